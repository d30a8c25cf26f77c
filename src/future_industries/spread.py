"""What a field holds, spread over columns: texts, periods, amounts, evidence, roles and listings."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from future_industries.column import Column, ColumnType
from future_industries.kinds import kind_of
from future_industries.record import Record
from future_industries.units import unit

if TYPE_CHECKING:
    from future_industries.amount import Amount
    from future_industries.listing import Group, Item, Mapping
    from future_industries.person import Role

__all__ = [
    "Listed",
    "Of",
    "Part",
    "amount_columns",
    "evidence_columns",
    "list_column",
    "listed",
    "listed_columns",
    "listing_columns",
    "noun",
    "parts_columns",
    "period_columns",
    "plain_column",
    "role_columns",
    "text_columns",
    "texts_columns",
]

Of = Callable[[Any], Any]
"""Takes from a record what a field holds."""

_TEXT, _NUMBER, _INTEGER, _FLAG, _DAY = (
    ColumnType.TEXT, ColumnType.NUMBER, ColumnType.INTEGER, ColumnType.FLAG, ColumnType.DAY,
)  # fmt: skip


def noun(record: Record) -> str:
    """Return what a record of its kind is called."""
    return kind_of(record).noun


def plain_column(name: str, kind: ColumnType, meaning: str, of: Of, *, several: bool = False) -> Column:
    """Return a column of what *of* takes."""
    return Column(name, kind, meaning, of, several)


Part = tuple[str, ColumnType, str, Of]
"""The name of a column, its type, its meaning, and what takes it from what a field holds."""


def parts_columns(of: Of, parts: Iterable[Part]) -> list[Column]:
    """Return the columns of the parts of what a field holds, null where it holds nothing."""
    return [Column(name, kind, meaning, get).within(of) for name, kind, meaning, get in parts]


def list_column(name: str, kind: ColumnType, meaning: str, of: Of, get: Of) -> Column:
    """Return the column of a part of each of the things that a field holds."""
    return Column(name, kind, meaning, lambda record: [get(one) for one in of(record)], several=True)


def text_columns(name: str, of: Of, meaning: str) -> list[Column]:
    """Return the columns of a text: its English words under the field's own name, and its Chinese ones."""
    return parts_columns(
        of,
        [
            (name, _TEXT, f"{meaning}, in English", attrgetter("en")),
            (f"{name}_zh", _TEXT, f"{meaning}, in Chinese where there are such words", attrgetter("zh")),
        ],
    )


def texts_columns(name: str, of: Of, meaning: str) -> list[Column]:
    """Return the columns of several texts, a list for each language."""
    return [
        list_column(name, _TEXT, f"{meaning}, in English", of, attrgetter("en")),
        list_column(f"{name}_zh", _TEXT, f"{meaning}, in Chinese", of, attrgetter("zh")),
    ]


def period_columns(name: str, of: Of, meaning: str) -> list[Column]:
    """Return the columns of a period: its text, its first and last day, and its precision."""
    return parts_columns(
        of,
        [
            (name, _TEXT, f"{meaning}: as text in EDTF, which `Period.parse` reads", attrgetter("edtf")),
            (f"{name}_first", _DAY, f"{meaning}: its first day, null where the beginning is open", attrgetter("start")),
            (f"{name}_last", _DAY, f"{meaning}: its last day, null where the end is open", attrgetter("end")),
            (f"{name}_precision", _TEXT, f"{meaning}: day, month or year, the coarser of both ends", attrgetter("precision.value")),
        ],
    )


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _digits(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def amount_columns(name: str, of: Of, _: str) -> list[Column]:
    """Return the columns of an amount; numbers are floats, and stand beside them as text with their digits as printed."""
    numbers = [
        ("value", "The number printed; null for a range and an order of magnitude", attrgetter("nominal")),
        ("low", "The lower bound; null where the words set none", attrgetter("low")),
        ("high", "The upper bound; null where the words set none", attrgetter("high")),
    ]
    parts: list[Part] = [
        (name, _TEXT, "The amount in words, which `Amount.parse` reads", str),
        *((part, _NUMBER, f"{what}, as float64", lambda amount, get=get: _float(get(amount))) for part, what, get in numbers),
        ("low_open", _FLAG, "Whether low itself is left out, as after “over”", attrgetter("low_open")),
        ("high_open", _FLAG, "Whether high itself is left out, as after “nearly”", attrgetter("high_open")),
        ("unit", _TEXT, "The symbol of the unit, as CNY, satellite, percent, CNY/kWh", attrgetter("unit")),
        (
            "currency",
            _TEXT,
            "The currency in the unit, by ISO 4217; XXX where nobody stated it; null where it is no money",
            _currency,
        ),
        ("qualifier", _TEXT, "How the source put it: exact, about, over, at least and so on", attrgetter("qualifier.value")),
        *(
            (f"{part}_exact", _TEXT, f"{what}: all its digits, as printed", lambda amount, get=get: _digits(get(amount)))
            for part, what, get in numbers
        ),
        ("rate", _TEXT, "The rate behind a converted amount, in words; null for a stated one", _rate),
    ]
    return parts_columns(of, parts)


def _currency(amount: "Amount") -> str | None:
    return unit(amount.unit).currency


def _rate(amount: "Amount") -> str | None:
    return None if amount.rate is None else str(amount.rate)


def evidence_columns(_: str, of: Of, __: str) -> list[Column]:
    """Return the columns of evidence: the first piece in columns of its own, and all pieces as lists that run side by side."""

    def first(record: object) -> object:
        return next(iter(of(record)), None)

    return [
        *parts_columns(
            first,
            [
                ("source_id", _TEXT, "The id of its source, the first where it has several", attrgetter("source.id")),
                ("source_url", _TEXT, "The address of that source", attrgetter("source.url")),
                ("stated_words", _TEXT, "The few words in which that source states it", attrgetter("stated")),
            ],
        ),
        list_column(
            "evidence_source_ids", _TEXT, "The ids of its sources, one for each piece of evidence", of, attrgetter("source.id")
        ),
        list_column("evidence_urls", _TEXT, "Their addresses", of, attrgetter("source.url")),
        list_column("evidence_stated", _TEXT, "The words in which each states it", of, attrgetter("stated")),
        list_column("evidence_starts", _INTEGER, "The first character of each place, counted from 0", of, attrgetter("start")),
        list_column("evidence_ends", _INTEGER, "The character after the last of each place", of, attrgetter("end")),
        list_column("evidence_places", _TEXT, "Each place in words", of, attrgetter("place")),
        list_column("evidence_notes", _TEXT, "How each place is read", of, attrgetter("note")),
    ]


def role_columns(_: str, of: Of, meaning: str) -> list[Column]:
    """Return the columns of a person's roles, as lists that run side by side."""
    return [
        list_column("role_titles", _TEXT, meaning, of, attrgetter("title.en")),
        list_column("role_titles_zh", _TEXT, f"{meaning}, in Chinese", of, attrgetter("title.zh")),
        list_column("role_organisation_ids", _TEXT, "The id of the organisation of each role", of, _organisation),
    ]


def _organisation(role: "Role") -> str | None:
    return None if role.organisation is None else role.organisation.id


class Listed(NamedTuple):
    """One name of a document's list, and one thing that it stands for.

    Attributes:
        group: The group.
        item: The item of the group, or None where it is the group's own name.
        mapping: What the name stands for, or None where it is mapped to nothing.
    """

    group: "Group"
    item: "Item | None"
    mapping: "Mapping | None"

    @property
    def name(self) -> "Item | Group":
        """What bears the name, with its evidence."""
        return self.group if self.item is None else self.item


def listed(groups: "Iterable[Group]") -> Iterable[Listed]:
    """Yield every name that groups list, the groups' own and their items', once for each thing that it stands for."""
    for group in groups:
        for item in (None, *group.items):
            for mapping in (group if item is None else item).mappings or (None,):
                yield Listed(group, item, mapping)


def _if(get: Of, take: Of) -> Of:
    """Return what takes something from an item or a mapping, or None where there is none."""

    def taken(one: Listed) -> object:
        inner = get(one)
        return None if inner is None else take(inner)

    return taken


_ITEM, _TARGET = attrgetter("item"), attrgetter("mapping")

# The name of each column where a row is one name, and where it is a whole list; its type, its meaning and what takes it.
_LISTED: tuple[tuple[str, str, ColumnType, str, Of], ...] = (
    ("group", "groups", _TEXT, "The name of the group, in the document's words", attrgetter("group.name.en")),
    ("group_zh", "groups_zh", _TEXT, "The name of the group in Chinese", attrgetter("group.name.zh")),
    ("group_kind", "group_kinds", _TEXT, "What the group lists, as future or emerging", attrgetter("group.kind.value")),
    ("group_tier", "group_tiers", _TEXT, "The tier that the document puts the group in", attrgetter("group.tier")),
    ("group_count", "group_counts", _INTEGER, "How many items the document says the group has", attrgetter("group.count")),
    ("group_closed", "groups_closed", _FLAG, "Whether the items listed are all there are", attrgetter("group.closed")),
    ("item", "items", _TEXT, "The name of the item; null for the group's own name", _if(_ITEM, attrgetter("name.en"))),
    ("item_zh", "items_zh", _TEXT, "The name of the item in Chinese", _if(_ITEM, attrgetter("name.zh"))),
    ("match", "matches", _TEXT, "How the target lies to the name, as exact", _if(_TARGET, attrgetter("match.value"))),
    ("target_kind", "target_kinds", _TEXT, "Whether that is a field or a track", _if(_TARGET, lambda to: noun(to.target))),
    ("target_id", "target_ids", _TEXT, "The id of the field or track; null for none", _if(_TARGET, attrgetter("target.id"))),
    ("target_name", "target_names", _TEXT, "The name of the field or track", _if(_TARGET, attrgetter("target.name.en"))),
    ("listed_confidence", "listed_confidences", _TEXT, "How sure the name is", attrgetter("name.confidence.value")),
)

# The evidence of a name, which may have several pieces: all of them where a row is one name, the first where it is a whole list.
_LISTED_EVIDENCE: tuple[Part, ...] = (
    ("listed_source_ids", _TEXT, "The ids of the sources that show the name", attrgetter("source.id")),
    ("listed_stated", _TEXT, "The words in each", attrgetter("stated")),
    ("listed_starts", _INTEGER, "Their first character in each, counted from 0", attrgetter("start")),
    ("listed_ends", _INTEGER, "The character after their last in each", attrgetter("end")),
    ("listed_places", _TEXT, "Their place in each in words", attrgetter("place")),
    ("listed_notes", _TEXT, "How each place is read", attrgetter("note")),
)


def listed_columns() -> list[Column]:
    """Return the columns of one name of a document's list."""
    evidence = attrgetter("name.evidence")
    return [
        *(Column(name, kind, meaning, get) for name, _, kind, meaning, get in _LISTED),
        *(list_column(name, kind, meaning, evidence, get) for name, kind, meaning, get in _LISTED_EVIDENCE),
    ]


def listing_columns(_: str, of: Of, __: str) -> list[Column]:
    """Return the columns of a document's list, as lists that run side by side: a value for each name and what it stands for."""

    def names(record: object) -> Iterable[Listed]:
        return listed(of(record))

    def evidence(record: object) -> Iterable[object]:
        return [one.name.evidence[0] for one in names(record)]

    return [
        *(list_column(name, kind, f"{meaning}; of each name listed", names, get) for _, name, kind, meaning, get in _LISTED),
        *(
            list_column(name, kind, f"{meaning}; the first for each name", evidence, get)
            for name, kind, meaning, get in _LISTED_EVIDENCE
        ),
    ]
