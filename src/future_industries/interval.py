"""A small algebra of intervals with open, closed and absent ends, on decimals."""

from decimal import Decimal
from typing import NamedTuple

import attrs

from future_industries.digits import CONTEXT, tidy
from future_industries.errors import RecordError, ZeroAmountError, is_a, show

__all__ = ["Interval"]

_INFINITY = Decimal("Infinity")


class _End(NamedTuple):
    """One end of an interval, infinite where it is absent."""

    value: Decimal
    is_open: bool

    def plus(self, other: "_End") -> "_End":
        return _End(CONTEXT.add(self.value, other.value), self.is_open or other.is_open)

    def times(self, other: "_End") -> "_End":
        for end in (self, other):
            if end.value == 0 and not end.is_open:
                return _End(Decimal(0), False)
        if self.value == 0 or other.value == 0:  # an open zero against an absent end: still beyond zero
            return _End(Decimal(0), True)
        return _End(CONTEXT.multiply(self.value, other.value), self.is_open or other.is_open)

    def inverse(self, toward: int) -> "_End":
        if self.value == 0:
            return _End(_INFINITY * toward, True)
        if self.value.is_infinite():
            return _End(Decimal(0), True)
        return _End(CONTEXT.divide(Decimal(1), self.value), self.is_open)


@attrs.frozen
class Interval:
    """What a value may be: everything from *low* to *high*.

    Attributes:
        low: Lower end, or None where there is none.
        high: Upper end, or None where there is none.
        low_open: Whether *low* itself is left out.
        high_open: Whether *high* itself is left out.

    Example:
        >>> over_500 = Interval(Decimal(500), None, low_open=True)
        >>> print(over_500 + Interval.point(Decimal(20)))
        (520, …)
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        for end in (self.low, self.high):
            if end is not None and not (is_a(end, Decimal) and end.is_finite()):
                raise RecordError(f"an end of an interval must be a finite Decimal or None, not {show(end)} ({type(end).__name__})")
        if self.low is not None and self.high is not None:
            if self.low > self.high:
                raise RecordError(f"an interval cannot run from {self.low} down to {self.high}; exchange the ends")
            if self.low == self.high and (self.low_open or self.high_open):
                raise RecordError(f"an interval from {self.low} to itself holds nothing when an end is open; close both")

    @classmethod
    def point(cls, value: Decimal) -> "Interval":
        """Return the interval that holds *value* alone."""
        return cls(value, value)

    @classmethod
    def around(cls, value: Decimal, slack: Decimal) -> "Interval":
        """Return what lies within *slack* of *value*, both ends included.

        Example:
            >>> print(Interval.around(Decimal("247.7"), Decimal("0.05")))
            [247.65, 247.75]
        """
        return cls(CONTEXT.subtract(value, slack), CONTEXT.add(value, slack))

    @property
    def is_point(self) -> bool:
        """Whether the interval holds one value."""
        return self.low is not None and self.low == self.high

    @property
    def _first(self) -> _End:
        return _End(-_INFINITY, True) if self.low is None else _End(self.low, self.low_open)

    @property
    def _last(self) -> _End:
        return _End(_INFINITY, True) if self.high is None else _End(self.high, self.high_open)

    def __add__(self, other: "Interval") -> "Interval":
        return _interval(self._first.plus(other._first), self._last.plus(other._last))

    def __neg__(self) -> "Interval":
        low = None if self.high is None else CONTEXT.minus(self.high)
        high = None if self.low is None else CONTEXT.minus(self.low)
        return Interval(low, high, self.high_open, self.low_open)

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        corners = [mine.times(theirs) for mine in (self._first, self._last) for theirs in (other._first, other._last)]
        return _interval(min(corners), max(corners, key=lambda end: (end.value, not end.is_open)))

    def __truediv__(self, other: "Interval") -> "Interval":
        return self * other.inverse()

    def inverse(self) -> "Interval":
        """Return one divided by this interval; without ends where zero lies inside.

        Raises:
            ZeroAmountError: The interval is zero alone.
        """
        if self.is_point and self.low == 0:
            raise ZeroAmountError("nothing can be divided by zero")
        first, last = self._first, self._last
        if first.value < 0 < last.value:
            return Interval(None, None)
        return _interval(last.inverse(-1), first.inverse(1))

    def tidied(self) -> "Interval":
        """Return the interval without the rounding error of a division that came out even."""
        low, high = (None if end is None else tidy(end) for end in (self.low, self.high))
        return Interval(low, high, self.low_open, self.high_open)

    def is_below(self, other: "Interval", *, strictly: bool) -> bool:
        """Say whether everything here lies below (or, if not *strictly*, at) everything in *other*."""
        if self.high is None or other.low is None:
            return False
        if strictly and not (self.high_open or other.low_open):
            return self.high < other.low
        return self.high <= other.low

    def overlaps(self, other: "Interval") -> bool:
        """Say whether the two have a value in common."""
        return not (self.is_below(other, strictly=True) or other.is_below(self, strictly=True))

    def covers(self, other: "Interval") -> bool:
        """Say whether everything in *other* lies here, too.

        Example:
            >>> Interval(Decimal(500), None, low_open=True).covers(Interval.point(Decimal(520)))
            True
        """
        first, last = other._first, other._last
        low = first.value > self._first.value or (first.value == self._first.value and first.is_open >= self._first.is_open)
        high = last.value < self._last.value or (last.value == self._last.value and last.is_open >= self._last.is_open)
        return low and high

    def __contains__(self, value: Decimal) -> bool:
        return self.overlaps(Interval.point(value))

    def __str__(self) -> str:
        low = "(…" if self.low is None else f"{'(' if self.low_open else '['}{self.low:f}"
        high = "…)" if self.high is None else f"{self.high:f}{')' if self.high_open else ']'}"
        return f"{low}, {high}"


def _interval(low: _End, high: _End) -> Interval:
    return Interval(
        None if low.value.is_infinite() else low.value,
        None if high.value.is_infinite() else high.value,
        low.is_open and not low.value.is_infinite(),
        high.is_open and not high.value.is_infinite(),
    )
