"""Plain tables to records, strictly: the only module that knows cattrs.

Nothing is coerced, no unknown key passes, and all faults of all files are reported at once.
"""

import re
import types
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, cast, get_args

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn

from future_industries.amount import Amount
from future_industries.amount_table import amount_from
from future_industries.contradiction import contradiction
from future_industries.errors import DataError, FutureIndustriesError, is_a, shorten, show
from future_industries.kinds import KINDS, kind_of, record_class
from future_industries.listing import Mapping as PlanMapping
from future_industries.listing import Match
from future_industries.period import Period
from future_industries.record import Record
from future_industries.references import PLURALS, References, Table, near
from future_industries.shapes import resolve_types, shape_of
from future_industries.source import Evidence, Source
from future_industries.text import Text
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.catalog import Catalog

__all__ = ["Table", "structure"]

_MOST_DIGITS = 15
_DEEPEST = 40
"""How many records may wait for each other: each takes some twenty calls, of which Python allows a thousand."""


class _ElsewhereError(Exception):
    """A reference to a record whose own fault is reported where it stands."""


def structure(tables: list[Table], known: "Catalog | None" = None, *, is_whole: bool = True) -> dict[str, tuple[Record, ...]]:
    """Return the records of all *tables*, by the plural of their kind, in the order of the tables.

    Args:
        tables: The records as their files have them.
        known: A catalogue whose records they may refer to, by id or by name; else they refer to each other's ids.
        is_whole: Whether these are all tables there are; else what nobody has is no fault.

    Raises:
        DataError: With every fault of every table.
    """
    return _Structurer(tables, known, is_whole=is_whole).run()


class _Structurer:
    """Builds each record once, those that it refers to first."""

    def __init__(self, tables: list[Table], known: "Catalog | None", *, is_whole: bool) -> None:
        self._is_whole = is_whole
        self._faults: list[str] = []
        self._tables: dict[tuple[str, str], Table] = {}
        self._built: dict[tuple[str, str], Record | None] = {}
        self._open: list[Table] = []
        self._evidence: dict[int, Evidence] = {}  # by the table it was made of, which groups and items may share
        for table in tables:
            self._register(table)
        self._references = References(self._tables, known)
        resolve_types()
        self._converter = _converter(self)
        self._makers = {plural: _maker(record_class(plural), self._converter) for plural in KINDS}

    def _register(self, table: Table) -> None:
        plural, name = PLURALS.get(table.noun), table.values.get("id")
        if plural is None:
            self._is_whole = False  # what others refer to may be what this was meant to be
            self._fault(table, f"no kind of record is called {table.noun!r}{near(table.noun, PLURALS)}")
        elif not isinstance(name, str):
            self._fault(table, f"expected an id, got {show(name)}", "id")
        elif (plural, name) in self._tables:
            first = self._tables[plural, name]
            self._fault(table, f"the id {name!r} is taken by {first.origin}, {first.path}", "id")
        else:
            self._tables[plural, name] = table

    def _fault(self, table: Table, message: str, key: str = "") -> None:
        name = table.values.get("id")
        label = f" ({shorten(name)})" if isinstance(name, str) and key != "id" else ""
        self._faults.append(f"{table.origin}: {message} @ {table.path}{f'.{key}' if key else ''}{label}")

    def run(self) -> dict[str, tuple[Record, ...]]:
        records: dict[str, list[Record]] = {plural: [] for plural in KINDS}
        for (plural, name), table in self._tables.items():
            if plural == "figures":
                self._check_words(table)
            record = self._build(plural, name)
            if record is not None:
                records[plural].append(record)
        if self._faults:
            raise DataError(tuple(self._faults))
        return {plural: tuple(found) for plural, found in records.items()}

    def _build(self, plural: str, name: str) -> Record | None:
        key = plural, name
        if key in self._built:
            return self._built[key]
        table = self._tables[key]
        self._built[key] = None
        self._open.append(table)
        try:
            self._built[key] = self._makers[plural](_inheriting(self._coded(table)))
        except Exception as error:  # noqa: BLE001 - cattrs groups whatever hooks raise; every fault is kept
            label = shorten(name)
            for line in cattrs.transform_error(error, path=table.path, format_exception=_sentence):
                if _ELSEWHERE not in line:
                    self._faults.append(f"{table.origin}: {line} ({label})")
        finally:
            self._open.pop()
        return self._built[key]

    def _coded(self, table: Table) -> Mapping[str, Any]:
        """Return the values of a record, with the code of a figure's measure where they name it, and report one that none bears."""
        name = table.values.get("measure")
        if table.noun != "figure" or not isinstance(name, str):
            return table.values
        try:
            return {**table.values, "measure": self._references.code("measures", name)}
        except ValueError as error:
            if self._is_whole:
                self._fault(table, str(error), "measure")
            return table.values

    def _check_words(self, table: Table) -> None:
        """Report words that state another amount than the figure's, unless a note says how they are read."""
        first = _first(table.values.get("evidence"))
        stated = first.get("stated")
        if not isinstance(stated, str) or "note" in first:
            return
        try:
            amount = amount_from(table.values.get("amount"))
        except FutureIndustriesError:  # reported where it stands
            return
        read = contradiction(stated, amount)
        if read is not None:
            self._fault(
                table,
                f"the words {shorten(stated)!r} state {read}, which cannot be the amount, {amount}; mend the one or the other, "
                "or say in a note beside the words how they are read",
                "evidence[0].stated",
            )

    def refer(self, plural: str, name: object) -> Record:
        """Return the record that a reference names."""
        noun = KINDS[plural].noun
        if not isinstance(name, str):
            _refuse(f"the id of a {noun}", name)
        try:
            found = self._references.find(plural, name)
        except ValueError:
            if self._is_whole:
                raise
            raise _ElsewhereError from None
        if isinstance(found, Record):
            return found
        table = self._tables[plural, found]
        if table in self._open:
            between = ", ".join(str(other.values["id"]) for other in self._open[self._open.index(table) + 1 :])
            raise ValueError(f"the {noun} {found!r} refers back to itself{f', through {between}' if between else ''}")
        if len(self._open) > _DEEPEST and (plural, found) not in self._built:
            raise ValueError(
                f"{noun} {found!r} is at the end of a chain of more than {_DEEPEST} records, each referring to the next; put "
                "those referred to first in the file"
            )
        record = self._build(plural, found)
        if record is None:
            raise _ElsewhereError
        return record

    def kinds_of(self, name: str, nouns: list[str]) -> str:
        """Return how a name without its kind is to be written, for each of the kinds that has it."""
        found: list[str] = []
        for noun in nouns:
            with suppress(ValueError):
                if self._references.look_up(PLURALS[noun], name) is not None:
                    found.append(f'{{ {noun} = "{shorten(name)}" }}')
        return f", as {' or '.join(found)}" if found else ""

    def evidence(self, values: object, cls: type[Evidence], make: Callable[..., Evidence]) -> Evidence:
        """Return evidence, from the document whose file it stands in unless it names another."""
        taken = values.table if isinstance(values, _TakenOver) else values
        made = self._evidence.get(id(taken))
        if made is None:
            try:
                table = _table(taken, "a table with start, end and stated, or a place")
                source = self._open[-1].source
                made = make({"source": source, **table} if source is not None else table, cls)
            except Exception:
                if isinstance(values, _TakenOver):  # the fault is reported where the evidence itself stands
                    raise _ElsewhereError from None
                raise
            self._evidence[id(taken)] = made
        return made


_ELSEWHERE = "fault of its own"


class _TakenOver(NamedTuple):
    """Evidence of a plan or a group that what is in it takes over."""

    table: object


def _first(evidence: Any) -> dict[str, Any]:
    """Return the table of the first piece of evidence, or an empty one where there is none."""
    first = cast("list[object]", evidence)[0] if isinstance(evidence, list) and evidence else None
    return cast("dict[str, Any]", first) if isinstance(first, dict) else {}


def _inheriting(values: Mapping[str, Any], above: Mapping[str, Any] = types.MappingProxyType({})) -> dict[str, Any]:
    """Return the table of a record or a group, where groups and items take over the evidence and confidence of what they are in."""
    full = {**above, **values}
    evidence: Any = full.get("evidence")
    below: dict[str, Any] = {"confidence": full["confidence"]} if "confidence" in full else {}
    given = cast("list[object]", evidence) if isinstance(evidence, list) else [None]  # whose fault is the record's own
    below["evidence"] = [one if isinstance(one, _TakenOver) else _TakenOver(one) for one in given]
    for key in {"groups", "items"} & set(full):
        if isinstance(full[key], list):
            parts = cast("list[object]", full[key])
            full[key] = [_inheriting(cast("dict[str, Any]", part), below) if isinstance(part, dict) else part for part in parts]
    return full


def _refuse(expected: str, value: object) -> NoReturn:
    raise TypeError(f"expected {expected}, got {show(value)}")


def _table(value: object, expected: str) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else _refuse(expected, value)


def _list(value: Any) -> list[Any]:
    if is_a(value, dict):
        _refuse("a list, whose tables are written [[…]] or [{ … }]", value)
    return list(value) if is_a(value, list) else _refuse("a list", value)


def _sentence(error: BaseException, kind: Any) -> str:
    """Return one fault as a sentence; *kind* is the type that was to be made."""
    match error:
        case _ElsewhereError():
            return _ELSEWHERE
        case KeyError() if not isinstance(error, FutureIndustriesError):
            return f"the key {error.args[0]!r} is missing{_wanted(kind)}"
        case cattrs.errors.ForbiddenExtraKeysError():
            known = [field.name for field in attrs.fields(error.cl)]
            return "; ".join(f"there is no key {key!r}{near(key, known)}" for key in sorted(error.extra_fields))
        case _:
            return str(error)


def _wanted(kind: Any) -> str:
    """Return what to say of the value of a missing key."""
    shape = shape_of(kind)
    if shape.is_many:
        return ': a list, as [{ place = "…" }]' if shape.holds[0] is Evidence else ": a list"
    if not isinstance(kind, type):
        return ""
    if kind is Source:
        return ": the id of a source; a file of one document names it once, as [source]"
    if issubclass(kind, Vocabulary):
        return f": one of {', '.join(member.value for member in kind)}"
    return f": the id of a {kind_of(kind).noun}" if issubclass(kind, Record) else ""


def _maker(cls: type[Record], converter: cattrs.Converter) -> Callable[[dict[str, Any]], Record]:
    make = make_dict_structure_fn(cls, converter)
    return lambda values: make(values, cls)


def _exactly(kind: type, words: str) -> Callable[[object, type], object]:
    def check(value: object, _: type) -> object:
        return value if type(value) is kind else _refuse(words, value)

    return check


def _whole(value: object, _: type) -> int:
    if type(value) is not int:
        _refuse("a whole number", value)
    return value if abs(value) < 10**_MOST_DIGITS else _refuse(f"a whole number of at most {_MOST_DIGITS} digits", value)


def _day(value: object, _: type) -> date:
    """Take a date as TOML and YAML have it, or its ISO 8601 text, as JSON has it."""
    if type(value) is date:
        return value
    if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise ValueError(f"expected a date, got {value!r}: {error}") from None
    _refuse("a date such as 2024-01-02", value)


def _converter(structurer: _Structurer) -> cattrs.Converter:
    """Return a converter that takes each type from one shape only."""
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook(str, _exactly(str, "a text"))
    converter.register_structure_hook(bool, _exactly(bool, "true or false"))
    converter.register_structure_hook(int, _whole)
    converter.register_structure_hook(date, _day)
    for vocabulary in Vocabulary.__subclasses__():  # each by itself, since its words are texts, too
        converter.register_structure_hook(vocabulary, _word)
    converter.register_structure_hook(Text, _text)
    converter.register_structure_hook(Period, _period)
    converter.register_structure_hook(Amount, lambda value, _: amount_from(value))
    converter.register_structure_hook_func(
        lambda cls: isinstance(cls, type) and issubclass(cls, Record), lambda name, cls: structurer.refer(kind_of(cls).plural, name)
    )
    converter.register_structure_hook_func(_is_choice, lambda table, cls: _chosen(structurer, table, cls))
    converter.register_structure_hook(PlanMapping, lambda table, _: _mapping(structurer, table))

    def tuples(cls: Any) -> Callable[[object, type], tuple[Any, ...]]:
        return _tuple(cls, converter)

    make_evidence = make_dict_structure_fn(Evidence, converter)
    converter.register_structure_hook(Evidence, lambda values, cls: structurer.evidence(values, cls, make_evidence))
    converter.register_structure_hook_factory(lambda kind: shape_of(kind).is_many, tuples)
    return converter


def _tuple(cls: Any, converter: cattrs.Converter) -> Callable[[object, type], tuple[Any, ...]]:
    """Make tuples of lists alone: a text is no list of its letters."""
    listed: Any = types.GenericAlias(list, get_args(cls)[0])

    def make(values: object, _: type) -> tuple[Any, ...]:
        return tuple(converter.structure(_list(values), listed))

    return make


def _text(value: object, _: type) -> Text:
    if isinstance(value, str):
        return Text(value)
    table = _table(value, "a text, or a table with en and zh")
    return Text(**table) if {"en"} <= set(table) <= {"en", "zh"} else _refuse("a text, or a table with en and zh", value)


def _period(value: object, _: type) -> Period:
    if isinstance(value, str) or type(value) in {int, date}:
        return Period.of(value)  # type: ignore[arg-type]
    _refuse("a year, a date or a period such as '../2030'", value)


def _word(value: object, cls: Any) -> Any:
    words = [member.value for member in cls]
    if not isinstance(value, str) or value not in words:
        _refuse(f"one of {', '.join(words)}", value)
    return cls(value)


def _is_choice(kind: Any) -> bool:
    shape = shape_of(kind)
    return shape.is_choice and not shape.is_many


@cache
def _nouns(kind: Any) -> list[str]:
    return [kind_of(choice).noun for choice in shape_of(kind).holds]


def _chosen(structurer: _Structurer, table: object, cls: Any) -> Record | None:
    """Return the record that a table such as ``{ project = "…" }`` names."""
    if table is None and shape_of(cls).is_optional:
        return None
    nouns = _nouns(cls)
    expected = f"a table with one key, {', '.join(nouns)}"
    if isinstance(table, str):
        _refuse(f"{expected}{structurer.kinds_of(table, nouns)}", table)
    named = _table(table, expected)
    if len(named) != 1 or next(iter(named)) not in nouns:
        _refuse(expected, named)
    ((noun, name),) = named.items()
    return structurer.refer(PLURALS[noun], name)


def _mapping(structurer: _Structurer, table: object) -> PlanMapping:
    expected = "a table with a field or a track, and a match"
    words = _table(table, expected)
    if not set(words) <= {"field", "track", "match"} or len(set(words) - {"match"}) != 1:
        _refuse(expected, words)
    noun = "field" if "field" in words else "track"
    target: Any = structurer.refer(PLURALS[noun], words[noun])
    return PlanMapping(target, _word(words.get("match", "exact"), Match))
