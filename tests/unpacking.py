"""Reading a data package back, by its tables alone: what `to_datapackage` writes must lead back to equal records."""

import csv
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import future_industries as fi
from future_industries.kinds import KINDS, kind_of, record_class
from future_industries.record import Record
from future_industries.shapes import Shape, shapes_of

PLURALS = {kind.noun: plural for plural, kind in KINDS.items()}
Row = dict[str, str]


def _period(edtf: str) -> fi.Period:
    first, _, last = edtf.partition("/")
    return fi.Period(*(None if end == ".." else end for end in (first, last or first)))


_READERS: dict[type, Callable[[str], Any]] = {bool: "true".__eq__, int: int, date: date.fromisoformat, fi.Period: _period}


class Unpacked:
    """The records of a data package, each built when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self.tables = {path.stem: self._rows(path) for path in folder.glob("*.csv")}
        self._by_id = {(plural, row["id"]): row for plural in KINDS for row in self.tables[plural]}
        self._parts: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
        for table in ("evidence", "names", "mappings", "links", "wordings", "roles"):
            for row in self.tables[table]:
                self._parts[table, row["record_kind"], row["record"]].append(row)
        self._built: dict[tuple[str, str], Record] = {}

    @staticmethod
    def _rows(path: Path) -> list[Row]:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def records(self, plural: str) -> tuple[Record, ...]:
        return tuple(self.record(plural, row["id"]) for row in self.tables[plural])

    def record(self, plural: str, name: str) -> Record:
        if (plural, name) not in self._built:
            row, cls = self._by_id[plural, name], record_class(plural)
            made = {shape.name: self._value(shape, row, (KINDS[plural].noun, name, 0, 0)) for shape in shapes_of(cls)}
            self._built[plural, name] = cls(**made)
        return self._built[plural, name]

    def _value(self, shape: Shape, row: Row, place: tuple[str, str, int, int]) -> Any:
        held, name = shape.holds[0], shape.name
        if shape.is_many:
            return self._several(shape, place)
        if held is fi.Text:
            return fi.Text(row[f"{name}_en"], row[f"{name}_zh"] or None) if row[f"{name}_en"] else None
        if held is fi.Amount:
            nominal, low, high = (Decimal(row[end]) if row[end] else None for end in ("nominal", "low", "high"))
            return fi.Amount(
                nominal, low, high, row["unit"], row["qualifier"], row["low_open"] == "true", row["high_open"] == "true"
            )
        if not row[name]:
            return None
        if shape.is_record:
            return self.record(PLURALS[row[f"{name}_kind"]] if shape.is_choice else kind_of(held).plural, row[name])
        return _READERS.get(held, str)(row[name])

    def _several(self, shape: Shape, place: tuple[str, str, int, int]) -> tuple[Any, ...]:
        kind, name, group, item = place
        held = shape.holds[0]

        def rows(table: str) -> list[Row]:
            return self._parts[table, kind, name]

        def made(cls: type, table: str, at: tuple[int, int] | None = None) -> tuple[Any, ...]:
            wanted = [row for row in rows(table) if at is None or (int(row["group"]), int(row["item"])) == at]
            return tuple(cls(**{part.name: self._value(part, row, place) for part in shapes_of(cls)}) for row in wanted)

        if held is fi.Evidence or held is fi.Mapping:
            return made(held, "evidence" if held is fi.Evidence else "mappings", (group, item))
        if held is fi.Role:
            return made(fi.Role, "roles")
        if held in {fi.Group, fi.Item}:
            found = [
                row
                for row in rows("names")
                if (row["item"] == "0" if held is fi.Group else row["item"] != "0" and int(row["group"]) == group)
            ]
            return tuple(
                held(
                    **{
                        part.name: self._value(part, row, (kind, name, int(row["group"]), int(row["item"])))
                        for part in shapes_of(held)
                    }
                )
                for row in found
            )
        if held in {str, fi.Text}:
            texts = [row for row in rows("wordings") if row["field"] == shape.name]
            return tuple(row["words"] if held is str else fi.Text(row["words"], row["words_zh"] or None) for row in texts)
        return tuple(self.record(PLURALS[row["target_kind"]], row["target"]) for row in rows("links") if row["field"] == shape.name)
