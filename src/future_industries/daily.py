"""Tables of rates as arrays of numpy by the number of the day, which bulk conversion looks up."""

from functools import lru_cache
from typing import TYPE_CHECKING

from future_industries.currency import DAYS_BACK, Rates

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Daily", "daily"]


class Daily:
    """A table of rates with a place for every day, from the day before its first to the day after its last one reaches.

    Attributes:
        first: The number of the day at the first place, which has no rate; nor has the last place.
    """

    def __init__(self, rates: Rates) -> None:
        import numpy as np  # noqa: PLC0415 - an extra

        heads, *lines = [line.split(",") for line in rates.table.decode("ascii").split()]
        days = np.array([line[0] for line in lines], dtype="datetime64[D]").view(np.int64)
        self.first: int = int(days[0]) - 1
        size = int(days[-1]) + DAYS_BACK + 2 - self.first
        self._row = np.searchsorted(days, np.arange(self.first, self.first + size), side="right") - 1
        self._row_days = days[self._row]
        self._found = (self._row >= 0) & (np.arange(self.first, self.first + size) - self._row_days <= DAYS_BACK)
        self._per_euro = {"EUR": np.ones(len(lines))}
        for place, code in enumerate(heads[1:], 1):
            self._per_euro[code] = np.array([_number(line[place] if place < len(line) else "") for line in lines])
        self._between: dict[tuple[str, str], NDArray[np.float64]] = {}

    @property
    def row_days(self) -> "NDArray[np.int64]":
        """For each place the number of the day that its rate was published on."""
        return self._row_days

    def between(self, source: str, target: str) -> "NDArray[np.float64]":
        """Return, for each day, how many units of *source* one of *target* is worth; NaN where there is no rate."""
        import numpy as np  # noqa: PLC0415 - an extra

        known = self._between.get((source, target))
        if known is None:
            nothing = np.full(len(self._row), np.nan)
            known = nothing
            if {source, target} <= self._per_euro.keys():
                rates = self._per_euro[source] / self._per_euro[target]
                known = np.where(self._found, rates[self._row], nothing)
            self._between[source, target] = known
        return known


def _number(cell: str) -> float:
    """Return a rate, or NaN where the table has none; none is zero or below."""
    try:
        value = float(cell)
    except ValueError:
        return float("nan")
    return value if 0 < value < float("inf") else float("nan")


@lru_cache(maxsize=8)
def daily(rates: Rates) -> Daily:
    """Return the table as arrays, made once."""
    return Daily(rates)
