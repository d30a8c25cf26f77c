"""Hypothesis strategies for records: a small catalogue of every kind, whose records hold each other and shipped ones."""

from collections.abc import Callable
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

import future_industries as fi
from future_industries.kinds import KINDS, record_class
from future_industries.record import Record
from future_industries.shapes import choices_of, is_tuple, part_of, shape_of, without_none
from future_industries.vocabulary import Vocabulary
from strategies import amounts, magnitudes, periods, ranges

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[T]], T]

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
"""Words of any characters that a file can hold, marks of control and line ends among them."""

TEXTS = st.builds(fi.Text, WORDS, st.none() | WORDS)
COMPUTED = st.one_of(
    st.builds(lambda one, other: one + other, amounts("km"), amounts("km")),
    st.builds(lambda one, by: one / by, amounts("CNY", "t"), st.integers(3, 9)),
    st.builds(lambda one, share: one * share, amounts("employee", "CNY"), amounts("percent", most_digits=2)),
    st.builds(lambda one: one.to("m"), amounts("km") | ranges("km")),
)
AMOUNTS = amounts() | ranges() | magnitudes() | COMPUTED
_SHIPPED = {plural: tuple(collection)[:3] for plural, collection in fi.load().collections.items()}
_NEVER_WITHOUT = {"region", "evidence"}


class World:
    """Records made so far, each kind after those that it holds, as the kinds themselves stand."""

    def __init__(self, draw: Draw[Any]) -> None:
        self.draw = draw
        self.made: dict[str, list[Record]] = {plural: [] for plural in KINDS}

    def one(self, plural: str) -> Record:
        """Return a record of one's own or a shipped one."""
        return self.draw(st.sampled_from([*self.made[plural], *_SHIPPED[plural]]))

    def record(self, plural: str, number: int) -> Record:
        cls: Any = record_class(plural)
        values = {name: self.value(name, kind) for name, kind in shape_of(cls).items() if name not in {"id", "evidence"}}
        values["id"] = f"own-{plural}-{number}"
        if "evidence" in shape_of(cls):
            values["evidence"] = tuple(self.evidence() for _ in range(self.draw(st.integers(1, 2))))
        if plural == "figures":
            values["measure"] = self.one("measures").id
            first, *others = values["evidence"]  # whose words, made up, need not state the amount
            values["evidence"] = (attrs.evolve(first, note="made up"), *others)
            if self.made["figures"] and self.draw(st.booleans()):
                values |= {"evidence": (), "derived_from": (self.made["figures"][0],)}
        made: Record = cls(**values)
        return made

    def value(self, name: str, kind: Any) -> Any:
        kind, may_be_none = without_none(kind)
        if may_be_none and self.draw(st.booleans()):
            return None
        if is_tuple(kind):
            return tuple(self.value(name, part_of(kind)) for _ in range(self.draw(st.integers(0, 2))))
        for choices in (choices_of(kind), (kind,) if isinstance(kind, type) and issubclass(kind, Record) else ()):
            if choices:
                plurals = [plural for plural in KINDS if record_class(plural) in choices]
                return self.one(self.draw(st.sampled_from(plurals)))
        return self.plain(name, kind)

    def plain(self, name: str, kind: Any) -> Any:
        if name in {"gbt2260", "sha256"}:
            return self.draw(st.sampled_from(["340000", "110108"] if name == "gbt2260" else ["0" * 64, "a1" * 32]))
        if issubclass(kind, Vocabulary):
            return self.draw(st.sampled_from(list(kind)))
        special: dict[Any, Callable[[], Any]] = {
            fi.Group: lambda: self.listed(fi.Group),
            fi.Item: lambda: self.listed(fi.Item),
            fi.Role: lambda: fi.Role(self.draw(TEXTS), self.value("organisation", fi.Organisation | None)),
            fi.Mapping: lambda: fi.Mapping(self.value("target", fi.Field | fi.Track), self.draw(st.sampled_from(list(fi.Match)))),
            int: lambda: self.draw(st.integers(1, 10**12)),
        }
        if kind in special:
            return special[kind]()
        drawn = {str: WORDS, bool: st.booleans(), fi.Text: TEXTS, fi.Period: periods(), fi.Amount: AMOUNTS}
        return self.draw(drawn.get(kind, st.dates()))

    def listed(self, cls: Any) -> Any:
        values = {name: self.value(name, kind) for name, kind in shape_of(cls).items() if name != "evidence"}
        return cls(**values, evidence=(self.evidence(),))

    def evidence(self) -> fi.Evidence:
        start = self.draw(st.none() | st.integers(0, 10**6))
        place = {"start": start, "end": None if start is None else start + self.draw(st.integers(1, 99))}
        words = {name: self.draw(st.none() | WORDS) for name in ("stated", "place", "note")}
        source: Any = self.one("sources")
        if start is None and words["place"] is None:
            words["place"] = "page 1"
        return fi.Evidence(source=source, **place, **words)  # type: ignore[arg-type]


def _inherit(record: Any, share: bool) -> Any:  # noqa: FBT001
    """Let some groups and items have the evidence and the confidence of what they are in."""
    if not share or not getattr(record, "groups", ()):
        return record
    taken = {"evidence": record.evidence, "confidence": record.confidence}
    groups = (
        attrs.evolve(each, items=tuple(attrs.evolve(item, **taken) for item in each.items), **taken) for each in record.groups
    )
    return attrs.evolve(record, groups=tuple(groups))


@st.composite
def worlds(draw: Draw[Any], most: int = 2) -> fi.Catalog:
    """Return a catalogue of one to *most* records of every kind."""
    world = World(draw)
    for plural in ["sources", "measures", *(plural for plural in KINDS if plural not in {"sources", "measures"})]:
        for number in range(draw(st.integers(1, most))):
            world.made[plural].append(_inherit(world.record(plural, number), draw(st.booleans())))
    return fi.Catalog.of(world.made)
