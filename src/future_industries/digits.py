"""How many digits a value is good to, and how many are computed."""

import re
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, Overflow

from future_industries.errors import RecordError, is_a, show

__all__ = ["CONTEXT", "exact", "half_unit", "significant", "slack", "tidy"]

# A context of our own: arithmetic must not depend on the caller's, and a number never grows without end.
CONTEXT = Context(prec=34, Emax=999, Emin=-999, traps=[Overflow, InvalidOperation, DivisionByZero])

_LARGEST = 10**100
_MOST_POWER = 100
_NUMBER = r"-?[0-9]{1,40}(\.[0-9]{0,40})?"

FEWEST = 3
"""Products, quotients and conversions never print fewer significant digits than this."""

# A value computed to 34 digits that ends within 22 was exact before it was divided and multiplied again.
_SHORT = Context(prec=30)
_SHORT_DIGITS = 22


def half_unit(value: Decimal, place: int | None = None) -> Decimal:
    """Return half a unit of the last digit of *value*, or of the digit at *place*.

    Example:
        >>> half_unit(Decimal("2.477E+11"))
        Decimal('5E+7')
    """
    exponent = place if place is not None else value.as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1, CONTEXT)


def slack(value: Decimal) -> Decimal:
    """Return how far "about" reaches: half a unit of the last non-zero digit.

    Example:
        >>> slack(Decimal(950000))
        Decimal('5E+3')
    """
    return half_unit(value.normalize(CONTEXT)) if value else value


def significant(value: Decimal, place: int | None) -> int:
    """Return how many significant digits *value* has, as printed or down to *place*."""
    if value == 0:
        return FEWEST
    return len(value.as_tuple().digits) if place is None else max(value.adjusted() - place + 1, 1)


def tidy(value: Decimal) -> Decimal:
    """Drop the rounding error in the last of 34 digits where a short number is meant.

    Example:
        >>> tidy(Decimal("247.7000000000000000000000000000001"))
        Decimal('247.7')
    """
    if len(value.as_tuple().digits) <= _SHORT.prec:
        return value
    short = _SHORT.plus(value).normalize(_SHORT)
    return short if len(short.as_tuple().digits) <= _SHORT_DIGITS else value


def exact(value: Decimal | int | str | None) -> Decimal | None:
    """Return *value* as a finite decimal of at most 34 digits, refusing what is inexact or endless."""
    if value is None:
        return None
    if (
        is_a(value, Decimal)
        or (is_a(value, str) and re.fullmatch(_NUMBER, str(value)))
        or (type(value) is int and abs(value) < _LARGEST)
    ):
        number = Decimal(value)
        if number.is_finite() and abs(number.adjusted()) < _MOST_POWER and len(number.as_tuple().digits) <= CONTEXT.prec:
            return number
    raise RecordError(
        f"a value must be a Decimal, an int or a text of at most {CONTEXT.prec} digits such as '247.7', not {show(value)} "
        f"({type(value).__name__})"
    )
