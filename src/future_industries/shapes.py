"""The shape of each class: the types of its fields, which its tables in data files have by the same names."""

import sys
from datetime import date
from functools import cache
from typing import Any, cast, get_args

import attrs

from future_industries.amount import Amount
from future_industries.kinds import KINDS, record_class
from future_industries.listing import Group, Item, Mapping
from future_industries.period import Period
from future_industries.person import Role
from future_industries.record import Record
from future_industries.source import Evidence
from future_industries.text import Text

__all__ = ["choices_of", "default_of", "is_choice", "is_tuple", "part_of", "resolve_types", "shape_of", "without_none"]

_VALUES = (Amount, Period, Text, date)
_TABLES = (Evidence, Role, Mapping, Item, Group)


@cache
def resolve_types() -> None:
    """Turn the annotations of all classes from texts into types; a record's module imports none of those it holds."""
    names: dict[str, Any] = {value.__name__: value for value in (*_VALUES, *_TABLES)}
    names |= {kind.record: record_class(plural) for plural, kind in KINDS.items()}
    for cls in (*_TABLES, *(record_class(plural) for plural in KINDS)):
        attrs.resolve_types(cast("type[attrs.AttrsInstance]", cls), globalns={**vars(sys.modules[cls.__module__]), **names})


@cache
def shape_of(cls: Any) -> dict[str, Any]:
    """Return the fields of a class with their types, in order.

    Example:
        >>> import future_industries as fi
        >>> list(shape_of(fi.Text))
        ['en', 'zh']
    """
    resolve_types()
    return {field.name: field.type for field in attrs.fields(cls) if field.init}


@cache
def default_of(cls: Any, name: str) -> Any:
    """Return what a field is where its key is left out, `attrs.NOTHING` where it cannot be."""
    return getattr(attrs.fields(cls), name).default


def is_tuple(kind: Any) -> bool:
    """Say whether a type is a tuple of parts of one type."""
    return getattr(kind, "__origin__", None) is tuple


def part_of(kind: Any) -> Any:
    """Return the type of the parts of a tuple."""
    return get_args(kind)[0]


def without_none(kind: Any) -> tuple[Any, bool]:
    """Return a type without its None, and whether it had one."""
    parts = get_args(kind)
    if type(None) not in parts:
        return kind, False
    left, *others = (part for part in parts if part is not type(None))
    for part in others:
        left = left | part
    return left, True


def choices_of(kind: Any) -> tuple[type[Record], ...]:
    """Return the classes of records that a field may hold, where they are several; else nothing."""
    choices = tuple(choice for choice in get_args(kind) if choice is not type(None))
    is_several = not is_tuple(kind) and len(choices) > 1
    return choices if is_several and all(isinstance(choice, type) and issubclass(choice, Record) for choice in choices) else ()


def is_choice(kind: Any) -> bool:
    """Say whether a field may hold records of several kinds."""
    return bool(choices_of(kind))
