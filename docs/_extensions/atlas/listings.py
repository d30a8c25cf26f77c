"""The tables of what documents list and name, of evidence, and of records of every kind but figures and promises."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

from atlas.address import anchor_of
from atlas.book import Book, Named
from atlas.columns import SOURCE, STANDS_FOR, SURE, anchor, facet, sure
from atlas.stated import over
from atlas.table import Cell, Column, Row, by_time, table
from atlas.writer import DATES, NOTHING, Writer, again, aside, dated, joined, name, name_of, put
from future_industries import Group, GroupKind, Item, Period, Plan, Policy, Source, Track
from future_industries.record import Record
from future_industries.view.html import Markup, element, in_html
from future_industries.view.records import LOOKS
from future_industries.view.words import place

__all__ = ["evidence", "listed", "named", "records"]

_LISTS = {
    GroupKind.FUTURE: "future industries",
    GroupKind.ZONE: "pilot zones",
    GroupKind.PRODUCT: "products",
    GroupKind.EMERGING: "emerging and key industries",
    GroupKind.SECTOR: "parts of one sector",
    GroupKind.USE: "fields of use",
}


def named(
    book: Book, writer: Writer, given: Iterable[Named], caption: str, *, regions: bool = True, done: set[str] | None = None
) -> Markup:
    """Return what plans name, in their own words.

    Args:
        book: What the pages are made of.
        writer: Writes the cells.
        given: What they name.
        caption: What the table shows.
        regions: Whether to say whose plan it is.
        done: The anchors of tracks that the page has, to which those of tracks named here for the first time are added;
            or None, for a page without.
    """
    columns = (
        *((Column("region", "region"),) if regions else ()), Column("in its own words"), STANDS_FOR, Column("plan"),
        SOURCE, SURE,
    )  # fmt: skip
    rows: list[Row] = []
    above: Named | None = None
    for each in given:
        places = () if done is None else tuple(anchor_of(target) for target in each.targets if isinstance(target, Track))
        rows.append(Row(_named(book, writer, each, done, above, regions=regions), named=places))
        above = each
    return table(caption, columns, rows, more=writer.href("sure.html"))


def _named(
    book: Book, writer: Writer, named: Named, done: set[str] | None, above: Named | None, *, regions: bool
) -> Sequence[Cell | str]:
    region = named.plan.region
    anchors = [] if done is None else _anchors(named, done)
    place = writer.link(region, in_html(region.name))
    where = (Cell(place, facets=(facet(region),)),) if regions else ()
    thing = named.group if named.item is None else named.item
    after = () if above is None else tuple(piece.source for piece in above.evidence)
    title = name(named.plan.name)
    plan = writer.link(named.plan, again(title) if above is not None and above.plan is named.plan else title)
    return (
        *where, put(*anchors, name(named.words), aside(_under(named))), writer.stands_for(thing),
        put(plan, aside(_stated(named.plan)), over(book, writer, book.validity.over(named.plan))),
        writer.evidence(named.evidence, known=named.plan.name, after=after), sure(writer, named),
    )  # fmt: skip


def _stated(plan: Plan) -> str:
    return "" if plan.stated is None else dated(plan.stated)


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
    columns = (Column("in its own words"), Column("listed as"), STANDS_FOR, SOURCE, SURE)
    rows: list[Row] = []
    for group in groups:
        rows.append(_line(writer, group, element("strong", name(group.name)), _listed_as(group), home))
        rows += [_line(writer, item, element("span", name(item.name), class_="item"), NOTHING, home) for item in group.items]
    return table(caption, columns, rows, more=writer.href("sure.html"))


def _listed_as(group: Group) -> Markup:
    """Return what a group lists, and whether these are all."""
    tier = in_html(f"tier: {group.tier}" if group.tier else "")
    count = in_html(f"{group.count} of them, it says" if group.count else "")
    examples = in_html("" if group.closed or not group.items else "named as examples")
    return put(joined((tier, in_html(_LISTS[group.kind])), " · "), aside(joined((count, examples), " · ")))


def _line(writer: Writer, thing: Group | Item, shown: Markup, kind: Markup, home: Source | None) -> Row:
    return Row(
        (shown, kind, writer.stands_for(thing), writer.evidence(thing.evidence, home=home, known=thing.name), sure(writer, thing))
    )


def evidence(writer: Writer, record: Any) -> Markup:  # noqa: ANN401 - whatever stands on evidence
    """Return the places that a record stands on, as a table."""
    rows = [
        Row((writer.source(piece.source), in_html(place(piece)), in_html(piece.stated or ""), in_html(piece.note or "")))
        for piece in record.evidence
    ]
    return table("Where sources name it", (Column("source"), Column("place"), Column("in its words"), Column("note")), rows)


_FACETS = {
    "kind", "region", "level", "status", "seen", "fields", "lies in", "published", "issued", "stated", "time", "iconic",
    "publisher",
}  # fmt: skip
_MORE = {"seen": "seen", "status": "over"}
_WHOLE = {"source", "confidence"}


def records(book: Book, writer: Writer, given: Sequence[Record], caption: str, *, page: Record | None = None) -> Markup:
    """Return records of one kind as a table: their names, what a notebook shows of them, and what they stand on."""
    if not given:
        return NOTHING
    source = page if isinstance(page, Source) else None
    looks = [row for row in LOOKS[type(given[0]).__name__].columns if row[0] not in _WHOLE]
    sourced = any(hasattr(record, "evidence") for record in given)
    columns = [Column("name"), *(Column(head, head if head in _FACETS else None, more=_MORE.get(head)) for head, _ in looks)]
    columns += [*([SOURCE] if sourced else []), *([SURE] if hasattr(given[0], "confidence") else [])]
    rows: list[Row] = []
    for record in given:
        cells: list[Cell | str] = [
            _headed(book, writer, record),
            *(_value(writer, record, head, made_of, page) for head, made_of in looks),
        ]
        cells += [writer.stands_on(record, home=source, known=name_of(record))] if sourced else []
        cells += [sure(writer, record)] if hasattr(record, "confidence") else []
        rows.append(Row(cells, anchor(record, source)))
    return table(caption, columns, rows, more=writer.href("sure.html"))


def _headed(book: Book, writer: Writer, record: Record) -> Markup:
    """Return the names of a record; of a plan and a policy, whether it still holds."""
    is_over = book.validity.over(record) if isinstance(record, (Plan, Policy)) else None
    return put(writer.link(record), over(book, writer, is_over))


def _value(writer: Writer, record: Record, head: str, made_of: str | Callable[[Any], object], page: Record | None) -> Cell:
    value = getattr(record, head, None) or (getattr(record, made_of, None) if isinstance(made_of, str) else made_of(record))
    if value is None or value is page:
        return Cell("")
    if isinstance(value, Period):
        return by_time(value, dated(value)) if head in DATES else by_time(value)
    shown: tuple[object, ...] = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    return Cell(writer.cell(value), facets=tuple(map(facet, shown)))
