"""Growth, computed backwards: from a value and its growth to the value before."""

from decimal import Decimal

import attrs

from future_industries.amount import Amount, computed
from future_industries.digits import CONTEXT
from future_industries.errors import KindError, UndatedError
from future_industries.figure import Figure
from future_industries.interval import Interval
from future_industries.outcome import last_place
from future_industries.period import Period
from future_industries.qualifier import Qualifier

__all__ = ["earlier"]


def earlier(growth: Figure, grown: Figure) -> Figure:
    """Return the figure that *growth* counts from, derived from it and the figure that has *grown*."""
    period = grown.period
    if period is None or period.first is None or period.first != period.last or len(period.first) != 4:
        raise UndatedError(
            f"the year before {grown.id} is not known: its period is {period}; growth counts back from a single year"
        )
    before = Period(int(period.first) - 1, int(period.first) - 1)
    return attrs.evolve(
        grown,
        id=f"{grown.id}-year-before",
        aliases=(),
        amount=_divided(grown.amount, growth.amount),
        period=before,
        restates=None,
        part_of=None,
        derived_from=(grown, growth),
        evidence=(),
        note=f"computed backwards from {grown.id} and {growth.id}",
    )


def _divided(grown: Amount, growth: Amount) -> Amount:
    """Return *grown* divided by one plus *growth*, within the precision of both."""
    nominal = None
    if grown.nominal is not None and growth.nominal is not None:
        nominal = CONTEXT.divide(grown.nominal, _ratio(Interval.point(growth.nominal), growth.unit).low or Decimal(1))
    extent = _reach(grown) / _ratio(_reach(growth), growth.unit)
    put = frozenset({Qualifier.ABOUT, grown.qualifier, growth.qualifier.mirrored()})
    place = last_place(nominal or extent.low or extent.high, (grown.digits, growth.digits))
    return computed(nominal, extent, grown.unit, put, place)


def _reach(amount: Amount) -> Interval:
    """Return what a printed value may be: its precision where it is a number, its bounds where words set them."""
    return amount.precision if amount.qualifier in {Qualifier.EXACT, Qualifier.ABOUT} else amount.extent


def _ratio(growth: Interval, symbol: str) -> Interval:
    """Return by what the value was multiplied: "up 28.6 percent" by 1.286, "2 times" by 2."""
    if symbol not in {"percent", "times"}:
        raise KindError(f"growth is stated in percent or in times, not in {symbol!r}")
    return growth if symbol == "times" else Interval.point(Decimal(1)) + growth * Interval.point(Decimal("0.01"))
