"""The sections that pages share: figures, promises, and whatever else names a record, kind by kind."""

from collections import Counter
from collections.abc import Iterable

from atlas import listings, stated
from atlas.address import sources_of
from atlas.book import Book
from atlas.page import Section, paragraph
from atlas.writer import Writer, put
from future_industries import Figure, Kind, Milestone, Promise, Region, Source, Text
from future_industries.kinds import kind_of
from future_industries.record import Record
from future_industries.view.html import Markup

__all__ = ["CAPTIONS", "HEADINGS", "all_of", "by_kind", "grounds"]

HEADINGS = {
    "plans": Text("Plans", "规划"),
    "policies": Text("Policies", "政策文件"),
    "promises": Text("Promises", "目标"),
    "figures": Text("Figures", "数据"),
    "milestones": Text("Milestones", "里程碑"),
    "projects": Text("Projects", "项目"),
    "products": Text("Products", "产品"),
    "organisations": Text("Organisations", "机构"),
    "people": Text("People", "人物"),
    "statements": Text("Statements", "表述"),
    "fields": Text("Fields", "领域"),
    "tracks": Text("Tracks", "赛道"),
    "regions": Text("Regions", "地区"),
    "concepts": Text("Concepts", "概念"),
    "sources": Text("Sources", "来源"),
}
"""The kinds of sections, in their order on a page, and the heading of each."""

CAPTIONS = {
    "plans": "What regions set out to do for their future industries",
    "policies": "Official documents",
    "promises": "Targets in order of their date, beside what is known of their outcome",
    "figures": "What sources state in numbers, and what their words leave open; money is turned at the rate named",
    "milestones": "What happened, or is expected, at a time",
    "projects": "Projects, batches of them, programmes and facilities",
    "products": "Kinds of products, and named ones",
    "organisations": "Bodies, companies and institutions",
    "people": "People who speak or act in the sources",
    "statements": "Who said or did what, in our own words",
    "fields": "The nation's fields of future industry",
    "tracks": "Industries and technologies",
    "regions": "Countries, provinces, cities and areas",
    "concepts": "The notions that policy is argued in",
    "sources": "Documents",
}
"""What the table of each kind shows."""


def by_kind(given: Iterable[Record]) -> dict[str, list[Record]]:
    """Return records by the kind of section that shows them: targets are promises, whatever else they are."""
    found: dict[str, list[Record]] = {}
    for record in dict.fromkeys(given):
        is_promise = isinstance(record, (Figure, Milestone)) and record.kind is Kind.TARGET
        found.setdefault("promises" if is_promise else kind_of(record).plural, []).append(record)
    return found


def all_of(book: Book, writer: Writer, given: Iterable[Record], page: Record | None = None) -> dict[str, Section]:
    """Return the sections that show records, by kind, in the order of a page."""
    found = by_kind(given)
    return {kind: _section(book, writer, kind, found[kind], page) for kind in HEADINGS if kind in found}


def _section(book: Book, writer: Writer, kind: str, given: list[Record], page: Record | None) -> Section:
    caption = CAPTIONS[kind]
    if kind == "promises":
        wanted = set(given)
        promises = [each for each in book.promises if each.target in wanted]
        body = put(_due(promises), stated.promises(book, writer, promises, caption, page=page))
    elif kind == "figures":
        body = stated.figures(book, writer, [each for each in given if isinstance(each, Figure)], caption, page=page)
    else:
        body = listings.records(book, writer, given, caption, page=page)
    return Section(kind, HEADINGS[kind], body)


def _due(promises: Iterable[Promise]) -> Markup:
    """Return how many promises are due in which year, so that it is plain when none is."""
    periods = [promise.target.period for promise in promises]
    years = Counter(period.end.year for period in periods if period is not None and period.end is not None)
    undated = len(periods) - years.total()
    if not years:
        return paragraph("None of them says by when.")
    told = ", ".join(f"{count} in {year}" for year, count in sorted(years.items()))
    return paragraph(f"Due: {told}; none in any other year{f'; {undated} say no time' if undated else ''}.")


def grounds(book: Book, writer: Writer, page: Record, others: Iterable[Record]) -> tuple[Section, Section]:
    """Return the sections of what the record of a page stands on, and of the documents that all else on the page stands on."""
    found: dict[Source, None] = {}
    for record in (page, *others):
        if not isinstance(record, Region):  # a region's name stands on the standard of codes
            found.update(dict.fromkeys(sources_of(record)))
    caption = "How much of each was seen, and how far it is to be trusted"
    return (
        Section("evidence", Text("Where it is named", "出处"), listings.evidence(writer, page)),
        Section(
            "documents",
            Text("Documents behind this page", "本页所依据的文件"),
            listings.records(book, writer, tuple(found), caption),
        ),
    )
