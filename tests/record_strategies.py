"""Hypothesis strategies for records of every kind, drawn from the shapes of their classes."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st

import future_industries as fi
from future_industries.kinds import KINDS, kind_of, record_class
from future_industries.record import Record
from future_industries.shapes import Shape, shapes_of
from future_industries.vocabulary import Vocabulary
from strategies import amounts, magnitudes, periods, ranges

Draw = Callable[[st.SearchStrategy[Any]], Any]

# Whatever people write, line ends, quotes, commas, markup, Chinese and marks of control included; no halves of characters.
LETTERS = st.sampled_from("\r\n\t ,;\"'|{}[]\\%&$#_~^<>=未来产业空间量子é\u00a0\u2028😀") | st.characters(codec="utf-8")
WORDS = st.text(LETTERS, min_size=1, max_size=12).filter(lambda words: bool(words.strip()))
TEXTS = st.builds(fi.Text, WORDS, st.none() | WORDS)
DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64)
CODES = st.text("0123456789", min_size=6, max_size=6)
COMPUTED = st.one_of(
    st.builds(lambda one, other: one + other, amounts("km"), amounts("km")),
    st.builds(lambda one, by: one / by, amounts("CNY", "t"), st.integers(3, 9)),
    st.builds(lambda one, share: one * share, amounts("employee", "CNY"), amounts("percent", most_digits=2)),
    st.builds(lambda one: one.to("m"), amounts("km") | ranges("km")),
)
AMOUNTS = amounts() | ranges() | magnitudes() | COMPUTED

_VALUES: dict[type, st.SearchStrategy[Any]] = {
    fi.Text: TEXTS,
    fi.Period: periods(),
    fi.Amount: AMOUNTS,
    str: WORDS,
    bool: st.booleans(),
    int: st.integers(1, 10**12),
    date: st.dates(),
}
_NAMED = {"sha256": DIGESTS, "gbt2260": CODES}
_SHIPPED = {plural: tuple(collection)[:3] for plural, collection in fi.load().collections.items()}
_ORDER = ["sources", "measures", *(plural for plural in KINDS if plural not in {"sources", "measures"})]
"""The kinds, each after those that it holds; a figure names its measure."""


class _World:
    """Records made so far, which hold each other and shipped ones."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self.made: dict[str, list[Record]] = {plural: [] for plural in KINDS}

    def add(self, plural: str) -> None:
        """Make a record of a kind."""
        cls: Any = record_class(plural)
        values = {**self._values(cls), "id": f"own-{plural}-{len(self.made[plural])}"}
        if plural == "figures":
            values["measure"] = self._record("measures").id
            first, *others = values["evidence"]  # whose words, made up, need not state the amount
            values["evidence"] = (attrs.evolve(first, note="made up"), *others)
            if self.made["figures"] and self._draw(st.booleans()):
                values |= {"evidence": (), "derived_from": (self.made["figures"][0],)}
        self.made[plural].append(_inherit(cls(**values), share=self._draw(st.booleans())))

    def _record(self, plural: str) -> Record:
        found: Record = self._draw(st.sampled_from([*self.made[plural], *_SHIPPED[plural]]))
        return found

    def _values(self, cls: type) -> dict[str, Any]:
        return {shape.name: self._value(shape) for shape in shapes_of(cls) if shape.name != "id"}

    def _value(self, shape: Shape) -> Any:
        if shape.is_many:
            return tuple(self._one(shape) for _ in range(self._draw(st.integers(int(shape.name == "evidence"), 2))))
        return None if shape.is_optional and self._draw(st.booleans()) else self._one(shape)

    def _one(self, shape: Shape) -> Any:
        held = self._draw(st.sampled_from(shape.holds))
        if issubclass(held, Record):
            return self._record(kind_of(held).plural)
        if issubclass(held, Vocabulary):
            return self._draw(st.sampled_from(list(held)))
        return self._draw(_NAMED.get(shape.name, _VALUES[held])) if held in _VALUES else self._part(held)

    def _part(self, cls: type) -> Any:
        values = self._values(cls)
        if cls is fi.Evidence:  # both ends or none, and a place in words where there are none
            start = self._draw(st.none() | st.integers(0, 10**6))
            values |= {"start": start, "end": None if start is None else start + self._draw(st.integers(1, 99))}
            values["place"] = values["place"] or ("page 1" if start is None else None)
        return cls(**values)


def _inherit(record: Any, *, share: bool) -> Any:
    """Let the groups and items of some records have the evidence and the confidence of what they are in."""
    if not share or not getattr(record, "groups", ()):
        return record
    taken = {"evidence": record.evidence, "confidence": record.confidence}
    groups = (
        attrs.evolve(each, items=tuple(attrs.evolve(item, **taken) for item in each.items), **taken) for each in record.groups
    )
    return attrs.evolve(record, groups=tuple(groups))


@st.composite
def worlds(draw: Draw, most: int = 2) -> fi.Catalog:
    """Return a catalogue of one to *most* records of every kind."""
    world = _World(draw)
    for plural in _ORDER:
        for _ in range(draw(st.integers(1, most))):
            world.add(plural)
    return fi.Catalog.of(world.made)


@st.composite
def catalogs(draw: Draw, plural: str) -> fi.Catalog:
    """Return a catalogue of one record of a kind, which holds others that the catalogue does not list."""
    world = _World(draw)
    for each in (*_ORDER[: _ORDER.index(plural)], plural, plural):
        world.add(each)
    return fi.Catalog.of({plural: world.made[plural][1:]}, "1")
