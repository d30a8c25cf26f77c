"""The tables of many records: figures, promises, what documents list, and one for every other kind."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

from atlas.address import address, anchor_of
from atlas.book import Named
from atlas.table import Cell, Column, Row, by_time, table
from atlas.writer import NOTHING, Writer, aside, joined, name, name_of, put
from future_industries import Figure, Group, GroupKind, Item, Milestone, Period, Promise, Source, Standing, Track
from future_industries.record import Record
from future_industries.view.html import Markup, element, in_html
from future_industries.view.records import LOOKS
from future_industries.view.table import flat
from future_industries.view.words import place, words

__all__ = ["evidence", "figures", "listed", "named", "promises", "records"]

_SOURCE, _SURE = Column("who says so, and where"), Column("how sure", "how sure")
_RELATIONS = (
    ("restates", "restates"), ("part of", "part_of"), ("growth of", "growth_of"), ("share of", "share_of"),
    ("outcome of", "realises"), ("contradicts", "disputes"), ("computed from", "derived_from"),
)  # fmt: skip
_OPEN_IS = "“Open”: no outcome is in the data, which says nothing about the world."
_ACCOUNTS = {
    Standing.UNDECIDED: "the bounds, or the units, leave it open",
    Standing.UNDER_WAY: "short of it, and the time is not over",
}

_LISTS = {
    GroupKind.FUTURE: "future industries",
    GroupKind.ZONE: "pilot zones",
    GroupKind.PRODUCT: "products",
    GroupKind.EMERGING: "emerging and key industries",
    GroupKind.SECTOR: "parts of one sector",
    GroupKind.USE: "fields of use",
}


def _sure(writer: Writer, record: Any) -> Cell:  # noqa: ANN401 - whatever carries a confidence
    return Cell(writer.cell(record.confidence), facets=(str(record.confidence),))


def _region(writer: Writer, record: Figure | Milestone) -> Cell:
    region = record.region
    return Cell(writer.cell(region), facets=() if region is None else (_facet(region),))


def _anchor(record: Record, page: Source | None) -> str | None:
    """Return the anchor of a record's row on the page of the source that it is shown on."""
    where = address(record)
    return where.anchor if page is not None and where.page == address(page).page else None


def _what(writer: Writer, figure: Figure, page: Record | None) -> Markup:
    """Return what a figure counts, with what it is about and how it lies to others."""
    about = NOTHING if figure.subject in (page, figure.region) else writer.link(figure.subject)
    others = ((head, getattr(figure, kept)) for head, kept in _RELATIONS)
    lines = [put(f"{head} ", writer.cell(value)) for head, value in others if value]
    told = joined((about, writer.cell(figure.tracks)), " · ")
    return put(writer.link(figure), *map(aside, (told, *lines, in_html(figure.note or ""))))


def figures(writer: Writer, given: Iterable[Figure], caption: str, *, page: Record | None = None) -> Markup:
    """Return figures as a table, as they are shown on the *page* of a record."""
    source = page if isinstance(page, Source) else None
    columns = (
        Column("what"), Column("amount", numeric=True), Column("time", "year"), Column("kind", "kind"),
        Column("measure", "measure"), Column("region", "region"), _SOURCE, _SURE,
    )  # fmt: skip
    rows = [
        Row(
            (
                _what(writer, figure, page),
                Cell(writer.amount(figure), _size(figure)),
                by_time(figure.period),
                Cell(f"{figure.kind}, {figure.nature}", facets=(str(figure.kind),)),
                Cell(writer.measure(figure.measure), facets=(figure.measure,)),
                Cell("") if figure.region is page else _region(writer, figure),
                writer.stands_on(figure, home=source),
                _sure(writer, figure),
            ),
            _anchor(figure, source),
        )
        for figure in given
    ]
    return table(caption, columns, rows)


def _size(figure: Figure) -> str:
    """Return what amounts are sorted by: within a unit by size."""
    extent = figure.amount.extent
    end = extent.low if extent.low is not None else extent.high
    return f"{figure.amount.unit} {end if end is not None else 0:040.6f}"


def promises(writer: Writer, given: Iterable[Promise], caption: str, *, page: Record | None = None) -> Markup:
    """Return what was promised beside what came of it, in order of its date."""
    source = page if isinstance(page, Source) else None
    columns = (
        Column("by when", "until"), Column("what is promised"), Column("how much", numeric=True), Column("region", "region"),
        Column("what came of it"), Column("standing", "standing"), _SOURCE, _SURE,
    )  # fmt: skip
    rows = [
        Row(
            (
                by_time(promise.target.period),
                _what(writer, promise.target, page) if isinstance(promise.target, Figure) else writer.link(promise.target),
                Cell(writer.amount(promise.target), _size(promise.target)) if isinstance(promise.target, Figure) else "",
                Cell("") if promise.target.region is page else _region(writer, promise.target),
                joined(_came(writer, outcome) for outcome in promise.outcomes),
                Cell(
                    put(writer.cell(promise.standing), aside(_ACCOUNTS.get(promise.standing, ""))), facets=(str(promise.standing),)
                ),
                writer.stands_on(promise.target, home=source),
                _sure(writer, promise.target),
            ),
            _anchor(promise.target, source),
        )
        for promise in given
    ]
    return table(caption, columns, rows, _OPEN_IS)


def _came(writer: Writer, outcome: Figure | Milestone) -> Markup:
    return writer.link(outcome, in_html(str(outcome) if isinstance(outcome, Figure) else str(outcome.period)))


def named(writer: Writer, given: Iterable[Named], caption: str, *, regions: bool = True, done: set[str] | None = None) -> Markup:
    """Return what plans name, in their own words.

    Args:
        writer: Writes the cells.
        given: What they name.
        caption: What the table shows.
        regions: Whether to say whose plan it is.
        done: The anchors of tracks that the page has, to which those of tracks named here for the first time are added;
            or None, for a page without.
    """
    columns = (
        *((Column("region", "region"),) if regions else ()), Column("in its own words"), Column("which stands for"), Column("plan"),
        _SOURCE, _SURE,
    )  # fmt: skip
    return table(caption, columns, [Row(_named(writer, each, done, regions=regions)) for each in given])


def _named(writer: Writer, named: Named, done: set[str] | None, *, regions: bool) -> Sequence[Cell | str]:
    region = named.plan.region
    anchors = [] if done is None else _anchors(named, done)
    place = writer.link(region, in_html(region.name))
    where = (Cell(place, facets=(_facet(region),)),) if regions else ()
    thing = named.group if named.item is None else named.item
    return (
        *where, put(*anchors, name(named.words), aside(_under(named))), writer.stands_for(thing),
        put(writer.link(named.plan), aside(str(named.plan.stated or ""))),
        writer.evidence(named.evidence, known=named.plan.name), _sure(writer, named),
    )  # fmt: skip


def _under(named: Named) -> Markup:
    group = named.group
    kind = "" if group.kind is GroupKind.FUTURE else _LISTS[group.kind]
    under = put("under ", name(group.name)) if named.item is not None else NOTHING
    return joined((under, in_html(f"tier: {group.tier}" if group.tier else ""), in_html(kind)), " · ")


def _anchors(named: Named, done: set[str]) -> list[Markup]:
    """Return places for the addresses of the tracks that are named here for the first time on the page."""
    fresh = [anchor for target in named.targets if isinstance(target, Track) and (anchor := anchor_of(target)) not in done]
    done.update(fresh)
    return [element("span", id=anchor) for anchor in fresh]


def listed(writer: Writer, groups: Iterable[Group], caption: str, home: Source | None = None) -> Markup:
    """Return what a document lists, its groups with their items below them, in its order; *home* is the document itself."""
    columns = (Column("in its own words"), Column("listed as"), Column("which stands for"), _SOURCE, _SURE)
    rows: list[Row] = []
    for group in groups:
        rows.append(_line(writer, group, element("strong", name(group.name)), _listed_as(group), home))
        rows += [_line(writer, item, element("span", name(item.name), class_="item"), NOTHING, home) for item in group.items]
    return table(caption, columns, rows)


def _listed_as(group: Group) -> Markup:
    """Return what a group lists, and whether these are all."""
    tier = in_html(f"tier: {group.tier}" if group.tier else "")
    count = in_html(f"{group.count} of them, it says" if group.count else "")
    examples = in_html("" if group.closed or not group.items else "named as examples")
    return put(joined((tier, in_html(_LISTS[group.kind])), " · "), aside(joined((count, examples), " · ")))


def _line(writer: Writer, thing: Group | Item, shown: Markup, kind: Markup, home: Source | None) -> Row:
    return Row(
        (shown, kind, writer.stands_for(thing), writer.evidence(thing.evidence, home=home, known=thing.name), _sure(writer, thing))
    )


def evidence(writer: Writer, record: Any) -> Markup:  # noqa: ANN401 - whatever stands on evidence
    """Return the places that a record stands on, as a table."""
    rows = [
        Row((writer.source(piece.source), in_html(place(piece)), in_html(piece.stated or ""), in_html(piece.note or "")))
        for piece in record.evidence
    ]
    return table("Where sources name it", (Column("source"), Column("place"), Column("in its words"), Column("note")), rows)


_FACETS = {
    "kind",
    "region",
    "level",
    "status",
    "seen",
    "fields",
    "lies in",
    "published",
    "issued",
    "stated",
    "time",
    "iconic",
    "publisher",
}
_WHOLE = {"source", "confidence"}


def records(writer: Writer, given: Sequence[Record], caption: str, *, page: Record | None = None) -> Markup:
    """Return records of one kind as a table: their names, what a notebook shows of them, and what they stand on."""
    if not given:
        return NOTHING
    source = page if isinstance(page, Source) else None
    looks = [row for row in LOOKS[type(given[0]).__name__].columns if row[0] not in _WHOLE]
    sourced = any(hasattr(record, "evidence") for record in given)
    columns = [Column("name"), *(Column(head, head if head in _FACETS else None) for head, _ in looks)]
    columns += [*([_SOURCE] if sourced else []), *([_SURE] if hasattr(given[0], "confidence") else [])]
    rows: list[Row] = []
    for record in given:
        cells: list[Cell | str] = [writer.link(record), *(_value(writer, record, head, made_of, page) for head, made_of in looks)]
        cells += [writer.stands_on(record, home=source, known=name_of(record))] if sourced else []
        cells += [_sure(writer, record)] if hasattr(record, "confidence") else []
        rows.append(Row(cells, _anchor(record, source)))
    return table(caption, columns, rows)


def _value(writer: Writer, record: Record, head: str, made_of: str | Callable[[Any], object], page: Record | None) -> Cell:
    value = getattr(record, head, None) or (getattr(record, made_of, None) if isinstance(made_of, str) else made_of(record))
    if value is None or value is page:
        return Cell("")
    if isinstance(value, Period):
        return by_time(value)
    shown: tuple[object, ...] = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    return Cell(writer.cell(value), facets=tuple(map(_facet, shown)))


def _facet(value: object) -> str:
    """Return what is chosen to filter by a value: a record's names in both languages."""
    return flat(words(value))
