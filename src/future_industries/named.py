"""What plans name: fields and tracks, under the plans' own words, and what their silence means."""

from collections.abc import Iterable

from future_industries.field import Field, Track
from future_industries.plan import Plan
from future_industries.source import Seen
from future_industries.text import Text
from future_industries.vocabulary import Vocabulary

__all__ = ["State", "implied_by", "named_by", "silence", "words_for"]


class State(Vocabulary):
    """Whether a plan names a field or a track; what was not seen is never a no."""

    NAMED = "named"
    NOT_NAMED = "not named"
    NOT_SEEN = "not seen"
    NO_DOCUMENT = "no document"


def implied_by(target: Field | Track) -> tuple[Field | Track, ...]:
    """Return what a plan names that names *target*: itself, all that is broader, and their fields."""
    if isinstance(target, Field):
        return (target,)
    tracks = (target, *target.ancestors)
    return (*tracks, *dict.fromkeys(field for track in tracks for field in track.fields))


def named_by(plans: Iterable[Plan]) -> dict[Field | Track, tuple[Text, ...]]:
    """Return the fields and tracks that *plans* name, with the plans' own words.

    A plan names a track, too, by naming anything narrower, and a field by naming a track of it.
    """
    found: dict[Field | Track, dict[Text, None]] = {}
    for target, words in words_for(plans).items():
        for implied in implied_by(target):
            found.setdefault(implied, {}).update(dict.fromkeys(words))
    return {target: tuple(words) for target, words in found.items()}


def words_for(plans: Iterable[Plan]) -> dict[Field | Track, tuple[Text, ...]]:
    """Return the fields and tracks that the words of *plans* themselves stand for, without what these imply."""
    found: dict[Field | Track, dict[Text, None]] = {}
    for plan in plans:
        for words, mappings in plan.names:
            for mapping in mappings:
                if mapping.match.names_it:
                    found.setdefault(mapping.target, {})[words] = None
    return {target: tuple(words) for target, words in found.items()}


def silence(plans: Iterable[Plan], *, documents: bool = False) -> State:
    """Return what it means that *plans* do not name something: a no only where each was seen whole.

    Args:
        plans: The plans of a region, or one plan.
        documents: Whether there are documents of the region beside its plans: then a plan may be what was not seen.
    """
    given = tuple(plans)
    if not given:
        return State.NOT_SEEN if documents else State.NO_DOCUMENT
    whole = all(
        plan.policy is not None and plan.policy.document is not None and plan.policy.document.seen is Seen.WHOLE for plan in given
    )
    return State.NOT_NAMED if whole else State.NOT_SEEN
