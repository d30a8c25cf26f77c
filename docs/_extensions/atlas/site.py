"""All pages of the atlas."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from atlas.address import has_page
from atlas.book import Book
from atlas.comparing import compare_page
from atlas.explained import sure_page
from atlas.indexes import indexes
from atlas.page import Page, plain_page
from atlas.region_pages import region_page
from atlas.subject_pages import field_page, track_page
from atlas.thing_pages import plan_page, policy_page, source_page, thing_page
from atlas.writer import Writer
from future_industries import Text
from future_industries.view.html import element

__all__ = ["pages"]

Maker: TypeAlias = Callable[[Book, Writer, Any], Page]

_MAKERS: dict[str, Maker] = {
    "regions": region_page, "fields": field_page, "tracks": track_page, "policies": policy_page, "plans": plan_page,
    "sources": source_page, "products": thing_page, "organisations": thing_page, "people": thing_page, "projects": thing_page,
    "concepts": thing_page,
}  # fmt: skip


def pages(book: Book) -> Iterator[Page]:
    """Yield every page, the one with the matrix apart, which is a page of the documentation."""
    yield from indexes(book, Writer("", book.measures))
    yield sure_page(book, Writer("", book.measures))
    yield compare_page(Writer(""))
    yield _search_page()
    writer = Writer("../", book.measures)
    for plural, made in _MAKERS.items():
        yield from (made(book, writer, record) for record in book.catalog.collections[plural] if has_page(record))


def _search_page() -> Page:
    """Return the page that shows what a search found; it is filled by the script."""
    hint = element("p", "Type a name into the box above: of a region, a technology, a document, a company, in English or Chinese.")
    note = element("noscript", element("p", "The search needs scripts; the tables of each kind list everything without them."))
    return plain_page("search", Text("Search the atlas", "检索"), element("div", hint, note, id="atlas-found"))
