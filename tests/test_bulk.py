"""Columns of money: what holds for a single amount holds for each row."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import future_industries as fi
from future_industries.errors import FutureIndustriesError
from strategies import SOURCE

np = pytest.importorskip("numpy")

CODES = (*fi.rates.currencies, "SGD", "XXX", "yuan", "U.S. dollars", "satellite", "CNY/kWh", "nonsense")
"""Currencies of the table, one without rates, money of no stated currency, words, and no currencies."""

TARGETS = ("USD", "CNY", "EUR", "JPY")
DAYS = st.dates(fi.rates.first_day - timedelta(days=20), fi.rates.last_day + timedelta(days=20))
MONTHS = DAYS.map(lambda day: f"{day:%Y-%m}")
YEARS = st.integers(2003, 2028)
SPANS = st.tuples(YEARS, YEARS).map(lambda pair: f"{min(pair)}/{max(pair)}")
TIMES = DAYS | MONTHS | YEARS | SPANS | st.sampled_from(["../2030", "by 2030", "2024/..", "nonsense", None])
ROWS = st.lists(st.tuples(st.integers(-(10**13), 10**13), st.sampled_from(CODES), TIMES), min_size=1, max_size=8)


def _single(value: int, source: str, target: str, on: object, rates: fi.Rates | fi.Rate | None = None) -> fi.Amount | str:
    """Return what a single amount makes of it, or what it says against it."""
    try:
        factor = fi.Amount(None, None, None, source, "unbounded").to(target, on=on, rates=rates)  # type: ignore[arg-type]
    except FutureIndustriesError as error:
        return str(error)
    if factor.rate is None:
        return fi.Amount.stated(value, target)
    return fi.Amount(Decimal(value), Decimal(value), Decimal(value), fi.unit(source).symbol).to(target, on=on, rates=rates)  # type: ignore[arg-type]


def _check(found: fi.Conversions, row: int, expected: fi.Amount | str) -> None:
    if isinstance(expected, str):
        assert found.faults[row] == expected
        assert np.isnan(found.values[row])
        return
    assert found.faults[row] is None
    assert expected.nominal is not None
    assert found.values[row] == pytest.approx(float(expected.nominal), rel=1e-12)
    rate = expected.rate
    if rate is None:
        assert found.rates[row] == 1
        assert np.isnat(found.rate_first[row])
        assert np.isnat(found.rate_last[row])
    else:
        assert (found.rate_first[row].item(), found.rate_last[row].item()) == (rate.period.start, rate.period.end)
        assert found.rates[row] in (pytest.approx(float(rate.value)), pytest.approx(1 / float(rate.value)))


# The laws


@given(ROWS, st.sampled_from(TARGETS))
def test_each_row_is_what_a_single_conversion_makes_of_it(rows: list[tuple[int, str, Any]], target: str) -> None:
    """Equal to the single conversion, as a float, and a fault where the single one raises, in its words."""
    values, sources, times = (list(column) for column in zip(*rows, strict=True))
    found = fi.convert(values, sources, target, on=times)
    for row, (value, source, time) in enumerate(rows):
        _check(found, row, _single(value, source, target, time))
    assert found.fault_count == sum(fault is not None for fault in found.faults)


@given(st.lists(st.tuples(st.integers(0, 10**13), st.sampled_from(CODES), DAYS), min_size=1, max_size=20), st.sampled_from(TARGETS))
def test_a_column_of_days_is_looked_up_by_the_number_of_the_day(rows: list[tuple[int, str, date]], target: str) -> None:
    values, sources, days = (list(column) for column in zip(*rows, strict=True))
    found = fi.convert(np.array(values), np.array(sources), target, on=np.array(days, dtype="datetime64[D]"))
    for row, (value, source, day) in enumerate(rows):
        _check(found, row, _single(value, source, target, day))


@given(st.sampled_from(CODES), st.sampled_from(TARGETS), DAYS | MONTHS | YEARS)
def test_one_currency_and_one_time_stand_for_every_row(source: str, target: str, time: date | str | int) -> None:
    found = fi.convert([1, 2, 3], source, target, on=time)
    for row, value in enumerate((1, 2, 3)):
        _check(found, row, _single(value, source, target, time))


@given(st.lists(st.sampled_from(["CNY", "USD", "EUR", "XXX"]), min_size=1, max_size=5), st.sampled_from(["USD", "CNY"]))
def test_one_rate_takes_the_place_of_the_table(sources: list[str], target: str) -> None:
    rate = fi.Rate(base="USD", quote="CNY", value=Decimal("7.1"), kind="period mean", period=fi.Period.of(2023), source=SOURCE)
    found = fi.convert([10] * len(sources), sources, target, rates=rate)
    for row, source in enumerate(sources):
        _check(found, row, _single(10, source, target, None, rate))


def test_a_table_of_ones_own_takes_the_place_of_the_shipped_one() -> None:
    """A day takes the last rate before it, at most seven days back; an empty cell is no rate, nor is a word."""
    table = fi.Rates(SOURCE, b"date,USD,CNY\n2024-01-02,1.0956,7.8264\n2024-01-03,1.0919,\n2024-01-20,1.09,n/a\n2024-01-22,1,0\n")
    days = [date(2024, 1, 1) + timedelta(days=number) for number in range(30)]
    found = fi.convert([1] * len(days), "CNY", "USD", on=days, rates=table)
    for row, day in enumerate(days[:21]):
        _check(found, row, _single(1, "CNY", "USD", day, table))
    assert all(fault is not None for fault in found.faults[21:])


# What comes in


def _columns(values: list[float | None], sources: list[str | None], days: list[date | None]) -> dict[str, tuple[Any, Any, Any]]:
    pa, pd, pl = (pytest.importorskip(name) for name in ("pyarrow", "pandas", "polars"))
    arro3, na = pytest.importorskip("arro3.core"), pytest.importorskip("nanoarrow")
    arrow = pa.array(values), pa.array(sources), pa.array(days)
    return {
        "lists": (values, sources, days),
        "arrays": (np.array(values, dtype=float), np.array(sources, dtype=object), np.array(days, dtype="datetime64[D]")),
        "seconds": (np.array(values, dtype=float), np.array(sources, dtype=object), np.array(days, dtype="datetime64[s]")),
        "arrow": arrow,
        "chunked": tuple(pa.chunked_array([column[:2], column[2:]]) for column in arrow),
        "dictionary": (arrow[0], arrow[1].dictionary_encode(), arrow[2].cast(pa.timestamp("us"))),
        "texts": (arrow[0], arrow[1].cast(pa.large_string()), pa.array([day and day.isoformat() for day in days])),
        "pandas": (pd.Series(values), pd.Series(sources), pd.Series(days, dtype="datetime64[s]")),
        "nullable": (pd.Series(values, dtype="Float64"), pd.Series(sources, dtype="string"), pd.Series(days, dtype="object")),
        "categories": (pd.Series(values), pd.Series(sources, dtype="category"), pd.Series(days, dtype="datetime64[ns]")),
        "polars": (pl.Series(values), pl.Series(sources), pl.Series(days)),
        "categorical": (pl.Series(values), pl.Series(sources, dtype=pl.Categorical), pl.Series(days).cast(pl.Datetime)),
        "arro3": tuple(arro3.Array(column) for column in arrow),
        "nanoarrow": tuple(na.Array(column) for column in arrow),
    }


KINDS = (
    "lists", "arrays", "seconds", "arrow", "chunked", "dictionary", "texts", "pandas", "nullable", "categories",
    "polars", "categorical", "arro3", "nanoarrow",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_columns_of_every_library_come_in(kind: str) -> None:
    given_columns = [1.5e9, None, 2.0, 3.0, 4.0], ["CNY", "CNY", None, "EUR", "CNY"], [date(2024, 1, 2)] * 4 + [None]
    found = fi.convert(*_columns(*given_columns)[kind][:2], "USD", on=_columns(*given_columns)[kind][2])
    assert found.values[[0, 3]].tolist() == pytest.approx([1.5e9 / 7.143483023001095, 3 * 1.0956])
    assert found.faults[[1, 2]].tolist() == ["the value is missing", "the currency is missing"]
    assert "and none is given" in found.faults[4]


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_currency_takes_no_other_ones_rate(kind: str) -> None:
    columns = _columns([1.0, 2.0], ["CNY", None], [date(2024, 1, 2)] * 2)[kind]
    for on in (2023, columns[2]):
        assert fi.convert(*columns[:2], "USD", on=on).faults.tolist() == [None, "the currency is missing"]


def test_months_and_years_of_numpy_take_the_mean() -> None:
    months = np.array(["2024-01", "2024-02"], dtype="datetime64[M]")
    found = fi.convert([1, 1], "USD", "CNY", on=months)
    assert found.values.tolist() == pytest.approx([float(fi.rates.mean("USD", "CNY", f"2024-0{n}").value) for n in (1, 2)])
    year = fi.convert([1], "USD", "CNY", on=np.array([2023]))
    assert year.values[0] == fi.convert([1], "USD", "CNY", on=np.datetime64("2023")).values[0]
    assert (year.rate_first[0].item(), year.rate_last[0].item()) == (date(2023, 1, 1), date(2023, 12, 31))


def test_a_figures_own_columns_convert_as_the_figure_does() -> None:
    money = [figure for figure in fi.figures if fi.unit(figure.amount.unit).currency == figure.amount.unit]
    rows = [row for row in fi.figures.rows() if row["currency"] == row["unit"]]
    values, sources, times = ([row[name] for row in rows] for name in ("value", "currency", "money_period"))
    found = fi.convert(values, sources, "USD", on=times)
    for row, figure in enumerate(money):
        try:
            expected = figure.to("USD").nominal
        except FutureIndustriesError:
            expected = None
        if expected is None:
            assert found.faults[row]
        else:
            assert found.values[row] == pytest.approx(float(expected), rel=1e-12)


def test_an_empty_column_converts_to_an_empty_one() -> None:
    found = fi.convert([], [], "USD", on=[])
    assert (len(found), found.fault_count, found.rows()) == (0, 0, [])
    assert len(fi.convert(np.array([]), "CNY", "USD", on=np.array([], dtype="datetime64[D]"))) == 0


def test_values_that_are_no_numbers_to_convert_are_faults() -> None:
    found = fi.convert([float("nan"), float("inf"), float("-inf"), 1e308, -(10**400)], "EUR", "JPY", on="2024-01-02")
    assert found.faults.tolist() == [
        "the value is missing",
        "the value is infinite",
        "the value is infinite",
        "the value is too large to convert as float64",
        "the value is infinite",
    ]


def test_days_beyond_the_calendar_are_faults() -> None:
    found = fi.convert([1, 1, 1], "CNY", "USD", on=np.array([10**9, -(10**9), -(2**63)], dtype="datetime64[D]"))
    assert found.faults[0].startswith("no rate of CNY per USD on 9999-12-31")
    assert found.faults[1].startswith("no rate of CNY per USD on 0001-01-01")
    assert "none is given" in found.faults[2]


def test_a_currency_that_is_no_text_is_a_fault() -> None:
    assert fi.convert([1], [840], "USD", on=2023).faults[0].startswith("a unit must be a short text")
    assert fi.convert([1], [("USD",)], "CNY", on=2023).faults[0]


# What the whole call has wrong


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: fi.convert(5.0, "CNY", "USD", on=2023), "one amount converts with Amount.to"),
        (lambda: fi.convert("5", "CNY", "USD", on=2023), "one amount converts with Amount.to"),
        (lambda: fi.convert(["5"], "CNY", "USD", on=2023), "the values must be a column"),
        (lambda: fi.convert([[1.0]], "CNY", "USD", on=2023), "the values must be a column"),
        (lambda: fi.convert(np.array([1j]), "CNY", "USD", on=2023), "the values must be a column"),
        (lambda: fi.convert([1, 2], ["CNY"], "USD", on=2023), "there are 2 values and 1 currencies"),
        (lambda: fi.convert([1, 2], "CNY", "USD", on=[2023]), "there are 2 values and 1 times"),
        (lambda: fi.convert([1], "CNY", "USD", on=np.zeros(2, dtype="datetime64[D]")), "there are 1 values and 2 times"),
        (lambda: fi.convert([1], [["CNY"]], "USD", on=2023), "a column holds texts, dates or numbers"),
        (lambda: fi.convert([1], "CNY", "satellite", on=2023), "turn into a currency, as 'USD', not into 'satellite'"),
        (lambda: fi.convert([1], "CNY", "USD/kWh", on=2023), "turn into a currency"),
        (lambda: fi.convert([1], "CNY", "XXX", on=2023), "nobody stated the currency"),
        (lambda: fi.convert([1], "CNY", "dolars", on=2023), "no unit is called 'dolars'"),
        (lambda: fi.convert([1], "CNY", "USD", on="nonsense"), "cannot read 'nonsense'"),
        (lambda: fi.convert([1], "CNY", "USD", on=2023, rates=7.1), "rates= takes a table of rates or one rate"),  # type: ignore[arg-type]
    ],
)
def test_what_is_wrong_with_the_whole_call_raises(call: Callable[[], object], message: str) -> None:
    with pytest.raises(FutureIndustriesError) as caught:
        call()
    assert message in str(caught.value)


# As a value


def test_conversions_cannot_be_changed_nor_change_with_what_they_were_made_of() -> None:
    days = np.array(["2024-01-02", "2024-01-03"], dtype="datetime64[D]")
    values = np.array([1.0, 2.0])
    found = fi.convert(values, "CNY", "USD", on=days)
    before = found.rows()
    days[:], values[:] = "2020-01-02", 0
    assert found.rows() == before
    for array in (found.values, found.rates, found.faults):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_conversions_print_short() -> None:
    assert repr(fi.convert([1, 2], ["CNY", "XXX"], "USD", on=2023)) == "<Conversions: 2 into USD, 1 fault>"
    assert len(fi.convert(np.ones(12_345), "CNY", "USD", on=2023)) == 12_345
