"""From one unit or currency to another: the multiplier, and the dated rate behind it."""

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from future_industries.currency import UNSTATED, Rate, Rates
from future_industries.errors import UndatedError, UnknownCurrencyError
from future_industries.numerals import CONTEXT
from future_industries.units import factor, unit, unstated_message

if TYPE_CHECKING:
    from datetime import date

    from future_industries.period import Period

__all__ = ["conversion"]


@lru_cache(maxsize=65536, typed=True)
def conversion(
    source: str, target: str, on: "Period | date | int | str | None" = None, rates: Rates | Rate | None = None
) -> tuple[Decimal, str, Rate | None]:
    """Return by what a value in *source* is multiplied to be in *target*, the target's symbol, and the rate used.

    Raises:
        UndatedError: A currency is to change, and no date is given.
        UnknownCurrencyError: Nobody stated one of the currencies.
        RateNotFoundError: There is no rate for the date.
        UnitError: The units do not measure the same.
    """
    one, other = unit(source), unit(target)
    if one.symbol == other.symbol:
        return Decimal(1), other.symbol, None
    if UNSTATED in {one.currency, other.currency}:
        raise UnknownCurrencyError(unstated_message())
    by = factor(one.symbol, other.symbol)
    if one.currency is None or other.currency is None or one.currency == other.currency:
        return by, other.symbol, None
    rate = _rate(one.currency, other.currency, on, rates)
    exchange = rate.between(one.currency, other.currency)
    if any(term.symbol == one.currency for term in one.below):
        exchange = CONTEXT.divide(Decimal(1), exchange)
    return exchange if by == 1 else CONTEXT.multiply(exchange, by), other.symbol, rate


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
    return rates.convert(source, target, on)
