"""Disputes: statements of the same thing that cannot both be right."""

from collections.abc import Iterable
from itertools import combinations
from typing import TYPE_CHECKING

import attrs

from future_industries.errors import UnitError
from future_industries.figure import Figure
from future_industries.milestone import Milestone
from future_industries.order import Order
from future_industries.shown import Shown

if TYPE_CHECKING:
    from future_industries.catalog import Catalog

__all__ = ["Dispute", "disputes"]


@attrs.frozen
class Dispute(Shown):
    """Two statements of the same thing that cannot both be right.

    Attributes:
        records: The two figures, or the two milestones.
        reason: In what they differ.
    """

    records: tuple[Figure, Figure] | tuple[Milestone, Milestone]
    reason: str

    def __str__(self) -> str:
        return f"{self.records[0].id} and {self.records[1].id}: {self.reason}"


def disputes(catalog: "Catalog") -> tuple[Dispute, ...]:
    """Return the rival statements among the figures and the milestones of *catalog*."""
    return (*_figures(catalog.figures), *_milestones(catalog.milestones))


def _figures(figures: Iterable[Figure]) -> list[Dispute]:
    same: dict[tuple[object, ...], list[Figure]] = {}
    linked: list[Dispute] = []
    for figure in figures:
        key = figure.subject, figure.measure, figure.kind, figure.nature, figure.period, figure.region
        same.setdefault(key, []).append(figure)
        if (other := figure.disputes) is not None:
            linked.append(Dispute((other, figure), _counted(other, figure) or _apart(other, figure)))
    found = [
        Dispute((one, other), reason)
        for rivals in same.values()
        for one, other in combinations(rivals, 2)
        if (reason := _rival(one, other))
    ]
    return found + linked


def _rival(one: Figure, other: Figure) -> str | None:
    """Return in what two figures of the same thing differ, or None where they agree or only complete each other."""
    if one.disputes == other or other.disputes == one:
        return None  # found by its link
    if counted := _counted(one, other):
        return counted
    if _linked(one, other) or one.tracks != other.tracks or _told_apart(one, other):
        return None
    try:
        order = one.amount.compare(other.amount)
    except UnitError:
        return None
    return f"{one.amount} and {other.amount}" if order in (Order.LESS, Order.GREATER) else None


def _counted(one: Figure, other: Figure) -> str | None:
    """Return how two figures count the same thing differently, or None."""
    if one.counted_as is None or other.counted_as is None or one.counted_as == other.counted_as:
        return None
    return f"counted as {one.counted_as.name} and as {other.counted_as.name}"


def _apart(one: Figure, other: Figure) -> str:
    """Return in what two figures differ: their amounts, or their times where these are the same."""
    return f"{one.amount} and {other.amount}" if one.amount != other.amount else f"{one} and {other}"


def _told_apart(one: Figure, other: Figure) -> bool:
    """Say whether one document states both under different names: 20 national and 80 provincial platforms are no rivals."""
    documents = {evidence.source for evidence in one.evidence}
    return one.name != other.name and any(evidence.source in documents for evidence in other.evidence)


def _linked(one: Figure, other: Figure) -> bool:
    """Say whether one stands on the other, however far up, or both are parts of one whole."""
    mine, theirs = _bases(one), _bases(other)
    return other in mine or one in theirs or (one.part_of is not None and one.part_of in theirs)


def _bases(figure: Figure) -> set[Figure]:
    """Return what a figure restates, is a part, a share or the growth of, or is derived from, however far up."""
    found: set[Figure] = set()
    stack = [figure]
    while stack:
        up = stack.pop()
        bases = (up.restates, up.part_of, up.growth_of, up.share_of, *up.derived_from)
        stack.extend(base for base in bases if base is not None and base not in found)
        found.update(base for base in bases if base is not None)
    return found


def _milestones(milestones: Iterable[Milestone]) -> list[Dispute]:
    same: dict[tuple[object, ...], list[Milestone]] = {}
    for milestone in milestones:
        if milestone.subject is not None:
            same.setdefault((milestone.subject, milestone.name.en, milestone.kind), []).append(milestone)
    return [
        Dispute((one, other), f"{one.period} and {other.period}")
        for rivals in same.values()
        for one, other in combinations(rivals, 2)
        if not one.period.overlaps(other.period)
    ]
