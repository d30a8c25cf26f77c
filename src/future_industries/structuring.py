"""Plain tables to records, strictly: the only module that knows cattrs.

Nothing is coerced, no unknown key passes, and all faults of all files are reported at once.
"""

import difflib
import sys
import types
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple, NoReturn, cast, get_args

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn

from future_industries.amount import Amount
from future_industries.errors import DataError, FutureIndustriesError, is_a, shorten, show
from future_industries.kinds import KINDS, kind_of, record_class
from future_industries.listing import Group, Item, Match
from future_industries.listing import Mapping as PlanMapping
from future_industries.period import Period
from future_industries.person import Role
from future_industries.record import Record
from future_industries.source import Evidence
from future_industries.text import Text
from future_industries.vocabulary import Vocabulary

__all__ = ["Table", "structure"]

_PLURALS = {kind.noun: plural for plural, kind in KINDS.items()}


class Table(NamedTuple):
    """One record as a file has it.

    Attributes:
        origin: Name of the file.
        path: Where in the file, as ``"figure[3]"``.
        noun: The kind of record, as ``"figure"``.
        values: Its keys and values.
        source: Id of the document whose file it is, which its evidence is from unless it names another; or None.
    """

    origin: str
    path: str
    noun: str
    values: Mapping[str, Any]
    source: str | None = None


class _ElsewhereError(Exception):
    """A reference to a record whose own fault is reported where it stands."""


def structure(tables: list[Table]) -> dict[str, tuple[Record, ...]]:
    """Return the records of all *tables*, by the plural of their kind, in the order of the tables.

    Raises:
        DataError: With every fault of every table.
    """
    return _Structurer(tables).run()


class _Structurer:
    """Builds each record once, those that it refers to first."""

    def __init__(self, tables: list[Table]) -> None:
        self._faults: list[str] = []
        self._tables: dict[tuple[str, str], Table] = {}
        self._built: dict[tuple[str, str], Record | None] = {}
        self._open: list[Table] = []
        self._evidence: dict[int, Evidence] = {}  # by the table it was made of, which groups and items may share
        for table in tables:
            self._register(table)
        _resolve_types()
        self._converter = _converter(self)
        self._makers = {plural: _maker(record_class(plural), self._converter) for plural in KINDS}

    def _register(self, table: Table) -> None:
        plural, name = _PLURALS.get(table.noun), table.values.get("id")
        if plural is None:
            self._fault(table, f"no kind of record is called {table.noun!r}{_near(table.noun, _PLURALS)}")
        elif not isinstance(name, str):
            self._fault(table, f"expected an id, got {show(name)}", "id")
        elif (plural, name) in self._tables:
            first = self._tables[plural, name]
            self._fault(table, f"the id {name!r} is taken by {first.origin}, {first.path}", "id")
        else:
            self._tables[plural, name] = table

    def _fault(self, table: Table, message: str, key: str = "") -> None:
        self._faults.append(f"{table.origin}: {message} @ {table.path}{f'.{key}' if key else ''}")

    def run(self) -> dict[str, tuple[Record, ...]]:
        records: dict[str, list[Record]] = {plural: [] for plural in KINDS}
        for (plural, name), table in self._tables.items():
            if plural == "figures":
                self._check_measure(table)
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
            self._built[key] = self._makers[plural](_inheriting(table.values))
        except Exception as error:  # noqa: BLE001 - cattrs groups whatever hooks raise; every fault is kept
            label = shorten(name)
            for line in cattrs.transform_error(error, path=table.path, format_exception=_sentence):
                if _ELSEWHERE not in line:
                    self._faults.append(f"{table.origin}: {line} ({label})")
        finally:
            self._open.pop()
        return self._built[key]

    def _check_measure(self, table: Table) -> None:
        """Report a figure whose measure is not in the list of measures."""
        code, known = table.values.get("measure"), [name for plural, name in self._tables if plural == "measures"]
        if isinstance(code, str) and code not in known:
            self._fault(table, f"no measure has the id {code!r}{_near(code, known)}", "measure")

    def refer(self, plural: str, name: object) -> Record:
        """Return the record that a reference names."""
        noun = KINDS[plural].noun
        if not isinstance(name, str):
            _refuse(f"the id of a {noun}", name)
        if (plural, name) not in self._tables:
            known = [other for kind, other in self._tables if kind == plural]
            raise ValueError(f"no {noun} has the id {name!r}{_near(name, known)}")
        if self._tables[plural, name] in self._open:
            raise ValueError(f"the {noun} {name!r} refers back to itself")
        record = self._build(plural, name)
        if record is None:
            raise _ElsewhereError
        return record

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


def _inheriting(values: Mapping[str, Any], above: Mapping[str, Any] = types.MappingProxyType({})) -> dict[str, Any]:
    """Return the table of a record or a group, where groups and items take over the evidence and confidence of what they are in."""
    full = {**above, **values}
    evidence: Any = full.get("evidence")
    below = {"confidence": full["confidence"]} if "confidence" in full else {}
    if isinstance(evidence, list):
        below["evidence"] = [one if isinstance(one, _TakenOver) else _TakenOver(one) for one in cast("list[object]", evidence)]
    for key in {"groups", "items"} & set(full):
        if isinstance(full[key], list):
            parts = cast("list[object]", full[key])
            full[key] = [_inheriting(cast("dict[str, Any]", part), below) if isinstance(part, dict) else part for part in parts]
    return full


def _near(name: str, known: Any) -> str:
    near = difflib.get_close_matches(name, list(known), n=3)
    return f"; did you mean {' or '.join(map(repr, near))}?" if near else ""


def _refuse(expected: str, value: object) -> NoReturn:
    raise TypeError(f"expected {expected}, got {show(value)}")


def _table(value: object, expected: str) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else _refuse(expected, value)


def _list(value: Any) -> list[Any]:
    return list(value) if is_a(value, list) else _refuse("a list", value)


def _sentence(error: BaseException, _: type | None) -> str:
    """Return one fault as a sentence."""
    match error:
        case _ElsewhereError():
            return _ELSEWHERE
        case KeyError() if not isinstance(error, FutureIndustriesError):
            return f"the key {error.args[0]!r} is missing"
        case cattrs.errors.ForbiddenExtraKeysError():
            known = [field.name for field in attrs.fields(error.cl)]
            return "; ".join(f"there is no key {key!r}{_near(key, known)}" for key in sorted(error.extra_fields))
        case _:
            return str(error)


def _resolve_types() -> None:
    """Turn the annotations of all classes from texts into types; a record's module imports none of those it holds."""
    values = (Amount, Period, Text, Evidence, Role, PlanMapping, Item, Group, date)
    names: dict[str, Any] = {value.__name__: value for value in values}
    names |= {kind.record: record_class(plural) for plural, kind in KINDS.items()}
    for cls in (*values[3:8], *(record_class(plural) for plural in KINDS)):
        attrs.resolve_types(cast("type[attrs.AttrsInstance]", cls), globalns={**vars(sys.modules[cls.__module__]), **names})


def _maker(cls: type[Record], converter: cattrs.Converter) -> Callable[[dict[str, Any]], Record]:
    make = make_dict_structure_fn(cls, converter)
    return lambda values: make(values, cls)


def _exactly(kind: type, words: str) -> Callable[[object, type], object]:
    def check(value: object, _: type) -> object:
        return value if type(value) is kind else _refuse(words, value)

    return check


def _converter(structurer: _Structurer) -> cattrs.Converter:
    """Return a converter that takes each type from one shape only."""
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind, words in ((str, "a text"), (int, "a whole number"), (bool, "true or false"), (date, "a date")):
        converter.register_structure_hook(kind, _exactly(kind, words))
    for vocabulary in Vocabulary.__subclasses__():  # each by itself, since its words are texts, too
        converter.register_structure_hook(vocabulary, _word)
    converter.register_structure_hook(Text, _text)
    converter.register_structure_hook(Period, _period)
    converter.register_structure_hook(Amount, _amount)
    converter.register_structure_hook_func(
        lambda cls: isinstance(cls, type) and issubclass(cls, Record), lambda name, cls: structurer.refer(kind_of(cls).plural, name)
    )
    converter.register_structure_hook_func(_is_choice, lambda table, cls: _chosen(structurer, table, cls))
    converter.register_structure_hook(PlanMapping, lambda table, _: _mapping(structurer, table))

    def tuples(cls: Any) -> Callable[[object, type], tuple[Any, ...]]:
        return _tuple(cls, converter)

    make_evidence = make_dict_structure_fn(Evidence, converter)
    converter.register_structure_hook(Evidence, lambda values, cls: structurer.evidence(values, cls, make_evidence))
    converter.register_structure_hook_factory(_is_tuple, tuples)
    return converter


def _is_tuple(cls: Any) -> bool:
    return getattr(cls, "__origin__", None) is tuple


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


def _amount(value: object, _: type) -> Amount:
    return Amount.parse(value) if isinstance(value, str) else _refuse("an amount such as 'over 500 million yuan'", value)


def _word(value: object, cls: Any) -> Any:
    words = [member.value for member in cls]
    if not isinstance(value, str) or value not in words:
        _refuse(f"one of {', '.join(words)}", value)
    return cls(value)


def _is_choice(cls: Any) -> bool:
    """Say whether a field may hold records of several kinds."""
    choices = [choice for choice in get_args(cls) if choice is not type(None)]
    return (
        not _is_tuple(cls)
        and len(choices) > 1
        and all(isinstance(choice, type) and issubclass(choice, Record) for choice in choices)
    )


def _chosen(structurer: _Structurer, table: object, cls: Any) -> Record | None:
    """Return the record that a table such as ``{ project = "…" }`` names."""
    if table is None and type(None) in get_args(cls):
        return None
    nouns = [kind_of(choice).noun for choice in get_args(cls) if choice is not type(None)]
    expected = f"a table with one key, {', '.join(nouns)}"
    named = _table(table, expected)
    if len(named) != 1 or next(iter(named)) not in nouns:
        _refuse(expected, named)
    ((noun, name),) = named.items()
    return structurer.refer(_PLURALS[noun], name)


def _mapping(structurer: _Structurer, table: object) -> PlanMapping:
    expected = "a table with a field or a track, and a match"
    words = _table(table, expected)
    if not set(words) <= {"field", "track", "match"} or len(set(words) - {"match"}) != 1:
        _refuse(expected, words)
    noun = "field" if "field" in words else "track"
    target: Any = structurer.refer(_PLURALS[noun], words[noun])
    return PlanMapping(target, _word(words.get("match", "exact"), Match))
