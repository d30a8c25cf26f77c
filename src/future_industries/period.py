"""Time as documents state it: days, months, years, spans and horizons, each with its precision kept."""

from datetime import date, timedelta
from functools import cache
from typing import Self

import attrs

from future_industries.errors import ParseError, RecordError, show, text_of
from future_industries.vocabulary import Vocabulary

__all__ = ["Period", "Precision"]

_EXPECTED = (
    "a day ('2024-01-02', '2 January 2024', '2024年1月2日'), a month, a year, a span ('2024 to 2027', '2024/2027') "
    "or a horizon ('by 2030', 'before 2030', 'since 2024', '2030年前')"
)
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")


class Precision(Vocabulary):
    """How fine a date is stated."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


def _stamp(value: object) -> str | None:
    """Return a date as ISO 8601 text of its own precision, ``"2024"``, ``"2024-03"`` or ``"2024-03-01"``."""
    if value is None:
        return None
    if isinstance(value, bool):
        raise RecordError(f"a date must be a year, an ISO date or a date, not {value!r}")
    text = f"{value:04d}" if isinstance(value, int) and 0 < value < 10**4 else value.isoformat() if type(value) is date else value
    if isinstance(text, str) and _is_stamp(text):
        try:
            _first_day(text)
        except ValueError:
            pass
        else:
            return text
    raise RecordError(f"a date must be a year, an ISO date ('2024', '2024-03', '2024-03-01') or a date, not {show(value)}")


def _is_stamp(text: str) -> bool:
    """Say whether a text has the form of a date; without a pattern, whose making would cost more than all look-ups."""
    year, month, day = text[:4], text[4:7], text[7:]
    if len(text) not in {4, 7, 10} or not text.isascii() or not year.isdigit():
        return False
    return all(not part or (part[0] == "-" and part[1:].isdigit()) for part in (month, day))


def _first_day(stamp: str) -> date:
    return date(int(stamp[:4]), int(stamp[5:7] or 1), int(stamp[8:] or 1))


def _last_day(stamp: str) -> date:
    if len(stamp) == 10:
        return _first_day(stamp)
    year, month = int(stamp[:4]), int(stamp[5:7] or 12)
    return date.max if (year, month) == (9999, 12) else date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _not_before_first(period: "Period", _: object, last: str | None) -> None:
    if period.first is None and last is None:
        raise RecordError("a period needs a first or a last date; where the source names no time, leave the period out")
    if period.first is not None and last is not None and _last_day(last) < _first_day(period.first):
        raise RecordError(f"a period cannot end ({last}) before it starts ({period.first})")


@attrs.frozen(repr=False)
class Period:
    """A time from a first to a last date, both included, either of them open.

    Dates are given as a year, an ISO text or a `datetime.date` and are kept as ISO text of the
    precision they were given in: a month is not turned into its first day. A horizon is a period
    without a first date: "by 2030" is ``Period(None, 2030)`` and includes 2030; "before 2030" is
    ``Period(None, 2029)``.

    Attributes:
        first: First date included, or None where the period has no stated beginning.
        last: Last date included, or None where it has no stated end.

    Raises:
        RecordError: No date at all, a date that does not exist, or an end before the start.

    Example:
        >>> Period(2024, 2027)
        <Period 2024 to 2027>
        >>> Period.parse("before 2030").end
        datetime.date(2029, 12, 31)
        >>> print(f"{Period.parse('2027年底前')}, {Period.parse('by 2027'):zh}")
        by 2027, 到2027年
    """

    first: str | None = attrs.field(converter=_stamp)
    last: str | None = attrs.field(converter=_stamp, validator=_not_before_first)

    @classmethod
    def of(cls, value: "Period | date | int | str") -> "Period":
        """Return *value* as a period: a day, a year, or a text as `parse` reads it.

        Example:
            >>> Period.of(2023)
            <Period 2023>
        """
        if isinstance(value, Period):
            return value
        return cls.parse(value) if isinstance(value, str) else cls(value, value)

    @classmethod
    def parse(cls, text: str, anchor: "Period | date | int | str | None" = None) -> Self:
        """Read a period from English, Chinese or EDTF text.

        Args:
            text: Such as ``"by 2030"``, ``"2024年1月2日"``, ``"2024/2027"``, ``"“十四五”"``.
            anchor: The date that a relative text ("within five to 15 years") counts from.

        Raises:
            ParseError: The text states no such period, or is relative and has no anchor.

        Example:
            >>> Period.parse("within 5 to 15 years", anchor="2024-01")
            <Period 2029 to 2039>
        """
        from future_industries.dates import read_period  # noqa: PLC0415 - the grammar is needed for reading only

        found = read_period(text_of(text, _EXPECTED), Period.of(anchor) if anchor is not None else None)
        if found is None:
            is_relative = anchor is None and any(word in text.casefold() for word in ("within", "next", "coming", "未来"))
            hint = "; a relative one ('within 5 to 15 years') needs anchor= the date that it counts from" if is_relative else ""
            raise ParseError(text, _EXPECTED + hint)
        try:
            return cls(*found)
        except RecordError as error:
            raise ParseError(text, f"{_EXPECTED}; {error}") from None

    @property
    def start(self) -> date | None:
        """The first day included, or None where the beginning is open."""
        return None if self.first is None else _first_day(self.first)

    @property
    def end(self) -> date | None:
        """The last day included, or None where the end is open."""
        return None if self.last is None else _last_day(self.last)

    @property
    def precision(self) -> Precision:
        """How fine the dates are stated: the coarser of the two ends."""
        shortest = min(len(stamp) for stamp in (self.first, self.last) if stamp is not None)
        return {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}[shortest]

    @property
    def is_day(self) -> bool:
        """Whether the period is one day."""
        return self.first == self.last and self.precision is Precision.DAY

    @property
    def is_open(self) -> bool:
        """Whether the beginning or the end is not stated, as in a horizon."""
        return self.first is None or self.last is None

    @property
    def edtf(self) -> str:
        """The period in the Extended Date/Time Format (ISO 8601-2), as ``"../2030"``; `parse` reads it back."""
        return self.first if self.first is not None and self.first == self.last else f"{self.first or '..'}/{self.last or '..'}"

    @property
    def key(self) -> tuple[date, date]:
        """A key to sort periods by: by their last day, then by their first; open ends lie outermost."""
        return self.end or date.max, self.start or date.min

    def contains(self, other: "Period | date | int | str") -> bool:
        """Say whether every day of *other* lies in this period.

        Example:
            >>> Period.of(2024).contains("2024-03")
            True
        """
        start, end = _span(Period.of(other))
        first, last = _span(self)
        return first <= start and end <= last

    def overlaps(self, other: "Period | date | int | str") -> bool:
        """Say whether the two have a day in common."""
        start, end = _span(Period.of(other))
        first, last = _span(self)
        return first <= end and start <= last

    def __str__(self) -> str:
        if self.first is None:
            return f"by {_spell(self.last)}"
        if self.last is None:
            return f"since {_spell(self.first)}"
        return _spell(self.first) if self.first == self.last else f"{_spell(self.first)} to {_spell(self.last)}"

    def __format__(self, language: str) -> str:
        """Write the period in English, or with ``zh`` in Chinese; `parse` reads both back."""
        if language != "zh":
            return format(str(self), "" if language == "en" else language)
        first, last = _spell_chinese(self.first), _spell_chinese(self.last)
        if self.first is None:
            return f"到{last}"
        if self.last is None:
            return f"自{first}起"
        return first if first == last else f"{first}至{last}"

    def __repr__(self) -> str:
        return f"<Period {self}>"


def _span(period: Period) -> tuple[date, date]:
    return period.start or date.min, period.end or date.max


@cache
def _spell(stamp: str | None) -> str:
    """Write a date for people: ``"2 January 2024"``, ``"January 2024"``, ``"2024"``."""
    if stamp is None or len(stamp) == 4:
        return stamp or ""
    month = f"{_MONTHS[int(stamp[5:7]) - 1].title()} {stamp[:4]}"
    return month if len(stamp) == 7 else f"{int(stamp[8:])} {month}"


def _spell_chinese(stamp: str | None) -> str:
    """Write a date in Chinese: ``"2024年1月2日"``, ``"2024年1月"``, ``"2024年"``."""
    year, *rest = (stamp or "").split("-")
    return f"{year}年" + "".join(f"{int(part)}{unit}" for part, unit in zip(rest, "月日", strict=False))
