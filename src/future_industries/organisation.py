"""Organisations: who issues, makes, plans and says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.field import Track
    from future_industries.region import Region
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Organisation", "OrganisationKind"]


class OrganisationKind(Vocabulary):
    """What an organisation is."""

    GOVERNMENT = "government"
    LEGISLATURE = "legislature"
    ADVISORY = "advisory body"
    PARTY = "party"
    COMPANY = "company"
    UNIVERSITY = "university"
    RESEARCH = "research body"
    MEDIA = "media"


OrganisationKindWord: TypeAlias = Literal[
    "government", "legislature", "advisory body", "party", "company", "university", "research body", "media"
]
"""The words of `OrganisationKind`, which an editor completes."""


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Organisation(Record):
    """A body, company or institution.

    Attributes:
        id: Its id.
        name: Its names.
        aliases: Further names.
        kind: What it is.
        region: Where a source says that it is, or None.
        part_of: The organisation it is a part of, or None.
        incubated_by: The organisation that incubated it, or None.
        tracks: What it works in.
        evidence: Where sources name it.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.organisations["Chang Guang"].incubated_by
        <Organisation chinese-academy-of-sciences Chinese Academy of Sciences>
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    kind: OrganisationKind = attrs.field(converter=OrganisationKind)
    region: Region | None = None
    part_of: Organisation | None = None
    incubated_by: Organisation | None = None
    tracks: tuple[Track, ...] = attrs.field(default=(), converter=tuple["Track", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None
