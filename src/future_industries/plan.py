"""Plans: what a region sets out to do, in its own groups and words, each mapped to fields and tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from future_industries.errors import RecordError
from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from future_industries.field import Field, Track
    from future_industries.period import Period
    from future_industries.policy import Policy
    from future_industries.region import Region
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Group", "Item", "Mapping", "Match", "Plan"]


class Match(Vocabulary):
    """How what a plan names lies to a field or a track, as SKOS mapping relations have it.

    The relation reads from the plan's own words to the field or track: ``NARROWER`` says that the
    field or track is narrower than what the plan names, as a part of it; ``BROADER`` that it is broader.
    """

    EXACT = "exact"
    CLOSE = "close"
    BROADER = "broader"
    NARROWER = "narrower"
    RELATED = "related"

    @property
    def names_it(self) -> bool:
        """Whether a plan whose words match so names the track itself: exact, close and narrower do."""
        return self in {Match.EXACT, Match.CLOSE, Match.NARROWER}


@attrs.frozen
class Mapping:
    """A field or track that a plan's own words stand for, and how closely.

    Attributes:
        target: The field or the track.
        match: How it lies to the plan's words.
    """

    target: Field | Track
    match: Match = attrs.field(default=Match.EXACT, converter=Match)


def _counted(_: object, attribute: attrs.Attribute[int | None], value: int | None) -> None:
    if value is not None and (type(value) is not int or value < 1):
        raise RecordError(f"{attribute.name} must be how many the plan says there are, a number from 1, not {value!r}")


@attrs.frozen(kw_only=True)
class Item:
    """One industry or technology of a plan, in the plan's own words.

    Attributes:
        name: The plan's words.
        mappings: The fields and tracks that they stand for.
        evidence: Where the plan, or a report of it, names it.
    """

    name: Text
    mappings: tuple[Mapping, ...] = attrs.field(default=(), converter=tuple["Mapping", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)

    def __repr__(self) -> str:
        return f"<Item {self.name}>"


@attrs.frozen(kw_only=True)
class Group:
    """A field, a tier or a list of a plan, in the plan's own words and order.

    Attributes:
        name: The plan's words.
        tier: The tier that the plan puts it in, such as ``"priority"`` or ``"exploratory"``, or None.
        count: How many items the plan says the group has, or None where it does not say.
        closed: Whether the items listed are all there are: False after "such as" and for the X of "10+X".
        mappings: The fields and tracks that the group's own name stands for.
        items: What it holds, in the plan's order.
        evidence: Where the plan, or a report of it, names it.
    """

    name: Text
    tier: str | None = None
    count: int | None = attrs.field(default=None, validator=_counted)
    closed: bool = True
    mappings: tuple[Mapping, ...] = attrs.field(default=(), converter=tuple["Mapping", ...])
    items: tuple[Item, ...] = attrs.field(default=(), converter=tuple["Item", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)

    def __repr__(self) -> str:
        count = f", {len(self.items)} item{'' if len(self.items) == 1 else 's'}" if self.items else ""
        return f"<Group {self.name}{count}>"


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Plan(Record):
    """What a region sets out to do for its future industries.

    Attributes:
        id: Its id.
        name: Its name; in our own words where only a report of it was seen.
        aliases: Further names.
        region: The region whose plan it is.
        policy: The official document that holds it, or None where only a report of one was seen.
        stated: When it was stated, or None.
        horizon: The time it looks ahead to, or None.
        groups: Its own fields, tiers or lists, in its own words and order.
        evidence: Where sources speak of it.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.plans["shanghai-2022"]
        <Plan shanghai-2022 Shanghai, 5 groups>
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    region: Region
    policy: Policy | None = None
    stated: Period | None = None
    horizon: Period | None = None
    groups: tuple[Group, ...] = attrs.field(default=(), converter=tuple["Group", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None

    def _about(self) -> str:
        return f"{self.region.name}, {len(self.groups)} group{'' if len(self.groups) == 1 else 's'}"

    @property
    def names(self) -> Iterator[tuple[Text, tuple[Mapping, ...]]]:
        """What the plan names, groups and items alike, in its own words and order, with what each stands for."""
        for group in self.groups:
            yield group.name, group.mappings
            for item in group.items:
                yield item.name, item.mappings
