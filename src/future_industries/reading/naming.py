"""Known names in running text: the longest match of every name and alias of a catalogue, in both languages."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from future_industries.collection import names_of
from future_industries.reading.anchors import NUMBER_WORDS, holds_anchor, is_anchor
from future_industries.record import Record
from future_industries.text import fold
from future_industries.units import Dimension, unit
from future_industries.units import word as symbol_of

if TYPE_CHECKING:
    from future_industries.catalog import Catalog

__all__ = ["MEASURES", "Name", "Names", "measures_in", "names_in", "names_of_catalog", "numbers_in", "undenied", "words_in"]

# The kinds that texts name; where one name belongs to several kinds, the earlier one is meant.
_KINDS = ("regions", "fields", "tracks", "products", "organisations", "policies", "people", "plans", "projects", "concepts")
MEASURES = "measures"
_SHORT = 3
_TOKEN = re.compile(r"[^\W_\u4e00-\u9fff]+|[\u4e00-\u9fff]|[^\w\s]")
_FOLLOWING = re.compile(r"[\s\-–—‐‑_]{0,2}([^\W_\u4e00-\u9fff]+|[\u4e00-\u9fff]|[^\w\s])")
_HAN_FROM, _HAN_TO = "\u4e00", "\u9fff"
_STOPS = frozenset(",.;:!?，。；：！？、）")


class Entry(NamedTuple):
    """What one spelling names: records alike, those that it looks like and is not, a measure; what it holds and may count.

    And whether any of its records has labels of what it is not.
    """

    spelling: str
    records: tuple[Record, ...]
    denied: tuple[Record, ...]
    measure: str | None
    holds_number: bool
    may_be_denied: bool
    counts: bool = False


class Name(NamedTuple):
    """A name found in a text."""

    start: int
    end: int
    entry: Entry


class Node:
    """Where a name goes on: what may follow, and what the name is if it ends here; and whether a number may begin so, too."""

    __slots__ = ("entry", "following", "initials", "is_number")

    def __init__(self) -> None:
        self.is_number: bool = False
        self.following: dict[str, Node] = {}
        self.entry: Entry | None = None
        self.initials: frozenset[str] | None = None
        """The first letters of the words that may follow, in either case, gathered when first asked for."""


Word = tuple[re.Match[str], Node]


class Names(NamedTuple):
    """The names of a catalogue, ready to be found."""

    first: re.Pattern[str]
    beginning: "_Beginnings"


class _Bearers:
    """The records that bear one folded name."""

    __slots__ = ("counts", "denied", "measure", "ranked", "spelling")

    def __init__(self, spelling: str) -> None:
        self.spelling = spelling
        self.ranked: list[tuple[int, int, Record]] = []
        self.denied: list[Record] = []
        self.measure: str | None = None
        self.counts = False


@lru_cache(maxsize=8)
def names_of_catalog(catalog: "Catalog") -> Names:
    """Return the names of *catalog*, gathered once."""
    bearers: dict[str, _Bearers] = {}
    for order, plural in enumerate(_KINDS):
        for record in catalog.collections[plural]:
            _gather(bearers, order, record)
    for record in catalog.collections[MEASURES]:
        own = [name for rank, name in names_of(record) if rank]
        counts = _counts_things(own)
        for name in own:
            bearer = bearers.setdefault(fold(name), _Bearers(name))
            bearer.measure, bearer.counts = record.id, counts
    begin = Node()
    for folded, found in bearers.items():
        tokens = _TOKEN.findall(folded)
        if not tokens or len(folded) < 2 or folded.isdigit():
            continue
        node = begin
        for token in tokens:
            node = node.following.setdefault(token, Node())
        node.entry = _entry(found)
    for word in NUMBER_WORDS:
        begin.following.setdefault(word, Node()).is_number = True
    return Names(_first_of(begin), _Beginnings(begin))


class _Beginnings(dict[str, Node | None]):
    """Where names go on from each word that a text has been seen to hold, or None; the words of texts come again and again."""

    def __init__(self, begin: Node) -> None:
        super().__init__()
        self.begin = begin

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:  # type: ignore[override]
        return id(self)

    def __missing__(self, word: str) -> Node | None:
        if len(self) >= _MOST_WORDS:
            self.clear()
        node = self[word] = _following(self.begin, word)
        return node


_MOST_WORDS = 65536


def _entry(found: _Bearers) -> Entry:
    records = _alike(found)
    may_be_denied = bool(found.denied) or any(getattr(record, "negative_labels", ()) for record in records)
    return Entry(
        found.spelling, records, tuple(found.denied), found.measure, _holds_number(found.spelling), may_be_denied, found.counts
    )


_NO_COUNT = re.compile("(?:[指年天]|小时)数$|额$")
_LONGEST_NOUN = 6


def _counts_things(names: list[str]) -> bool:
    """Say whether the measure of those names counts things, as 集群数 and 标准 do; 订单, which 订单额 is as well, may be money."""
    if any(_NO_COUNT.search(name) for name in names):
        return False
    return any(name[-1] == "数" or any(_is_thing(name[-length:]) for length in range(2, _LONGEST_NOUN)) for name in names[:2])


def _is_thing(words: str) -> bool:
    symbol = symbol_of(words) if words[0] > _HAN_FROM else None
    return symbol is not None and unit(symbol).dimension is Dimension.COUNT


def _first_of(begin: Node) -> re.Pattern[str]:
    """Return the pattern of what a name may begin with: a word, or a Chinese character before one that goes on with a name."""
    han = {first: node for first, node in begin.following.items() if _HAN_FROM <= first <= _HAN_TO}
    if not han:
        return re.compile(f"[{_letters()}]+")
    seconds = {variant for node in han.values() for second in node.following for variant in (second[0], second[0].upper())}
    first, second = ("".join(sorted(map(re.escape, characters))) for characters in (han, seconds))
    return re.compile(rf"[{_letters()}]+|[{first}](?=[{second}\s\-–—‐‑_])")


@cache
def _letters() -> str:
    """Return the ranges of letters and figures of all scripts but the Chinese, since what they are not is matched more slowly."""
    known = [code for code in range(0x10000) if chr(code).isalnum() and not _HAN_FROM <= chr(code) <= _HAN_TO]
    rows = [list(row) for _, row in groupby(enumerate(known), key=lambda numbered: numbered[1] - numbered[0])]
    return "".join(f"{chr(row[0][1])}-{chr(row[-1][1])}" for row in rows)


def _following(node: Node, token: str) -> Node | None:
    return node.following.get(token.lower() if token.isascii() else fold(token))


# A name that is a number and what it counts states the number as well.
_COUNTS = re.compile(
    r"(?:the )?(?:top )?(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten) (?!sessions).*s$"
    r"|[0-9一二三四五六七八九十]+[大个项家类]",
    re.IGNORECASE,
)


def _holds_number(spelling: str) -> bool:
    """Say whether a number in the name is the name's own, and no figure."""
    return holds_anchor(spelling) and _COUNTS.match(spelling) is None


def _gather(bearers: dict[str, _Bearers], order: int, record: Record) -> None:
    codes = {getattr(record, "iso", None), getattr(record, "gbt2260", None)}
    for rank, name in names_of(record):
        if rank and name not in codes:
            found = bearers.setdefault(fold(name), _Bearers(name))
            if all(other is not record for _, _, other in found.ranked):
                found.ranked.append((order, rank, record))
    for label in getattr(record, "negative_labels", ()):
        bearers.setdefault(fold(label), _Bearers(label)).denied.append(record)


def _alike(found: _Bearers) -> tuple[Record, ...]:
    """Return the records of the first kind that bear the name most directly; a province goes before its namesake."""
    if not found.ranked:
        return ()
    order = min(order for order, _, _ in found.ranked)
    rank = min(rank for kind, rank, _ in found.ranked if kind == order)
    records = tuple(record for kind, how, record in found.ranked if (kind, how) == (order, rank))
    if order == 0 and len(records) > 1:
        provinces = tuple(record for record in records if getattr(record, "iso", None) is not None)
        return provinces if len(provinces) == 1 else records
    return records


def words_in(text: str, names: Names) -> list[Word]:
    """Return the words of *text* with which a name or a number may begin, in order."""
    beginning = names.beginning
    return [(word, node) for word in names.first.finditer(text) if (node := beginning[word[0]]) is not None]


def numbers_in(text: str, words: Sequence[Word]) -> list[int]:
    """Return where a number may begin with one of *words*, in order."""
    return [word.start() for word, node in words if node.is_number and is_anchor(text, *word.span())]


def names_in(text: str, words: Sequence[Word]) -> Iterator[Name]:
    """Yield the names that begin with one of *words*, in order: of each place the longest, none within another."""
    last = 0
    for word, node in words:
        start, end = word.span()
        if start < last:
            continue
        if node.entry is None and not (
            after in node.following if (after := text[end : end + 1]) > _HAN_FROM else _goes_on(text, end, node)
        ):
            continue
        found = _longest(text, end, node)
        if found is not None and _is_spelled(text[start : found[0]], found[1].spelling) and text[found[0] : found[0] + 1] != "_":
            last = found[0]
            yield Name(start, *found)


def _goes_on(text: str, end: int, node: Node) -> bool:
    """Say whether a name may go on at *end*, by the next character or by the first letter of the next word."""
    after = text[end : end + 1]
    if after in _STOPS:
        return after in node.following
    if after != " ":
        return True
    if node.initials is None:
        node.initials = frozenset(letter for token in node.following for letter in (token[0], token[0].upper()))
    initial = text[end + 1 : end + 2]
    return initial in node.initials or not (initial.isascii() and initial.isalpha())


_HIDING = "规模"


def measures_in(text: str, found: Sequence[Name], names: Names) -> Iterator[Name]:
    """Yield the names of measures among those *found*, in order, and those whose beginning another name hides: 未来产业规模."""
    for name in found:
        if name.entry.measure is not None:
            yield name
        elif text.startswith(_HIDING, name.end) and text[name.end - 1] > _HAN_FROM:
            yield from _hidden(text, name, names)


def _hidden(text: str, name: Name, names: Names) -> Iterator[Name]:
    end = name.end + len(_HIDING)
    for begin in range(name.start + 1, name.end):
        hiding = text[begin:end]
        inner = next(names_in(hiding, words_in(hiding, names)), None)
        if inner is not None and inner.entry.measure is not None and (inner.start, begin + inner.end) == (0, end):
            yield inner._replace(start=begin, end=end)
            return


def undenied(text: str, name: Name) -> tuple[Record, ...]:
    """Return the records that a name names, without those that a label of what they are not stands over."""
    records = name.entry.records
    if not name.entry.may_be_denied:
        return records
    return tuple(record for record in records if not _is_denied(text, name, record))


def _is_denied(text: str, name: Name, record: Record) -> bool:
    """Say whether a label of what *record* is not stands over its name: "new energy" over "energy"."""
    if record in name.entry.denied:
        return True
    for label in getattr(record, "negative_labels", ()):
        reach = len(label)
        for found in _label(label).finditer(text, max(0, name.start - reach), name.end + reach):
            overlaps = found.start() < name.end and name.start < found.end()
            if overlaps and not (name.start <= found.start() and found.end() <= name.end):
                return True
    return False


@lru_cache(maxsize=4096)  # the labels of a catalogue
def _label(label: str) -> re.Pattern[str]:
    words = r"[\s-]".join(map(re.escape, re.split(r"[\s-]", label)))
    return re.compile(words if label[0] > _HAN_FROM else rf"\b{words}\b", re.IGNORECASE)


def _longest(text: str, at: int, node: Node) -> tuple[int, Entry] | None:
    found: tuple[int, Entry] | None = None
    while True:
        if node.entry is not None:
            found = at, node.entry
        character = text[at : at + 1]
        on = node.following.get(character)
        if on is not None:  # a Chinese name goes on character by character
            node, at = on, at + 1
            continue
        if character > _HAN_FROM or character in _STOPS or not node.following:
            return found
        following = _FOLLOWING.match(text, at)
        if following is None or following[1] > _HAN_FROM:
            return found
        on = _following(node, following[1])
        if on is None:
            return found
        node, at = on, following.end()


def _is_spelled(words: str, spelling: str) -> bool:
    """Say whether a short name in capitals stands in capitals: AI and the EU, not "ai" or "us"."""
    return len(spelling) > _SHORT or not spelling.isupper() or words.isupper()
