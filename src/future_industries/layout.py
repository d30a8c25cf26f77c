"""The columns of each kind of record, derived from its fields.

A field of one plain value is one column. What a field holds otherwise is spread over several: a text over its languages,
a period over its days, an amount over its bounds, another record over its id and codes, evidence over sources and places.
"""

from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, cast

import attrs

from future_industries.column import Column, ColumnType
from future_industries.docstrings import descriptions
from future_industries.errors import UndatedError
from future_industries.force import policy_behind, status_of
from future_industries.kinds import KINDS
from future_industries.spread import (
    Of,
    amount_columns,
    evidence_columns,
    list_column,
    listing_columns,
    noun,
    parts_columns,
    period_columns,
    plain_column,
    role_columns,
    text_columns,
    texts_columns,
)
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.figure import Figure
    from future_industries.period import Period

__all__ = ["columns_of"]

_RECORDS = {kind.record for kind in KINDS.values()}
_ANY = {"Subject"}  # what figures are about: a name for a union of records
_PLAIN = {"str": ColumnType.TEXT, "int": ColumnType.INTEGER, "bool": ColumnType.FLAG, "date": ColumnType.DAY}
_SINGULAR = {plural: plural.removesuffix("s") for plural in ("tracks", "fields", "products", "issuers", "organisations", "members")}

_SPREAD: dict[str, Callable[[str, Of, str], Iterable[Column]]] = {
    "Text": text_columns,
    "Period": period_columns,
    "Amount": amount_columns,
    "tuple[Text]": texts_columns,
    "tuple[Evidence]": evidence_columns,
    "tuple[Role]": role_columns,
    "tuple[Group]": listing_columns,
}


@cache
def columns_of(cls: type) -> tuple[Column, ...]:
    """Return the columns of a kind of record; each means what the class's docstring says of the field.

    Example:
        >>> import future_industries as fi
        >>> print(*columns_of(fi.Measure), sep=", ")
        id: text, name: text, name_zh: text, aliases: list of text
    """
    meanings, annotations = descriptions(cls), cls.__annotations__  # as they are written, whatever attrs has made of them
    columns = [
        column
        for field in attrs.fields(cast("type[attrs.AttrsInstance]", cls))
        for column in _spread(field.name, annotations[field.name], _meaning(meanings.get(field.name, "")))
    ]
    return (*columns, *_FURTHER.get(cls.__name__, tuple)())


def _meaning(words: str) -> str:
    """Return the meaning of a field as that of a column, any of which may be null."""
    return words.rstrip(".").replace(", or None", "").replace("None", "null").replace("``", "`")


def _spread(name: str, annotation: str, meaning: str) -> Iterable[Column]:
    """Return the columns of a field; what it holds is read from its annotation, and a word of a vocabulary is what is left."""
    held = annotation.removesuffix(" | None").replace(", ...]", "]")
    several = held.startswith("tuple[")
    kinds = set(held.removeprefix("tuple[").removesuffix("]").split(" | "))
    of: Of = attrgetter(name)
    if held in _SPREAD:
        return _SPREAD[held](name, of, meaning)
    if kinds <= _RECORDS or held in _ANY:
        is_any = held in _ANY or len(kinds) > 1
        return (_records if several else _record)(name, of, meaning, is_any=is_any, is_region=kinds == {"Region"})
    if held == "tuple[str]":
        return (plain_column(name, ColumnType.TEXT, meaning, lambda record: list(of(record)), several=True),)
    kind = _PLAIN.get(held)
    return (plain_column(name, kind or ColumnType.TEXT, meaning, of if kind else lambda record: _word(of(record))),)


def _word(value: Vocabulary | None) -> str | None:
    return None if value is None else value.value


def _record(name: str, of: Of, meaning: str, *, is_any: bool, is_region: bool) -> Iterable[Column]:
    """Return the columns of a field that holds another record."""
    parts: list[tuple[str, str, Of]] = [("kind", "what kind of record it is", noun)] if is_any else []
    parts.append(("id", "its id", attrgetter("id")))
    if is_any or is_region:
        parts += [("name", "its name", attrgetter("name.en")), ("name_zh", "its Chinese name", attrgetter("name.zh"))]
    if is_region:
        parts += [("iso", "its code of ISO 3166", attrgetter("iso")), ("gbt2260", "its code of GB/T 2260", attrgetter("gbt2260"))]
    return parts_columns(of, [(f"{name}_{part}", ColumnType.TEXT, f"{meaning}: {what}", get) for part, what, get in parts])


def _records(name: str, of: Of, meaning: str, *, is_any: bool, is_region: bool) -> Iterable[Column]:  # noqa: ARG001 - as above
    """Return the columns of a field that holds several records."""
    one = _SINGULAR.get(name, name)
    parts: list[tuple[str, str, Of]] = [("kinds", "what kind of record each is", noun)] if is_any else []
    parts.append(("ids", "their ids", attrgetter("id")))
    return [list_column(f"{one}_{part}", ColumnType.TEXT, f"{meaning}: {what}", of, get) for part, what, get in parts]


def _of_figures() -> Iterable[Column]:
    """Return the columns that answer, of a figure, what its fields do not say by themselves."""
    stated = "When it was stated: stated_on, else the date on which its first source was published"
    money = "The time whose rate turns its money into another currency; null where it has none"
    periods = (*period_columns("stated", attrgetter("stated"), stated), *period_columns("money_period", _money_period, money))
    return (*periods, *_of_milestones())


def _of_milestones() -> Iterable[Column]:
    """Return the columns that say which policy a figure or a milestone is of."""
    which = "The policy that it is about, or that holds the plan it is about: its id"
    return (Column("policy_id", ColumnType.TEXT, which, _policy_id), *_of_plans())


def _of_plans() -> Iterable[Column]:
    stands = "Where that policy stands: planned, in force, ended or superseded; null where it is not known"
    return (Column("policy_status", ColumnType.TEXT, stands, lambda record: _word(status_of(record))),)


def _policy_id(record: object) -> str | None:
    policy = policy_behind(record)
    return None if policy is None else policy.id


def _money_period(figure: "Figure") -> "Period | None":
    try:
        return figure.money_period
    except UndatedError:
        return None


_FURTHER: dict[str, Callable[[], Iterable[Column]]] = {
    "Figure": _of_figures,
    "Milestone": _of_milestones,
    "Plan": _of_plans,
}
