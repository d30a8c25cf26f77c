"""Listings: what a document lists, in its own groups, words and order, each mapped to fields and tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from future_industries.errors import RecordError
from future_industries.shown import Shown
from future_industries.source import Confidence, check_evidence
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from future_industries.field import Field, Track
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Group", "GroupKind", "Item", "Mapping", "Match", "naming"]


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


class GroupKind(Vocabulary):
    """What a group of a document lists.

    Fields of future industry, their pilot zones and their products are named as future industries; emerging and other
    key industries, the subject of a paper on one sector, and fields of use are listed beside them.
    """

    FUTURE = "future"
    ZONE = "zone"
    PRODUCT = "product"
    EMERGING = "emerging"
    SECTOR = "sector"
    USE = "use"

    @property
    def is_future(self) -> bool:
        """Whether what such a group lists is named as a future industry."""
        return self in {GroupKind.FUTURE, GroupKind.ZONE, GroupKind.PRODUCT}


GroupKindWord: TypeAlias = Literal["future", "zone", "product", "emerging", "sector", "use"]
"""The words of `GroupKind`, which an editor completes."""


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
    """One industry or technology of a document, in its own words.

    Attributes:
        name: The document's words.
        mappings: The fields and tracks that they stand for.
        evidence: Where the document, or a report of it, names it.
        confidence: How sure it is that the document names it.
    """

    name: Text
    mappings: tuple[Mapping, ...] = attrs.field(default=(), converter=tuple["Mapping", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)

    def __repr__(self) -> str:
        return f"<Item {self.name}>"


@attrs.frozen(kw_only=True)
class Group(Shown):
    """A field, a tier or a list of a document, in its own words and order.

    Attributes:
        name: The document's words.
        kind: What it lists: fields of future industry, or others.
        tier: The tier that the document puts it in, such as ``"priority"`` or ``"exploratory"``, or None.
        count: How many items the document says the group has, or None where it does not say.
        closed: Whether the items listed are all there are: False after "such as" and for the X of "10+X".
        mappings: The fields and tracks that the group's own name stands for.
        items: What it holds, in the document's order.
        evidence: Where the document, or a report of it, names it.
        confidence: How sure it is.
    """

    name: Text
    kind: GroupKind = attrs.field(default=GroupKind.FUTURE, converter=GroupKind)
    tier: str | None = None
    count: int | None = attrs.field(default=None, validator=_counted)
    closed: bool = True
    mappings: tuple[Mapping, ...] = attrs.field(default=(), converter=tuple["Mapping", ...])
    items: tuple[Item, ...] = attrs.field(default=(), converter=tuple["Item", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)

    def __repr__(self) -> str:
        count = f", {len(self.items)} item{'' if len(self.items) == 1 else 's'}" if self.items else ""
        return f"<Group {' '.join(self.name.en.splitlines())}{count}>"


def naming(groups: Iterable[Group]) -> Iterator[tuple[GroupKind, Text, tuple[Mapping, ...]]]:
    """Yield what *groups* name, the groups themselves and their items, each with what it stands for."""
    for group in groups:
        yield group.kind, group.name, group.mappings
        for item in group.items:
            yield group.kind, item.name, item.mappings
