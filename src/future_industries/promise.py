"""Progress: what was promised beside what came of it, and what is still open."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import attrs

from future_industries import plain
from future_industries.errors import UnitError
from future_industries.figure import Figure
from future_industries.force import marked
from future_industries.milestone import Milestone
from future_industries.nature import Kind
from future_industries.order import Order
from future_industries.shown import Shown
from future_industries.tabular import Tabular
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from future_industries.catalog import Catalog
    from future_industries.column import Table
    from future_industries.field import Track
    from future_industries.period import Period
    from future_industries.region import Region

__all__ = ["Progress", "Promise", "Standing", "progress"]


class Standing(Vocabulary):
    """How a promise stands, by what the data know of its outcome."""

    MET = "met"
    MISSED = "missed"
    UNDER_WAY = "under way"
    UNDECIDED = "undecided"
    OPEN = "open"


@attrs.frozen
class Promise(Shown):
    """A target beside its outcome.

    Attributes:
        target: The figure or the milestone that was promised.
        outcomes: The results that realise it, the earliest first; none where none is known.
    """

    target: Figure | Milestone
    outcomes: tuple[Figure | Milestone, ...]

    @property
    def standing(self) -> Standing:
        """Whether it is met, by its latest outcome.

        ``OPEN`` where no outcome is in the data, which says nothing about the world; ``UNDER_WAY`` where the outcome falls short
        and the time is not over; ``UNDECIDED`` where the bounds, or the units, of the two leave it open.
        """
        if not self.outcomes:
            return Standing.OPEN
        last = self.outcomes[-1]
        if isinstance(self.target, Milestone) or isinstance(last, Milestone):
            return Standing.MET if _in_time(self.target, last) else Standing.MISSED
        return _standing(self.target, last)

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """Whose, what, what was promised, what came of it, and how it stands, marked where its document is superseded."""
        region = self.target.region
        came = "; ".join(_told(outcome) for outcome in self.outcomes)
        return (
            region.name.en if region is not None else "",
            self.target.name.en,
            _told(self.target),
            came,
            marked(self.standing, self.target),
        )

    def __str__(self) -> str:
        return " | ".join(self.cells)


@attrs.frozen(repr=False)
class Progress(Tabular, Shown):
    """Promises beside their outcomes, in order of their date.

    Attributes:
        promises: The promises.
    """

    promises: tuple[Promise, ...]

    def _table(self) -> "Table":
        from future_industries.tables import progress_table  # noqa: PLC0415 - only a table needs columns

        return progress_table(self)

    def __iter__(self) -> Iterator[Promise]:
        return iter(self.promises)

    def __len__(self) -> int:
        return len(self.promises)

    @property
    def open(self) -> "Progress":
        """Those without a known outcome."""
        return Progress(tuple(promise for promise in self if not promise.outcomes))

    @property
    def realised(self) -> "Progress":
        """Those with one."""
        return Progress(tuple(promise for promise in self if promise.outcomes))

    def __repr__(self) -> str:
        return f"<Progress: {len(self)} promises, {len(self.realised)} with an outcome>"

    def __str__(self) -> str:
        return plain.table([("", "promise", "target", "outcome", "standing"), *(promise.cells for promise in self)])


def progress(
    catalog: "Catalog",
    *,
    region: "Region | str | None",
    within: bool,
    track: "Track | str | None",
    as_of: "Period | date | int | str | None",
) -> Progress:
    """Return the targets of a region beside their outcomes, as known by a day."""
    figures = catalog.figures.where(region=region, within=within, track=track, kind=Kind.TARGET, as_of=as_of)
    milestones = catalog.milestones.where(region=region, within=within, track=track, kind=Kind.TARGET, as_of=as_of)
    results: list[Figure | Milestone] = [
        *catalog.figures.where(kind=Kind.RESULT, as_of=as_of),
        *catalog.milestones.where(kind=Kind.RESULT, as_of=as_of),
    ]
    outcomes: dict[tuple[type, str], list[Figure | Milestone]] = {}
    for result in results:
        for target in result.realises:
            outcomes.setdefault(_key(target), []).append(result)
    targets: Iterable[Figure | Milestone] = [*figures, *milestones]
    promises = [Promise(target, tuple(sorted(outcomes.get(_key(target), ()), key=_when))) for target in targets]
    return Progress(tuple(sorted(promises, key=lambda promise: _when(promise.target))))


def _key(record: Figure | Milestone) -> tuple[type, str]:
    """Return what tells a target from all others: a figure and a milestone may have one id."""
    return type(record), record.id


def _when(record: Figure | Milestone) -> tuple[date, date, str]:
    """Return what sorts by time, the undated last."""
    return (*(record.period.key if record.period is not None else (date.max, date.max)), record.id)


def _told(record: Figure | Milestone) -> str:
    return str(record) if isinstance(record, Figure) else str(record.period)


def _in_time(target: Figure | Milestone, outcome: Figure | Milestone) -> bool:
    due = target.period.end if target.period is not None else None
    done = outcome.period.end if outcome.period is not None else None
    return due is None or (done is not None and done <= due)


def _standing(target: Figure, outcome: Figure) -> Standing:
    try:
        order = outcome.amount.compare(target.amount)
    except UnitError:
        return Standing.UNDECIDED
    wanted, other = (Order.LESS, Order.GREATER) if target.amount.qualifier.is_upper else (Order.GREATER, Order.LESS)
    if order in {wanted, Order.EQUAL} or _surely_reached(target, outcome):
        return Standing.MET
    if order is not other:
        return Standing.UNDECIDED
    due = target.period.end if target.period is not None else None
    until = outcome.period.end if outcome.period is not None else None
    return Standing.UNDER_WAY if due is not None and until is not None and until < due else Standing.MISSED


def _surely_reached(target: Figure, outcome: Figure) -> bool:
    """Say whether the outcome lies within what was promised: 520 is what "over 500" promises, and so is "over 600"."""
    return target.amount.extent.covers(outcome.amount.extent)
