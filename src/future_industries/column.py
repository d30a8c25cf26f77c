"""Columns: what a table of facts has, each with a name, a fixed type and a meaning."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

import attrs

from future_industries.vocabulary import Vocabulary

__all__ = ["Column", "ColumnType", "Table", "table_of"]

BATCH = 8_192
"""How many facts are turned into columns at a time: a million of them never stand in memory at once."""


class ColumnType(Vocabulary):
    """What a column holds; any value of it may be absent."""

    TEXT = "text"
    NUMBER = "number"
    INTEGER = "integer"
    FLAG = "flag"
    DAY = "day"


@attrs.frozen(repr=False)
class Column:
    """One column of a table.

    Attributes:
        name: Its name, the same in every version.
        type: What it holds: a text, a number (float64), an integer (int64), a flag (true or false) or a day.
        meaning: What it means, in a few words.
        of: Takes from a fact what the column holds of it; no part of equality.
        several: Whether each value is a list of such, as the ids of several sources are.

    Example:
        >>> import future_industries as fi
        >>> fi.figures.schema[1]
        <Column name: text>
    """

    name: str
    type: ColumnType = attrs.field(converter=ColumnType)
    meaning: str
    of: Callable[[Any], object] = attrs.field(eq=False)
    several: bool = False

    def __str__(self) -> str:
        return f"{self.name}: {f'list of {self.type}' if self.several else self.type}"

    def __repr__(self) -> str:
        return f"<Column {self}>"

    def within(self, holder: Callable[[Any], Any], prefix: str = "") -> "Column":
        """Return the column of facts that hold such a fact, as *holder* takes it from them, or hold none.

        Args:
            holder: Takes the fact held, or None, from the fact that holds it.
            prefix: What the name begins with, instead of the name alone.
        """
        of = self.of
        absent: list[object] | None = [] if self.several else None

        def held(fact: object) -> object:
            inner = holder(fact)
            return absent if inner is None else of(inner)

        return attrs.evolve(self, name=f"{prefix}{self.name}", of=held)


class Table(NamedTuple):
    """Facts as columns.

    Attributes:
        columns: The columns.
        batches: Gives some rows at a time: a sequence of values for each column.
    """

    columns: tuple[Column, ...]
    batches: Callable[[], Iterator[Sequence[Sequence[Any]]]]


def table_of(columns: tuple[Column, ...], facts: Callable[[], Iterable[object]]) -> Table:
    """Return the table that has a row for each fact."""

    def batches() -> Iterator[Sequence[Sequence[Any]]]:
        remaining = iter(facts())
        while some := list(islice(remaining, BATCH)):
            yield [list(map(column.of, some)) for column in columns]

    return Table(columns, batches)
