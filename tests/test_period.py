"""Time as documents state it."""

import copy
import pickle
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from future_industries import Period, Precision
from future_industries.errors import ParseError, RecordError
from strategies import periods, stamps


@given(periods())
def test_a_printed_period_reads_back(period: Period) -> None:
    assert Period.parse(str(period)) == period
    assert Period.parse(f"{period:zh}") == period


@given(periods())
def test_a_period_in_edtf_reads_back(period: Period) -> None:
    assert Period.parse(period.edtf) == period


@given(periods())
def test_a_period_is_a_value(period: Period) -> None:
    again = Period(period.first, period.last)
    assert (again, hash(again)) == (period, hash(period))
    assert pickle.loads(pickle.dumps(period)) == copy.deepcopy(period) == period
    assert Period.of(period) is period


@given(periods())
def test_a_period_contains_and_overlaps_itself(period: Period) -> None:
    assert period.contains(period)
    assert period.overlaps(period)


@given(periods(), periods())
def test_what_contains_overlaps(outer: Period, inner: Period) -> None:
    assert not outer.contains(inner) or (outer.overlaps(inner) and inner.overlaps(outer))


@given(stamps())
def test_the_precision_of_a_date_is_kept(stamp: str) -> None:
    """Time is a period …, its precision kept."""
    period = Period(stamp, stamp)
    assert period.first == period.last == stamp
    assert period.precision == {4: "year", 7: "month", 10: "day"}[len(stamp)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-01-02", "2024-01-02", "2024-01-02"),
        ("2 January 2024", "2024-01-02", "2024-01-02"),
        ("January 2, 2024", "2024-01-02", "2024-01-02"),
        ("2 Jan. 2024", "2024-01-02", "2024-01-02"),
        ("2024年1月2日", "2024-01-02", "2024-01-02"),
        ("2024-03", "2024-03", "2024-03"),
        ("March 2024", "2024-03", "2024-03"),
        ("2024年3月", "2024-03", "2024-03"),
        ("Sept 2024", "2024-09", "2024-09"),
        ("H1 2025", "2025-01", "2025-06"),
        ("2H25", "2025-07", "2025-12"),
        ("Q3 2025", "2025-07", "2025-09"),
        ("4Q 2025", "2025-10", "2025-12"),
        ("25Q1", "2025-01", "2025-03"),
        ("final quarter of 2025", "2025-10", "2025-12"),
        ("first nine months of 2025", "2025-01", "2025-09"),
        ("Q1 2024 to Q3 2025", "2024-01", "2025-09"),
        ("by Q3 2026", None, "2026-09"),
        ("before Q3 2026", None, "2026-06"),
        ("since 2024年一季度", "2024-01", None),
        ("2025年第1季度", "2025-01", "2025-03"),
        ("2025年前三季度", "2025-01", "2025-09"),
        ("2025年1—9月", "2025-01", "2025-09"),
        ("“十五五”末", None, "2030"),
        ("by the end of the 15th FYP", None, "2030"),
        ("2024", "2024", "2024"),
        ("2024年", "2024", "2024"),
        ("2024 to 2027", "2024", "2027"),
        ("from 2024 to 2027", "2024", "2027"),
        ("between 2024 and 2027", "2024", "2027"),
        ("2024/2027", "2024", "2027"),
        ("2024-2027", "2024", "2027"),
        ("2024–2027", "2024", "2027"),
        ("2024—2027年", "2024", "2027"),
        ("2024年至2027年", "2024", "2027"),
        ("2024至2027年", "2024", "2027"),
        ("2024-03/2025-06", "2024-03", "2025-06"),
        ("January 2024 to March 2024", "2024-01", "2024-03"),
        ("by 2030", None, "2030"),
        ("By  2030", None, "2030"),
        ("by the end of 2030", None, "2030"),
        ("until June 2030", None, "2030-06"),
        ("no later than 2030", None, "2030"),
        ("到2030年", None, "2030"),
        ("到2030年底", None, "2030"),
        ("至2030年末", None, "2030"),
        ("../2030", None, "2030"),
        ("before 2030", None, "2029"),
        ("before June 2030", None, "2030-05"),
        ("before January 2030", None, "2029-12"),
        ("before 1 March 2024", None, "2024-02-29"),
        ("prior to 2030", None, "2029"),
        ("2030年前", None, "2029"),
        ("2030年底前", None, "2030"),
        ("2030年年底之前", None, "2030"),
        ("2030年6月底前", None, "2030-06"),
        ("到2030年年底", None, "2030"),
        ("before the end of 2030", None, "2030"),
        ("by end-2030", None, "2030"),
        ("by year-end 2030", None, "2030"),
        ("2030年以前", None, "2029"),
        ("2030年之前", None, "2029"),
        ("since 2024", "2024", None),
        ("from March 2024", "2024-03", None),
        ("2024年以来", "2024", None),
        ("自2024年以来", "2024", None),
        ("自2024年起", "2024", None),
        ("2024/..", "2024", None),
        ("the first half of 2024", "2024-01", "2024-06"),
        ("second half of 2024", "2024-07", "2024-12"),
        ("2024年上半年", "2024-01", "2024-06"),
        ("2024年下半年", "2024-07", "2024-12"),
        ("the third quarter of 2024", "2024-07", "2024-09"),
        ("2024年四季度", "2024-10", "2024-12"),
        ("“十四五”", "2021", "2025"),
        ("十四五时期", "2021", "2025"),
        ("“十五五”规划", "2026", "2030"),
        ("the 14th Five-Year Plan period", "2021", "2025"),
        ("13th five-year plan", "2016", "2020"),
        ("by the end of the 14th Five-Year Plan period", None, "2025"),
        ("到“十四五”末", None, "2025"),
    ],
)
def test_a_time_is_read_as_it_is_stated(text: str, first: str | None, last: str | None) -> None:
    """Time is a period: a day, a month, a year, a span of years, a horizon."""
    assert Period.parse(text) == Period(first, last)


def test_by_includes_the_year_and_before_does_not() -> None:
    """("by 2030" includes 2030, "before 2030" does not)."""
    assert Period.parse("by 2030").contains(2030)
    assert not Period.parse("before 2030").overlaps(2030)
    assert Period.parse("before 2030").end == date(2029, 12, 31)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("within 5 to 15 years", "2029", "2039"),
        ("within five to 15 years", "2029", "2039"),
        ("in the next 5-15 years", "2029", "2039"),
        ("未来五到十五年", "2029", "2039"),
        ("within five years", None, "2029"),
        ("in 3 years", None, "2027"),
        ("within the next ten years", None, "2034"),
        ("the next 30 years", "2024", "2054"),
        ("over the coming three years", "2024", "2027"),
        ("未来三年", "2024", "2027"),
    ],
)
@pytest.mark.parametrize("anchor", [2024, "2024-01", date(2024, 3, 1), Period.of("2024"), "by 2024"])
def test_a_relative_time_counts_from_its_anchor(text: str, anchor: object, first: str | None, last: str | None) -> None:
    """A horizon … "within 5 to 15 years"."""
    assert Period.parse(text, anchor=anchor) == Period(first, last)


@pytest.mark.parametrize("text", ["within 5 to 15 years", "未来三年", "the next 30 years"])
def test_a_relative_time_without_an_anchor_says_that_it_needs_one(text: str) -> None:
    """A message says what was asked, what is wrong, and what to do."""
    with pytest.raises(ParseError, match="anchor"):
        Period.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "soon",
        "2024-13",
        "Q5 2025",
        "3H25",
        "first fourteen months of 2025",
        "2025年13-14月",
        "2024-00",
        "2024-02-30",
        "31 April 2024",
        "2024年13月",
        "before 2024-13",
        "before 2024-02-30",
        "2024年13月之前",
        "before 0001",
        "before 1 January 0001",
        "by 2030-02-30",
        "since 2024-13",
        "0000",
        "2027 to 2024",
        "within zero years",
        "within some years",
        "within 1.5 years",
        "within 5 to 15 years of launch",
        "20240102",
        "24",
        "２０２４/..x",
        "x" * 100_000,
    ],
)
@pytest.mark.parametrize("anchor", [None, 2024])
def test_what_states_no_time_is_refused(text: str, anchor: int | None) -> None:
    with pytest.raises(ParseError, match=r"cannot read .* expected a day"):
        Period.parse(text, anchor=anchor)


def test_a_relative_time_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(ParseError, match="cannot read"):
        Period.parse("within 5 to 15 years", anchor=9990)


@pytest.mark.parametrize("text", [None, 2024, b"2024", ["2024"]])
def test_only_text_is_parsed(text: object) -> None:
    with pytest.raises(ParseError, match="as a text"):
        Period.parse(text)


@pytest.mark.parametrize(
    "value",
    [
        True,
        2024.0,
        "2024-1",
        "2024-13",
        "24",
        "２０２４",
        0,
        99_999,
        -5,
        10**5000,
        datetime(2024, 1, 2, tzinfo=UTC),
        [2024],
        "9" * 10**6,
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_date_is_a_year_an_iso_text_or_a_date_and_nothing_else(value: object) -> None:
    with pytest.raises(RecordError, match="a date must be a year"):
        Period(value, None)


def test_a_period_needs_a_date() -> None:
    with pytest.raises(RecordError, match="leave the period out"):
        Period(None, None)


@pytest.mark.parametrize(("first", "last"), [(2027, 2024), ("2024-03", "2024-02"), ("2024-03-02", "2024-03-01"), ("2024-02", 2023)])
def test_a_period_cannot_end_before_it_starts(first: object, last: object) -> None:
    with pytest.raises(RecordError, match=r"cannot end .* before it starts"):
        Period(first, last)


def test_mixed_precision_overlaps_within_its_own_span() -> None:
    assert Period("2024-03", 2024).end == date(2024, 12, 31)
    assert Period(2024, "2024-03").precision is Precision.YEAR


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (Period.of("2024-02"), date(2024, 2, 1), date(2024, 2, 29)),
        (Period.of(2023), date(2023, 1, 1), date(2023, 12, 31)),
        (Period.of("2023-12"), date(2023, 12, 1), date(2023, 12, 31)),
        (Period.of(date(2024, 3, 1)), date(2024, 3, 1), date(2024, 3, 1)),
        (Period.of(9999), date(9999, 1, 1), date(9999, 12, 31)),
        (Period(None, 2030), None, date(2030, 12, 31)),
        (Period(2024, None), date(2024, 1, 1), None),
    ],
)
def test_start_and_end_are_the_first_and_the_last_day_included(period: Period, start: date | None, end: date | None) -> None:
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("period", "is_day", "is_open", "precision", "edtf"),
    [
        (Period.of("2024-01-02"), True, False, "day", "2024-01-02"),
        (Period.of(2024), False, False, "year", "2024"),
        (Period("2024-01-02", "2024-01-03"), False, False, "day", "2024-01-02/2024-01-03"),
        (Period(None, "2030-05"), False, True, "month", "../2030-05"),
        (Period("2024", None), False, True, "year", "2024/.."),
        (Period("2024-05", "2030"), False, False, "year", "2024-05/2030"),
    ],
)
def test_a_period_says_what_it_is(period: Period, *, is_day: bool, is_open: bool, precision: str, edtf: str) -> None:
    assert (period.is_day, period.is_open, period.precision, period.edtf) == (is_day, is_open, precision, edtf)


def test_periods_sort_by_their_last_day_and_open_ends_lie_outermost() -> None:
    by_2030, in_2030, since, early = Period(None, 2030), Period.of(2030), Period(2020, None), Period.of("2024-01-02")
    assert sorted([since, in_2030, by_2030, early], key=lambda period: period.key) == [early, by_2030, in_2030, since]


def test_containment_counts_days() -> None:
    year = Period.of(2024)
    assert year.contains("2024-03")
    assert year.contains(date(2024, 12, 31))
    assert not year.contains("2024 to 2025")
    assert not year.contains("by 2024")
    assert year.overlaps("2024 to 2025")
    assert not year.overlaps(2025)


def test_a_period_prints_for_people() -> None:
    assert repr(Period.parse("before 2030")) == "<Period by 2029>"
    assert str(Period("2024-01-02", "2024-03")) == "2 January 2024 to March 2024"
