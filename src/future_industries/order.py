"""How two amounts lie to each other, the unknown included."""

import enum

from future_industries.errors import UndecidedError
from future_industries.interval import Interval

__all__ = ["Order", "lie"]


class Order(enum.StrEnum):
    """How one amount lies to another; it has no truth value, since "unknown" is neither true nor false.

    Example:
        >>> import future_industries as fi
        >>> fi.Amount.parse("over 500 workshops").compare(fi.Amount.parse("450 workshops")) == "greater"
        True
    """

    LESS = "less"
    EQUAL = "equal"
    GREATER = "greater"
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        raise UndecidedError(f"{self.value!r} is neither true nor false; test which of less, equal, greater, unknown it is")


def lie(one: Interval, other: Interval) -> Order:
    """Return how what *one* may be lies to what *other* may be.

    Example:
        >>> from decimal import Decimal
        >>> lie(Interval.point(Decimal(1)), Interval(Decimal(2), None)).value
        'less'
    """
    if one.is_below(other, strictly=True):
        return Order.LESS
    if other.is_below(one, strictly=True):
        return Order.GREATER
    return Order.EQUAL if one.is_point and one == other else Order.UNKNOWN
