"""The pages to enter by: the matrix, and a table of every kind."""

from collections.abc import Iterable, Iterator
from datetime import date

from atlas import listings, silence, stated
from atlas.address import address
from atlas.book import Book
from atlas.page import Page, Section, number, paragraph, plain_page, sections
from atlas.subjects import CAPTIONS, HEADINGS
from atlas.table import Cell, Column, Row, by_time, table
from atlas.writer import NOTHING, SEEN, Writer, put
from future_industries import Field, Period, Region, Seen, State, Text, Track
from future_industries.crosstab import Cell as MatrixCell
from future_industries.record import Record
from future_industries.view.html import Markup, element, in_html
from future_industries.view.table import flat

__all__ = ["INDEXED", "entry", "indexes", "matrix"]

INDEXED = (
    "regions", "fields", "tracks", "plans", "policies", "promises", "figures", "products", "sources", "organisations", "people",
    "projects", "milestones", "concepts", "statements",
)  # fmt: skip
"""The kinds that have a table of all, in the order of the navigation."""


_MOST = 30


def entry(book: Book, writer: Writer) -> Markup:
    """Return what the page of entry shows: how much there is, who plans what, and the tracks that most regions plan."""
    catalog = book.catalog
    seen = len([source for source in catalog.sources if source.seen is Seen.WHOLE])
    told = (
        f"Version {catalog.version} of the data: {number(len(catalog.plans), 'plan')} of {number(len(book.planning), 'region')}, "
        f"{number(len(catalog.policies), 'policy', 'policies')}, {number(len(catalog.figures), 'figure')}, "
        f"from {number(len(catalog.sources), 'document')}, {seen} of them seen whole."
    )
    most = sections([Section("most-planned", Text("What most regions plan", "规划最多的赛道"), _most_planned(book, writer))])
    return put(paragraph(told), matrix(book, writer), most)


def _most_planned(book: Book, writer: Writer) -> Markup:
    regions = {track: {named.plan.region for named in book.named(track)} for track in book.catalog.tracks}
    most = sorted(regions, key=lambda track: -len(regions[track]))[:_MOST]
    lines = [element("li", writer.link(track), f" {len(regions[track])}") for track in most if regions[track]]
    lead = "How many regions and countries name each as a future industry, by itself or by a part or a kind of it."
    return put(paragraph(lead), element("ul", *lines)) if lines else NOTHING


def matrix(book: Book, writer: Writer) -> Markup:
    """Return who plans what, region by field; a row opens a region, a cell what the region plans in the field."""
    fields = tuple(book.catalog.fields)
    heads = [element("td"), *(element("th", writer.link(field, _short(field)), scope="col") for field in fields)]
    lines: list[Markup] = []
    for region, cells in book.matrix:
        signs = [_sign(writer, region, field, cell) for field, cell in zip(fields, cells, strict=True)]
        is_inner = isinstance(region, Region) and region.parent is not None and region.parent.parent is not None
        head = element("th", writer.link(region), scope="row", class_="inner" if is_inner else None)
        lines.append(element("tr", head, *signs))
    more = element("a", "How sure is this, and what do the signs mean?", href=writer.href("sure.html"))
    legend = put(element("p", *map(_legend, State), class_="legend"), paragraph(more))
    caption = element("caption", "Who plans what: a row opens a region, a sign what the region plans in the field")
    shown = element("table", caption, element("thead", element("tr", *heads)), element("tbody", *lines), class_="atlas-matrix")
    return put(legend, element("div", shown, class_="atlas-scroll"))


def _short(field: Field) -> Markup:
    """Return the names of a field, without the word that all six have in common."""
    return in_html(Text(field.name.en.removeprefix("future "), field.name.zh and field.name.zh.removeprefix("未来")))


_MEANINGS = {
    State.NAMED: "named, under how many of its own words",
    State.NOT_NAMED: "not named, in documents seen whole",
    State.NOT_SEEN: "not seen: its documents were not seen whole, so that is not a no",
    State.NO_DOCUMENT: "no document in the data, which says nothing about its plans",
}


def _legend(state: State) -> Markup:
    return element(
        "span", element("span", silence.SIGNS[state], class_=_sign_class(state)), " ", _MEANINGS[state], class_="meaning"
    )


def _sign_class(state: State) -> str:
    return f"sign {state.name.lower().replace('_', '-')}"


def _sign(writer: Writer, region: Record, field: Field, cell: MatrixCell) -> Markup:
    """Return a cell, as a link to what the region plans in the field, which says its state in words."""
    says = f"{region}, {field}: {'; '.join(words.en for words in cell.words) or cell.state}"
    count = f"\N{NO-BREAK SPACE}{len(cell.words)}" if cell.words else ""
    sign = element("span", silence.SIGNS[cell.state], count, class_=_sign_class(cell.state), **{"aria-hidden": "true"})
    href = writer.href(address(region)._replace(anchor=field.id))
    return element("td", element("a", sign, element("span", says, class_="said"), href=href, title=says))


def indexes(book: Book, writer: Writer) -> Iterator[Page]:
    """Yield a page for each kind, with a table of all its records to filter and sort."""
    for kind in INDEXED:
        parts = _tracks(book, writer) if kind == "tracks" else []
        body = put(_ABOVE.get(kind, NOTHING), NOTHING if parts else _table(book, writer, kind))
        yield plain_page(kind, HEADINGS[kind], body, parts=parts)


_ABOVE = {
    "promises": element("p", "Targets that plans and policies set, and what is known of their outcome."),
    "plans": element(
        "p", "A plan is what a region sets out to do for its future industries; a policy is the official document that holds it."
    ),
}


def _table(book: Book, writer: Writer, kind: str) -> Markup:
    if kind == "promises":
        return stated.promises(book, writer, book.promises, CAPTIONS[kind])
    if kind == "figures":
        return stated.figures(book, writer, book.catalog.figures, CAPTIONS[kind])
    if kind == "regions":
        return _regions(book, writer)
    given = tuple(book.catalog.collections[kind])
    return listings.records(book, writer, _newest_first(given, _DATED[kind]) if kind in _DATED else given, CAPTIONS[kind])


_DATED = {"plans": "stated", "policies": "issued"}


def _newest_first(given: Iterable[Record], dated: str) -> tuple[Record, ...]:
    """Return documents, the latest first, the undated last."""
    keys: dict[Record, tuple[date, date]] = {}
    for record in given:
        period: Period | None = getattr(record, dated)
        keys[record] = (date.min, date.min) if period is None else period.key
    return tuple(sorted(keys, key=keys.__getitem__, reverse=True))


def _regions(book: Book, writer: Writer) -> Markup:
    """Return all regions with how much the data hold of each."""
    columns = (
        Column("name"), Column("level", "level"), Column("lies in", "lies in"), Column("documents", numeric=True),
        *(Column(SEEN[seen], numeric=True) for seen in Seen), Column("policies", numeric=True), Column("plans", numeric=True),
        Column("figures", numeric=True), Column("latest", "year"),
    )  # fmt: skip
    return table(
        "Regions, and how much the data hold of each", columns, [Row(_region(book, writer, each)) for each in book.catalog.regions]
    )


def _region(book: Book, writer: Writer, region: Region) -> list[Cell | str]:
    parent = region.parent
    row = book.coverage.get(region)
    head = [
        Cell(writer.link(region)),
        Cell(str(region.level), facets=(str(region.level),)),
        Cell(writer.cell(parent), facets=() if parent is None else (flat(parent.name),)),
    ]
    if row is None or not row.documents:
        return [*head, Cell("no document", "0"), *[""] * 7]
    counts = (*(row.seen.get(seen, 0) for seen in Seen), row.policies, row.plans, row.figures)
    return [*head, str(len(row.documents)), *(str(count or "") for count in counts), by_time(row.latest)]


def _tracks(book: Book, writer: Writer) -> list[Section]:
    """Return the tracks in sections, one for each field, and one for those of none."""
    groups: dict[Field | None, list[Track]] = {field: [] for field in (*book.catalog.fields, None)}
    for track in book.in_order(book.catalog.tracks):
        fields = dict.fromkeys(field for up in (track, *track.ancestors) for field in up.fields)
        for field in fields or (None,):
            groups[field].append(track)
    return [
        Section(field.id, field.name, _tracks_of(book, writer, tracks, f"Tracks of {field.name.en}"))
        if field is not None
        else Section(
            "no-field", Text("Under none of the six fields", "不属于六大领域"), _tracks_of(book, writer, tracks, "Other tracks")
        )
        for field, tracks in groups.items()
    ]


def _tracks_of(book: Book, writer: Writer, tracks: list[Track], caption: str) -> Markup:
    columns = (Column("name"), Column("also called"), Column("a part or a kind of"), Column("regions that plan it", numeric=True))
    rows: list[Row] = []
    for track in tracks:
        regions = len({named.plan.region for named in book.named(track)})
        aliases = "; ".join(track.aliases[:4])
        rows.append(Row((writer.link(track), in_html(aliases), writer.cell(track.broader), Cell(str(regions or ""), str(regions)))))
    return table(caption, columns, rows)
