"""The tables of what is stated: figures, and promises beside what came of them."""

from collections.abc import Iterable, Sequence

from atlas.address import sources_of
from atlas.amounts import amount, size
from atlas.book import Book
from atlas.columns import SOURCE, SURE, anchor, by_region, sure
from atlas.table import Cell, Column, Row, by_time, table
from atlas.writer import NOTHING, Writer, aside, joined, put
from future_industries import Figure, Milestone, Policy, Promise, Source, Standing
from future_industries.record import Record
from future_industries.view.html import Markup, in_html
from future_industries.view.table import Sign, Tone

__all__ = ["figures", "over", "promises"]

_RELATIONS = (
    ("restates", "restates"), ("part of", "part_of"), ("growth of", "growth_of"), ("share of", "share_of"),
    ("outcome of", "realises"), ("contradicts", "disputes"), ("computed from", "derived_from"),
)  # fmt: skip
_OVERDUE = "date passed, no outcome known"
_ACCOUNTS = {
    Standing.UNDECIDED: "the bounds, or the units, leave it open",
    Standing.UNDER_WAY: "short of it, and the time is not over",
}
_KIND = Column("kind", "kind", more="kind")


def _above(given: Sequence[Figure | Milestone]) -> list[tuple[Source, ...]]:
    """Return for each row the documents of the row above."""
    return [(), *map(sources_of, given[:-1])] if given else []


def over(book: Book, writer: Writer, policy: Policy | None) -> Markup:
    """Return a tag for what a document sets that no longer holds, with a link to what replaced it."""
    if policy is None:
        return NOTHING
    successor = book.validity.successor(policy)
    return aside(in_html(Sign(book.validity.words(policy), Tone.DOUBT)), NOTHING if successor is None else writer.link(successor))


def _what(book: Book, writer: Writer, figure: Figure, page: Record | None) -> Markup:
    """Return what a figure counts, with what it is about, how it lies to others, and whether its document still holds."""
    about = NOTHING if figure.subject in (page, figure.region) else writer.link(figure.subject)
    others = ((head, getattr(figure, kept)) for head, kept in _RELATIONS)
    lines = [put(f"{head} ", writer.cell(value)) for head, value in others if value]
    told = joined((about, writer.cell(figure.tracks)), " · ")
    shown = put(writer.link(figure), *map(aside, (told, *lines, in_html(figure.note or ""))))
    return put(shown, over(book, writer, book.validity.over(figure)))


def figures(book: Book, writer: Writer, given: Iterable[Figure], caption: str, *, page: Record | None = None) -> Markup:
    """Return figures as a table, as they are shown on the *page* of a record."""
    source = page if isinstance(page, Source) else None
    shown = tuple(given)
    columns = (
        Column("what"), Column("amount", numeric=True, more="amount"), Column("time", "year"), _KIND,
        Column("measure", "measure"), Column("region", "region"), SOURCE, SURE,
    )  # fmt: skip
    rows = [
        Row(
            (
                _what(book, writer, figure, page),
                Cell(amount(writer, figure), size(figure)),
                by_time(figure.period),
                Cell(f"{figure.kind}, {figure.nature}", facets=(str(figure.kind),)),
                Cell(writer.measure(figure.measure), facets=(figure.measure,)),
                Cell("") if figure.region is page else by_region(writer, figure),
                writer.stands_on(figure, home=source, after=above, quoted=False),
                sure(writer, figure),
            ),
            anchor(figure, source),
        )
        for figure, above in zip(shown, _above(shown), strict=True)
    ]
    return table(caption, columns, rows, more=writer.href("sure.html"))


def promises(book: Book, writer: Writer, given: Iterable[Promise], caption: str, *, page: Record | None = None) -> Markup:
    """Return what was promised beside what came of it, in order of its date."""
    source = page if isinstance(page, Source) else None
    columns = (
        Column("by when", "until", more="horizon"), Column("what is promised"), Column("how much", numeric=True, more="amount"),
        Column("region", "region"), Column("what came of it"), Column("standing", "standing", more="standing"), SOURCE, SURE,
    )  # fmt: skip
    shown = tuple(given)
    above = _above([promise.target for promise in shown])
    rows = [
        Row(_promise(book, writer, each, page, after), anchor(each.target, source))
        for each, after in zip(shown, above, strict=True)
    ]
    day = book.validity.day
    foot = f"“Open”: no outcome is in the data, which says nothing about the world. “{_OVERDUE.capitalize()}”: it was due before "
    foot += f"{day.day} {day:%B %Y}, when the latest document in the data was published." if day else "the data end."
    return table(caption, columns, rows, foot, more=writer.href("sure.html"), noun="promise", of=page)


def _promise(
    book: Book, writer: Writer, promise: Promise, page: Record | None, above: tuple[Source, ...]
) -> tuple[Cell | str, ...]:
    target = promise.target
    home = page if isinstance(page, Source) else None
    if isinstance(target, Figure):
        what, much = _what(book, writer, target, page), Cell(amount(writer, target), size(target))
    else:
        what, much = put(writer.link(target), over(book, writer, book.validity.over(target))), Cell("")
    return (
        by_time(target.period),
        what,
        much,
        Cell("") if target.region is page else by_region(writer, target),
        joined(_came(writer, outcome) for outcome in promise.outcomes),
        _standing(book, writer, promise),
        writer.stands_on(target, home=home, after=above, quoted=not isinstance(target, Figure)),
        sure(writer, target),
    )


def _standing(book: Book, writer: Writer, promise: Promise) -> Cell:
    if book.validity.is_overdue(promise):
        return Cell(in_html(Sign(f"○\N{NO-BREAK SPACE}{_OVERDUE}", Tone.DOUBT)), facets=(_OVERDUE,))
    standing = promise.standing
    return Cell(put(writer.cell(standing), aside(_ACCOUNTS.get(standing, ""))), facets=(str(standing),))


def _came(writer: Writer, outcome: Figure | Milestone) -> Markup:
    return writer.link(outcome, in_html(str(outcome) if isinstance(outcome, Figure) else str(outcome.period)))
