"""Totals: what figures may be added, and what must be left out, with the reason."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import attrs

from future_industries.amount import Amount
from future_industries.currency import UNSTATED, Rate, Rates
from future_industries.errors import KindError, RateNotFoundError, UndatedError, UnitError, UnknownCurrencyError, show
from future_industries.figure import Figure
from future_industries.nature import Kind, Nature
from future_industries.shown import Shown

if TYPE_CHECKING:
    from future_industries.period import Period
    from future_industries.region import Region

__all__ = ["LeftOut", "Total", "joined", "total_of"]

_ADDING = frozenset({Nature.FLOW, Nature.STOCK, Nature.CAPACITY})
_REASONS = 3
_STANDING = frozenset({Nature.STOCK, Nature.CAPACITY})  # what stands at a date: two of one subject are two states of it
_SPEAK_FOR_A_PLACE = frozenset({"Region", "Plan", "Policy"})


@attrs.frozen
class LeftOut:
    """A figure that a total does not count, and why.

    Attributes:
        figure: The figure.
        reason: Why it is not counted, in a few words.
    """

    figure: Figure
    reason: str


@attrs.frozen
class Total(Shown):
    """The sum of figures of one kind and measure.

    Attributes:
        amount: The sum with its bounds, or None where nothing could be counted.
        counted: The figures it counts.
        left_out: The figures it does not count, each with its reason.

    Example:
        >>> import future_industries as fi
        >>> fi.figures.where(source="xinhua-2024-03-01", measure="investment").total("USD").amount
        <Amount 170 billion USD>
    """

    amount: Amount | None
    counted: tuple[Figure, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def __add__(self, other: Figure) -> "Total":
        return joined(self, other)

    def __str__(self) -> str:
        counted = f"{len(self.counted)} figure{'' if len(self.counted) == 1 else 's'} counted{self._span}"
        why = "" if self.counted else self._why
        return f"{self.amount if self.amount is not None else 'nothing'} ({counted}, {len(self.left_out)} left out{why})"

    @property
    def _why(self) -> str:
        """The first reasons for which figures are left out, where no amount is there to be looked at instead."""
        reasons = list(dict.fromkeys(left.reason for left in self.left_out))
        more = f"; and {len(reasons) - _REASONS} more, in .left_out" if len(reasons) > _REASONS else ""
        return f": {'; '.join(reasons[:_REASONS])}{more}" if reasons else ""

    @property
    def _span(self) -> str:
        """The years that the figures end in, where these are several: what is summed is then not of one time."""
        ends = [figure.period.end for figure in self.counted if figure.period is not None and figure.period.end is not None]
        years = sorted({end.year for end in ends})
        return f", of {years[0]} to {years[-1]}" if len(years) > 1 else ""

    def __repr__(self) -> str:
        return f"<Total {self}>"


def joined(left: object, right: object) -> Total:
    """Return the total of two figures, or of a total and a further figure.

    Raises:
        KindError: They do not add: their kinds, measures or natures differ, or one stands for the other.
        UnitError: Their units or currencies differ.
        UnknownCurrencyError: Nobody stated the currency of one.
    """
    counted: list[Figure] = []
    for term in (left, right):
        if isinstance(term, Total):
            counted.extend(term.counted)
        elif isinstance(term, Figure):
            counted.append(term)
        elif not (type(term) is int and term == 0):  # sum() starts at 0
            raise KindError(f"a figure adds to a figure or a total, not to {show(term)}")
    _check_each(counted)
    for figure, reason in zip(counted, _doubles(counted), strict=True):
        if reason is not None:
            raise KindError(f"{figure.id} cannot be added: {reason}; .total() leaves it out")
    _check_together(counted)
    return Total(_sum([figure.amount for figure in counted]), tuple(counted))


def total_of(
    figures: Iterable[Figure],
    target: str | None = None,
    *,
    on: "Period | date | int | str | None" = None,
    rates: Rates | Rate | None = None,
) -> Total:
    """Return the total of *figures*, in *target* where given, leaving out what would count twice or cannot be turned.

    Args:
        figures: Figures of one kind and measure.
        target: Unit or currency of the sum; None where all figures have one.
        on: As in `Figure.to`.
        rates: As in `Figure.to`.

    Raises:
        KindError: Kinds or measures differ, or the figures are shares, rates, growth or ranks, which never add.
        UnitError: Units differ, and no *target* is given.
    """
    given = tuple(figures)
    _check_each(given)
    turned: list[tuple[Figure, Amount]] = []
    left_out: list[LeftOut] = []
    for figure in given:
        amount = _turned(figure, target, on, rates)
        if isinstance(amount, Amount):
            turned.append((figure, amount))
        else:
            left_out.append(LeftOut(figure, amount))
    doubles = _doubles([figure for figure, _ in turned])
    left_out += [LeftOut(figure, reason) for (figure, _), reason in zip(turned, doubles, strict=True) if reason is not None]
    counted = [pair for pair, reason in zip(turned, doubles, strict=True) if reason is None]
    _check_together([figure for figure, _ in counted])
    return Total(_sum([amount for _, amount in counted]), tuple(figure for figure, _ in counted), tuple(left_out))


def _turned(figure: Figure, target: str | None, on: "Period | date | int | str | None", rates: Rates | Rate | None) -> Amount | str:
    """Return the figure's amount in the unit of the sum, or why it cannot be counted."""
    if figure.amount.unit == UNSTATED:
        return "nobody stated its currency"
    if on is None and figure.period is None and (figure.kind is Kind.RESULT or figure.stated is None):
        return "the time it speaks of is not stated"
    try:
        return figure.amount if target is None else figure.to(target, on=on, rates=rates)
    except (UndatedError, RateNotFoundError) as error:
        return str(error)


def _sum(amounts: list[Amount]) -> Amount | None:
    if not amounts:
        return None
    try:
        return sum(amounts[1:], amounts[0])
    except UnknownCurrencyError:
        raise
    except UnitError as error:
        raise UnitError(
            f"the figures have no common unit: {error}; pass the unit or currency of the sum, as .total('USD')"
        ) from None


def _check_each(figures: Iterable[Figure]) -> None:
    """Refuse figures of several kinds or measures, and natures that never add."""
    given = tuple(figures)
    _check_one("kind", {figure.kind.value for figure in given})
    _check_one("measure", {figure.measure for figure in given})
    for figure in given:
        if figure.nature not in _ADDING:
            raise KindError(f"{figure.id} is a {figure.nature}, which does not add to anything; choose with .where(nature='flow')")


def _check_together(figures: list[Figure]) -> None:
    """Refuse what is left once nothing counts twice: several natures, and two states of one subject."""
    _check_one("nature", {figure.nature.value for figure in figures})
    stocks: dict[object, Figure] = {}
    for figure in figures:
        if figure.nature in _STANDING and (rival := stocks.setdefault(figure.subject, figure)) is not figure:
            raise KindError(f"{rival.id} and {figure.id} are two states of one subject, {figure.subject.id}; choose one of them")


def _check_one(what: str, words: set[str]) -> None:
    if len(words) > 1:
        some = " and ".join(sorted(words)[:3]) + (f" and {len(words) - 3} more" if len(words) > 3 else "")
        raise KindError(f"figures of different {what}s do not add: {some}; choose one with .where({what}=...)")


def _doubles(figures: list[Figure]) -> list[str | None]:
    """Return for each figure why another among them already counts it, or None where it is to be counted.

    Restatements are closed over first, so that a part is not counted beside its whole's restatement; wholes are
    looked for through records that are not among the figures.
    """
    originals = [_original(figure).id for figure in figures]
    first: dict[str, Figure] = {}
    for figure, original in sorted(zip(figures, originals, strict=True), key=lambda pair: pair[0].restates is not None):
        first.setdefault(original, figure)
    wholes: dict[str, set[str]] = {original: set() for original in originals}
    for figure, original in zip(figures, originals, strict=True):  # what a restatement is a part of, its original is too
        wholes[original] |= _wholes(figure) & first.keys()
    reasons: list[str | None] = []
    seen: set[str] = set()
    for figure, original in zip(figures, originals, strict=True):
        counted = sorted(whole for whole in wholes[original] if not wholes[whole])
        if figure.id in seen:
            reasons.append("it is there already")
        elif first[original] is not figure:
            reasons.append(f"it restates {first[original].id}")
        elif counted:
            reasons.append(f"it is a part of {first[counted[0]].id}, which is counted")
        else:
            reasons.append(None)
        seen.add(figure.id)
    left = [figure for figure, reason in zip(figures, reasons, strict=True) if reason is None]  # what is out puts nothing out
    around = {**_around(left), **_sooner(left)}
    return [reason or around.get(figure.id) for figure, reason in zip(figures, reasons, strict=True)]


def _around(figures: list[Figure]) -> dict[str, str]:
    """Return, of figures that speak of a region within another's, of the same things and time, why they count twice.

    What a city promises for an industry is a part of what its province does, though no document says so; what a
    project or a company does is its own.
    """
    places = [(figure, figure.region) for figure in figures if type(figure.subject).__name__ in _SPEAK_FOR_A_PLACE]
    spoken = {_spoken(figure, region): figure for figure, region in places if region is not None}
    found: dict[str, str] = {}
    for figure, place in places:
        for region in place.lineage[1:] if place is not None else ():
            wider = spoken.get(_spoken(figure, region))
            if wider is not None:
                found[figure.id] = f"{place} lies in {region}, whose {wider.id} is counted"
    return found


def _sooner(figures: list[Figure]) -> dict[str, str]:
    """Return, of what is promised or reached by a time, what is there again: for a later time, or in a later document.

    Promises by 2027 and by 2030 are steps of one way; and what a plan and its successor promise by one time is one promise.
    """
    last: dict[tuple[object, ...], Figure] = {}
    steps = [figure for figure in figures if figure.region is not None and _is_step(figure)]
    for figure in sorted(steps, key=_order):
        last[_way(figure)] = figure
    found: dict[str, str] = {}
    for figure in steps:
        end = last[_way(figure)]
        if end.period != figure.period:
            found[figure.id] = f"{end.id} says the same for a later time"
        elif end is not figure and end.name == figure.name and end.subject != figure.subject:
            found[figure.id] = f"{end.id} says the same in a later document"
    return found


def _is_step(figure: Figure) -> bool:
    return figure.period is not None and (figure.period.start is None or figure.kind is not Kind.RESULT)


def _order(figure: Figure) -> tuple[date, date]:
    """Return what sorts by the time spoken of, then by when it was said."""
    spoken, said = figure.period, figure.stated
    return (spoken.end if spoken is not None else None) or date.max, (said.end if said is not None else None) or date.min


def _way(figure: Figure) -> tuple[object, ...]:
    region = figure.region.id if figure.region is not None else None
    return region, figure.kind, figure.nature, frozenset(track.id for track in figure.tracks)


def _spoken(figure: Figure, region: "Region") -> tuple[object, ...]:
    return region.id, figure.period, figure.nature, frozenset(track.id for track in figure.tracks)


def _original(figure: Figure) -> Figure:
    """Return the figure that *figure* states again, however far up."""
    while figure.restates is not None:
        figure = figure.restates
    return figure


def _wholes(figure: Figure) -> set[str]:
    """Return the ids of the originals of all wholes that *figure*, or what it restates, is a part of.

    Raises:
        KindError: The figure is a part of itself.
    """
    found: set[str] = set()
    stack: list[tuple[Figure, frozenset[str]]] = [(figure, frozenset({_original(figure).id}))]
    while stack:
        part, below = stack.pop()
        if part.restates is not None:
            stack.append((part.restates, below))
        if part.part_of is not None:
            whole = _original(part.part_of).id
            if whole in below:
                raise KindError(f"{whole} is a part of itself; mend part_of")
            found.add(whole)
            stack.append((part.part_of, below | {whole}))
    return found
