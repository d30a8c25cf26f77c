"""Amounts and pint's quantities, by name."""

import subprocess
import sys
from decimal import Decimal

import pint
import pytest
from hypothesis import given

from future_industries import Amount, Qualifier
from future_industries.errors import RecordError, UndecidedError, UnitError
from future_industries.units import _terms
from strategies import COMPOUNDS, COUNTS, MONEY, SHARES, TIMES, amounts


@given(amounts(*COUNTS, *SHARES, *TIMES, *MONEY, "km", "kWh", *COMPOUNDS, qualifiers=(Qualifier.EXACT,)))
def test_an_exact_amount_goes_to_pint_and_back(amount: Amount) -> None:
    assert Amount.from_pint(amount.to_pint()) == amount


@pytest.mark.parametrize("symbol", sorted(_terms()))
def test_every_unit_goes_to_pint_and_back(symbol: str) -> None:
    amount = Amount.stated("48.50", symbol)
    assert Amount.from_pint(amount.to_pint()) == amount


@pytest.mark.parametrize("symbol", ["CNY", "satellite", "line", "test", "park", "percentage point", "times"])
def test_counted_things_and_currencies_are_dimensions_of_their_own(symbol: str) -> None:
    assert dict(Amount.stated(1, symbol).to_pint().dimensionality) == {f"[{symbol.replace(' ', '_')}]": 1}


def test_a_quantity_of_our_registry_counts_in_decimals() -> None:
    quantity = Amount.parse("247.70 billion yuan").to_pint()
    assert isinstance(quantity.magnitude, Decimal)
    assert str(Amount.parse("48 satellites").to_pint()) == "48 satellite"


def test_a_quantity_converts_in_pint() -> None:
    assert Amount.parse("5 km").to_pint().to("meter").magnitude == 5000


@pytest.mark.parametrize(
    ("value", "name", "expected"),
    [
        (5, "kilometer", "5 km"),
        (2.5, "kilowatt_hour", "2.5 kWh"),
        (3, "kilometer / hour", "3 km/hour"),
        (7, "dimensionless", "7"),
        (12, "percent", "12 percent"),
        (4, "metric_ton", "4 tonnes"),
        (4, "meter ** 2", "4 square metres"),
        (4, "kilometer ** 2", "4 square kilometres"),
        (4, "meter ** 3", "4 cubic metres"),
    ],
)
def test_quantities_of_another_registry_come_in_by_name(value: float, name: str, expected: str) -> None:
    assert Amount.from_pint(pint.UnitRegistry().Quantity(value, name)) == Amount.parse(expected)


def test_a_float_comes_in_as_it_prints() -> None:
    assert Amount.from_pint(pint.UnitRegistry().Quantity(0.1, "kilometer")).nominal == Decimal("0.1")


def test_a_quantity_loses_how_it_was_put() -> None:
    assert Amount.from_pint(Amount.parse("over 48 satellites").to_pint()) == Amount.parse("48 satellites")


@pytest.mark.parametrize("name", ["parsec", "furlong", "kilometer ** 0.5", "1 / kilometer ** 7", "kilometer ** 3000"])
def test_a_unit_without_a_name_here_is_refused(name: str) -> None:
    """UnitError: a unit has no name here, or a power other than one above or below the line."""
    with pytest.raises(UnitError):
        Amount.from_pint(pint.UnitRegistry().Quantity(1, name))


@pytest.mark.parametrize("magnitude", [1j], ids=repr)
def test_a_magnitude_is_one_number(magnitude: object) -> None:
    with pytest.raises(UnitError, match="the magnitude of a quantity must be one number"):
        Amount.from_pint(pint.UnitRegistry().Quantity(magnitude, "kilometer"))


@pytest.mark.parametrize(
    "magnitude", [float("nan"), float("inf"), Decimal("NaN"), 1e200, 10**5000], ids=lambda value: type(value).__name__
)
def test_a_magnitude_is_finite_and_of_a_size(magnitude: object) -> None:
    with pytest.raises(RecordError, match="a value must be"):
        Amount.from_pint(pint.UnitRegistry().Quantity(magnitude, "kilometer"))


@pytest.mark.parametrize("value", [5, "5 km", None], ids=repr)
def test_only_quantities_come_in(value: object) -> None:
    """Every error raised on purpose is of the family."""
    with pytest.raises(UnitError):
        Amount.from_pint(value)


@pytest.mark.parametrize("text", ["five to 15 years", "hundreds of billions of yuan"])
def test_an_amount_without_a_nominal_value_is_no_quantity(text: str) -> None:
    with pytest.raises(UndecidedError, match="has no nominal value; take its low or its high bound"):
        Amount.parse(text).to_pint()


@pytest.mark.parametrize(
    ("line", "imported"),
    [
        ("a = Amount.parse('over 5 km') + Amount.parse('3 km'); str(a * 2); a.compare(a)", "False"),
        ("Amount.parse('48 satellites').to_pint()", "True"),
        ("Amount.parse('5 km').to('m')", "True"),
    ],
)
def test_pint_is_imported_only_where_it_is_needed(line: str, imported: str) -> None:
    """Loads no pint; x.amount.to_pint(): a pint Quantity, when pint is wanted."""
    script = f"import sys; from future_industries import Amount; {line}; print('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.strip() == imported


def test_what_others_asked_of_pint_changes_no_digit_of_a_factor() -> None:
    """Pint keeps what it worked out, to as many digits as the first who asked wanted."""
    code = (
        "import decimal\n"
        "from future_industries import Amount\n"
        "quantity = Amount.parse('1 year').to_pint()\n"
        "with decimal.localcontext(prec=6):\n"
        "    quantity.to('month'), quantity.to('own_quarter')\n"
        "print(Amount.parse('2 years').to('month').nominal)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "24\n"
