"""Amounts as the grammar reads them: it sets their bounds itself, so that they need no check."""

from collections.abc import Callable
from typing import Any

import attrs

from future_industries.amount import Amount
from future_industries.grammar.outright import Reading

__all__ = ["amount_of"]

# The constructor and its checks cost four times as much as the setters of the slots.
_SETTERS: list[Callable[[Amount, Any], None]] = [Amount.__dict__[field.name].__set__ for field in attrs.fields(Amount)]
_NOMINAL, _LOW, _HIGH, _UNIT, _QUALIFIER, _LOW_OPEN, _HIGH_OPEN, _RATE, _PLACE, _EXTENT = _SETTERS


def amount_of(reading: Reading, symbol: str) -> Amount:
    """Return what the grammar read as an amount in the unit of that symbol.

    Example:
        >>> from future_industries.grammar.wording import read_amount
        >>> amount_of(read_amount("over 500 workshops"), "workshop")
        <Amount over 500 workshops>
    """
    made = object.__new__(Amount)
    _NOMINAL(made, reading.nominal)
    _LOW(made, reading.low)
    _HIGH(made, reading.high)
    _UNIT(made, symbol)
    _QUALIFIER(made, reading.qualifier)
    _LOW_OPEN(made, reading.low_open)
    _HIGH_OPEN(made, reading.high_open)
    _RATE(made, None)
    _PLACE(made, None)
    _EXTENT(made, None)
    return made
