"""Rows of the compiled form, and the records that they stand for.

The build writes the records of a kind as rows, each a list of values by position. What a position holds is said once, by its
*shape*, so that a whole column is turned into values at once:

===============================  ===================================================================
shape                            what stands in the row
===============================  ===================================================================
``null``                         the value itself: a text, a number, a truth or nothing
``["record"]``                   the number of another record in the catalogue, 0 for none
``["Decimal"]``, ``["date"]``    its text
``["word", "Kind"]``             a word of the vocabulary of that name
``["made", "Text", {…}]``        a row of the class of that name, with the shapes of its fields
``["several", shape]``           a list of such
``["maybe", shape]``             such, or null
``["among", shape, […]]``        the position of the value among those listed, where a column repeats itself
===============================  ===================================================================

Rows come from records that were checked when they were compiled, so that reading them needs no cattrs and runs no constructor:
the slots are filled as they are. Only the classes that are held are imported.
"""

import importlib
import sys
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, chain, pairwise, repeat
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

__all__ = ["VALUES", "Find", "Shape", "blank", "fill"]

Shape = list[Any] | None
"""What a column of rows holds, as JSON has it; see above."""

Find = Callable[[int], Any]
"""Returns the record that has a number, or None for 0."""

VALUES = {
    "Text": "text", "Period": "period", "Amount": "amount", "Evidence": "source", "Role": "person",
    "Mapping": "listing", "Item": "listing", "Group": "listing", "Interval": "interval",
}  # fmt: skip
"""The module of each class of the values that records hold."""


_exhaust = deque[None](maxlen=0).extend  # a loop in C: a third less time


def blank(cls: type[Any], count: int) -> list[Any]:
    """Return new objects of a class, still without values."""
    return list(map(object.__new__, repeat(cls, count)))


def fill(cls: Any, shapes: Mapping[str, Shape], objects: Sequence[Any], rows: Sequence[Sequence[Any]], find: Find) -> None:
    """Give blank objects of a class their values.

    Args:
        cls: Their class.
        shapes: For each position of a row the field and its shape; fields left out are at their defaults.
        objects: The objects.
        rows: One for each object.
        find: Returns the records that they hold.
    """
    columns = dict(zip(shapes, zip(*rows, strict=True), strict=False))  # of no rows there are no columns
    for name, default, put in _fields(cls):
        values = _values(cls, shapes[name], columns[name], find) if name in columns else repeat(default)
        _exhaust(map(put, objects, values))


def _values(  # noqa: PLR0911 - one for each shape
    cls: type[Any], shape: Shape, column: Sequence[Any], find: Find
) -> Iterable[Any]:
    """Return the values of a column of *cls*."""
    if shape is None:
        return column
    form, *inner = shape
    match form:
        case "record":
            return map(find, column)
        case "Decimal":
            return map(_decimals(), column)
        case "date":
            return map(_dates(), column)
        case "word":
            return map(_words(cls.__module__, inner[0]).__getitem__, column)
        case "made":
            made = blank(held := _class(inner[0]), len(column))
            fill(held, inner[1], made, column, find)
            return made
        case "several":
            parts = tuple(_values(cls, inner[0], list(chain.from_iterable(column)), find))
            ends = [0, *accumulate(map(len, column))]
            return [parts[start:end] for start, end in pairwise(ends)]
        case "maybe":
            present = iter(_values(cls, inner[0], [value for value in column if value is not None], find))
            return [None if value is None else next(present) for value in column]
        case _:
            return _among(cls, inner[0], inner[1], column, find)


def _among(cls: type[Any], shape: Shape, listed: Sequence[Any], column: Sequence[int], find: Find) -> Iterable[Any]:
    """Return the values listed at the positions of a column; of a long list, only those that are asked for are made."""
    if len(column) >= len(listed):
        return map(list(_values(cls, shape, listed, find)).__getitem__, column)
    if len(column) == 1:
        return _values(cls, shape, [listed[column[0]]], find)
    wanted = dict.fromkeys(column)
    made = dict(zip(wanted, _values(cls, shape, [listed[position] for position in wanted], find), strict=True))
    return map(made.__getitem__, column)


@cache
def _fields(cls: Any) -> "tuple[tuple[str, Any, Callable[[Any, Any], None]], ...]":
    """Return of each field of a class the name, the default, and what puts a value into its slot."""
    return tuple((field.name, field.default, getattr(cls, field.name).__set__) for field in attrs.fields(cls))


@cache
def _class(name: str) -> type[Any]:
    found: type[Any] = getattr(importlib.import_module(f"future_industries.{VALUES[name]}"), name)
    return found


@cache
def _words(module: str, name: str) -> dict[str, Any]:
    """Return the words of a vocabulary, which the module of the class that holds them knows."""
    return {word.value: word for word in getattr(sys.modules[module], name)}


@cache
def _decimals() -> "Callable[[str], Decimal]":
    """Return what makes decimals, one for equal texts: the bounds of an exact amount are its nominal value, and convert as one."""
    from decimal import Decimal  # noqa: PLC0415 - a first look-up of a region needs no numbers

    return lru_cache(maxsize=4096)(Decimal)


@cache
def _dates() -> "Callable[[str], date]":
    from datetime import date  # noqa: PLC0415 - as for decimals

    return date.fromisoformat
