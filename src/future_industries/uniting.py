"""Uniting catalogues: the records of both, and what happens where two of them have one id."""

from typing import TYPE_CHECKING

import attrs

from future_industries.errors import DataError
from future_industries.holding import with_held
from future_industries.kinds import KINDS, kind_of
from future_industries.record import Record

if TYPE_CHECKING:
    from future_industries.catalog import Catalog

__all__ = ["united"]

Key = tuple[str, str]
"""The kind of a record, by its plural, and its id."""


def united(left: "Catalog", right: "Catalog", *, override: bool) -> dict[str, tuple[Record, ...]]:
    """Return the records of two catalogues by their kind, those of *left* first; equal ones are one.

    With *override*, a record of *right* takes the place of one of *left* that has its id, in all that hold it, too.

    Raises:
        DataError: Two different records have one id, without *override*; or an overriding one would hold itself.
    """
    records: dict[Key, Record] = {}
    for plural, collection in left.collections.items():
        records.update(((plural, record.id), record) for record in collection)
    clashes: dict[Key, Record] = {}
    for plural, collection in right.collections.items():
        for record in collection:
            first = records.setdefault((plural, record.id), record)
            if first is not record and first != record:
                clashes[plural, record.id] = record
    if clashes and not override:
        raise DataError(tuple(_clash(records[key], record) for key, record in clashes.items()), "united")
    if clashes:
        records = _Overriding(records, clashes).run()
    found: dict[str, list[Record]] = {plural: [] for plural in KINDS}
    for (plural, _), record in records.items():
        found[plural].append(record)
    return {plural: tuple(each) for plural, each in found.items()}


def _clash(first: Record, second: Record) -> str:
    names = (field.name for field in attrs.fields(type(first)))  # type: ignore[arg-type]  # records are attrs classes
    differing = ", ".join(name for name in names if getattr(first, name) != getattr(second, name))
    return (
        f"two different {kind_of(first).plural} have the id {first.id!r}: they differ in {differing}; give one of them another id, "
        "or let the second catalogue's take the place of the first's: first.united(second, override=True)"
    )


class _Overriding:
    """Puts records in the place of others of their id, wherever these are held."""

    def __init__(self, records: dict[Key, Record], new: dict[Key, Record]) -> None:
        self._records = {**records, **new}
        self._made: dict[Key, Record] = {}
        self._open: list[Key] = []

    def run(self) -> dict[Key, Record]:
        return {key: self._renewed(key) for key in self._records}

    def _renewed(self, key: Key) -> Record:
        if key not in self._made:
            if key in self._open:
                raise DataError((f"the {KINDS[key[0]].noun} {key[1]!r} would hold itself, through those that hold it",), "united")
            self._open.append(key)
            self._made[key] = with_held(self._records[key], self._now)
            self._open.pop()
        return self._made[key]

    def _now(self, held: Record) -> Record:
        """Return what stands in the place of a held record; one that is in neither catalogue stays as it is."""
        key = kind_of(held).plural, held.id
        return self._renewed(key) if key in self._records else held
