"""The bridge to pint, the only module that imports it.

Names come in and go out by our own table; a text from outside never reaches pint's parser.
"""

# Pint is typed in part only: what it returns is unknown to pyright, and its registry takes floats by its own word.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownParameterType=false, reportArgumentType=false, reportReturnType=false, reportPrivateUsage=false

import decimal
from decimal import Decimal
from functools import cache
from typing import Any

import pint
from pint.registry import Quantity

from future_industries.digits import CONTEXT, exact, tidy
from future_industries.errors import UnitError, is_a, show
from future_industries.metric import MEASURES
from future_industries.units import Unit, unit

__all__ = ["from_pint", "pint_factor", "to_pint"]

# The mu is two thirds of an are in thousands: 1 hectare is 15 mu (国务院关于在我国统一实行法定计量单位的命令, 1984).
_OWN = (
    "mu = hectare / 15",
    "jin = 0.5 * kilogram",
    "own_quarter = year / 4",
    "own_decade = 10 * year",  # pint's decade is the logarithmic one
    "own_pound_weight = pound",
    "own_ampere_hour = ampere * hour",
    "own_milliampere_hour = milliampere * hour",
    "own_kilovolt_ampere = kilovolt * ampere",
    "own_megavolt_ampere = megavolt * ampere",
    "floating_point_operation = [floating_point_operation]",
    "flops = floating_point_operation / second",
)


@cache
def registry() -> "pint.UnitRegistry[Any]":
    """Return our own registry, made once, which the quantities that we give away belong to; it counts in decimals."""
    return _made()


@cache
def _factors() -> "pint.UnitRegistry[Any]":
    """Return the registry that factors come from: what pint once worked out it keeps, to the digits of whoever asked first."""
    return _made()


def _made() -> "pint.UnitRegistry[Any]":
    made: pint.UnitRegistry[Any] = pint.UnitRegistry(non_int_type=Decimal)
    for definition in _OWN:
        made.define(definition)
    return made


@cache
def pint_factor(source: str, target: str) -> Decimal:
    """Return by what a value in pint's *source* is multiplied to be in its *target*."""
    forward = _factor(source, target)
    backward = _factor(target, source)
    # A month is a twelfth of a year, to all our digits and not to pint's.
    return CONTEXT.divide(Decimal(1), backward) if backward == backward.to_integral_value() else forward


def _factor(source: str, target: str) -> Decimal:
    with decimal.localcontext(CONTEXT):
        try:
            return tidy(Decimal(_factors().Quantity(Decimal(1), source).to(target).magnitude))
        except pint.DimensionalityError:
            raise UnitError(f"{source} cannot be turned into {target}: they do not measure the same") from None


# The names that currencies and counted things go by in our registry, where their symbols are no names.
_NAMES: dict[str, str] = {"degree": "deg"}
_MOST_POWER = 3


@cache
def _name(symbol: str, own: str) -> str:
    """Return pint's name for a simple unit, defining currencies and counted things as dimensions of their own."""
    if own:
        return own
    name = "".join(character if character.isalnum() else "_" for character in f"unit_{symbol}" if character.isascii())
    name = symbol.replace(" ", "_") if symbol.replace(" ", "_").isidentifier() else name
    registry().define(f"{name} = [{name}]")
    _NAMES[name] = symbol
    return name


def to_pint(value: Decimal, measure: Unit) -> "Quantity[Decimal]":
    """Return *value* in *measure* as a quantity of our registry."""
    above = " * ".join(_name(term.symbol, term.pint) for term in measure.above)
    below = "".join(f" / ({_name(term.symbol, term.pint)})" for term in measure.below)
    return registry().Quantity(value, f"({above}){below}")


def from_pint(quantity: "Quantity[Any]") -> tuple[Decimal, str]:
    """Return the magnitude of *quantity*, exactly as it prints, and our symbol for its unit, found by name."""
    if not is_a(quantity, Quantity) and not hasattr(quantity, "magnitude"):
        raise UnitError(f"a pint quantity is expected, not {show(quantity)}")
    magnitude: Any = quantity.magnitude
    if not isinstance(magnitude, (int, float, Decimal)) or isinstance(magnitude, bool):
        raise UnitError(f"the magnitude of a quantity must be one number, not {type(magnitude).__name__}")
    value = exact(magnitude if isinstance(magnitude, (int, Decimal)) else str(magnitude))
    return value or Decimal(0), _symbol(quantity)


def _symbol(quantity: "Quantity[Any]") -> str:
    if known := _squares().get(str(quantity.units)):
        return known
    made = unit("1")
    for name, power in quantity._units.items():  # noqa: SLF001 - pint's public view of its units is untyped
        one, times = unit(_NAMES.get(str(name), str(name).removeprefix("own_").replace("_", " "))), float(str(power))
        if times != int(times) or abs(times) > _MOST_POWER:
            raise UnitError(f"{name} to the power of {power} is no unit here; whole powers to {_MOST_POWER} are")
        for _ in range(abs(int(times))):
            made = made * one if times > 0 else made / one
    return made.symbol


@cache
def _squares() -> dict[str, str]:
    """Return our symbols for the powers that have names of their own, as square metres do."""
    named = (line.split("; ")[0:3:2] for line in MEASURES.splitlines() if line)
    return {str(registry().parse_units(pint_name)): symbol for symbol, pint_name in named if " " in pint_name}
