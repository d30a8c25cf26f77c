"""Tables of the atlas: readable as they are; where there are scripts, sorted, filtered, and stacked on a narrow screen."""

from collections.abc import Sequence
from typing import NamedTuple

from future_industries import Period
from future_industries.view.html import Markup, element

__all__ = ["Cell", "Column", "Row", "by_time", "table"]


class Column(NamedTuple):
    """A column.

    Attributes:
        head: Its head.
        facet: The word by which rows are filtered by it, or None; ``"until"`` takes all up to what is chosen.
        numeric: Whether it holds numbers.
    """

    head: str
    facet: str | None = None
    numeric: bool = False


class Cell(NamedTuple):
    """A cell.

    Attributes:
        html: What stands in it.
        sort: What it is sorted by, where that is not its text.
        facets: What it is filtered by.
    """

    html: str
    sort: str | None = None
    facets: tuple[str, ...] = ()


class Row(NamedTuple):
    """A row.

    Attributes:
        cells: Its cells, the first its head.
        anchor: By what addresses lead to it, or None.
    """

    cells: Sequence[Cell | str]
    anchor: str | None = None


def by_time(period: Period | None) -> Cell:
    """Return a time as a cell, sorted by its end and filtered by its year."""
    if period is None:
        return Cell("", "9999")
    end = period.end
    years = () if end is None else (str(end.year),)
    return Cell(str(period), period.key[0].isoformat(), years)


def table(caption: str, columns: Sequence[Column], rows: Sequence[Row], foot: str = "") -> Markup:
    """Return a table without the columns that are empty in every row, or nothing where there are no rows."""
    if not rows:
        return Markup()
    cells = [[cell if isinstance(cell, Cell) else Cell(cell) for cell in row.cells] for row in rows]
    used = [number for number in range(len(columns)) if number == 0 or any(row[number].html for row in cells)]
    heads = [_head(columns[number]) for number in used]
    lines = [
        element("tr", *(_cell(columns[n], row[n], head=n == 0) for n in used), id=given.anchor)
        for row, given in zip(cells, rows, strict=True)
    ]
    bottom = [element("tfoot", element("tr", element("td", foot, colspan=str(len(used)))))] if foot else []
    inner = (element("caption", caption), element("thead", element("tr", *heads)), element("tbody", *lines), *bottom)
    return element("div", element("table", *inner, class_="atlas-table"), class_="atlas-scroll")


def _head(column: Column) -> Markup:
    kept = {"data-facet": column.facet}
    return element("th", column.head, scope="col", class_="number" if column.numeric else None, **kept)


def _cell(column: Column, cell: Cell, *, head: bool) -> Markup:
    kept = {"data-sort": cell.sort, "data-facets": "|".join(cell.facets) or None, "data-label": column.head}
    kept |= {"scope": "row" if head else None, "class": "number" if column.numeric else None}
    return element("th" if head else "td", cell.html, **kept)
