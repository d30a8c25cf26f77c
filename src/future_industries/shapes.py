"""Shapes: what each field of a class holds, read from the class itself, so that a new field finds its way in and out."""

import sys
from datetime import date
from functools import cache
from typing import Any, NamedTuple, cast, get_args, get_origin

import attrs

from future_industries.amount import Amount
from future_industries.kinds import KINDS, record_class
from future_industries.listing import Group, Item, Mapping
from future_industries.period import Period
from future_industries.person import Role
from future_industries.record import Record
from future_industries.source import Evidence
from future_industries.text import Text

__all__ = ["PARTS", "Shape", "resolve_types", "shape_of", "shapes_of"]

PARTS = (Evidence, Role, Group, Item, Mapping)
"""The classes of what a record is made of, which have no id of their own."""

_VALUES = (Amount, Period, Text, date)


class Shape(NamedTuple):
    """What a field holds.

    Attributes:
        name: Its name.
        holds: The classes, one of which its value has.
        is_many: Whether it holds several, in an order.
        is_optional: Whether it may hold nothing.
        default: What it is where its key is left out, `attrs.NOTHING` where it cannot be.
    """

    name: str
    holds: tuple[type, ...]
    is_many: bool
    is_optional: bool
    default: Any = attrs.NOTHING

    @property
    def is_record(self) -> bool:
        """Whether it holds records, by reference."""
        return issubclass(self.holds[0], Record)

    @property
    def is_choice(self) -> bool:
        """Whether it may hold records of several kinds."""
        return len(self.holds) > 1


@cache
def resolve_types() -> None:
    """Turn the annotations of all classes from texts into types; a record's module imports none of those it holds."""
    names: dict[str, Any] = {value.__name__: value for value in (*_VALUES, *PARTS)}
    names |= {kind.record: record_class(plural) for plural, kind in KINDS.items()}
    for cls in (*PARTS, *map(record_class, KINDS)):
        attrs.resolve_types(cast("type[attrs.AttrsInstance]", cls), globalns={**vars(sys.modules[cls.__module__]), **names})


_KNOWN: dict[type, tuple[Shape, ...]] = {}


def shapes_of(cls: type) -> tuple[Shape, ...]:
    """Return the shapes of the fields of a class of records, or of their parts, in order.

    Example:
        >>> import future_industries as fi
        >>> [shape.name for shape in shapes_of(fi.Track) if shape.is_record]
        ['broader', 'fields']
    """
    if cls not in _KNOWN:
        resolve_types()
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", cls))
        _KNOWN[cls] = tuple(shape_of(field.type, field.name, field.default) for field in fields if field.init)
    return _KNOWN[cls]


def shape_of(kind: Any, name: str = "", default: Any = attrs.NOTHING) -> Shape:
    """Return the shape of a field of a type.

    Example:
        >>> shape_of(tuple[str, ...]), shape_of(date | None).is_optional
        (Shape(name='', holds=(<class 'str'>,), is_many=True, is_optional=False, default=NOTHING), True)
    """
    is_many = get_origin(kind) is tuple
    inner = get_args(kind)[0] if is_many else kind
    choices = get_args(inner) or (inner,)
    holds = tuple(choice for choice in choices if choice is not type(None))
    return Shape(name, holds, is_many, type(None) in choices, default)
