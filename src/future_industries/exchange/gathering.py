"""Gathering: the records of a catalogue with all that they stand on, so that nothing is missing where they go."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from future_industries.errors import WriteError
from future_industries.kinds import KINDS, kind_of
from future_industries.record import Record
from future_industries.shapes import PARTS, shapes_of

if TYPE_CHECKING:
    from future_industries.exchange import Exchange

__all__ = ["encoded", "gather", "known"]


def gather(catalog: "Exchange") -> dict[str, tuple[Record, ...]]:
    """Return the records of *catalog* by the plural of their kind, in order, and after them what they hold besides.

    Raises:
        WriteError: Two records of a kind have one id.
    """
    found: dict[str, dict[str, Record]] = {plural: {} for plural in KINDS}
    clashes: dict[str, None] = {}
    given = [record for collection in catalog.collections.values() for record in collection]
    for record in given:
        found[kind_of(record).plural][record.id] = record
    for record in given:
        _follow(record, found, clashes)
    if clashes:
        raise WriteError(tuple(clashes))
    return {plural: tuple(records.values()) for plural, records in found.items()}


def _follow(record: Record, found: dict[str, dict[str, Record]], clashes: dict[str, None]) -> None:
    """Add what *record* holds that is not there yet, and what that holds."""
    ahead = [record]
    while ahead:
        holder = ahead.pop()
        for held in _held(holder):
            plural = kind_of(held).plural
            there = found[plural].get(held.id)
            if there is None:
                found[plural][held.id] = held
                ahead.append(held)
            elif there is not held and there != held:
                clashes[f"{plural}: two records have the id {held.id!r}; what {holder.id!r} holds differs from the other"] = None


def _held(holder: object) -> Iterator[Record]:
    """Yield the records that a record, or a part of one, holds."""
    cls = type(holder)
    for shape in shapes_of(cls):
        value = getattr(holder, shape.name)
        values: tuple[Any, ...] = value if shape.is_many else () if value is None else (value,)
        if shape.is_record:
            yield from values
        elif shape.holds[0] in PARTS:
            for part in values:
                yield from _held(part)


def known(described: dict[str, Any]) -> dict[str, Any]:
    """Return a description without what is not known.

    Example:
        >>> known({"name": "Mine", "version": None, "keywords": []})
        {'name': 'Mine'}
    """
    return {key: value for key, value in described.items() if value not in (None, [], {})}


def encoded(text: str) -> bytes:
    r"""Return *text* in UTF-8.

    Raises:
        WriteError: It has a half of a character, which Python lets through and no file can hold.

    Example:
        >>> encoded("未来")
        b'\xe6\x9c\xaa\xe6\x9d\xa5'
    """
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        around = text[max(error.start - 20, 0) : error.end + 20]
        raise WriteError((f"{around!r} has half of a character, which no file can hold; mend the record",)) from None
