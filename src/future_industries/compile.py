"""Compiling: from the files that people edit to the rows that the wheel ships; run by the build.

A kind is a file with the shapes of its records' fields and a row for each record, as `future_industries.rows` has them, and for
kinds that are mostly asked for by name a file of names.
"""

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import attrs

from future_industries.catalog import Catalog
from future_industries.collection import index_names
from future_industries.errors import is_a
from future_industries.files import read_catalog
from future_industries.kinds import kind_of
from future_industries.ledger import packed
from future_industries.record import Record
from future_industries.rows import VALUES, Shape
from future_industries.stock import NAMED
from future_industries.vocabulary import Vocabulary

__all__ = ["Encoder", "compile_data", "write_catalog"]

# How often the values of a column must repeat themselves to be listed: a look-up reads the lists, too. What is made of its row is
# made once where it is listed; a text is read about as fast as its position.
_REPEATED, _REPEATED_TEXT = 3, 20


def compile_data(target: Path, folder: Path = Path(__file__).parent / "data") -> None:
    """Check the files in *folder* and write their records into *target*.

    Raises:
        DataError: With every fault of every file.
    """
    write_catalog(read_catalog(folder), target)
    # Both ways give the same bytes for the same table.
    for table, pack in (
        (folder / "changes.csv", partial(gzip.compress, mtime=0)),
        (folder / "rates" / "ecb-reference-rates.csv", packed),
    ):
        if table.exists():
            (target / f"{table.name}.gz").write_bytes(pack(table.read_bytes()))


def write_catalog(catalog: Catalog, target: Path) -> None:
    """Write the records of *catalog* into the folder *target*: two files a kind, and one with what all of them hold."""
    numbers: dict[tuple[str, str], int] = {}
    for plural, collection in catalog.collections.items():
        numbers |= {(plural, name): number for number, name in enumerate(collection.ids, len(numbers) + 1)}
    kinds: dict[str, object] = {}
    for plural, collection in catalog.collections.items():
        encoder, records = Encoder(numbers), tuple(collection)
        shapes, rows = encoder.rows(records)
        # One a line: one record, or one name, is found without reading the others.
        _write(target / f"{plural}.json", f"[{_lines(map(_json, (shapes, *rows)))}\n]")
        if plural in NAMED:
            names = [f"{_json(name)}:{_json(places)}" for name, places in index_names(records).items()]
            _write(target / f"{plural}-names.json", f"{{\n{_lines(names)}\n}}")
        kinds[plural] = {"count": len(records), "holds": sorted(encoder.held)}
    _write(target / "contents.json", _json({"version": catalog.version, "kinds": kinds}))


def _lines(parts: Iterable[str]) -> str:
    return ",\n".join(parts)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write(path: Path, text: str) -> None:
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


class Encoder:
    """Turns records into rows.

    Attributes:
        held: The kinds of the records that those encoded hold.
    """

    def __init__(self, numbers: Mapping[tuple[str, str], int]) -> None:
        self._numbers = numbers
        self.held: set[str] = set()

    def rows(self, objects: Sequence[Any]) -> tuple[dict[str, Shape], list[list[Any]]]:
        """Return the shapes of the fields of *objects*, all of one class, without those at their defaults, and a row for each."""
        shapes: dict[str, Shape] = {}
        columns: list[list[Any]] = []
        for field in _fields(objects[0]) if objects else ():
            values = [getattr(one, field.name) for one in objects]
            if not all(_key(value) == _key(field.default) for value in values):
                shapes[field.name], column = self._column(values)
                columns.append(column)
        return shapes, [[column[position] for column in columns] for position in range(len(objects))]

    def _column(self, values: list[Any]) -> tuple[Shape, list[Any]]:
        """Return the shape of values, and what stands for each in a row; of values that repeat, their positions in a list."""
        distinct = {_key(value): value for value in values}
        is_short = all(value is None or is_a(value, int) or is_a(value, Record) for value in values)
        shape, listed = self._plain(list(distinct.values()))
        repeated = _REPEATED_TEXT if shape is None else _REPEATED
        if is_short or len(distinct) * repeated > len(values):
            return self._plain(values)
        places = {key: place for place, key in enumerate(distinct)}
        return ["among", shape, listed], [places[_key(value)] for value in values]

    def _plain(self, values: list[Any]) -> tuple[Shape, list[Any]]:  # noqa: PLR0911 - one for each shape
        present = [value for value in values if value is not None]
        if all(is_a(value, Record) for value in present) and present:
            return ["record"], [0 if value is None else self._number(value) for value in values]
        if all(type(value) in {str, int, bool} for value in present):
            return None, values
        if len(present) < len(values):
            shape, plain = self._plain(present)
            parts = iter(plain)
            return ["maybe", shape], [None if value is None else next(parts) for value in values]
        (cls,) = {_class(value) for value in values}  # a column of several kinds of values has no shape
        if cls is tuple:
            shape, plain = self._column([part for value in values for part in value])
            parts = iter(plain)
            return ["several", shape], [[next(parts) for _ in value] for value in values]
        if issubclass(cls, Vocabulary):
            return ["word", cls.__name__], [value.value for value in values]
        if cls in {Decimal, date}:
            return [cls.__name__], list(map(str, values))
        if cls.__name__ not in VALUES:
            raise TypeError(f"rows know no {cls.__name__}; add it, with its module, to VALUES in rows.py")
        shapes, rows = self.rows(values)
        return ["made", cls.__name__, shapes], rows

    def _number(self, record: Record) -> int:
        plural = kind_of(record).plural
        self.held.add(plural)
        return self._numbers[plural, record.id]


def _class(value: object) -> type[Any]:
    return type(value)


def _fields(one: object) -> "tuple[attrs.Attribute[Any], ...]":
    found: tuple[attrs.Attribute[Any], ...] = attrs.fields(_class(one))
    return found


def _key(value: Any) -> tuple[object, ...]:
    """Return what tells a value from others that equal it, as a decimal with more zeros or a word from its text."""
    cls = _class(value)
    if is_a(value, Record):
        return cls, value.id
    if cls is tuple:
        return cls, *map(_key, value)
    if attrs.has(cls):
        return cls, *(_key(getattr(value, field.name)) for field in _fields(value))
    return cls, str(value)
