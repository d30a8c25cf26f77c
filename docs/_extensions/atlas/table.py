"""Tables of the atlas: readable as they are; where there are scripts, sorted, filtered, and stacked on a narrow screen."""

from collections.abc import Sequence
from typing import NamedTuple

from future_industries import Period
from future_industries.record import Record
from future_industries.view.html import Markup, element

__all__ = ["Cell", "Column", "Row", "by_time", "rows_in", "table"]


class Column(NamedTuple):
    """A column.

    Attributes:
        head: Its head.
        facet: The word by which rows are filtered by it, or None; ``"until"`` takes all up to what is chosen.
        numeric: Whether it holds numbers.
        more: The place on the page "How sure is this" that explains it, or None.
    """

    head: str
    facet: str | None = None
    numeric: bool = False
    more: str | None = None


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
        named: The anchors of what it is about, which other rows may be about, too.
    """

    cells: Sequence[Cell | str]
    anchor: str | None = None
    named: tuple[str, ...] = ()


def by_time(period: Period | None, shown: str | None = None) -> Cell:
    """Return a time as a cell, *shown* in its own words or in others, sorted by its end and filtered by its year."""
    if period is None:
        return Cell("", "9999")
    end = period.end
    years = () if end is None else (str(end.year),)
    return Cell(shown or str(period), period.key[0].isoformat(), years)


def table(
    caption: str, columns: Sequence[Column], rows: Sequence[Row], foot: str = "", *, more: str = "", noun: str | None = None,
    of: Record | None = None,
) -> Markup:  # fmt: skip
    """Return a table without the columns that are empty in every row, or nothing where there are no rows.

    Args:
        caption: What it shows.
        columns: Its columns.
        rows: Its rows.
        foot: What stands below it.
        more: The address of the page that explains its columns.
        noun: What one row is, for the sentence that says that none is left by a filter.
        of: Whose rows they all are.
    """
    if not rows:
        return Markup()
    cells = [[cell if isinstance(cell, Cell) else Cell(cell) for cell in row.cells] for row in rows]
    used = [number for number in range(len(columns)) if number == 0 or any(row[number].html for row in cells)]
    heads = [_head(columns[number], more) for number in used]
    lines = [
        element("tr", *(_cell(columns[n], row[n], head=n == 0) for n in used), id=given.anchor, **_about(given))
        for row, given in zip(cells, rows, strict=True)
    ]
    bottom = [element("tfoot", element("tr", element("td", foot, colspan=str(len(used)))))] if foot else []
    inner = (element("caption", caption), element("thead", element("tr", *heads)), element("tbody", *lines), *bottom)
    kept = {"data-noun": noun, "data-of": None if of is None else str(of)}
    return element("div", element("table", *inner, class_="atlas-table", **kept), class_="atlas-scroll")


def rows_in(shown: Markup) -> int:
    """Return how many rows the tables of some HTML have, their heads and feet left out."""
    return shown.count("<tr") - shown.count("<thead") - shown.count("<tfoot")


def _about(row: Row) -> dict[str, str | None]:
    return {"data-named": " ".join(row.named) or None}


def _head(column: Column, more: str) -> Markup:
    kept = {"data-facet": column.facet}
    link = (
        element("a", "?", href=f"{more}#{column.more}", title="What this means", class_="more")
        if more and column.more
        else Markup()
    )
    return element("th", column.head, link, scope="col", class_="number" if column.numeric else None, **kept)


def _cell(column: Column, cell: Cell, *, head: bool) -> Markup:
    kept = {"data-sort": cell.sort, "data-facets": "|".join(cell.facets) or None, "data-label": column.head}
    kept |= {"scope": "row" if head else None, "class": "number" if column.numeric else None}
    return element("th" if head else "td", cell.html, **kept)
