"""Columns: the cells that the fields of records and of their parts become in a table, with their types."""

from collections.abc import Callable, Iterator
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple

from future_industries.amount import Amount
from future_industries.docstrings import descriptions, unmarked
from future_industries.kinds import kind_of
from future_industries.period import Period
from future_industries.qualifier import Qualifier
from future_industries.shapes import Shape, shapes_of
from future_industries.text import Text
from future_industries.units import unit
from future_industries.vocabulary import Vocabulary

__all__ = ["Column", "cell", "columns_of"]


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        name: Its name.
        type: Its type, in the words of Table Schema.
        description: What stands in it.
        value: Returns what stands in it for a record or a part of one.
        is_required: Whether it is never empty.
        words: The words that may stand in it, where they are a closed list.
        points_to: The kind of records, by its plural, whose id stands in it; ``""`` for one of several kinds, which the
            column before it names; None for no id.
    """

    name: str
    type: str
    description: str
    value: Callable[[Any], object]
    is_required: bool = False
    words: tuple[str, ...] = ()
    points_to: str | None = None


class _Piece(NamedTuple):
    """A column of a value that takes several; its name, with ``{}`` for that of the field, its type, and what it holds."""

    name: str
    type: str
    get: Callable[[Any], object]
    adds: str
    is_required: bool = True
    words: tuple[str, ...] = ()


def _currency(amount: Amount) -> str | None:
    return unit(amount.unit).currency


_PIECES: dict[type, tuple[_Piece, ...]] = {
    Text: (
        _Piece("{}_en", "string", attrgetter("en"), "In English."),
        _Piece("{}_zh", "string", attrgetter("zh"), "In Chinese.", is_required=False),
    ),
    Period: (
        _Piece("{}", "string", attrgetter("edtf"), "In EDTF (ISO 8601-2), of its stated precision."),
        _Piece("{}_start", "date", attrgetter("start"), "Its first day; empty where open.", is_required=False),
        _Piece("{}_end", "date", attrgetter("end"), "Its last day; empty where open.", is_required=False),
    ),
    Amount: (
        _Piece("{}", "string", str, "In words."),
        _Piece(
            "nominal", "number", attrgetter("nominal"), "The number printed, with its digits as printed.", is_required=False
        ),
        _Piece("low", "number", attrgetter("low"), "Its lower bound; empty where there is none.", is_required=False),
        _Piece("high", "number", attrgetter("high"), "Its upper bound; empty where there is none.", is_required=False),
        _Piece("low_open", "boolean", attrgetter("low_open"), "Whether the lower bound itself is left out."),
        _Piece("high_open", "boolean", attrgetter("high_open"), "Whether the upper bound itself is left out."),
        _Piece("unit", "string", attrgetter("unit"), "Its unit."),
        _Piece("currency", "string", _currency, "Its currency, by ISO 4217 code; XXX where nobody stated it.", is_required=False),
        _Piece("qualifier", "string", attrgetter("qualifier"), "How the source put it.", words=tuple(Qualifier)),
        _Piece("rate", "string", attrgetter("rate"), "The rate of a converted amount, in words.", is_required=False),
    ),
}  # fmt: skip
_TYPES = {str: "string", bool: "boolean", int: "integer", date: "date"}


def columns_of(cls: type) -> tuple[Column, ...]:
    """Return the columns of the fields of *cls* that hold one value; those that hold several have tables of their own.

    Example:
        >>> import future_industries as fi
        >>> [column.name for column in columns_of(fi.Milestone)][:7]
        ['id', 'name_en', 'name_zh', 'kind', 'period', 'period_start', 'period_end']
    """
    said = {name: unmarked(words) for name, words in descriptions(cls).items()}
    return tuple(column for shape in shapes_of(cls) if not shape.is_many for column in _columns(shape, said.get(shape.name, "")))


def _columns(shape: Shape, description: str) -> Iterator[Column]:
    name, is_required = shape.name, not shape.is_optional
    held = shape.holds[0]

    def whole(holder: Any) -> Any:
        return getattr(holder, name, None)  # an item has not all that a group has

    def its_id(holder: Any) -> str | None:
        return getattr(whole(holder), "id", None)

    def its_noun(holder: Any) -> str | None:
        return None if whole(holder) is None else kind_of(whole(holder)).noun

    if held in _PIECES:
        for piece in _PIECES[held]:
            yield _piece(shape, piece, description)
    elif shape.is_choice:
        nouns = tuple(kind_of(choice).noun for choice in shape.holds)
        yield Column(f"{name}_kind", "string", f"{description} What kind of record.", its_noun, is_required, nouns)
        yield Column(name, "string", f"{description} Its id.", its_id, is_required, points_to="")
    elif shape.is_record:
        yield Column(name, "string", f"{description} Its id.", its_id, is_required, points_to=kind_of(held).plural)
    elif issubclass(held, Vocabulary):
        yield Column(name, "string", description, whole, is_required, tuple(word.value for word in held))
    else:
        yield Column(name, _TYPES[held], description, whole, is_required)


def _piece(shape: Shape, piece: _Piece, description: str) -> Column:
    def value(holder: Any) -> object:
        whole = getattr(holder, shape.name)
        return None if whole is None else piece.get(whole)

    is_required = piece.is_required and not shape.is_optional
    return Column(piece.name.format(shape.name), piece.type, f"{description} {piece.adds}", value, is_required, piece.words)


def cell(value: object) -> str:
    """Return a value as the text of a cell.

    Example:
        >>> cell(None), cell(True), cell(date(2024, 1, 2))
        ('', 'true', '2024-01-02')
    """
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
