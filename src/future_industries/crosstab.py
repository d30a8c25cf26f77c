"""The matrix: who plans what, region or plan by field or track."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from future_industries import plain
from future_industries.collection import Built, Collection, Shelf
from future_industries.errors import KindError, ParseError, UndecidedError, UnknownNameError, is_a, show
from future_industries.field import Field, Track
from future_industries.named import State, named_by, silence
from future_industries.plan import Plan
from future_industries.query.asking import found
from future_industries.record import Record
from future_industries.region import Region
from future_industries.shown import Shown
from future_industries.tabular import Tabular
from future_industries.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Literal

    from altair import LayerChart
    from matplotlib.axes import Axes

    from future_industries.catalog import Catalog
    from future_industries.column import Table
    from future_industries.period import Period

__all__ = ["Cell", "Matrix", "matrix"]

_SIGNS = {State.NAMED: "●", State.NOT_NAMED: "–", State.NOT_SEEN: "?", State.NO_DOCUMENT: ""}
_LEGEND = "● named  – not named  ? document not seen whole  (blank) no document"
_WIDEST = 8


@attrs.frozen
class Cell:
    """Whether a region or a plan names a field or a track.

    Attributes:
        state: Named, not named, not seen, or no document.
        words: The plan's own words for it.
    """

    state: State
    words: tuple[Text, ...] = ()

    def __bool__(self) -> bool:
        if self.state in {State.NOT_SEEN, State.NO_DOCUMENT}:
            raise UndecidedError(f"{self.state.value!r} is neither yes nor no; ask for .state")
        return self.state is State.NAMED

    def __str__(self) -> str:
        return "; ".join(words.en for words in self.words) or self.state.value


@attrs.frozen(repr=False)
class Matrix(Tabular, Shown):
    """Who plans what.

    Attributes:
        index: What its rows stand for: regions or plans.
        columns: What its columns stand for: fields or tracks.
        cells: A row of cells for each row.
        unnamed: Tracks without a column, since no row names them.
        silences: For each row what it means that it does not name something.

    Example:
        >>> import future_industries as fi
        >>> print(fi.matrix(columns="track")["Zhejiang", "quantum technology"])
        quantum information
    """

    index: tuple[Region | Plan, ...]
    columns: tuple[Field | Track, ...]
    cells: tuple[tuple[Cell, ...], ...]
    unnamed: tuple[Field | Track, ...] = attrs.field(default=(), eq=False)
    silences: tuple[State, ...] = attrs.field(default=(), eq=False)

    def _table(self) -> "Table":
        from future_industries.tables import matrix_table  # noqa: PLC0415 - only a table needs columns

        return matrix_table(self)

    def __getitem__(self, names: "tuple[Region | Plan | str, Field | Track | str]") -> Cell:
        """Return the cell of a row and a column, each a record or an id or name of it.

        A track that no row names has no column, and a cell all the same.

        Raises:
            UnknownNameError: The matrix has no such row or column.
            AmbiguousNameError: It has several of that name.
        """
        asked = list(names) if is_a(names, tuple) else []
        if len(asked) != 2 or not all(is_a(name, str) or is_a(name, Record) for name in asked):
            raise KindError(f"a cell is found by its row and its column, as ['Beijing', 'future space'], not by {show(names)}")
        row, column = _place("row", names[0], self.index), _place("column", names[1], (*self.columns, *self.unnamed))
        return self.cells[row][column] if column < len(self.columns) else Cell(self.silences[row])

    def __iter__(self) -> Iterator[tuple[Region | Plan, tuple[Cell, ...]]]:
        return zip(self.index, self.cells, strict=True)

    @property
    def counts(self) -> "dict[Field | Track, int]":
        """How many rows name each column, the most named first."""
        named = {
            column: sum(cells[place].state is State.NAMED for cells in self.cells) for place, column in enumerate(self.columns)
        }
        return dict(sorted(named.items(), key=lambda pair: -pair[1]))

    def plot(self, *, most: int = 40) -> "LayerChart":
        """Return who plans what, as a chart of altair; the extra ``plot`` brings it.

        Args:
            most: How many tracks to show, those that most name first.

        Raises:
            MissingExtraError: Altair is not installed.
        """
        from future_industries.plot.boards import of_matrix  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.vega import draw  # noqa: PLC0415 - as above

        return draw(of_matrix(self, most))

    def draw(self, axes: "Axes | None" = None, *, most: int = 40) -> "Axes":
        """Draw the same with matplotlib; the extra ``matplotlib`` brings it.

        Args:
            axes: Where to draw, or None for axes of a new figure.
            most: How many tracks to show, those that most name first.

        Raises:
            MissingExtraError: Matplotlib is not installed.
        """
        from future_industries.plot.axes import draw_on  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.boards import of_matrix  # noqa: PLC0415 - as above

        return draw_on(of_matrix(self, most), axes)

    def __repr__(self) -> str:
        return f"<Matrix {len(self.index)} × {len(self.columns)}>"

    def __str__(self) -> str:
        return self._wide() if len(self.columns) <= _WIDEST else self._long()

    def _wide(self) -> str:
        heads = ("", *(column.name.en.removeprefix("future ") for column in self.columns))
        lines = [(row.name.en, *(_SIGNS[cell.state] for cell in cells)) for row, cells in self]
        return f"{plain.table([heads, *lines])}\n{_LEGEND}"

    def _long(self) -> str:
        """Return a line for each column with those that name it, where a table would be wider than a page."""
        by_column = zip(self.columns, zip(*self.cells, strict=True), strict=True)
        named = [
            (
                column.name.en,
                ", ".join(row.name.en for row, cell in zip(self.index, cells, strict=True) if cell.state is State.NAMED),
            )
            for column, cells in by_column
        ]
        return plain.table(named)


def _planning(catalog: "Catalog", as_of: "Period | date | int | str | None") -> tuple[Region, ...]:
    """Return the regions that have a plan, in the order of the regions."""
    planning = {plan.region for plan in catalog.plans.where(as_of=as_of)}
    return tuple(region for region in catalog.regions if region in planning)


def _place(what: str, name: "Record | str", records: "tuple[Region | Plan, ...] | tuple[Field | Track, ...]") -> int:
    if not isinstance(name, str):
        if name in records:
            return records.index(name)
        raise UnknownNameError(what, name.id)
    shelf = Shelf(what, Built[Region | Plan | Field | Track](records))
    return Collection(shelf, range(len(shelf))).position(name)


def matrix(
    catalog: "Catalog",
    *,
    rows: "Literal['region', 'plan']",
    columns: "Literal['field', 'track']",
    regions: "Iterable[Region | str] | None",
    as_of: "Period | date | int | str | None",
) -> Matrix:
    """Return who plans what."""
    if rows not in {"region", "plan"} or columns not in {"field", "track"}:
        raise ParseError(f"rows={rows}, columns={columns}", "rows='region' or 'plan', and columns='field' or 'track'")
    if regions is None:
        shown = _planning(catalog, as_of)
    else:
        if is_a(regions, str) or not hasattr(regions, "__iter__"):
            raise KindError(f"regions= takes several regions or names, not {show(regions)}")
        shown = tuple(found(catalog.regions, region) for region in regions)
    sides: list[tuple[Region | Plan, tuple[Plan, ...]]] = []
    silences: list[State] = []
    for region in shown:
        plans = tuple(catalog.plans.where(region=region, as_of=as_of))
        sides.extend([(region, plans)] if rows == "region" else [(plan, (plan,)) for plan in plans])
        documents = not plans and bool(len(catalog.policies.where(region=region, as_of=as_of)))
        silences.extend([silence(plans, documents=documents)] if rows == "region" else [silence((plan,)) for plan in plans])
    named = [named_by(plans) for _, plans in sides]
    wanted: Iterable[Field | Track] = catalog.fields if columns == "field" else catalog.tracks
    heads = tuple(head for head in wanted if columns == "field" or any(head in names for names in named))
    cells = tuple(
        tuple(Cell(State.NAMED, names[head]) if head in names else Cell(unnamed) for head in heads)
        for names, unnamed in zip(named, silences, strict=True)
    )
    unnamed = tuple(head for head in wanted if head not in heads)
    return Matrix(tuple(side for side, _ in sides), heads, cells, unnamed, tuple(silences))
