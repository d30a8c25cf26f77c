"""Units: what they measure, what they are called, and how they combine."""

from decimal import Decimal

import pint
import pytest

from future_industries import Dimension, Unit, unit
from future_industries.combining import factor, product, quotient
from future_industries.errors import UnitError, UnknownCurrencyError
from future_industries.nouns import NOUNS
from future_industries.units import word

SYMBOLS = [line.split(";")[0].split("/")[0].strip() for line in NOUNS.splitlines() if line]


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("CNY", "CNY"),
        ("yuan", "CNY"),
        ("RMB", "CNY"),
        ("renminbi", "CNY"),
        ("人民币", "CNY"),
        ("元", "CNY"),
        ("U.S. dollars", "USD"),
        ("US dollar", "USD"),
        ("US$", "USD"),
        ("美元", "USD"),
        ("euros", "EUR"),
        ("€", "EUR"),
        ("欧元", "EUR"),
        ("港元", "HKD"),
        ("pounds sterling", "GBP"),
        ("satellites", "satellite"),
        ("Satellite", "satellite"),
        ("颗卫星", "satellite"),
        ("卫星", "satellite"),
        ("companies", "company"),
        ("家公司", "company"),
        ("个项目", "project"),
        ("launches", "launch"),
        ("cities", "city"),
        ("people", "person"),
        ("uavs", "unmanned aerial vehicle"),
        ("percent", "percent"),
        ("per cent", "percent"),
        ("%", "percent"),
        ("％", "percent"),
        ("百分之", "percent"),
        ("percentage points", "percentage point"),
        ("个百分点", "percentage point"),
        ("倍", "times"),
        ("years", "year"),
        ("年", "year"),
        ("个月", "month"),
        ("kilometers", "km"),
        ("公里", "km"),
        ("square metres", "m2"),
        ("m²", "m2"),
        ("km²", "km2"),
        ("亩", "mu"),
        ("tons", "t"),
        ("千瓦时", "kWh"),
        ("kilowatt-hours", "kWh"),
        ("GW", "GW"),
        ("μm", "um"),
        ("rank", "rank"),
        ("CNY/kWh", "CNY/kWh"),
        ("yuan per kWh", "CNY/kWh"),
        ("元/千瓦时", "CNY/kWh"),
        ("元每千瓦时", "CNY/kWh"),
        ("smartphones per day", "smartphone/day"),
        ("CNY*year/person", "CNY*year/person"),
        ("year·CNY / person", "CNY*year/person"),
        ("km/km", "1"),
    ],
)
def test_a_unit_has_one_symbol_and_many_words(name: str, symbol: str) -> None:
    assert unit(name).symbol == symbol
    assert repr(unit(name)) == f"<Unit {symbol}>"


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_counted_thing_is_found_by_its_words(symbol: str) -> None:
    (term,) = unit(symbol).above
    assert term.symbol == word(term.singular) == word(term.plural) == symbol
    assert term.dimension is Dimension.COUNT


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_counted_thing_is_found_by_its_chinese_word_with_and_without_its_measure_word(symbol: str) -> None:
    (term,) = unit(symbol).above
    assert word(term.zh) == symbol
    assert word(f"{term.classifier}{term.zh}") == symbol


@pytest.mark.parametrize(
    ("name", "dimension"),
    [
        ("CNY", "money"),
        ("XXX", "money"),
        ("satellite", "count"),
        ("percent", "share"),
        ("percentage point", "share"),
        ("times", "share"),
        ("1", "share"),
        ("rank", "rank"),
        ("year", "time"),
        ("km", "physical"),
        ("CNY/kWh", None),
        ("smartphone/day", None),
    ],
)
def test_a_unit_says_what_it_measures(name: str, dimension: str | None) -> None:
    assert unit(name).dimension == dimension


def test_a_unit_says_which_currency_and_which_share_it_is() -> None:
    assert (unit("CNY/kWh").currency, unit("kWh/CNY").currency, unit("kWh").currency) == ("CNY", "CNY", None)
    assert (unit("percent").share, unit("times").share, unit("percentage point").share) == (Decimal("0.01"), Decimal(1), None)


def test_units_multiply_and_divide_and_cancel() -> None:
    price, energy = unit("CNY/kWh"), unit("kWh")
    assert (price * energy).symbol == "CNY"
    assert (energy / energy).symbol == "1"
    assert (unit("1") / energy).symbol == "1/kWh"
    assert unit("1/kWh") == unit("1") / energy
    assert isinstance(price * energy, Unit)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("satelites", "'satellites'"), ("yuans", "'yuan'"), ("kilometrs", "'kilometers'"), ("yuan per satelite", "'satelite' in")],
)
def test_an_unknown_unit_offers_the_nearest_words(name: str, nearest: str) -> None:
    """An unknown name offers the nearest ones."""
    with pytest.raises(UnitError, match=r"no unit is called .* did you mean") as caught:
        unit(name)
    assert nearest in str(caught.value)


@pytest.mark.parametrize("name", ["", " ", "x" * 61, "x" * 100_000])
def test_a_unit_is_a_short_text(name: str) -> None:
    with pytest.raises(UnitError, match="a unit must be a short text such as"):
        unit(name)


@pytest.mark.parametrize("name", ["qwxz", "CNY/", "/kWh", "CNY//kWh", "10**10**10 m", "km**2", "dollars", "dollar", "$", "١٢٣"])
def test_what_is_no_unit_is_refused(name: str) -> None:
    with pytest.raises(UnitError, match="no unit is called"):
        unit(name)


@pytest.mark.parametrize("name", [None, 5, b"km", ["km"], {"km": 1}], ids=repr)
def test_a_unit_is_named_by_text(name: object) -> None:
    """Every error raised on purpose, those of constructors too, is of the family."""
    with pytest.raises(UnitError, match="a unit must be a short text"):
        unit(name)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("CNY/day", "CNY/hour", "0.04166666666666666666666666666666667"),
        ("km", "m", "1000"),
        ("m", "km", "0.001"),
        ("km2", "hectare", "100"),
        ("hectare", "mu", "15"),
        ("m3", "l", "1000"),
        ("t", "kg", "1000"),
        ("GWh", "kWh", "1000000"),
        ("TWh", "MWh", "1000000"),
        ("day", "hour", "24"),
        ("week", "day", "7"),
        ("year", "month", "12"),
        ("EFLOPS", "PFLOPS", "1000"),
        ("percent", "1", "0.01"),
        ("1", "percent", "100"),
        ("times", "1", "1"),
        ("times", "percent", "100"),
        ("CNY/MWh", "CNY/kWh", "0.001"),
        ("satellite", "satellite", "1"),
        ("CNY/person/t", "CNY/kg/person", "0.001"),
        ("t*person", "kg*person", "1000"),
    ],
)
def test_units_of_one_dimension_turn_into_each_other(source: str, target: str, expected: str) -> None:
    assert factor(source, target) == Decimal(expected)


@pytest.mark.parametrize(
    ("source", "target", "pint_source", "pint_target"),
    [
        ("nm", "mm", "nanometer", "millimeter"),
        ("um", "m", "micrometer", "meter"),
        ("km2", "m2", "kilometer ** 2", "meter ** 2"),
        ("GW", "kW", "gigawatt", "kilowatt"),
        ("kWh", "MWh", "kilowatt_hour", "megawatt_hour"),
        ("month", "day", "month", "day"),
        ("year", "second", "year", "second"),
        ("t", "mg", "metric_ton", "milligram"),
        ("TB", "GB", "terabyte", "gigabyte"),
        ("GHz", "Hz", "gigahertz", "hertz"),
    ],
)
def test_factors_are_those_of_pint(source: str, target: str, pint_source: str, pint_target: str) -> None:
    expected = pint.UnitRegistry().Quantity(1, pint_source).to(pint_target).magnitude
    assert float(factor(source, target)) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("km", "kg"),
        ("satellite", "company"),
        ("CNY", "km"),
        ("CNY/kWh", "CNY"),
        ("percent", "percentage point"),
        ("rank", "1"),
        ("°C", "km"),
        ("CNY/USD", "CNY/EUR"),
    ],
)
def test_units_of_different_dimensions_do_not(source: str, target: str) -> None:
    """It refuses what makes no sense; a wrong sum is an exception, never a number."""
    with pytest.raises(UnitError, match=f"{source} cannot be turned into {target}|do not measure the same"):
        factor(source, target)


@pytest.mark.parametrize(("source", "target"), [("XXX", "km"), ("XXX", "CNY"), ("CNY/kWh", "XXX/kWh")])
def test_unstated_money_turns_into_nothing(source: str, target: str) -> None:
    with pytest.raises(UnknownCurrencyError, match="nobody stated the currency"):
        factor(source, target)


@pytest.mark.parametrize(
    ("left", "right", "symbol", "by"),
    [
        ("percent", "employee", "employee", "0.01"),
        ("employee", "percent", "employee", "0.01"),
        ("percent", "percent", "percent", "0.01"),
        ("CNY", "times", "CNY", "1"),
        ("CNY", "1", "CNY", "1"),
        ("CNY/kWh", "kWh", "CNY", "1"),
        ("CNY/project", "project", "CNY", "1"),
        ("kW", "hour", "hour*kW", "1"),
        ("smartphone/day", "day", "smartphone", "1"),
        ("percent", "1", "percent", "1"),
        ("1", "percent", "percent", "1"),
    ],
)
def test_a_share_of_an_amount_is_a_product(left: str, right: str, symbol: str, by: str) -> None:
    """A share of an amount is a product."""
    assert product(left, right) == (symbol, Decimal(by))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("CNY", "CNY"),
        ("CNY", "USD"),
        ("CNY", "satellite"),
        ("satellite", "satellite"),
        ("rank", "km"),
        ("km", "percentage point"),
        ("rank", "1"),
        ("rank", "percent"),
    ],
)
def test_a_product_that_makes_no_sense_is_refused(left: str, right: str) -> None:
    """It refuses what makes no sense."""
    with pytest.raises(UnitError, match="makes no sense"):
        product(left, right)


@pytest.mark.parametrize(
    ("left", "right", "symbol", "by"),
    [
        ("CNY", "project", "CNY/project", "1"),
        ("CNY", "CNY", "1", "1"),
        ("percent", "percent", "1", "1"),
        ("km", "m", "1", "1000"),
        ("year", "month", "1", "12"),
        ("CNY", "times", "CNY", "1"),
        ("CNY", "percent", "CNY", "100"),
        ("times", "percent", "times", "100"),
        ("percent", "times", "percent", "1"),
        ("percent", "1", "percent", "1"),
        ("km", "hour", "km/hour", "1"),
        ("CNY", "CNY/kWh", "kWh", "1"),
        ("percent", "year", "percent/year", "1"),
    ],
)
def test_amounts_divide(left: str, right: str, symbol: str, by: str) -> None:
    """Amounts divide (yuan per project)."""
    assert quotient(left, right) == (symbol, Decimal(by))


@pytest.mark.parametrize(
    ("left", "right"), [("CNY", "USD"), ("rank", "km"), ("CNY", "rank"), ("rank", "1"), ("percentage point", "km")]
)
def test_a_quotient_that_makes_no_sense_is_refused(left: str, right: str) -> None:
    """It refuses what makes no sense."""
    with pytest.raises(UnitError, match="makes no sense"):
        quotient(left, right)
