"""Records as plain rows and back: the compiled form that the wheel ships.

A row is a JSON object of a record's fields without those at their defaults. What JSON does not have stands in an
object with one key: a value under the name of its class, ``{"Text": {"en": "space", "zh": "空间"}}``, and another record under
the plural of its kind, ``{"regions": "cn-ah"}``. Rows come from records that were checked when they were
compiled, so that reading them needs no cattrs, and only the classes that a record holds are imported.
"""

import importlib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, cast

import attrs

from future_industries.errors import is_a
from future_industries.kinds import KINDS, kind_of
from future_industries.record import Record

__all__ = ["Resolve", "decode", "encode"]

Resolve = Callable[[str, str], Record]
"""Returns the record of a kind, by its plural, that has an id."""

# Where the values that records hold are defined.
_VALUES = {
    "Text": "text", "Period": "period", "Amount": "amount", "Evidence": "source", "Role": "person",
    "Mapping": "listing", "Item": "listing", "Group": "listing", "Interval": "interval",
}  # fmt: skip


def encode(record: Record) -> dict[str, object]:
    """Return *record* as a row.

    Example:
        >>> import future_industries as fi
        >>> encode(fi.regions["Shenzhen"])["parent"]
        {'regions': 'cn-gd'}
    """
    return {name: _plain(value) for name, value in _told(record)}


def _told(holder: Any) -> list[tuple[str, Any]]:
    """Return the fields of an attrs object that differ from their defaults, by the names of its constructor."""
    values = ((field, getattr(holder, field.name)) for field in attrs.fields(cast("Any", type(holder))) if field.init)
    return [
        (field.alias or field.name, value) for field, value in values if field.default is attrs.NOTHING or value != field.default
    ]


def _plain(value: Any) -> object:
    if value is None or is_a(value, bool) or is_a(value, int):
        return value
    if is_a(value, str):
        return str(value)  # a word of a closed vocabulary is one, too
    if is_a(value, tuple):
        return [_plain(part) for part in value]
    if is_a(value, Record):
        return {kind_of(value).plural: value.id}
    if is_a(value, Decimal) or is_a(value, date):
        return {"Decimal" if is_a(value, Decimal) else "date": str(value)}
    return {type(value).__name__: {name: _plain(part) for name, part in _told(value)}}


def decode(cls: type[Record], row: dict[str, Any], resolve: Resolve) -> Record:
    """Return the record that *row* was made from, the records it holds found by *resolve*."""
    return cls(**{name: _value(value, resolve) for name, value in row.items()})


def _value(value: Any, resolve: Resolve) -> Any:
    if is_a(value, list):
        return tuple([_value(part, resolve) for part in value])
    if not is_a(value, dict):
        return value
    ((name, inner),) = value.items()
    if name in KINDS:
        return resolve(name, inner)
    made = _class(name)
    return made(**{key: _value(part, resolve) for key, part in inner.items()}) if name in _VALUES else made(inner)


@cache
def _class(name: str) -> Callable[..., Any]:
    """Return what makes a value from its plain form."""
    if name in _VALUES:
        made: Callable[..., Any] = getattr(importlib.import_module(f"future_industries.{_VALUES[name]}"), name)
        return made
    return _decimal if name == "Decimal" else date.fromisoformat


@lru_cache(maxsize=4096)
def _decimal(text: str) -> Decimal:
    """Return one object for equal texts: the bounds of an exact amount are its nominal value, and convert as one."""
    return Decimal(text)
