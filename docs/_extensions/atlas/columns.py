"""The columns that several tables have, and what stands in them."""

from typing import Any

from atlas.address import address
from atlas.table import Cell, Column
from atlas.writer import Writer
from future_industries import Figure, Milestone, Source
from future_industries.record import Record
from future_industries.view.table import flat
from future_industries.view.words import words

__all__ = ["SOURCE", "STANDS_FOR", "SURE", "anchor", "by_region", "facet", "sure"]

SOURCE = Column("who says so, and where", more="seen")
SURE = Column("how sure", "how sure", more="dots")
STANDS_FOR = Column("which stands for", more="stands-for")


def sure(writer: Writer, record: Any) -> Cell:  # noqa: ANN401 - whatever carries a confidence
    """Return how sure a fact is."""
    return Cell(writer.cell(record.confidence), facets=(str(record.confidence),))


def facet(value: object) -> str:
    """Return what is chosen to filter by a value: a record's names in both languages."""
    return flat(words(value))


def by_region(writer: Writer, record: Figure | Milestone) -> Cell:
    """Return the region of a figure or a milestone."""
    region = record.region
    return Cell(writer.cell(region), facets=() if region is None else (facet(region),))


def anchor(record: Record, page: Source | None) -> str | None:
    """Return the anchor of a record's row on the page of the source that it is shown on."""
    where = address(record)
    return where.anchor if page is not None and where.page == address(page).page else None
