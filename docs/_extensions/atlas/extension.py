"""The Sphinx extension: writes the pages of the atlas into the site, in the frame of its theme.

It is for the builder ``html``: the pages lead to each other by the names of their files.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from sphinx.application import Sphinx

import future_industries
from atlas.book import Book
from atlas.comparing import compare_data
from atlas.finding import search_data
from atlas.indexes import INDEXED, entry
from atlas.page import Page
from atlas.site import pages
from atlas.subjects import HEADINGS
from atlas.writer import Writer

__all__ = ["setup"]

Context: TypeAlias = dict[str, Any]

_ENTRY = "atlas/index"
_TEMPLATE = "atlas.html"
# The theme fills the context of each page first, with the navigation of the documentation, which the atlas replaces.
_AFTER_THE_THEME = 900
_SIDEBAR = ["sidebar/brand.html", "sidebar/scroll-start.html", "atlas-navigation.html", "sidebar/scroll-end.html"]


def _collect(app: Sphinx) -> Iterator[tuple[str, Context, str]]:
    """Yield the pages, which have no source files, and write what the search and the comparison look through."""
    book = Book(future_industries.load())
    folder = Path(app.outdir) / "atlas"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "search-data.js").write_text(search_data(book), encoding="utf-8")
    (folder / "compare-data.js").write_text(compare_data(book), encoding="utf-8")
    for page in pages(book):
        yield f"atlas/{page.path}", _context(page), _TEMPLATE


def _context(page: Page) -> Context:
    names = " ".join(filter(None, (page.title.en, page.title.zh)))
    trail = [("index.html", "Atlas"), *page.trail]
    up = "../" * page.path.count("/")
    return {
        "title": names.replace("<", "‹").replace(">", "›"),  # the theme takes what stands between these signs for HTML
        "body": page.body,
        "toc": page.toc,
        "atlas_up": up,
        "atlas_trail": [(f"{up}{where}", words) for where, words in trail],
        # A page without a source file has no place in the documentation's tree of pages, and pays for none.
        "toctree": _no_toctree,
    }


def _no_toctree(**_: object) -> str:
    return ""


def _frame(app: Sphinx, pagename: str, templatename: str, context: Context, doctree: object) -> str | None:  # noqa: ARG001  the interface
    """Give the pages of the atlas its navigation; to the page of entry, the matrix."""
    if not pagename.startswith("atlas/"):
        return None
    context["sidebars"] = _SIDEBAR
    context["atlas_kinds"] = [(f"{kind}.html", HEADINGS[kind]) for kind in INDEXED]
    if pagename != _ENTRY:
        context["furo_hide_toc"] = "</ul></li></ul>" not in context["toc"]
        return None
    context |= {"atlas_up": "", "atlas_trail": [], "furo_hide_toc": True}
    context["body"] += entry(Book(future_industries.load()), Writer(up=""))
    return _TEMPLATE


def _outdated(*_: object) -> list[str]:
    """Return the page of entry: what it shows is the data's, whose change Sphinx does not see."""
    return [_ENTRY]


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the functions above."""
    app.config.templates_path.append(str(Path(__file__).parent / "templates"))
    app.connect("env-get-outdated", _outdated)
    app.connect("html-collect-pages", _collect)
    app.connect("html-page-context", _frame, priority=_AFTER_THE_THEME)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
