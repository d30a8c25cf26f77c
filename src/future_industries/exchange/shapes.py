"""Shapes: what each field of a class holds, read from the class itself, so that a new field finds its way out."""

import inspect
import re
import sys
import typing
from datetime import date
from typing import Any, NamedTuple, get_args, get_origin

from future_industries.amount import Amount
from future_industries.kinds import KINDS, record_class
from future_industries.listing import Group, Item, Mapping
from future_industries.period import Period
from future_industries.person import Role
from future_industries.record import Record
from future_industries.source import Evidence
from future_industries.text import Text

__all__ = ["PARTS", "Shape", "descriptions", "shapes_of", "summary"]

PARTS = (Evidence, Role, Group, Item, Mapping)
"""The classes of what a record is made of, which have no id of their own."""


class Shape(NamedTuple):
    """What a field holds.

    Attributes:
        name: Its name.
        holds: The classes, one of which its value has.
        is_many: Whether it holds several, in an order.
        is_optional: Whether it may hold nothing.
        description: What the docstring of its class says of it.
    """

    name: str
    holds: tuple[type, ...]
    is_many: bool
    is_optional: bool
    description: str

    @property
    def is_record(self) -> bool:
        """Whether it holds records, by reference."""
        return issubclass(self.holds[0], Record)

    @property
    def is_choice(self) -> bool:
        """Whether it may hold records of several kinds."""
        return len(self.holds) > 1


_KNOWN: dict[type, tuple[Shape, ...]] = {}


def shapes_of(cls: type) -> tuple[Shape, ...]:
    """Return the shapes of the fields of *cls*, in their order.

    Example:
        >>> import future_industries as fi
        >>> [shape.name for shape in shapes_of(fi.Track) if shape.is_record]
        ['broader', 'fields']
    """
    if cls not in _KNOWN:
        said = descriptions(cls)
        _KNOWN[cls] = tuple(_shape(name, hint, said.get(name, "")) for name, hint in _hints(cls).items())
    return _KNOWN[cls]


def _hints(cls: type) -> dict[str, Any]:
    """Return the types of the fields of *cls*; a record's module imports none of those it holds."""
    names: dict[str, Any] = {value.__name__: value for value in (*PARTS, Amount, Period, Text, date)}
    names |= {kind.record: record_class(plural) for plural, kind in KINDS.items()}
    hints = typing.get_type_hints(cls, globalns={**vars(sys.modules[cls.__module__]), **names})
    return {field: hints[field] for field in inspect.get_annotations(cls)}


def _shape(name: str, hint: Any, description: str) -> Shape:
    is_many = get_origin(hint) is tuple
    inner = get_args(hint)[0] if is_many else hint
    choices = get_args(inner) or (inner,)
    holds = tuple(choice for choice in choices if choice is not type(None))
    return Shape(name, holds, is_many, type(None) in choices, description)


def descriptions(cls: type) -> dict[str, str]:
    """Return what the docstring of *cls* says of each attribute; nothing where Python runs without docstrings.

    Example:
        >>> import future_industries as fi
        >>> descriptions(fi.Text)["zh"]
        'The Chinese wording, or None where no source gives one.'
    """
    listed = (inspect.getdoc(cls) or "").partition("Attributes:\n")[2].partition("\n\n")[0]
    said = [(found[1], found[2]) for found in re.finditer(r"^    (\w+): (.*(?:\n {5,}.*)*)", listed, re.MULTILINE)]
    return {name: _plain(words) for name, words in said}


def summary(cls: type) -> str:
    """Return the first line of the docstring of *cls*."""
    return _plain((inspect.getdoc(cls) or "").partition("\n")[0])


def _plain(words: str) -> str:
    """Return a docstring's words without its marks."""
    return re.sub(r"\*(\w+)\*", r"\1", " ".join(words.replace("`", "").split()))
