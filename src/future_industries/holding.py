"""What records hold: other records, directly or within their evidence, groups and roles."""

from collections.abc import Callable, Iterator
from typing import Any, cast

import attrs

from future_industries.amount import Amount
from future_industries.errors import is_a
from future_industries.record import Record

__all__ = ["held_by", "with_held"]


def held_by(record: Record) -> Iterator[Record]:
    """Yield every record that *record* holds, those that these hold apart.

    Example:
        >>> import future_industries as fi
        >>> [held.id for held in held_by(fi.regions["Shenzhen"])][0]
        'cn-gd'
    """
    for value in _values(record):
        yield from _within(value)


def _values(holder: object) -> Iterator[object]:
    return (getattr(holder, field.name) for field in attrs.fields(cast("Any", type(holder))))


def _within(value: object) -> Iterator[Record]:
    if is_a(value, Record):
        yield cast("Record", value)
    elif is_a(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from _within(part)
    elif _holds(value):
        for part in _values(value):
            yield from _within(part)


def with_held(record: Record, replace: Callable[[Record], Record]) -> Record:
    """Return *record* with each record that it holds replaced; itself, where none is another one."""
    made: Record = _replaced(record, replace)
    return made


def _replaced(holder: Any, replace: Callable[[Record], Record]) -> Any:
    fields = attrs.fields(cast("Any", type(holder)))
    changes = {field.name: new for field in fields if (new := _renewed(old := getattr(holder, field.name), replace)) is not old}
    return attrs.evolve(holder, **changes) if changes else holder


def _renewed(value: Any, replace: Callable[[Record], Record]) -> Any:
    if is_a(value, Record):
        return replace(value)
    if is_a(value, tuple):
        parts = tuple(_renewed(part, replace) for part in value)
        return value if all(new is old for new, old in zip(parts, value, strict=True)) else parts
    return _replaced(value, replace) if _holds(value) else value


def _holds(value: object) -> bool:
    """Say whether a value that is no record may hold records."""
    return attrs.has(type(value)) and not is_a(value, Amount)
