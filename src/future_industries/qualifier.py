"""How a source puts a number, and what that makes of the outcome of arithmetic."""

from decimal import Decimal
from typing import TYPE_CHECKING

from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.interval import Interval

__all__ = ["ABOUT", "AT_LEAST", "AT_MOST", "EXACT", "NEARLY", "ORDER", "OVER", "RANGE", "SCALED_AS", "UNDER", "Qualifier"]


class Qualifier(Vocabulary):
    """How a source puts a number.

    "以上" is ``AT_LEAST``, "突破" is ``OVER``, "左右" is ``ABOUT``, "百亿级" is ``ORDER``. ``UNBOUNDED`` is no
    source's word: it is the outcome of arithmetic that leaves nothing known, as over 800 less over 500.
    """

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at least"
    UNDER = "under"
    AT_MOST = "at most"
    NEARLY = "nearly"
    RANGE = "range"
    ORDER = "order of magnitude"
    UNBOUNDED = "unbounded"

    @property
    def is_upper(self) -> bool:
        """Whether the words set an upper bound alone."""
        return self in _UPPER

    @property
    def is_lower(self) -> bool:
        """Whether the words set a lower bound alone."""
        return self in _LOWER

    def bounds(self, value: Decimal | None) -> tuple[Decimal | None, Decimal | None, bool, bool]:
        """Return what the words make of a printed number: low, high, and whether each is open.

        Example:
            >>> Qualifier.OVER.bounds(Decimal(500))
            (Decimal('500'), None, True, False)
        """
        low = None if self.is_upper else value
        high = None if self.is_lower else value
        return low, high, self is Qualifier.OVER, self in {Qualifier.UNDER, Qualifier.NEARLY}

    def fits(self, nominal: Decimal | None, bounds: "Interval") -> bool:
        """Say whether an amount put so can have this nominal value and these bounds."""
        low, high = bounds.low, bounds.high
        is_open = bounds.low_open, bounds.high_open
        match self:
            case Qualifier.EXACT:
                return nominal is not None and low == nominal == high and is_open == (False, False)
            case Qualifier.ABOUT:
                return low is not None and high is not None and (nominal is None or low == nominal == high)
            case Qualifier.OVER | Qualifier.AT_LEAST:
                return low is not None and nominal == low and high is None and is_open == (self is Qualifier.OVER, False)
            case Qualifier.UNDER | Qualifier.AT_MOST | Qualifier.NEARLY:
                return high is not None and nominal == high and low is None and is_open == (False, self is not Qualifier.AT_MOST)
            case Qualifier.RANGE | Qualifier.ORDER:
                return nominal is None and low is not None and high is not None
            case Qualifier.UNBOUNDED:
                return nominal is None and low is None and high is None

    def mirrored(self) -> "Qualifier":
        """Return how the negative, or the inverse, of a value put so is put."""
        return _MIRROR.get(self, self)


# A name costs a fifth of a member of an enumeration, and the grammar asks ten times a figure.
ABOUT, AT_LEAST, AT_MOST, EXACT = Qualifier.ABOUT, Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.EXACT
NEARLY, ORDER, OVER, RANGE, UNDER = Qualifier.NEARLY, Qualifier.ORDER, Qualifier.OVER, Qualifier.RANGE, Qualifier.UNDER

_UPPER = frozenset({Qualifier.UNDER, Qualifier.AT_MOST, Qualifier.NEARLY})
_LOWER = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_MIRROR = {
    Qualifier.OVER: Qualifier.UNDER,
    Qualifier.AT_LEAST: Qualifier.AT_MOST,
    Qualifier.UNDER: Qualifier.OVER,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
    Qualifier.NEARLY: Qualifier.OVER,
    Qualifier.ORDER: Qualifier.RANGE,
}

SCALED_AS = {Qualifier.ORDER: Qualifier.RANGE}
"""How a multiple is put where not as the value itself: that of an order of magnitude is a range."""
