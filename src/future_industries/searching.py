"""Search: the records that bear a word, best first."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from future_industries.errors import ParseError, text_of
from future_industries.record import Record
from future_industries.text import fold

if TYPE_CHECKING:
    from future_industries.catalog import Catalog
    from future_industries.collection import Collection

__all__ = ["search"]

_OWN_WORDS = 3
_SCATTERED, _SPREAD = 4, 5
_BEGINS = 2  # the worst score of a name that has the words at the beginning of one of its own

_Key = tuple[int, int]
"""The number of a collection, and the position of a record in it."""


def search(catalog: "Catalog", words: str) -> tuple[Record, ...]:
    """Return the records of every kind that bear *words*: whole names first, then beginnings, words, parts.

    A plan bears the words of its groups and their items, too. Of several words, all may stand in any order, and in several
    names of a record; where no record bears them all, those that bear some of them are found.
    """
    wanted = fold(text_of(words, "a word to look for"))
    if not wanted:
        raise ParseError(words, "a word to look for, such as 'quantum' or '量子'")
    several = tuple(dict.fromkeys(word for word in wanted.split() if len(word) > 1)) if " " in wanted else ()
    best: dict[_Key, tuple[int, int]] = {}
    single: dict[_Key, dict[str, int]] = {}
    collections = list(catalog.collections.values())
    for number, collection in enumerate(collections):
        for name, rank, position in _names(catalog, collection):
            key = number, position
            score = _score(wanted, name)
            if score is not None:
                best[key] = min(best.get(key, (score, rank)), (score, rank))
            for word in several:
                if (score := _score(word, name)) is not None and (score <= _BEGINS or not word.isascii()):
                    bears = single.setdefault(key, {})
                    bears[word] = min(bears.get(word, score), score)
    for key, bears in single.items():
        if len(bears) == len(several):
            best.setdefault(key, (_SPREAD, sum(bears.values())))
    ordered = sorted(best, key=lambda key: (best[key], key)) or _by_any(single)
    return tuple(collections[number][position] for number, position in ordered)


def _by_any(single: dict[_Key, dict[str, int]]) -> list[_Key]:
    """Return the records that bear some of several words: those of the most first, the best names, then the rarest words."""
    bearers = Counter(word for bears in single.values() for word in bears)

    def order(key: _Key) -> tuple[int, int, float, _Key]:
        bears = single[key]
        return -len(bears), min(bears.values()), -sum(1 / bearers[word] for word in bears), key

    return sorted(single, key=order)


def _names(catalog: "Catalog", collection: "Collection[Any]") -> Iterator[tuple[str, int, int]]:
    """Yield every name to look in, folded, with how directly it names its record, and the record's position."""
    for name, places in collection.index_of_names.items():
        for rank, position in places:
            yield name, rank, position
    if collection.noun == "plan":
        for position, plan in enumerate(catalog.plans):
            for words, _ in plan.names:
                for wording in filter(None, (words.en, words.zh)):
                    yield fold(wording), _OWN_WORDS, position


def _score(wanted: str, name: str) -> int | None:
    """Return how well a name bears the words, best 0, or None where it does not: worst where it has them in another order."""
    if wanted not in name:
        words = wanted.split()
        return _SCATTERED if len(words) > 1 and all(len(word) > 1 and word in name for word in words) else None
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in name else 3
