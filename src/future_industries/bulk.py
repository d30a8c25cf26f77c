"""Columns of money, turned into another currency at once, by the rules that hold for a single amount."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from future_industries.arrays import Times, Words, is_absent, numbers, times, words
from future_industries.column import Column, ColumnType, Table
from future_industries.conversion import conversion
from future_industries.currency import UNSTATED, Rate, Rates
from future_industries.daily import daily
from future_industries.errors import (
    FutureIndustriesError,
    KindError,
    MissingExtraError,
    UnitError,
    UnknownCurrencyError,
    is_a,
    show,
)
from future_industries.period import Period
from future_industries.tabular import Tabular
from future_industries.units import Dimension, unit, unstated_message

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Conversions", "convert"]

_EPOCH = date(1970, 1, 1)
_NO_DAY = -(2**63)  # as numpy's NaT has it


class _Grid(NamedTuple):
    """What the rows look up: a line for each currency, a place on it for each time.

    Attributes:
        rates: Units of the currency for one of the target; NaN where there is none.
        firsts: The number of the first day that each rate is of.
        lasts: The number of the last one.
        start: What is taken from a row's time to have its place; times beyond the ends take the end.
    """

    rates: "NDArray[np.float64]"
    firsts: "NDArray[np.int64]"
    lasts: "NDArray[np.int64]"
    start: int = 0


@attrs.frozen(eq=False, repr=False)
class Conversions(Tabular):
    """A column of money in another currency, with what it was turned by, and why where it was not.

    As a table it has the columns value, rate, rate_first, rate_last and fault.

    Attributes:
        target: The currency, by ISO 4217 code.
        values: The converted values as float64; NaN where there is a fault.
        rates: How many units of the stated currency one of the target was worth: a value was divided by it.

    Example:
        >>> import future_industries as fi
        >>> fi.convert([247.7e9, 1e9], ["CNY", "XXX"], "USD", on=["2024-01-02", "2024-01-02"])
        <Conversions: 2 into USD, 1 fault>
    """

    target: str
    values: "NDArray[np.float64]"
    rates: "NDArray[np.float64]"
    _why: dict[int, str]
    _grid: _Grid
    _places: "NDArray[np.intp]"

    def __len__(self) -> int:
        return len(self.values)

    def __repr__(self) -> str:
        count = len(self._why)
        return f"<Conversions: {len(self):,} into {self.target}, {count:,} fault{'' if count == 1 else 's'}>"

    @property
    def fault_count(self) -> int:
        """How many rows were not converted."""
        return len(self._why)

    @cached_property
    def faults(self) -> "NDArray[np.object_]":
        """For each row why it was not converted, or None where it was."""
        import numpy as np  # noqa: PLC0415 - an extra

        found = np.full(len(self), None, dtype=object)
        for row, why in self._why.items():
            found[row] = why
        found.flags.writeable = False
        return found

    @cached_property
    def rate_first(self) -> "NDArray[np.datetime64]":
        """The day that each rate was published for, or the first day of a mean; NaT where there is none."""
        return self._days(self._grid.firsts)

    @cached_property
    def rate_last(self) -> "NDArray[np.datetime64]":
        """The day that each rate was published for, or the last day of a mean; NaT where there is none."""
        return self._days(self._grid.lasts)

    def _days(self, of: "NDArray[np.int64]") -> "NDArray[np.datetime64]":
        import numpy as np  # noqa: PLC0415 - an extra

        found = of.ravel().take(self._places, mode="clip")
        return np.where(np.isnan(self.rates), _NO_DAY, found).view("datetime64[D]")

    def _table(self) -> Table:
        batch: list[Any] = [self.values, self.rates, self.rate_first, self.rate_last, self.faults.tolist()]
        return Table(_COLUMNS, lambda: iter([batch]))


def _column(name: str, kind: ColumnType, meaning: str) -> Column:
    return Column(name, kind, meaning, lambda _: None)


_COLUMNS = (
    _column("value", ColumnType.NUMBER, "The converted value, as float64; null where there is a fault"),
    _column("rate", ColumnType.NUMBER, "How many units of the stated currency one of the target was worth"),
    _column("rate_first", ColumnType.DAY, "The day that the rate was published for, or the first day of a mean"),
    _column("rate_last", ColumnType.DAY, "The day that the rate was published for, or the last day of a mean"),
    _column("fault", ColumnType.TEXT, "Why the value was not converted; null where it was"),
)


def convert(values: Any, source: Any, target: str, *, on: Any = None, rates: Rates | Rate | None = None) -> Conversions:
    """Turn a column of money into another currency, each row by the rules that hold for a single amount.

    Columns are arrays of numpy or Arrow, series of pandas or polars, or lists. The arithmetic is that of float64.
    What is wrong with a row is its fault, and stops no other row; what is wrong with the whole call raises.

    Args:
        values: The column of numbers.
        source: The column of their currencies, by code or word; or one currency for all.
        target: The currency to turn them into.
        on: The column of days, or of periods for their mean, or one for all: dates, ``datetime64`` (of the unit of a
            month or a year for their mean), whole numbers for years, or texts that `Period.parse` reads.
        rates: A table of rates, or one rate, instead of the shipped table.

    Raises:
        MissingExtraError: Numpy is not installed.
        KindError: Something is no column, or columns differ in length.
        UnitError: The target is no currency that there are rates of.

    Example:
        >>> import future_industries as fi
        >>> dollars = fi.convert([247.7e9, 977e9], "CNY", "USD", on="2024-01-02")
        >>> dollars.values.round(-8).tolist()
        [34700000000.0, 136800000000.0]
    """
    try:
        import numpy as np  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError("columns of money", "numpy") from None
    code = _currency(target)
    given = numbers(values)
    stated, when = words(source, len(given)), times(on, len(given))
    grid = _grid(stated, when, code, _table(rates))
    places = _places(grid, stated, when, len(given))
    found = grid.rates.ravel().take(places, mode="clip")
    with np.errstate(over="ignore", invalid="ignore"):
        turned = given / found
        total = turned.sum()
    faults: dict[int, str] = {}
    if not np.isfinite(total):  # a sum of finite numbers that is none costs a second look, and no more
        bad = ~np.isfinite(turned)
        turned[bad] = np.nan
        faults = _explained(np.flatnonzero(bad), given, stated, when, lambda word, time: _why(word, code, time, rates))
    for array in (turned, found):
        array.flags.writeable = False
    return Conversions(code, turned, found, faults, grid, places)


def _currency(target: str) -> str:
    """Return the code of a currency that something is to be turned into."""
    found = unit(target)
    if found.is_unstated:
        raise UnknownCurrencyError(unstated_message())
    if found.dimension is not Dimension.MONEY:
        raise UnitError(f"columns of money turn into a currency, as 'USD', not into {show(target)}")
    return found.symbol


def _table(rates: Rates | Rate | None) -> Rates | Rate:
    if rates is None:
        from future_industries.shipped import rates as shipped_rates  # noqa: PLC0415 - only a conversion opens the table

        return shipped_rates()
    if not is_a(rates, Rates) and not is_a(rates, Rate):
        raise KindError(f"rates= takes a table of rates or one rate, not {show(rates)}")
    return rates


def _code(word: object) -> str | None:
    """Return the code of the currency that a word names, or None where it names none that converts."""
    try:
        found = unit(word)  # type: ignore[arg-type]  # a column may hold anything
    except FutureIndustriesError:
        return None
    return found.symbol if found.dimension is Dimension.MONEY and found.symbol != UNSTATED else None


def _number(day: date | None) -> int:
    return _NO_DAY if day is None else (day - _EPOCH).days


def _grid(stated: Words, when: Times, target: str, rates: Rates | Rate) -> _Grid:
    """Return the rates that rows can need: of every day of the table, or of each period once."""
    import numpy as np  # noqa: PLC0415 - an extra

    codes = [_code(word) for word in stated.different]
    if all(code == target for code in codes):
        none = np.full((len(codes), 1), _NO_DAY)
        return _Grid(np.ones((len(codes), 1)), none, none)
    if isinstance(rates, Rate):
        return _of_one_rate(codes, target, rates)
    if when.days is None:
        return _of_periods(codes, when, target, rates)
    table = daily(rates)
    lines = [table.between(code or "", target) if code != target else np.ones(len(table.row_days)) for code in codes]
    days = [table.row_days if code != target else np.full(len(table.row_days), _NO_DAY) for code in codes]
    return _Grid(np.stack(lines), np.stack(days), np.stack(days), table.first)


def _of_one_rate(codes: list[str | None], target: str, rate: Rate) -> _Grid:
    import numpy as np  # noqa: PLC0415 - an extra

    worth: list[float] = []
    for code in codes:
        if code == target or {code, target} != {rate.base, rate.quote}:
            worth.append(1.0 if code == target else np.nan)
        else:
            worth.append(float(rate.value) if rate.divides(code or "", target) else 1 / float(rate.value))
    same = [code == target for code in codes]
    ends = [[[_NO_DAY if one else _number(end)] for one in same] for end in (rate.period.start, rate.period.end)]
    return _Grid(np.array(worth).reshape(-1, 1), np.array(ends[0]), np.array(ends[1]))


def _of_periods(codes: list[str | None], when: Times, target: str, rates: Rates) -> _Grid:
    """Return the rate of each period; every currency there is on rows is worked out for all of them."""
    import numpy as np  # noqa: PLC0415 - an extra

    shape = (len(codes), len(when.periods))
    worth, firsts, lasts = np.full(shape, np.nan), np.full(shape, _NO_DAY), np.full(shape, _NO_DAY)
    for line, code in enumerate(codes):
        for place, period in enumerate(when.periods):
            if code == target:
                worth[line, place] = 1.0
            elif code is not None and isinstance(period, Period):
                try:
                    rate = rates.convert(code, target, period)
                except FutureIndustriesError:
                    continue
                value = float(rate.value)
                worth[line, place] = value if rate.divides(code, target) else 1 / value
                firsts[line, place], lasts[line, place] = _number(rate.period.start), _number(rate.period.end)
    return _Grid(worth, firsts, lasts)


def _places(grid: _Grid, stated: Words, when: Times, length: int) -> "NDArray[np.intp]":
    """Return, for each row, where its rate stands among all of the grid, line after line; a time beyond it may stand beyond."""
    import numpy as np  # noqa: PLC0415 - an extra

    lines, width = grid.rates.shape
    if when.days is not None and width > 1:
        places = when.days - grid.start
        if lines > 1:
            np.clip(places, 0, width - 1, out=places)
    elif when.places is not None and width > 1:
        places = when.places.astype(np.intp)
    else:
        places = np.zeros(length, dtype=np.intp)
    if stated.places is not None and lines > 1:
        places += np.multiply(stated.places, width, dtype=np.intp)
    return places


def _explained(
    rows: "NDArray[np.intp]",
    given: "NDArray[np.float64]",
    stated: Words,
    when: Times,
    why: "Callable[[object, object], str | None]",
) -> dict[int, str]:
    """Return why each of the *rows* was not converted, each reason worked out once."""
    known: dict[tuple[int, int], str | None] = {}
    faults: dict[int, str] = {}
    for row in rows.tolist():
        word = 0 if stated.places is None else int(stated.places[row])
        time = int(when.days[row]) if when.days is not None else 0 if when.places is None else int(when.places[row])
        if (word, time) not in known:
            known[word, time] = why(stated.different[word], _day(time) if when.days is not None else when.periods[time])
        faults[row] = known[word, time] or _of_value(float(given[row]))
    return faults


def _day(number: int) -> date | None:
    """Return a day by its number; one beyond the calendar, of which there is no rate either, as the calendar's end."""
    if number == _NO_DAY:
        return None
    return date.fromordinal(min(max(number + _EPOCH.toordinal(), 1), date.max.toordinal()))


def _of_value(value: float) -> str:
    if value != value:  # noqa: PLR0124 - NaN
        return "the value is missing"
    return "the value is infinite" if value in {float("inf"), float("-inf")} else "the value is too large to convert as float64"


def _why(word: Any, target: str, time: Any, rates: Rates | Rate | None) -> str | None:
    """Return what a single conversion says of a currency and a time, or None where it has nothing against them."""
    if is_absent(word):
        return "the currency is missing"
    try:
        conversion(word, target, time, rates)
    except FutureIndustriesError as error:
        return str(error)
    return None
