"""A page: its heading, its card, and its sections, those that are empty left out."""

from collections.abc import Iterable
from typing import NamedTuple

from atlas.address import address
from atlas.table import rows_in
from atlas.writer import DATES, NOTHING, Writer, dated, name, name_of, put
from future_industries import Period, Source, Text
from future_industries.kinds import kind_of
from future_industries.record import Record
from future_industries.view.html import Markup, element, in_html
from future_industries.view.records import LOOKS

__all__ = ["Page", "Section", "number", "page_of", "paragraph", "plain_page", "sections"]


class Page(NamedTuple):
    """A page.

    Attributes:
        path: Where it is in the atlas, without an ending: ``"region/cn-ah"``.
        title: Its heading.
        body: Its HTML.
        toc: Its table of contents, as HTML.
        trail: What leads to it: addresses with their words, the outermost first.
    """

    path: str
    title: Text
    body: Markup
    toc: Markup
    trail: tuple[tuple[str, str], ...] = ()


class Section(NamedTuple):
    """A part of a page.

    Attributes:
        anchor: By what addresses lead to it.
        title: Its heading.
        body: Its HTML; a section without any is left out.
        parts: The sections in it.
    """

    anchor: str
    title: Text
    body: Markup
    parts: "tuple[Section, ...]" = ()


def paragraph(*content: str) -> Markup:
    """Return a paragraph."""
    return element("p", *content)


def sections(given: Iterable[Section], *, level: int = 2) -> Markup:
    """Return sections with their headings, those without content left out."""
    return put(*(_section(section, level) for section in given if section.body))


def _section(section: Section, level: int) -> Markup:
    heading = element(f"h{level}", name(section.title), element("a", "¶", href=f"#{section.anchor}", class_="headerlink"))
    return element("section", heading, section.body, sections(section.parts, level=level + 1), id=section.anchor)


def _toc(title: Text, given: Iterable[Section]) -> Markup:
    """Return the table of contents, in the form that the theme shows beside a page."""
    return element("ul", element("li", _to("#", title), _entries(given)))


def _entries(given: Iterable[Section]) -> Markup:
    entries = [element("li", _to(f"#{each.anchor}", each.title), _entries(each.parts)) for each in given if each.body]
    return element("ul", *entries) if entries else NOTHING


def _to(href: str, title: Text) -> Markup:
    return element("a", title.en, href=href, class_="reference internal")


def card(writer: Writer, record: Record) -> Markup:
    """Return what there is of one record, a line for each of its fields."""
    rows: list[tuple[str, Markup]] = [("also called", writer.cell(getattr(record, "aliases", ())))]
    for head, made_of in LOOKS[type(record).__name__].card:
        value = getattr(record, made_of, None) if isinstance(made_of, str) else made_of(record)
        shown = dated(value) if head in DATES and isinstance(value, Period) else value
        rows.append((head, NOTHING if value is None else writer.cell(shown)))
    if isinstance(record, Source) and record.url is None:
        rows.append(("address", put("no address known")))
    rows += [(head, writer.cell(getattr(record, head, None))) for head in ("confidence", "note")]
    rows.append(("id", element("code", record.id)))
    terms = [put(element("dt", head), element("dd", value)) for head, value in rows if value]
    return element("dl", *terms, class_="atlas-card simple")


def _contents(given: Iterable[Section]) -> Markup:
    """Return a box with what is on the page, and how many rows each section has."""
    lines: list[Markup] = []
    for each in given:
        count = rows_in(each.body) + sum(rows_in(part.body) for part in each.parts)
        shown = element("a", name(each.title), href=f"#{each.anchor}")
        lines.append(element("li", shown, f" {count}" if count else ""))
    box = {"class": "atlas-contents", "aria-label": "On this page"}
    return element("nav", element("ul", *lines), **box) if len(lines) > 1 else NOTHING


def page_of(writer: Writer, record: Record, given: Iterable[Section], *lead: str, contents: bool = False) -> Page:
    """Return the page of a record: its names, its card, what leads in, its contents where it is long, and its sections."""
    shown = [section for section in given if section.body]
    text = name_of(record)
    kind = kind_of(record)
    head = element("h1", in_html(text), " ", element("span", kind.noun, class_="kind"))
    box = _contents(shown) if contents else NOTHING
    body = put(head, *lead, box, card(writer, record), sections(shown))
    return Page(address(record).page, text, body, _toc(text, shown), ((f"{kind.plural}.html", kind.plural.capitalize()),))


def plain_page(
    path: str, title: Text, body: Markup, trail: tuple[tuple[str, str], ...] = (), parts: Iterable[Section] = ()
) -> Page:
    """Return a page that is of no single record."""
    shown = [section for section in parts if section.body]
    head = element("h1", in_html(title))
    return Page(path, title, put(head, body, sections(shown)), _toc(title, shown), trail)


def number(count: int, one: str, many: str | None = None) -> str:
    """Return how many there are, in words.

    Example:
        >>> number(2, "policy", "policies")
        '2 policies'
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"
