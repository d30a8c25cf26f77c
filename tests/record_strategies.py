"""Hypothesis strategies for records of every kind, drawn from the shapes of their classes."""

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

import future_industries as fi
from future_industries.exchange.shapes import Shape, shapes_of
from future_industries.kinds import kind_of, record_class
from future_industries.record import Record
from future_industries.vocabulary import Vocabulary
from strategies import amounts, magnitudes, periods, ranges

Draw = Callable[[st.SearchStrategy[Any]], Any]

# Whatever people write, line ends, quotes, commas, markup and Chinese included; no halves of characters.
LETTERS = st.sampled_from("\r\n\t ,;\"'|{}[]\\%&$#_~^<>=未来产业空间量子é\u00a0\u2028😀") | st.characters(
    codec="utf-8", exclude_characters="\x00"
)
WORDS = st.text(LETTERS, min_size=1, max_size=12).filter(lambda words: bool(words.strip()))
TEXTS = st.builds(fi.Text, WORDS, st.none() | WORDS)
DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64)
CODES = st.text("0123456789", min_size=6, max_size=6)

_VALUES: dict[type, st.SearchStrategy[Any]] = {
    fi.Text: TEXTS,
    fi.Period: periods(),
    fi.Amount: amounts() | ranges() | magnitudes(),
    str: WORDS,
    bool: st.booleans(),
    int: st.integers(1, 10**9),
    date: st.dates(),
}
_NAMED = {"sha256": DIGESTS, "gbt2260": CODES}


class _Maker:
    """Draws records, each with an id of its own, and what they hold to some depth."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._count = 0

    def record(self, cls: type[Record], depth: int) -> Record:
        self._count += 1
        name = f"{kind_of(cls).noun}-{self._count}"
        values = {shape.name: self._value(cls, shape, depth) for shape in shapes_of(cls) if shape.name != "id"}
        return cls(**{"id": name, **values})

    def _part(self, cls: type, depth: int) -> Any:
        values = {shape.name: self._value(cls, shape, depth) for shape in shapes_of(cls)}
        if cls is fi.Evidence:  # both ends or none, and a place in words where there are none
            start = self._draw(st.none() | st.integers(0, 10**6))
            values |= {"start": start, "end": None if start is None else start + self._draw(st.integers(1, 99))}
            values["place"] = values["place"] or ("p. 1" if start is None else None)
        return cls(**values)

    def _value(self, cls: type, shape: Shape, depth: int) -> Any:
        must = shape.name == "evidence" and cls is not fi.Measure
        if shape.is_many:
            most = 2 if depth or not _is_deep(shape) else 0
            return tuple(self._one(shape, depth) for _ in range(self._draw(st.integers(int(must), max(most, int(must))))))
        if shape.is_optional and ((_is_deep(shape) and not depth) or self._draw(st.booleans())):
            return None
        return self._one(shape, depth)

    def _one(self, shape: Shape, depth: int) -> Any:
        held = self._draw(st.sampled_from(shape.holds)) if shape.is_choice else shape.holds[0]
        if issubclass(held, Record):
            return self.record(held, max(depth - 1, 0))
        if issubclass(held, Vocabulary):
            return self._draw(st.sampled_from(list(held)))
        return self._draw(_NAMED.get(shape.name, _VALUES[held])) if held in _VALUES else self._part(held, depth)


def _is_deep(shape: Shape) -> bool:
    """Say whether what the field holds holds more."""
    return shape.holds[0] not in _VALUES and not issubclass(shape.holds[0], Vocabulary)


@st.composite
def catalogs(draw: Draw, plural: str) -> fi.Catalog:
    """Return a catalogue of one record of a kind, which holds others that the catalogue does not list."""
    return fi.Catalog.of({plural: [_Maker(draw).record(record_class(plural), 1)]}, "1")
