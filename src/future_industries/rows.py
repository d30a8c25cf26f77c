"""Records as plain rows and back: the compiled form that the wheel ships.

A row is what JSON holds: a table of a record's fields without those at their defaults, values by
position, references as ids. Rows come from records that were checked when they were compiled, so that reading
them needs no cattrs.
"""

import enum
import types
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Union, cast, get_args, get_origin

import attrs

from future_industries.errors import is_a
from future_industries.kinds import kind_of
from future_industries.record import Record

__all__ = ["Resolve", "decode", "encode"]

Resolve = Callable[[str, str], Record]
"""Returns the record of a kind, by its plural, that has an id."""

_Reader = Callable[[Any, Resolve], Any]


def encode(value: Any) -> object:
    """Return a record or a value as what JSON holds."""
    if value is None or is_a(value, bool) or is_a(value, int):
        return value
    if is_a(value, tuple):
        return [encode(part) for part in value]
    if is_a(value, enum.Enum):
        return value.value
    if is_a(value, date):
        return value.isoformat()
    return str(value) if is_a(value, str) or is_a(value, Decimal) else _fields(value)


def _fields(value: Any) -> object:
    """Return an attrs object as a table of what differs from its defaults, or as a list where fields go by position."""
    cls = cast("Any", type(value))
    row: dict[str, object] = {}
    for field in attrs.fields(_resolved(cls)):
        if not field.init:
            continue
        item = getattr(value, field.name)
        if item == field.default and field.default is not attrs.NOTHING:
            continue
        row[field.alias or field.name] = _reference(item, field.type)
    if all(field.kw_only for field in attrs.fields(cls)):
        return row
    names = [field.alias for field in attrs.fields(cls) if field.init]
    last = max(index for index, name in enumerate(names) if name in row)
    return [row.get(name or "") for name in names[: last + 1]]


def _reference(item: Any, declared: Any) -> object:
    """Return what a field holds, a record in it as its id, with its kind where the field allows several."""
    if isinstance(item, Record):
        return [kind_of(item).plural, item.id] if len(_records(declared)) > 1 else item.id
    if is_a(item, tuple) and get_origin(declared) is tuple:
        return [_reference(part, get_args(declared)[0]) for part in item]
    return encode(item)


def _records(declared: Any) -> list[type[Record]]:
    """Return the classes of records that a field may hold."""
    choices = get_args(declared) if get_origin(declared) in {Union, types.UnionType} else (declared,)
    return [choice for choice in choices if isinstance(choice, type) and issubclass(choice, Record)]


def decode(cls: type[Record], row: dict[str, Any], resolve: Resolve) -> Record:
    """Return the record that *row* was made from, the records it holds found by *resolve*."""
    readers = _readers(cast("Any", cls))
    return cls(**{name: readers[name](value, resolve) for name, value in row.items()})


@cache
def _readers(cls: Any) -> dict[str, _Reader]:
    return {field.alias or field.name: _reader(field.type) for field in attrs.fields(_resolved(cls)) if field.init}


def _resolved(cls: Any) -> Any:
    """Return an attrs class with its annotations turned from texts into types."""
    return attrs.resolve_types(cls)


def _same(value: Any, _: Resolve) -> Any:
    return value


@cache
def _reader(declared: Any) -> _Reader:  # noqa: PLR0911 - one for each type
    """Return how a value declared so is read."""
    if get_origin(declared) in {Union, types.UnionType}:
        choices = [choice for choice in get_args(declared) if choice is not type(None)]
        if len(choices) > 1:
            return lambda value, resolve: None if value is None else resolve(*value)
        inner = _reader(choices[0])
        return lambda value, resolve: None if value is None else inner(value, resolve)
    if get_origin(declared) is tuple:
        part = _reader(get_args(declared)[0])
        return lambda value, resolve: tuple([part(item, resolve) for item in value])
    if declared in {str, int, bool}:
        return _same
    if declared is Decimal:
        return lambda value, _: Decimal(value)
    if declared is date:
        return lambda value, _: date.fromisoformat(value)
    return _class_reader(declared)


def _class_reader(cls: Any) -> _Reader:
    if issubclass(cls, enum.Enum):
        return lambda value, _: cls(value)
    if issubclass(cls, Record):
        plural = kind_of(cls).plural
        return lambda value, resolve: resolve(plural, value)
    if all(field.kw_only for field in attrs.fields(cls)):
        return lambda value, resolve: cls(**{name: _readers(cls)[name](item, resolve) for name, item in value.items()})

    def by_position(value: list[Any], resolve: Resolve) -> Any:
        return cls(*[reader(item, resolve) for reader, item in zip(_readers(cls).values(), value, strict=False)])

    return by_position
