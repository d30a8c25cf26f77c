"""What the outcome of arithmetic on amounts is: its bounds, and how it is put."""

from decimal import Decimal
from typing import NamedTuple

from future_industries.digits import FEWEST
from future_industries.interval import Interval
from future_industries.qualifier import Qualifier

__all__ = ["Outcome", "last_place", "outcome"]


class Outcome(NamedTuple):
    """The fields that arithmetic decides of an amount; those of `Amount`, in its order but for the unit."""

    nominal: Decimal | None
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    low_open: bool
    high_open: bool
    extent: Interval | None


def outcome(nominal: Decimal | None, extent: Interval, operands: frozenset[Qualifier]) -> Outcome:
    """Return the outcome of arithmetic on amounts.

    Args:
        nominal: What arithmetic makes of the nominal values, or None where an operand has none.
        extent: What it makes of the extents.
        operands: How the operands were put, each as it acts on the outcome.

    Example:
        >>> nothing_known = outcome(Decimal(300), Interval(None, None), frozenset({Qualifier.OVER, Qualifier.UNDER}))
        >>> nothing_known.qualifier
        <Qualifier.UNBOUNDED: 'unbounded'>
    """
    put = _put(extent, operands - {Qualifier.EXACT}, has_nominal=nominal is not None)
    if put.is_lower:
        return Outcome(extent.low, extent.low, None, put, extent.low_open, False, None)
    if put.is_upper:
        return Outcome(extent.high, None, extent.high, put, False, extent.high_open, extent)
    if put is Qualifier.EXACT:
        return Outcome(extent.low, extent.low, extent.high, put, False, False, None)
    if put is Qualifier.ABOUT:
        if nominal is not None:
            return Outcome(nominal, nominal, nominal, put, False, False, extent)
        return Outcome(None, extent.low, extent.high, put, False, False, extent)
    return Outcome(None, extent.low, extent.high, put, extent.low_open, extent.high_open, None)


def _put(extent: Interval, inexact: frozenset[Qualifier], *, has_nominal: bool) -> Qualifier:  # noqa: PLR0911 - one for each way
    """Return how an outcome is put: as its operands were where they agree, else as its bounds have it."""
    if extent.low is None and extent.high is None:
        return Qualifier.UNBOUNDED
    if extent.low is None:
        if not extent.high_open:
            return Qualifier.AT_MOST
        return Qualifier.NEARLY if inexact == frozenset({Qualifier.NEARLY}) else Qualifier.UNDER
    if extent.high is None:
        return Qualifier.OVER if extent.low_open else Qualifier.AT_LEAST
    if extent.is_point and (extent.low == 0 or not inexact):
        return Qualifier.EXACT
    if inexact == frozenset({Qualifier.ABOUT}):
        return Qualifier.ABOUT
    if len(inexact) == 1 and has_nominal and extent.low == 0:  # "nearly 30 percent" starts at 0 because a share does
        (only,) = inexact
        return only if only.is_upper else Qualifier.RANGE
    return Qualifier.RANGE


def last_place(value: Decimal | None, digits: tuple[int | None, ...]) -> int | None:
    """Return the power of ten of the last digit to print of a computed *value*.

    Args:
        value: The value, or None where there is none.
        digits: How many significant digits each operand has, None for an exact one; the poorest decides.

    Example:
        >>> last_place(Decimal("34674961668.20"), (4, None))
        7
    """
    if value is None or value == 0:
        return None
    known = [count for count in digits if count is not None]
    if not known:  # counts alone: exact while whole
        return None if value == value.to_integral_value() else value.adjusted() - FEWEST + 1
    return value.adjusted() - max(min(known), FEWEST) + 1
