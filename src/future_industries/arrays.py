"""Columns that come from outside, as arrays of numpy: numbers, words and times, from numpy, Arrow, data frames and lists."""

# Columns of any library come in, of which pyright knows nothing.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportUnknownParameterType=false

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from future_industries.errors import FutureIndustriesError, KindError, show
from future_industries.period import Period

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Times", "Words", "is_absent", "numbers", "times", "words"]

_ARROW = ("__arrow_c_array__", "__arrow_c_stream__")
_COLUMN = "a column: an array of numpy or Arrow, a series of pandas or polars, or a list"


class Words(NamedTuple):
    """A column of words: the different ones, and which of them stands where.

    Attributes:
        different: Each word once; None where there is none.
        places: For each row the position of its word, or None where one word stands for all rows.
    """

    different: "list[Any]"
    places: "NDArray[np.integer] | None"


class Times(NamedTuple):
    """A column of times: days by number, or periods, each once, and which of them stands where.

    Attributes:
        days: For each row the number of its day, counted from 1 January 1970; None where there are other periods than days.
        periods: Each period once, or what cannot be read as one, or None where there is none.
        places: As for `Words`.
    """

    days: "NDArray[np.int64] | None"
    periods: "list[Period | object]"
    places: "NDArray[np.integer] | None"


def numbers(values: Any) -> "NDArray[np.float64]":
    """Return a column of numbers as float64, with NaN where there is none."""
    import numpy as np  # noqa: PLC0415 - an extra

    found = _array(values)
    if found.dtype == object and all(is_absent(value) or isinstance(value, (int, float, Decimal)) for value in found):
        found = np.array([np.nan if is_absent(value) else _float(value) for value in found], dtype=np.float64)
    if found.ndim != 1 or found.dtype.kind not in "iuf":
        raise KindError(f"the values must be {_COLUMN}, of numbers, not {show(values)}")
    return found.astype(np.float64, copy=False)


def _float(value: float | Decimal) -> float:
    try:
        return float(value)
    except OverflowError:  # a whole number beyond float64, as Decimal has it
        return float("inf") if value > 0 else float("-inf")


def words(column: Any, length: int) -> Words:
    """Return a column of words; a single word stands for every row."""
    if isinstance(column, str):
        return Words([column], None)
    found = _dictionary(column)
    if found is None:
        array = _array(column)
        found = _short(array) if array.dtype.kind == "U" else _distinct(array.tolist())
    _check_length(found.places, length, "currencies")
    return found


def times(column: Any, length: int) -> Times:
    """Return a column of times: dates, years, or texts that `Period.parse` reads; a single one stands for every row."""
    import numpy as np  # noqa: PLC0415 - an extra

    if column is None:
        return Times(None, [None], None)
    if isinstance(column, (str, int, date, Period)) and not isinstance(column, bool):
        return Times(None, [Period.of(column)], None)
    found = _dictionary(column)
    array = None if found is not None else _array(column)
    if array is not None and array.ndim == 0:
        array = np.full(length, array)
    if array is not None and array.dtype.kind == "M":
        if np.datetime_data(array.dtype)[0] not in {"Y", "M"}:
            days = array.astype("datetime64[D]", copy=False).view(np.int64)
            _check_length(days, length, "times")
            return Times(days, [], None)
        array = np.datetime_as_string(array)  # a month is a month, not its first day
    if found is None:
        found = _distinct((array if array is not None else np.empty(0)).tolist())
    _check_length(found.places, length, "times")
    periods = [_period(one) for one in found.different]
    return _as_days(periods, np.asarray(found.places))


def _as_days(periods: "list[Period | object]", places: "NDArray[np.integer]") -> Times:
    """Return times as days where all of them are: a table of rates is looked up by the day's number."""
    import numpy as np  # noqa: PLC0415 - an extra

    if not all(period is None or (isinstance(period, Period) and period.is_day) for period in periods):
        return Times(None, periods, places)
    ends = [period.end if isinstance(period, Period) else None for period in periods]
    return Times(np.array(ends, dtype="datetime64[D]").view(np.int64)[places], [], None)


def _period(value: object) -> Period | object:
    if is_absent(value) or value == "NaT":
        return None
    try:
        return Period.of(int(value) if isinstance(value, float) and value.is_integer() else cast("date", value))
    except FutureIndustriesError:
        return value


def _array(column: Any) -> "NDArray[Any]":
    """Return a column as an array of numpy; days of Arrow and of data frames as numpy's."""
    import numpy as np  # noqa: PLC0415 - an extra

    if isinstance(column, (np.ndarray, np.generic)):
        return np.asarray(column)
    if isinstance(column, (str, bytes, dict)) or not hasattr(column, "__len__"):
        raise KindError(f"bulk conversion takes {_COLUMN}, not {show(column)}; one amount converts with Amount.to")
    if any(hasattr(column, name) for name in ("to_numpy", *_ARROW)):
        return _filled(column)
    found = np.asarray(column, dtype=None if all(isinstance(value, (int, float)) for value in column) else object)
    return found if found.ndim == 1 else np.array([None, *column], dtype=object)[1:]


def _filled(column: Any) -> "NDArray[Any]":
    """Return a column of Arrow or of a data frame as numpy has it."""
    if type(column).__module__.partition(".")[0] in {"pandas", "polars"}:
        found: NDArray[Any] = column.to_numpy()
        return found
    whole: NDArray[Any] = _chunked(column).to_numpy()
    return whole


def _chunked(column: Any) -> Any:
    """Return what speaks Arrow as a chunked array of pyarrow."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    if isinstance(column, pa.ChunkedArray):
        return column
    return pa.chunked_array(column if hasattr(column, "__arrow_c_stream__") else [pa.array(column)])


def is_absent(value: object) -> bool:
    """Say whether a value stands for none, in whichever way a library has for it."""
    return value is None or type(value).__name__ in {"NAType", "NaTType"} or value != value  # noqa: PLR0124 - NaN


def _dictionary(column: Any) -> Words | None:
    """Return a column whose different words are known already, as those of Arrow dictionaries and pandas categories are."""
    import numpy as np  # noqa: PLC0415 - an extra

    if hasattr(column, "cat") and hasattr(column.cat, "codes"):
        different, codes = [*column.cat.categories.tolist(), None], column.cat.codes.to_numpy()
        return Words(different, np.where(codes < 0, len(different) - 1, codes))
    if isinstance(column, list) or not any(hasattr(column, name) for name in _ARROW):
        return None
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    parts = _chunked(column)
    if pa.types.is_string(parts.type) or pa.types.is_large_string(parts.type) or pa.types.is_string_view(parts.type):
        parts = parts.dictionary_encode()
    if not pa.types.is_dictionary(parts.type):
        return None
    whole = parts.unify_dictionaries().combine_chunks()
    different = [*whole.dictionary.to_pylist(), None]
    indices = whole.indices.fill_null(len(different) - 1) if whole.indices.null_count else whole.indices
    return Words(different, indices.to_numpy(zero_copy_only=False))


def _short(array: "NDArray[Any]") -> Words:
    """Return an array of texts of numpy; three capital letters, as currencies have, are found by what number they make."""
    import numpy as np  # noqa: PLC0415 - an extra

    if array.dtype.itemsize == 12 and array.flags.c_contiguous and len(array):
        letters = array.view(np.uint32).reshape(-1, 3)
        number = ((letters[:, 0] - 65) * 26 + letters[:, 1] - 65) * 26 + letters[:, 2] - 65
        if letters.min() >= 65 and letters.max() <= 90:
            there = np.flatnonzero(np.bincount(number, minlength=26**3))
            position = np.zeros(26**3, dtype=np.intp)
            position[there] = np.arange(len(there))
            return Words([_letters(int(one)) for one in there], position[number])
    different, places = np.unique(array, return_inverse=True)
    return Words(different.tolist(), places)


def _letters(number: int) -> str:
    return "".join(chr(65 + digit) for digit in (number // 676, number // 26 % 26, number % 26))


def _distinct(values: list[Any]) -> Words:
    """Return a list of any values."""
    import numpy as np  # noqa: PLC0415 - an extra

    places: dict[Any, int] = {}
    try:
        found = [places.setdefault(value, len(places)) for value in values]
    except TypeError:
        raise KindError(f"a column holds texts, dates or numbers, not lists of them: {show(values)}") from None
    return Words(list(places), np.array(found, dtype=np.intp))


def _check_length(places: Any, length: int, what: str) -> None:
    if places is not None and len(places) != length:
        raise KindError(f"there are {length} values and {len(places)} {what}; pass one for each value, or one for all")
