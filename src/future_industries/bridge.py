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

from future_industries.digits import tidy
from future_industries.errors import UnitError
from future_industries.numerals import CONTEXT
from future_industries.units import Unit, unit

__all__ = ["from_pint", "pint_factor", "to_pint"]

# The mu is two thirds of an are in thousands: 1 hectare is 15 mu (国务院关于在我国统一实行法定计量单位的命令, 1984).
_OWN = ("mu = hectare / 15", "floating_point_operation = [floating_point_operation]", "flops = floating_point_operation / second")


@cache
def registry() -> "pint.UnitRegistry[Any]":
    """Return our own registry, made once; it counts in decimals."""
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
            return tidy(Decimal(registry().Quantity(Decimal(1), source).to(target).magnitude))
        except pint.DimensionalityError:
            raise UnitError(f"{source} cannot be turned into {target}: they do not measure the same") from None


@cache
def _name(symbol: str, own: str) -> str:
    """Return pint's name for a simple unit, defining currencies and counted things as dimensions of their own."""
    if own:
        return own
    name = "".join(character if character.isalnum() else "_" for character in symbol)
    if name not in registry():
        registry().define(f"{name} = [{name}]")
    return name


def to_pint(value: Decimal, measure: Unit) -> "pint.Quantity[Decimal]":
    """Return *value* in *unit* as a quantity of our registry."""
    above = " * ".join(_name(term.symbol, term.pint) for term in measure.above)
    below = "".join(f" / ({_name(term.symbol, term.pint)})" for term in measure.below)
    return registry().Quantity(value, f"({above}){below}")


def from_pint(quantity: "pint.Quantity[Any]") -> tuple[Decimal, str]:
    """Return the magnitude of *quantity*, exactly as it prints, and our symbol for its unit, found by name."""
    magnitude = quantity.magnitude
    if not isinstance(magnitude, (int, float, Decimal)) or isinstance(magnitude, bool):
        raise UnitError(f"the magnitude of a quantity must be one number, not {type(magnitude).__name__}")
    made = unit("1")
    for name, power in quantity._units.items():  # noqa: SLF001 - pint's public view of its units is untyped
        one, times = unit(str(name).replace("_", " ")), int(str(power))
        for _ in range(abs(times)):
            made = made * one if times > 0 else made / one
    return Decimal(str(magnitude)), made.symbol
