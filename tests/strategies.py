"""Hypothesis strategies, one for each value type."""

import calendar
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from future_industries import Amount, Interval, Period, Qualifier, Rate, RateKind, Source, Text

if TYPE_CHECKING:
    from collections.abc import Callable

COUNTS = ("satellite", "company", "employee", "person", "digital workshop", "unmanned aerial vehicle")
SHARES = ("percent", "percentage point", "times")
TIMES = ("year", "month", "day", "hour")
MEASURES = ("km", "m2", "mu", "t", "kWh", "GW", "nm", "PFLOPS", "°C")
MONEY = ("CNY", "USD", "EUR", "JPY")
COMPOUNDS = ("CNY/kWh", "CNY/person", "smartphone/day", "satellite/year", "USD/t")
UNITS = (*COUNTS, *SHARES, *TIMES, *MEASURES, *MONEY, *COMPOUNDS, "1", "XXX")

STATED = (
    Qualifier.EXACT,
    Qualifier.ABOUT,
    Qualifier.OVER,
    Qualifier.AT_LEAST,
    Qualifier.UNDER,
    Qualifier.AT_MOST,
    Qualifier.NEARLY,
)
"""How a source may put one number."""

SOURCE = Source(id="made-up", name=Text("Made-up rates"), kind="statistics", publisher="Nobody")


def _printed(digits: int, places: int) -> Decimal:
    return Decimal((0, tuple(map(int, str(digits))), -places))


def decimals(most_digits: int = 12, *, least: int = 0, places: int = 4) -> st.SearchStrategy[Decimal]:
    """Numbers as they are printed: not below zero, with the idle zeros that they have."""
    return st.builds(_printed, st.integers(least, 10**most_digits - 1), st.integers(0, places))


def amounts(
    *units: str, qualifiers: tuple[Qualifier, ...] = STATED, most_digits: int = 12, least: int = 0
) -> st.SearchStrategy[Amount]:
    """Amounts of one number, as sources state them."""
    return st.builds(
        Amount.stated, decimals(most_digits, least=least), st.sampled_from(units or UNITS), st.sampled_from(qualifiers)
    )


def ranges(*units: str) -> st.SearchStrategy[Amount]:
    """Ranges with any ends open, of equal and of unequal scale, some of them about."""
    return st.builds(
        _range,
        st.lists(decimals(), min_size=2, max_size=2, unique=True).map(sorted),
        st.sampled_from(units or UNITS),
        st.sampled_from(
            [
                (False, False, "range"),
                (True, False, "range"),
                (False, True, "range"),
                (True, True, "range"),
                (False, False, "about"),
            ]
        ),
    )


def _range(ends: list[Decimal], unit: str, put: tuple[bool, bool, str]) -> Amount:
    low_open, high_open, qualifier = put
    return Amount(None, *ends, unit, qualifier, low_open, high_open)


def magnitudes(*units: str) -> st.SearchStrategy[Amount]:
    """Orders of magnitude, from tens to hundreds of trillions."""
    return st.builds(
        lambda power, unit: Amount(
            None, Decimal(f"1E{power}"), Decimal(f"1E{power + 1}"), unit, "order of magnitude", high_open=True
        ),
        st.integers(1, 14),
        st.sampled_from(units or UNITS),
    )


def money(*, most_digits: int = 20) -> st.SearchStrategy[Amount]:
    """Yuan, dollars and euros put in any way, of one number or two."""
    return amounts("CNY", "USD", "EUR", most_digits=most_digits) | ranges("CNY", "USD", "EUR")


def rates(base: str = "USD", quote: str = "CNY") -> st.SearchStrategy[Rate]:
    """Rates of up to eight digits."""
    return decimals(8, least=1, places=6).map(
        lambda value: Rate(
            base=base, quote=quote, value=value, kind=RateKind.MARKET_REFERENCE, period=Period.of("2024-01-02"), source=SOURCE
        )
    )


def stamps(first_year: int = 1900, last_year: int = 2100) -> st.SearchStrategy[str]:
    """Dates as ISO 8601 text, to the day, the month or the year."""
    return st.builds(_stamp, st.integers(first_year, last_year), st.integers(0, 12), st.integers(0, 31))


def _stamp(year: int, month: int, day: int) -> str:
    if not month:
        return f"{year:04d}"
    return f"{year:04d}-{month:02d}" + (f"-{min(day, calendar.monthrange(year, month)[1]):02d}" if day else "")


def periods() -> st.SearchStrategy[Period]:
    """Days, months, years, spans of mixed precision, and both kinds of horizon."""
    single = stamps().map(lambda stamp: Period(stamp, stamp))
    span = st.builds(Period, stamps(1900, 1999), stamps(2000, 2100))
    horizon = stamps().map(lambda stamp: Period(None, stamp)) | stamps().map(lambda stamp: Period(stamp, None))
    return single | span | horizon


GRID = [Decimal(value) for value in ("-20", "-8", "-5", "-4", "-2", "-1", "-0.5", "0", "0.5", "1", "2", "4", "5", "8", "20")]
"""Numbers whose quotients come out even, so that laws hold to the last digit."""


@st.composite
def inhabited(draw: "Callable[[st.SearchStrategy[Decimal | None]], Decimal | None]") -> tuple[Interval, Decimal]:
    """Return an interval and one of the values that it holds."""
    value = draw(st.sampled_from(GRID))
    assert value is not None
    low = draw(st.sampled_from([None, *(end for end in GRID if end <= value)]))
    high = draw(st.sampled_from([None, *(end for end in GRID if end >= value)]))
    low_open = draw(st.booleans()) and low is not None and low != value
    high_open = draw(st.booleans()) and high is not None and high != value
    return Interval(low, high, low_open, high_open), value


def in_chinese(number: int) -> str:
    """Write a whole number below 10**16 in Chinese, independently of the reader."""
    for size, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            above, below = divmod(number, size)
            gap = "零" if 0 < below < size // 10 else ""
            return in_chinese(above) + name + gap + (in_chinese(below) if below else "")
    return "零一二三四五六七八九"[number]


_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def in_english(number: int) -> str:
    """Write a whole number below a thousand in English words."""
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{in_english(hundreds)} hundred{f' and {in_english(rest)}' if rest else ''}"
    if number >= 20:
        tens, ones = divmod(number, 10)
        return f"{_TENS.split()[tens - 2]}{f'-{in_english(ones)}' if ones else ''}"
    return _TO_TWENTY.split()[number]
