"""Dated, sourced rates, and conversion at them."""

import csv
import decimal
import pickle
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

import future_industries as fi
from future_industries import Amount, Interval, Period, Rate, RateKind, Rates
from future_industries.errors import (
    KindError,
    ParseError,
    RateNotFoundError,
    RecordError,
    UndatedError,
    UnitError,
    UnknownCurrencyError,
)
from strategies import SOURCE, amounts, decimals, magnitudes, money, rates

TABLE = b"""date,USD,CNY,JPY
2024-01-02,1.1,7.7,150
2024-01-03,1.25,9.0,160
2024-01-04,1,7.25,
2024-01-12,1.5,10.8,155
"""
MADE_UP = Rates(SOURCE, TABLE)

PUBLISHED = list(csv.DictReader(fi.rates.table.decode("ascii").splitlines()))


def test_a_cross_rate_divides_and_names_its_parents() -> None:
    """A cross rate names both its parents. ECB rates are units per one euro, so a cross rate divides."""
    rate = MADE_UP.on("USD", "CNY", "2024-01-03")
    assert (rate.base, rate.quote, rate.value, rate.kind) == ("USD", "CNY", Decimal("7.2"), RateKind.MARKET_REFERENCE)
    assert [(parent.base, parent.quote, parent.value) for parent in rate.parents] == [
        ("EUR", "USD", Decimal("1.25")),
        ("EUR", "CNY", Decimal("9.0")),
    ]
    assert rate.source is SOURCE


@pytest.mark.parametrize(
    ("base", "quote", "value"), [("EUR", "CNY", "9.0"), ("CNY", "EUR", "0.1111111111111111111111111111111111"), ("EUR", "EUR", "1")]
)
def test_a_rate_of_the_euro_has_no_parents(base: str, quote: str, value: str) -> None:
    rate = MADE_UP.on(base, quote, "2024-01-03")
    assert (rate.value, rate.parents) == (Decimal(value), ())


@pytest.mark.parametrize(
    ("day", "taken"),
    [
        ("2024-01-02", "2024-01-02"),
        ("2024-01-04", "2024-01-04"),
        ("2024-01-06", "2024-01-04"),
        ("2024-01-11", "2024-01-04"),
        ("2024-01-12", "2024-01-12"),
        ("2024-01-19", "2024-01-12"),
        (date(2024, 1, 13), "2024-01-12"),
    ],
)
def test_a_day_without_a_rate_takes_the_last_one_before(day: date | str, taken: str) -> None:
    """A day without a rate (weekend, holiday) takes the last one before it, up to 7 days back."""
    assert MADE_UP.on("USD", "CNY", day).period == Period.of(taken)


@pytest.mark.parametrize("day", ["2024-01-01", "2024-01-20", "1999-12-31", "9999-12-31", "0001-01-01"])
def test_further_than_seven_days_is_an_error(day: str) -> None:
    """Further is an error that names the nearest days; no interpolation, no look-ahead, no NaN."""
    with pytest.raises(RateNotFoundError, match="from 2024-01-02 to 2024-01-12: pass on= a day in it, or "):
        MADE_UP.on("USD", "CNY", day)


def test_a_gap_of_more_than_seven_days_is_an_error_that_names_the_days_around_it() -> None:
    """Further is an error that names the nearest days."""
    table = Rates(SOURCE, b"date,USD,CNY\n2024-01-02,1.1,7.7\n2024-02-20,1.1,7.7\n2024-03-01,1.1,7.7\n")
    with pytest.raises(RateNotFoundError, match=r"2024-01-02.*2024-02-20"):
        table.on("USD", "CNY", "2024-01-20")


def test_an_empty_cell_is_no_rate() -> None:
    """No NaN."""
    with pytest.raises(RateNotFoundError, match="no rate of JPY was published on 2024-01-04; pass on= another day"):
        MADE_UP.on("JPY", "USD", "2024-01-05")


@pytest.mark.parametrize(
    ("period", "value"),
    [("2024-01-02 to 2024-01-03", "7.1"), ("2024-01-02/2024-01-04", "7.15"), ("2024-01-03", "7.2")],
)
def test_a_mean_is_arithmetic_over_the_days(period: str, value: str) -> None:
    """The mean over the days of the period (arithmetic, of CNY per USD)."""
    rate = MADE_UP.mean("USD", "CNY", period)
    assert (rate.value, rate.kind, rate.period) == (Decimal(value), RateKind.PERIOD_MEAN, Period.parse(period))
    assert rate.parents == ()
    assert MADE_UP.mean("USD", "CNY", period) is rate


@pytest.mark.parametrize(
    "period", ["2024", "2023", "2024-01", "2024-02", "2023-12-28 to 2024-01-12", "2024-01-02 to 2024-01-15", "0001"]
)
def test_a_period_that_the_table_does_not_cover_is_an_error(period: str) -> None:
    """A period whose rates are incomplete: an error that says what to pass."""
    with pytest.raises(RateNotFoundError, match=r"do not cover .* pass on= a day or a period in it"):
        MADE_UP.mean("USD", "CNY", period)


def test_a_mean_over_an_empty_cell_is_an_error() -> None:
    """A period whose rates are incomplete: an error."""
    with pytest.raises(RateNotFoundError, match="no rate of JPY was published"):
        MADE_UP.mean("JPY", "CNY", "2024-01-02 to 2024-01-04")


@pytest.mark.parametrize("period", ["by 2024", "since 2024"])
def test_an_open_period_has_no_mean(period: str) -> None:
    with pytest.raises(RateNotFoundError, match="which has an open end; pass on= a day or a closed period"):
        MADE_UP.during("USD", "CNY", period)


def test_a_day_takes_its_rate_and_a_longer_period_its_mean() -> None:
    assert MADE_UP.during("USD", "CNY", "2024-01-03").kind is RateKind.MARKET_REFERENCE
    assert MADE_UP.during("USD", "CNY", "2024-01-02/2024-01-04").kind is RateKind.PERIOD_MEAN


def test_the_days_of_a_period_are_its_rows() -> None:
    assert [rate.value for rate in MADE_UP.days("USD", "CNY", Period.of("2024-01"))] == [
        7,
        Decimal("7.2"),
        Decimal("7.25"),
        Decimal("7.2"),
    ]
    assert MADE_UP.days("USD", "CNY", Period.of("2023")) == MADE_UP.days("USD", "CNY", Period(None, 2024)) == ()
    assert len(MADE_UP.days("USD", "CNY", Period("0001", "2024"))) == 4


def test_a_rate_is_quoted_as_markets_do_whichever_way_it_converts() -> None:
    there, back = MADE_UP.convert("CNY", "USD", "2024-01-03"), MADE_UP.convert("USD", "CNY", "2024-01-03")
    assert (there.base, there.quote) == (back.base, back.quote) == ("USD", "CNY")
    assert MADE_UP.convert("CNY", "USD", "2024-01-03") is there


@pytest.mark.parametrize(("base", "quote"), [("INR", "CNY"), ("USD", "date"), ("", "CNY"), ("usd", "CNY")])
def test_a_currency_that_the_table_does_not_have_is_refused(base: str, quote: str) -> None:
    for question in (MADE_UP.on, MADE_UP.mean, MADE_UP.convert):
        with pytest.raises(UnitError, match=r"there are no rates of .*; the table has EUR, USD, CNY, JPY"):
            question(base, quote, "2024-01-03")


def test_a_table_says_what_it_holds() -> None:
    assert MADE_UP.currencies == ("EUR", "USD", "CNY", "JPY")
    assert (MADE_UP.first_day, MADE_UP.last_day) == (date(2024, 1, 2), date(2024, 1, 12))
    assert repr(MADE_UP) == "<Rates EUR, USD, CNY, JPY, 2024-01-02 to 2024-01-12>"


@pytest.mark.parametrize("table", [TABLE.rstrip(b"\n"), TABLE.replace(b"\n", b"\r\n")], ids=["no last newline", "crlf"])
def test_line_ends_do_not_matter(table: bytes) -> None:
    assert [rate.value for rate in Rates(SOURCE, table).days("USD", "CNY", Period.of("2024-01"))] == [
        7,
        Decimal("7.2"),
        Decimal("7.25"),
        Decimal("7.2"),
    ]
    assert Rates(SOURCE, table).last_day == date(2024, 1, 12)
    assert Rates(SOURCE, table).on("USD", "CNY", "2024-01-12").value == Decimal("7.2")


@pytest.mark.parametrize("table", [b"", b"date,USD,CNY\n", b"\xff\n1"], ids=["nothing", "no rows", "no text"])
def test_a_table_without_rates_is_refused(table: bytes) -> None:
    """Every error raised on purpose, those of constructors too, is of the family."""
    with pytest.raises(RecordError):
        Rates(SOURCE, table)


# One rate.


@pytest.mark.parametrize("value", [Decimal(0), Decimal(-1), Decimal("NaN"), Decimal("Infinity"), 7.1, 7, "7.1", None], ids=repr)
def test_a_rate_is_a_positive_decimal(value: object) -> None:
    with pytest.raises(RecordError, match="the value of a rate must be a positive Decimal"):
        Rate(base="USD", quote="CNY", value=value, kind="market reference", period=Period.of(2024), source=SOURCE)


def test_the_kind_of_a_rate_is_one_of_four() -> None:
    """Every error raised on purpose, those of constructors too, is of the family."""
    with pytest.raises(RecordError):
        Rate(base="USD", quote="CNY", value=Decimal(7), kind="bogus", period=Period.of(2024), source=SOURCE)


@given(rates())
def test_a_rate_says_which_of_its_currencies_it_divides(rate: Rate) -> None:
    assert rate.divides("CNY", "USD") is True
    assert rate.divides("USD", "CNY") is False


def test_a_rate_between_other_currencies_is_refused() -> None:
    with pytest.raises(UnitError, match="a rate of CNY per USD does not turn EUR into CNY; pass one that does"):
        MADE_UP.on("USD", "CNY", "2024-01-03").divides("EUR", "CNY")


def test_a_rate_prints_its_value_kind_date_and_source() -> None:
    """Its .rate says value, kind, date, source."""
    assert repr(MADE_UP.on("USD", "CNY", "2024-01-04")) == "<Rate 7.25 CNY per USD (market reference, 4 January 2024, Nobody)>"


def test_a_rate_prints_the_same_in_any_decimal_context() -> None:
    rate = fi.rates.on("USD", "CNY", "2024-01-02")
    expected = str(rate)
    with decimal.localcontext(decimal.Context(prec=3, traps=[])):
        assert str(rate) == expected


# The shipped table.


@pytest.mark.parametrize("row", PUBLISHED[:: len(PUBLISHED) // 20], ids=lambda row: row["date"])
def test_a_shipped_rate_is_the_published_one(row: dict[str, str]) -> None:
    rate = fi.rates.on("USD", "CNY", row["date"])
    with decimal.localcontext(prec=50):
        assert abs(rate.value - Decimal(row["CNY"]) / Decimal(row["USD"])) < Decimal("1E-30")
    assert rate.source.publisher == "European Central Bank"


@pytest.mark.parametrize("year", ["2006", "2015", "2023", "2025"])
def test_a_shipped_mean_is_that_of_the_daily_yuan_per_dollar(year: str) -> None:
    """The mean over the days of the period (arithmetic, of CNY per USD)."""
    with decimal.localcontext(prec=50):
        daily = [Decimal(row["CNY"]) / Decimal(row["USD"]) for row in PUBLISHED if row["date"].startswith(year)]
        assert abs(fi.rates.mean("USD", "CNY", year).value - sum(daily) / len(daily)) < Decimal("1E-28")


def test_the_shipped_table_ends_where_it_ends() -> None:
    assert (fi.rates.first_day.isoformat(), fi.rates.last_day.isoformat()) == (PUBLISHED[0]["date"], PUBLISHED[-1]["date"])
    with pytest.raises(RateNotFoundError):
        fi.rates.on("USD", "CNY", "2005-03-31")
    with pytest.raises(RateNotFoundError):
        fi.rates.mean("USD", "CNY", 2026)
    with pytest.raises(RateNotFoundError):
        fi.rates.mean("USD", "CNY", 2005)


def test_a_weekend_takes_friday() -> None:
    assert fi.rates.on("USD", "CNY", "2024-01-06").period == Period.of("2024-01-05")


def test_a_figure_converts_at_the_rate_of_the_day() -> None:
    """<Amount 34.67 billion USD>: at the rate of the day it speaks of."""
    amount = Amount.parse("247.7 billion yuan").to("USD", on="2024-01-02")
    assert repr(amount) == "<Amount 34.67 billion USD>"
    assert amount.rate == fi.rates.convert("CNY", "USD", "2024-01-02")


# Conversion.


@given(money(), rates())
def test_converting_there_and_back_keeps_the_amount(m: Amount, r: Rate) -> None:
    there = {"CNY": "USD", "USD": "CNY"}.get(m.unit, "EUR")
    assert m.to(there, rates=r).to(m.unit, rates=r) == m


@given(amounts("CNY"), rates())
def test_a_conversion_keeps_how_an_amount_is_put_and_carries_its_rate(m: Amount, r: Rate) -> None:
    """The converted amount carries it."""
    converted = m.to("USD", rates=r)
    assert (converted.qualifier, converted.low_open, converted.high_open) == (m.qualifier, m.low_open, m.high_open)
    assert converted.rate == r
    assert converted.unit == "USD"


@given(magnitudes("CNY"), rates())
def test_an_order_of_magnitude_becomes_a_range(m: Amount, r: Rate) -> None:
    converted = m.to("USD", rates=r)
    assert (converted.qualifier, converted.nominal, converted.low_open, converted.high_open) == ("range", None, False, True)


@given(decimals(8, least=1), rates())
def test_the_extent_of_about_converts_with_it(value: Decimal, r: Rate) -> None:
    about = Amount.stated(value, "USD", "about")
    assert about.to("CNY", rates=r).extent == about.extent * Interval.point(r.value)


@pytest.mark.parametrize(
    ("text", "target", "printed"),
    [
        ("0.35 CNY/kWh", "USD/kWh", "0.0486 USD/kWh"),
        ("0.35 CNY/kWh", "USD/MWh", "48.6 USD/MWh"),
        ("100 CNY/person", "USD/person", "13.9 USD/person"),
        ("100 kWh/CNY", "kWh/USD", "720 kilowatt-hours per USD"),
        ("over 500 million yuan", "USD", "over 69.4 million USD"),
        ("at least 500 million yuan", "USD", "at least 69.4 million USD"),
        ("nearly 500 million yuan", "USD", "nearly 69.5 million USD"),
        ("under 500 million yuan", "USD", "under 69.5 million USD"),
        ("about 500 million yuan", "USD", "about 69.4 million USD"),
        ("0 yuan", "USD", "0 USD"),
        ("70.4 million U.S. dollars", "yuan", "507 million CNY"),
        ("247.70 billion yuan", "USD", "34.403 billion USD"),
    ],
)
def test_money_and_compounds_of_it_convert(text: str, target: str, printed: str) -> None:
    """Compound units (CNY/kWh, CNY/person) convert too. Print bounds outward: "over" rounds down, "nearly" up."""
    assert str(Amount.parse(text).to(target, on="2024-01-03", rates=MADE_UP)) == printed


def test_to_its_own_unit_is_the_amount_itself() -> None:
    amount = Amount.parse("5 yuan")
    assert amount.to("RMB") is amount


@pytest.mark.parametrize("on", ["2024-01-03", date(2024, 1, 3), Period.of("2024-01-03")], ids=repr)
def test_a_day_is_given_in_any_form(on: object) -> None:
    assert Amount.parse("7.2 yuan").to("USD", on=on, rates=MADE_UP) == Amount.parse("1 U.S. dollar")


def test_money_without_a_date_says_what_to_pass() -> None:
    """No such date …: an error that says what to pass."""
    with pytest.raises(UndatedError, match=r"CNY turns into USD only at the rate of a date.*pass on= a day"):
        Amount.parse("5 yuan").to("USD")


@pytest.mark.parametrize("target", ["km", "satellite", "USD/kWh"])
def test_money_turns_into_money_alone(target: str) -> None:
    with pytest.raises(UnitError, match="do not measure the same"):
        Amount.parse("5 yuan").to(target, on="2024-01-03", rates=MADE_UP)


def test_a_price_of_one_currency_in_another_does_not_change_by_name() -> None:
    """A wrong sum is an exception, never a number."""
    with pytest.raises(UnitError):
        Amount.stated(7, "CNY/USD").to("CNY/EUR", on="2024-01-03", rates=MADE_UP)


def test_unstated_money_does_not_convert() -> None:
    with pytest.raises(UnknownCurrencyError):
        Amount.stated(7, "XXX").to("CNY", on="2024-01-03", rates=MADE_UP)
    with pytest.raises(UnknownCurrencyError):
        Amount.stated(7, "CNY").to("XXX", on="2024-01-03", rates=MADE_UP)


@pytest.mark.parametrize("on", [True, 2024.5, [2024], {}], ids=repr)
def test_a_date_that_is_none_is_refused(on: object) -> None:
    """Every error raised on purpose is of the family."""
    with pytest.raises((RecordError, ParseError, KindError)):
        Amount.parse("5 yuan").to("USD", on=on, rates=MADE_UP)


def test_converting_to_and_fro_keeps_no_chain() -> None:
    amount = Amount.parse("about 5 million yuan")
    for _ in range(2000):
        amount = amount.to("USD", on="2024-01-03", rates=MADE_UP).to("CNY", on="2024-01-03", rates=MADE_UP)
    assert (amount.place, amount) == (4, Amount.parse("about 5 million yuan"))
    assert len(pickle.dumps(amount)) < 5000


def test_a_mean_over_a_gap_is_an_error() -> None:
    """A period whose rates are incomplete: an error."""
    with pytest.raises(RateNotFoundError, match="do not cover 2 January 2024 to 12 January 2024"):
        MADE_UP.mean("USD", "CNY", "2024-01-02 to 2024-01-12")
