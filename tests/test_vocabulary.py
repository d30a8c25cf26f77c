"""The words of the closed vocabularies, as checkers and editors know them."""

from typing import get_args

import pytest

from future_industries.exchange.citation import CitationForm, CitationFormWord
from future_industries.listing import GroupKind, GroupKindWord
from future_industries.nature import Kind, KindWord, Nature, NatureWord
from future_industries.organisation import OrganisationKind, OrganisationKindWord
from future_industries.policy import PolicyKind, PolicyKindWord, Status, StatusWord
from future_industries.region import RegionLevel, RegionLevelWord
from future_industries.source import SourceKind, SourceKindWord
from future_industries.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("vocabulary", "words"),
    [
        (CitationForm, CitationFormWord),
        (GroupKind, GroupKindWord),
        (Kind, KindWord),
        (Nature, NatureWord),
        (OrganisationKind, OrganisationKindWord),
        (PolicyKind, PolicyKindWord),
        (RegionLevel, RegionLevelWord),
        (SourceKind, SourceKindWord),
        (Status, StatusWord),
    ],
)
def test_the_words_that_editors_complete_are_those_of_the_vocabulary(vocabulary: type[Vocabulary], words: object) -> None:
    assert get_args(words) == tuple(word.value for word in vocabulary)
