"""From one unit or currency to another: the multiplier, and the dated rate behind it."""

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from future_industries.currency import Rate, Rates
from future_industries.digits import CONTEXT, tidy
from future_industries.errors import KindError, UndatedError, UnitError, is_a, show
from future_industries.later import Later
from future_industries.units import Dimension, Unit, unit

if TYPE_CHECKING:
    from datetime import date

    from future_industries import combining, interval
    from future_industries.interval import Interval
    from future_industries.period import Period
else:  # yuan become dollars without either
    combining, interval = map(Later, ("combining", "interval"))

__all__ = ["Step", "conversion"]


class Step(NamedTuple):
    """From one unit to another.

    Attributes:
        symbol: The symbol of the other unit.
        times: By what a value is multiplied, or divided.
        rate: The exchange rate behind it, or None.
        divides: Whether the value is divided: yuan by yuan per dollar come out even where the reciprocal does not.
        by: By what an extent is multiplied, the reciprocal where the value is divided.
    """

    symbol: str
    times: Decimal
    rate: Rate | None = None
    divides: bool = False
    by: Decimal = Decimal(1)

    def back(self, value: Decimal, times: Decimal) -> Decimal:
        """Return a value in the other unit, without the rounding error of coming back from there."""
        return tidy(CONTEXT.divide(value, times) if self.divides else CONTEXT.multiply(value, times))

    def after(self, before: "Interval | Decimal | None") -> "Interval | Decimal":
        """Return what this step makes of an extent, or of the factor that leads to one from where it is known."""
        if before is None:
            return self.by
        if isinstance(before, Decimal):
            return CONTEXT.multiply(before, self.by)
        return (before * interval.Interval.point(self.by)).tidied()


@lru_cache(maxsize=65536, typed=True)
def conversion(source: str, target: str, on: "Period | date | int | str | None" = None, rates: Rates | Rate | None = None) -> Step:
    """Return the step from *source* to *target*.

    Raises:
        UndatedError: A currency is to change, and no date is given.
        UnknownCurrencyError: Nobody stated one of the currencies.
        RateNotFoundError: There is no rate for the date.
        UnitError: The units do not measure the same.
    """
    one, other = unit(source), unit(target)
    if one.symbol == other.symbol:
        return Step(other.symbol, Decimal(1))
    mine, theirs = one.currency, other.currency
    if one.is_unstated or other.is_unstated or mine is None or theirs is None or mine == theirs:
        by = combining.factor(one.symbol, other.symbol)
        return Step(other.symbol, by, by=by)
    swapped = _with_currency(one, mine, theirs)
    by = Decimal(1) if swapped == other.symbol else combining.factor(swapped, other.symbol)
    rate = _rate(mine, theirs, on, rates)
    divides = rate.divides(mine, theirs) is not any(term.symbol == mine for term in one.below)
    times = rate.value if by == 1 else CONTEXT.divide(rate.value, by) if divides else CONTEXT.multiply(rate.value, by)
    return Step(other.symbol, times, rate, divides, CONTEXT.divide(Decimal(1), times) if divides else times)


def _with_currency(measure: Unit, old: str, new: str) -> str:
    """Return the symbol of a unit with one currency in the place of another.

    Raises:
        UnitError: The unit is a rate between two currencies, which none converts.
    """
    currencies = [term.symbol for term in (*measure.above, *measure.below) if term.dimension is Dimension.MONEY]
    if currencies != [old]:
        raise UnitError(f"{measure.symbol} is a rate between currencies, which does not convert; take a Rate")
    swap = {old: unit(new).above[0]}
    above, below = ([swap.get(term.symbol, term) for term in side] for side in (measure.above, measure.below))
    return Unit.made(above, below).symbol


def _rate(source: str, target: str, on: "Period | date | int | str | None", rates: "Rates | Rate | None") -> Rate:
    """Return the rate that turns *source* into *target*: the one given, or that of a date in a table.

    Args:
        source: The currency to turn.
        target: The currency to turn it into.
        on: A day, or a period for its mean.
        rates: A table of rates, one rate, or None for the shipped table.

    Raises:
        UndatedError: No date is given.
        RateNotFoundError: There is no rate for the date.
        UnitError: The table has no such currency.
    """
    if isinstance(rates, Rate):
        return rates
    if on is None:
        raise UndatedError(
            f"{source} turns into {target} only at the rate of a date, and none is given; "
            "pass on= a day ('2024-03-01'), or a year for its mean"
        )
    if rates is None:
        from future_industries.shipped import rates as shipped_rates  # noqa: PLC0415 - only a conversion opens the table

        rates = shipped_rates()
    if not is_a(rates, Rates):
        raise KindError(f"rates= takes a table of rates or one rate, not {show(rates)}")
    return rates.convert(source, target, on)
