"""Tables with one row a day, in the order of the days, of which a packed one is unpacked a year at a time.

A packed table is a gzip file of several members, each with a check sum of its own. The first is the index: the first line of the
table, and a line for each other member, with its first day, its last day and its length. The others have a year each, its columns
one below the other, since a column packs smaller than its cells apart.
"""

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby, pairwise

from future_industries.errors import DataError

__all__ = ["Ledger", "PackedLedger", "packed"]

_GZIP = 31  # what zlib calls the form of a gzip file, whose own module costs more to import than a year to unpack
_DAY = slice(len("2024-01-02"))


class Ledger:
    """A CSV table whose first column is the day, the oldest first.

    Attributes:
        columns: The names of its columns.
    """

    def __init__(self, table: bytes) -> None:
        heads, *lines = filter(bytes.strip, table.splitlines())
        self.columns: list[str] = _cells(heads)
        self._table = table
        self._lines: dict[int, list[bytes]] = {0: lines}
        self._firsts: list[bytes] = [lines[0][_DAY]]
        self._lasts: list[bytes] = [lines[-1][_DAY]]

    @property
    def table(self) -> bytes:
        """The table, as CSV."""
        return self._table

    @property
    def first_day(self) -> date:
        """The day of the first row."""
        return _date(self._firsts[0])

    @property
    def last_day(self) -> date:
        """The day of the last row."""
        return _date(self._lasts[-1])

    @property
    def is_in_order(self) -> bool:
        """Whether every row has a later day than the one before it."""
        days = [line[_DAY] for place in range(len(self._firsts)) for line in self._part(place)]
        return all(before < after for before, after in pairwise(days))

    def row(self, day: date) -> list[str] | None:
        """Return the cells of the last row on or before *day*, or None where the table starts later."""
        place = bisect_right(self._firsts, _text(day)) - 1
        return None if place < 0 else _cells(self._part(place)[_behind(self._part(place), day) - 1])

    def rows(self, first: date, last: date) -> list[list[str]]:
        """Return the cells of the rows from one day to another, both included."""
        places = range(bisect_left(self._lasts, _text(first)), bisect_right(self._firsts, _text(last)))
        found = (lines[bisect_left(lines, _text(first)) : _behind(lines, last)] for lines in map(self._part, places))
        return [_cells(line) for lines in found for line in lines]

    def near(self, day: date) -> tuple[date, ...]:
        """Return the day of the last row on or before *day*, and that of the first one after it, as far as there are such."""
        place = bisect_right(self._firsts, _text(day)) - 1
        if place < 0:
            return (self.first_day,)
        lines = self._part(place)
        behind = _behind(lines, day)
        after = lines[behind : behind + 1] or self._firsts[place + 1 : place + 2]
        return tuple(map(_date, (lines[behind - 1], *after)))

    def _part(self, place: int) -> list[bytes]:
        """Return the lines of a part of the table; as each begins with its day, they sort as the days do."""
        return self._lines[place]


class PackedLedger(Ledger):
    """A table that `packed` has packed, each year of which is unpacked when it is asked for.

    Args:
        members: The packed table.
        name: What an error calls it.

    Raises:
        DataError: The table is damaged; where a year of it is, when that is asked for.
    """

    def __init__(self, members: bytes, name: str) -> None:
        index = zlib.decompressobj(_GZIP)
        try:
            text = index.decompress(members)
        except zlib.error:
            raise _damaged(name) from None
        if not (text and index.eof):
            raise _damaged(name)
        self._heads, *parts = text.splitlines(keepends=True)
        self.columns: list[str] = _cells(self._heads)
        self._name = name
        self._lines = {}
        self._packed: list[bytes] = []
        self._firsts, self._lasts = [], []
        end = 0
        for first, last, length in map(bytes.split, parts):
            self._firsts.append(first)
            self._lasts.append(last)
            self._packed.append(index.unused_data[end : (end := end + int(length))])
        if end != len(index.unused_data):
            raise _damaged(name)

    @property
    def table(self) -> bytes:
        """The table, as CSV."""
        end = self._heads[len(self._heads.rstrip()) :]
        lines = (line + end for place in range(len(self._packed)) for line in self._part(place))
        return self._heads + b"".join(lines)

    def _part(self, place: int) -> list[bytes]:
        if place not in self._lines:
            try:
                columns = zlib.decompress(self._packed[place], _GZIP).splitlines()
            except zlib.error:
                raise _damaged(self._name) from None
            self._lines[place] = list(map(b",".join, zip(*map(_split, columns), strict=True)))
        return self._lines[place]


def _damaged(name: str) -> DataError:
    return DataError((f"{name}: damaged; install the package again",))


def _text(day: date) -> bytes:
    return day.isoformat().encode("ascii")


def _date(line: bytes) -> date:
    return date.fromisoformat(line[_DAY].decode("ascii"))


def _behind(lines: Sequence[bytes], day: date) -> int:
    """Return where the lines up to and with that of *day* end; the comma behind a day sorts before a tilde."""
    return bisect_right(lines, _text(day) + b"~")


def _split(line: bytes) -> list[bytes]:
    return line.split(b",")


def _cells(line: bytes) -> list[str]:
    return line.decode("ascii").strip().split(",")


def packed(table: bytes) -> bytes:
    """Return a table, packed; the same bytes for the same table.

    Raises:
        ValueError: The table would not come back as it is, since its lines are not all alike.
    """
    end = table.index(b"\n") + 1
    years = [list(year) for _, year in groupby(table[end:].splitlines(), key=lambda line: line[:4])]
    parts = [_packed(b"%b\n" % b",".join(column) for column in zip(*map(_split, year), strict=True)) for year in years]
    spans = (b"%b %b %d\n" % (year[0][_DAY], year[-1][_DAY], len(part)) for year, part in zip(years, parts, strict=True))
    whole = b"".join((_packed((table[:end], *spans)), *parts))
    if PackedLedger(whole, "").table != table:
        raise ValueError("the lines of a table to pack end alike, the last one, too")
    return whole


def _packed(lines: Iterable[bytes]) -> bytes:
    packer = zlib.compressobj(9, wbits=_GZIP)
    return packer.compress(b"".join(lines)) + packer.flush()
