"""What is shown of the records of each kind: on a card of one, and in the columns of many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from future_industries.force import status_of
from future_industries.listing import GroupKind
from future_industries.policy import Status
from future_industries.qualifier import Qualifier
from future_industries.view.table import Link, Sign, Table, Tone, trimmed
from future_industries.view.words import bounds, more, place, reach, several, sources, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from future_industries.amount import Amount
    from future_industries.collection import Collection
    from future_industries.figure import Figure
    from future_industries.listing import Group, Item
    from future_industries.plan import Plan
    from future_industries.record import Record
    from future_industries.source import Evidence, Source
    from future_industries.statement import Statement
    from future_industries.view.table import Words

__all__ = ["AMOUNT", "LONGEST", "card", "evidence_table", "rows", "shelf"]

LONGEST = 20
"""How many records of a collection are shown."""

Row: TypeAlias = "tuple[str, str | Callable[[Any], object]]"
"""A head, and the attribute that stands beside it, or what makes its value of the record."""


class Look(NamedTuple):
    """What is shown of the records of a kind.

    Attributes:
        card: The rows of one.
        columns: The columns of many, beside their names.
    """

    card: tuple[Row, ...]
    columns: tuple[Row, ...]


def _address(source: Source) -> Words:
    return "" if source.url is None else Link(source.url, source.url)


def _stands_on(record: Record) -> Words:
    """Return the first documents that a record stands on, or what it was computed from."""
    return sources(getattr(record, "evidence", ())) or several(getattr(record, "derived_from", ()), 2)


def _groups(plan: Plan) -> Words:
    return several((group.name for group in plan.groups), 6)


def _about(statement: Statement) -> Words:
    return several(statement.about, 3)


def _standing(record: Record) -> Words:
    """Return where the policy that a record speaks for stands, where it is not in force."""
    status = status_of(record)
    return "" if status in {None, Status.IN_FORCE} else Sign(f"{status}", Tone.BAD if status is Status.SUPERSEDED else Tone.DOUBT)


def _kind(figure: Figure) -> str:
    return f"{figure.kind}, {figure.nature}"


def _open_to(amount: Amount) -> str:
    return "" if amount.qualifier is Qualifier.EXACT else bounds(amount)


def _good_to(amount: Amount) -> str:
    """Return what a printed number may be, to its last digit, where its words say no more."""
    is_all = amount.qualifier is not Qualifier.EXACT or amount.precision == amount.extent
    return "" if is_all else reach(amount.precision, amount.unit)


def _in_figure(row: Row) -> Row:
    """Return a row of an amount as one of the figure that holds it."""
    head, made_of = row
    return head, lambda figure: _value(figure.amount, made_of)


def _figure_bounds(figure: Figure) -> str:
    return bounds(figure.amount)


AMOUNT: tuple[Row, ...] = (("put as", "qualifier"), ("bounds", _open_to), ("good to its last digit", _good_to))
"""The rows of an amount."""

_SURE: tuple[Row, ...] = (("source", _stands_on), ("confidence", "confidence"))
_STANDS: Row = ("its document is", _standing)
_WHERE: Row = ("region", "region")
_WHEN: Row = ("time", "period")
_FOR: Row = ("tracks", "tracks")

LOOKS: dict[str, Look] = {
    "Source": Look(
        (
            ("kind", "kind"), ("publisher", "publisher"), ("published", "published"), ("language", "language"),
            ("address", _address), ("read", "read"), ("seen", "seen"),
        ),
        (("publisher", "publisher"), ("published", "published"), ("kind", "kind"), ("seen", "seen"), ("confidence", "confidence")),
    ),
    "Region": Look(
        (
            ("level", "level"), ("lies in", "parent"), ("members", "members"), ("seat of government of", "capital_of"),
            ("ISO 3166", "iso"), ("GB/T 2260", "gbt2260"),
        ),
        (("level", "level"), ("lies in", "parent"), ("ISO 3166", "iso"), ("GB/T 2260", "gbt2260"), ("confidence", "confidence")),
    ),
    "Field": Look((("not", "negative_labels"),), _SURE),
    "Track": Look(
        (("a part or a kind of", "broader"), ("fields", "fields"), ("not", "negative_labels")),
        (("a part or a kind of", "broader"), ("fields", "fields"), *_SURE),
    ),
    "Organisation": Look(
        (("kind", "kind"), _WHERE, ("part of", "part_of"), ("incubated by", "incubated_by"), _FOR),
        (("kind", "kind"), _WHERE, ("part of", "part_of"), _FOR, *_SURE),
    ),
    "Person": Look((("roles", "roles"),), (("roles", "roles"), *_SURE)),
    "Product": Look(
        (("iconic", "iconic"), ("kind", "broader"), ("maker", "maker"), _FOR),
        (("iconic", "iconic"), ("kind", "broader"), ("maker", "maker"), _FOR, *_SURE),
    ),
    "Policy": Look(
        (
            ("kind", "kind"), _WHERE, ("issued by", "issuers"), ("number", "number"), ("issued", "issued"), ("status", "status"),
            ("horizon", "horizon"), ("fields", "fields"), ("products", "products"), _FOR, ("instruments", "instruments"),
            ("carries out", "implements"), ("replaces", "replaces"), ("document", "document"),
        ),
        (_WHERE, ("kind", "kind"), ("issued", "issued"), ("issued by", "issuers"), ("status", "status"), *_SURE),
    ),
    "Plan": Look(
        (_WHERE, ("policy", "policy"), _STANDS, ("stated", "stated"), ("horizon", "horizon")),
        (_WHERE, _STANDS, ("stated", "stated"), ("horizon", "horizon"), ("groups", _groups), *_SURE),
    ),
    "Project": Look(
        (_WHERE, ("run by", "organisations"), ("part of", "part_of"), _WHEN, _FOR, ("products", "products")),
        (_WHERE, _WHEN, ("run by", "organisations"), _FOR, *_SURE),
    ),
    "Milestone": Look(
        (("time", "period"), ("kind", "kind"), _WHERE, ("subject", "subject"), _STANDS, _FOR, ("realises", "realises")),
        (("time", "period"), ("kind", "kind"), _STANDS, _WHERE, ("subject", "subject"), *_SURE),
    ),
    "Concept": Look(
        (("meaning", "meaning"), ("a kind of", "broader"), ("beside", "related")),
        (("meaning", "meaning"), ("a kind of", "broader"), *_SURE),
    ),
    "Statement": Look(
        (("speaker", "speaker"), _WHEN, ("about", "about")),
        (("speaker", "speaker"), _WHEN, ("about", _about), *_SURE),
    ),
    "Figure": Look(
        (
            ("amount", "amount"), *map(_in_figure, AMOUNT), _WHEN, ("stated", "stated"), _WHERE, ("subject", "subject"),
            ("kind", _kind), ("of the policy", "of_policy"), _STANDS, ("measure", "measure"), _FOR,
            ("counted as", "counted_as"), ("restates", "restates"), ("part of", "part_of"), ("growth of", "growth_of"),
            ("share of", "share_of"), ("realises", "realises"), ("disputes", "disputes"), ("derived from", "derived_from"),
        ),
        (("amount", "amount"), ("bounds", _figure_bounds), _WHEN, ("kind", "kind"), _STANDS, _WHERE, *_SURE),
    ),
    "Measure": Look((), (("also called", "aliases"),)),
}  # fmt: skip

_FIRST: tuple[Row, ...] = (("id", "id"), ("also called", "aliases"))
_LAST: tuple[Row, ...] = (("confidence", "confidence"), ("note", "note"))


def _value(record: object, made_of: str | Callable[[Any], object]) -> Words:
    return words(getattr(record, made_of, None) if isinstance(made_of, str) else made_of(record))


def rows(record: object, shown: tuple[Row, ...]) -> tuple[tuple[Words, ...], ...]:
    """Return the rows of a card: what there is of *shown*."""
    found = ((head, _value(record, made_of)) for head, made_of in shown)
    return tuple((head, value) for head, value in found if value)


def card(record: Record) -> tuple[Table, ...]:
    """Return what is shown of one record: its card, what it lists, and what it stands on."""
    kind = type(record).__name__
    caption = (Sign(kind.lower(), Tone.FAINT), words(record))
    tables = [Table(caption, rows(record, (*_FIRST, *LOOKS[kind].card, *_LAST)))]
    groups: tuple[Group, ...] = getattr(record, "groups", ())
    if groups:
        tables.append(_listing(groups))
    evidence: tuple[Evidence, ...] = getattr(record, "evidence", ())
    if evidence:
        tables.append(evidence_table(evidence))
    return tuple(tables)


def shelf(collection: Collection[Any], most: int = LONGEST) -> Table:
    """Return what is shown of many records: a row each, cut with a count."""
    shown: list[Record] = list(collection[:most])
    columns = LOOKS[type(shown[0]).__name__].columns if shown else ()
    return trimmed(
        (Sign(type(collection).__name__.lower(), Tone.FAINT), f"{len(collection):,}"),
        tuple(
            (words(record), Sign(record.id, Tone.FAINT), *(_value(record, made_of) for _, made_of in columns)) for record in shown
        ),
        (collection.noun, "id", *(head for head, _ in columns)),
        more(len(collection) - most),
    )


def evidence_table(evidence: tuple[Evidence, ...], most: int = 8) -> Table:
    """Return what a record stands on: source, place and words."""
    shown = tuple(
        (
            words(piece.source), piece.source.publisher or "", words(piece.source.published), words(piece.source.confidence),
            words(piece.source.seen), place(piece), piece.stated or "", piece.note or "",
        )
        for piece in evidence[:most]
    )  # fmt: skip
    heads = ("source", "publisher", "published", "confidence", "seen", "place", "words", "note")
    return trimmed((Sign("evidence", Tone.FAINT),), shown, heads, more(len(evidence) - most))


def _listing(groups: tuple[Group, ...]) -> Table:
    """Return what a document lists, in its own words and order, beside what these stand for."""
    shown = tuple((words(group), _listed_as(group), _items(group), _targets(group)) for group in groups)
    return trimmed((Sign("what it names", Tone.FAINT),), shown, ("in its words", "as", "and in it", "which stand for"))


def _listed_as(group: Group) -> str:
    """Return the tier or the kind of a group; that a plan lists future industries goes without saying."""
    return group.tier or ("" if group.kind is GroupKind.FUTURE else group.kind.value)


def _items(group: Group) -> Words:
    """Return the items of a group, and dots where the document names them as examples."""
    return several(group.items) if group.closed else (*several(group.items), "…")


def _targets(group: Group) -> Words:
    holders: tuple[Group | Item, ...] = (group, *group.items)
    return several(dict.fromkeys(mapping for holder in holders for mapping in holder.mappings))
