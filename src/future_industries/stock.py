"""The compiled records: each built when it is first asked for, or a whole kind at once when all of it is."""

import gc
import json
import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from future_industries.collection import FIRST_USE, Names, index_names
from future_industries.kinds import KINDS, record_class
from future_industries.rows import Find, Shape, blank, fill

if TYPE_CHECKING:
    from future_industries.record import Record

__all__ = ["NAMED", "Stock"]

NAMED = frozenset({"regions", "fields", "tracks", "people", "products"})
"""The kinds that ship an index of names; of the others a record is found by its id, and by a name once all are built."""

_FEW = 4  # names that are worth finding one by one; who asks for more pays for the index once


@contextmanager
def _building() -> Generator[None]:
    """Build records as the only thread that does, without looking for garbage: all that is made is kept."""
    with FIRST_USE:
        collects = gc.isenabled()
        gc.disable()
        try:
            yield
        finally:
            if collects:
                gc.enable()


def _settle() -> None:
    """Let what there is count as old: collections to come need not look through thousands of records, which stay."""
    if hasattr(gc, "freeze") and not gc.get_freeze_count():  # what somebody else froze must stay so
        gc.freeze()
        gc.unfreeze()


class Stock:
    """All records of a folder of compiled files, numbered through all kinds from 1, as their rows refer to them.

    Attributes:
        version: The version of the data.
        kinds: The supply of each kind.
        records: The records by their numbers, None where not yet built, and for 0, which stands for none.
    """

    def __init__(self, folder: str) -> None:
        with open(os.path.join(folder, "contents.json"), "rb") as file:
            contents = json.loads(file.read())
        self.version: str = contents["version"]
        self.kinds: dict[str, _Kind] = {}
        first = 1
        for plural in KINDS:
            found = contents["kinds"][plural]
            self.kinds[plural] = _Kind(self, folder, plural, range(first, first + found["count"]), found["holds"])
            first += found["count"]
        self.records: list[Record | None] = [None] * first

    def find(self, number: int) -> Any:
        """Return the record that has a number, built now where it was not asked for before; None for 0."""
        found = self.records[number]
        if found is None and number:
            with _building():
                found = self.records[number]
                if found is None:
                    kind = next(kind for kind in self.kinds.values() if number in kind.numbers)
                    (found,) = made = blank(record_class(kind.plural), 1)
                    kind.build((number,), self.find, made)
                    self.records[number] = found
        return found

    def fill(self, wanted: "_Kind") -> None:
        """Build all records of a kind, and of the kinds that they hold, that are not there yet.

        They are shown when all have their values: until then, other threads wait.
        """
        with _building():
            kinds = self._needed(wanted, {})
            records = self.records.copy()
            missing = {kind: [number for number in kind.numbers if records[number] is None] for kind in kinds}
            made = {kind: blank(record_class(kind.plural), len(numbers)) for kind, numbers in missing.items()}
            for kind, numbers in missing.items():
                for number, record in zip(numbers, made[kind], strict=True):
                    records[number] = record
            for kind, numbers in missing.items():
                kind.build(numbers, records.__getitem__, made[kind])
            self.records[:] = records
            _settle()
            for kind in kinds:
                kind.close()

    def _needed(self, kind: "_Kind", found: "dict[_Kind, None]") -> "dict[_Kind, None]":
        """Return a kind and those that its records hold, directly or not, as far as they are not filled."""
        if not kind.is_filled and kind not in found:
            found[kind] = None
            for plural in kind.holds:
                self._needed(self.kinds[plural], found)
        return found


class _Kind:
    """The supply of the records of one kind.

    Attributes:
        plural: The kind's word for many.
        numbers: Their numbers.
        holds: The kinds of the records that they hold.
        is_filled: Whether all of them are built.
    """

    def __init__(self, stock: Stock, folder: str, plural: str, numbers: range, holds: Sequence[str]) -> None:
        self.plural = plural
        self.numbers = numbers
        self.holds = holds
        self.is_filled: bool = not numbers
        self._stock = stock
        self._folder = folder
        self._shapes: dict[str, Shape] = {}
        self._rows = b""
        self._lines: list[bytes] = []
        self._index = b""
        self._asked = 0
        self._names: Names | None = None

    def __len__(self) -> int:
        return len(self.numbers)

    def record(self, position: int) -> Any:
        """Return the record at *position*."""
        number = self.numbers.start + position
        return self._stock.records[number] or self._stock.find(number)

    def fill(self) -> None:
        """Build every record of the kind at once."""
        if not self.is_filled:
            self._stock.fill(self)

    def close(self) -> None:
        """Forget the rows, now that all records are built."""
        self.is_filled = True
        self._rows, self._lines, self._shapes = b"", [], {}

    def build(self, numbers: Sequence[int], find: Find, made: Sequence[Any]) -> None:
        """Give the records that have the given numbers their values."""
        if len(numbers) == len(self):
            shapes, *rows = json.loads(self._rows or self._read(f"{self.plural}.json"))
            fill(record_class(self.plural), shapes, made, rows, find)
            return
        if not self._lines:
            self._lines = (self._rows or self._read(f"{self.plural}.json")).split(b"\n")
            self._shapes = json.loads(self._lines[0].strip(b"[,"))
        lines = [self._lines[number - self.numbers.start + 1].rstrip(b",") for number in numbers]
        fill(record_class(self.plural), self._shapes, made, json.loads(b"[%b]" % b",".join(lines)), find)

    def names(self) -> Names:
        """Return which records bear which name."""
        if self._names is None:
            if self.plural in NAMED:
                names: Names = json.loads(self._index or self._read(f"{self.plural}-names.json"))
            else:
                names = index_names(self.record(position) for position in range(len(self)))
            self._names, self._index = names, b""
        return self._names

    def bearers(self, name: str) -> Sequence[tuple[int, int]]:
        """Return which records bear a folded name; the first few names are found in the file's bytes, without reading it all."""
        self._asked += 1
        if self._names is not None or self._asked > _FEW:
            return self.names().get(name, ())
        if self.plural not in NAMED:
            return self._bearing_id(name.replace(" ", "-")) or self.names().get(name, ())
        index = self._index = self._index or self._read(f"{self.plural}-names.json")
        key = f"\n{json.dumps(name, ensure_ascii=False)}:".encode()
        start = index.find(key)
        if start < 0:
            return ()
        places: Sequence[tuple[int, int]] = json.loads(index[start + len(key) : index.index(b"\n", start + 1)].rstrip(b","))
        return places

    def _bearing_id(self, name: str) -> Sequence[tuple[int, int]]:
        """Return the record whose row begins with an id; its place among the rows is that of its line."""
        rows = self._rows = self._rows or self._read(f"{self.plural}.json")
        start = rows.find(f"\n[{json.dumps(name, ensure_ascii=False)},".encode())
        return () if start < 0 else ((0, rows.count(b"\n", 0, start)),)

    def _read(self, name: str) -> bytes:
        with open(os.path.join(self._folder, name), "rb") as file:
            return file.read()
