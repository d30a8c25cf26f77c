"""What comes with the package: the catalogue and the exchange rates, read on first use.

A wheel holds the records as rows that its build compiled; a source tree holds the files that people edit,
and they are read as they stand.
"""

import json
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from future_industries.catalog import Catalog
from future_industries.collection import FIRST_USE, Names
from future_industries.currency import Rates
from future_industries.kinds import KINDS, record_class
from future_industries.record import Record
from future_industries.rows import decode

if TYPE_CHECKING:
    from future_industries.collection import Supply

__all__ = ["load", "rates"]

_HERE = os.path.dirname(__file__)
_COMPILED = os.path.join(_HERE, "compiled")
_RATES = os.path.join(_HERE, "data", "rates", "ecb-reference-rates.csv")
RATES_SOURCE = "ecb-euro-reference-rates"

_loaded: list[Catalog] = []
_rates: list[Rates] = []


def load() -> Catalog:
    """Return the catalogue that ships with the package; always the same one.

    Example:
        >>> import future_industries as fi
        >>> fi.load() is fi.load()
        True
    """
    with FIRST_USE:
        if not _loaded:
            _loaded.append(_from_rows() if os.path.isdir(_COMPILED) else _from_files())
        return _loaded[0]


def rates() -> Rates:
    """Return the euro reference rates of the European Central Bank that ship with the package.

    Example:
        >>> import future_industries as fi
        >>> fi.rates.on("USD", "CNY", "2024-01-02").value.quantize(4)  # doctest: +SKIP
        Decimal('7.1435')
    """
    with FIRST_USE:
        if not _rates:
            with open(_RATES, "rb") as file:
                _rates.append(Rates(load().sources[RATES_SOURCE], file.read(), checked=True))
        return _rates[0]


class _Rows:
    """A supply of records from compiled rows, each built when it is first asked for."""

    def __init__(self, plural: str, supplies: "dict[str, _Rows]") -> None:
        self._plural = plural
        self._supplies = supplies
        self._lines: list[bytes] | None = None
        self._records: list[Record | None] = []
        self._positions: dict[str, int] = {}
        self._index = b""

    def _read(self) -> Sequence[bytes]:
        if self._lines is None:
            with FIRST_USE:
                if self._lines is None:  # pragma: no branch - else another thread has read it meanwhile
                    self._open()
        return self._lines or ()

    def _open(self) -> None:
        with open(os.path.join(_COMPILED, f"{self._plural}.jsonl"), "rb") as file:
            ids, self._index, *lines = file.read().splitlines()
        self._positions = {name: position for position, name in enumerate(json.loads(ids))}
        self._records = [None] * len(lines)
        self._lines = lines

    def __len__(self) -> int:
        return len(self._read())

    def names(self) -> Names:
        self._read()
        names: Names = json.loads(self._index)
        return names

    def record(self, position: int) -> Record:
        lines = self._read()
        found = self._records[position]
        if found is None:
            with FIRST_USE:
                found = self._records[position]
                if found is None:
                    found = decode(record_class(self._plural), json.loads(lines[position]), self._resolve)
                    self._records[position] = found
        return found

    def position(self, name: str) -> int:
        """Return the position of the record that has an id."""
        self._read()
        return self._positions[name]

    def _resolve(self, plural: str, name: str) -> Record:
        supply = self._supplies[plural]
        return supply.record(supply.position(name))


def _from_rows() -> Catalog:
    rows: dict[str, _Rows] = {}
    for plural in KINDS:
        rows[plural] = _Rows(plural, rows)
    supplies: dict[str, Supply[Any]] = dict(rows)
    with open(os.path.join(_COMPILED, "version.txt"), encoding="ascii") as file:
        return Catalog(supplies, file.read().strip())


def _from_files() -> Catalog:
    from future_industries.files import read_catalog  # only a source tree reads the files that people edit

    return read_catalog(os.path.join(_HERE, "data"))
