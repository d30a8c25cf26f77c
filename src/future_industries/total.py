"""Totals: what figures may be added, and what must be left out, with the reason."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from future_industries.amount import Amount
from future_industries.currency import UNSTATED, Rate, Rates
from future_industries.errors import FutureIndustriesError, KindError, RateNotFoundError, UndatedError, UnitError, shorten
from future_industries.figure import Figure
from future_industries.nature import Nature

if TYPE_CHECKING:
    from datetime import date

    from future_industries.period import Period

__all__ = ["LeftOut", "Total", "joined", "total_of"]

_ADDING = frozenset({Nature.FLOW, Nature.STOCK, Nature.CAPACITY})


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
class Total:
    """The sum of figures of one kind and measure.

    Attributes:
        amount: The sum with its bounds, or None where nothing could be counted.
        counted: The figures it counts.
        left_out: The figures it does not count, each with its reason.

    Example:
        >>> import future_industries as fi
        >>> fi.figures.where(region="Anhui", measure="investment").total("USD").amount
        <Amount 34.67 billion USD>
    """

    amount: Amount | None
    counted: tuple[Figure, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def __add__(self, other: Figure) -> "Total":
        return joined(self, other)

    def __str__(self) -> str:
        counted = f"{len(self.counted)} figure{'' if len(self.counted) == 1 else 's'} counted"
        return f"{self.amount if self.amount is not None else 'nothing'} ({counted}, {len(self.left_out)} left out)"

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
            raise KindError(f"a figure adds to a figure or a total, not to {shorten(repr(term))}")
    _check(counted)
    if reasons := _doubles(counted):
        figure, reason = next(iter(reasons.items()))
        raise KindError(f"{figure.id} cannot be added: {reason}; .total() leaves it out")
    amount = counted[0].amount
    for figure in counted[1:]:
        amount = amount + figure.amount
    return Total(amount, tuple(counted))


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
    _check(given)
    doubles = _doubles(given)
    counted: list[Figure] = []
    left_out: list[LeftOut] = []
    amounts: list[Amount] = []
    for figure in given:
        if figure in doubles:
            left_out.append(LeftOut(figure, doubles[figure]))
            continue
        try:
            amounts.append(_turned(figure, target, on, rates))
        except (UndatedError, RateNotFoundError) as error:
            left_out.append(LeftOut(figure, str(error)))
        else:
            if amounts[-1].unit == UNSTATED:
                amounts.pop()
                left_out.append(LeftOut(figure, "nobody stated its currency"))
            else:
                counted.append(figure)
    return Total(_sum(amounts), tuple(counted), tuple(left_out))


def _turned(figure: Figure, target: str | None, on: "Period | date | int | str | None", rates: Rates | Rate | None) -> Amount:
    if target is None or figure.amount.unit == UNSTATED:
        return figure.amount
    return figure.to(target, on=on, rates=rates)


def _sum(amounts: list[Amount]) -> Amount | None:
    if not amounts:
        return None
    try:
        return sum(amounts[1:], amounts[0])
    except UnitError as error:
        raise UnitError(
            f"the figures have no common unit: {error}; pass the unit or currency of the sum, as .total('USD')"
        ) from None


def _check(figures: Iterable[Figure]) -> None:
    """Refuse what does not add: several kinds or measures, natures that never add, two stocks of one subject."""
    given = tuple(figures)
    for what, values in (
        ("kinds", {figure.kind.value for figure in given}),
        ("measures", {figure.measure for figure in given}),
    ):
        if len(values) > 1:
            names = " and ".join(sorted(values))
            raise KindError(f"figures of different {what} do not add: {names}; choose one with .where({what[:-1]}=...)")
    for figure in given:
        if figure.nature not in _ADDING:
            raise KindError(f"{figure.id} is a {figure.nature}, which does not add to anything; choose with .where(nature='flow')")
    stocks: dict[str, Figure] = {}
    for figure in given:
        if figure.nature is Nature.STOCK and not any(True for _ in _bases(figure)):
            rival = stocks.setdefault(figure.subject.id, figure)
            if rival is not figure:
                raise KindError(
                    f"{rival.id} and {figure.id} are two stocks of one subject, {figure.subject.id}; choose one of them"
                )


def _bases(figure: Figure) -> Iterator[Figure]:
    """Yield what the figure restates or is a part of, however far up.

    Raises:
        KindError: The references run in a circle.
    """
    seen = {figure.id}
    stack = [base for base in (figure.restates, figure.part_of) if base is not None]
    while stack:
        base = stack.pop()
        if base.id in seen:
            continue
        seen.add(base.id)
        yield base
        stack.extend(up for up in (base.restates, base.part_of) if up is not None)


def _doubles(figures: Iterable[Figure]) -> dict[Figure, str]:
    """Return the figures that others among them already count, with the reason.

    Restatements are closed over first, so that a part is not counted beside its whole's restatement; wholes are
    looked for through records that are not among the figures.
    """
    given = {figure.id: figure for figure in figures}
    present = {_original(figure).id for figure in given.values()}
    reasons: dict[Figure, str] = {}
    seen: dict[str, Figure] = {}
    for figure in sorted(given.values(), key=lambda figure: figure.restates is not None):
        original = _original(figure)
        whole = next((up for up in _wholes(original) if up.id in present), None)
        if original.id in seen:
            reasons[figure] = f"it restates {seen[original.id].id}"
        elif whole is not None:
            reasons[figure] = f"it is a part of {whole.id}, which is counted"
        seen.setdefault(original.id, figure)
    return reasons


def _original(figure: Figure) -> Figure:
    """Return the figure that *figure* states again, however far up."""
    while figure.restates is not None:
        figure = figure.restates
    return figure


def _wholes(figure: Figure) -> Iterator[Figure]:
    """Yield the originals of the wholes that *figure* is a part of, nearest first."""
    seen = {figure.id}
    whole = figure.part_of
    while whole is not None:
        whole = _original(whole)
        if whole.id in seen:
            raise FutureIndustriesError(f"{figure.id} is a part of itself, through {whole.id}; mend part_of")
        seen.add(whole.id)
        yield whole
        whole = whole.part_of
