"""Search: the records that bear a word, best first."""

from typing import TYPE_CHECKING

from future_industries.errors import ParseError, text_of
from future_industries.record import Record
from future_industries.text import fold

if TYPE_CHECKING:
    from future_industries.catalog import Catalog

__all__ = ["search"]


def search(catalog: "Catalog", words: str) -> tuple[Record, ...]:
    """Return the records of every kind that bear *words* in a name: whole names first, then beginnings, words, parts."""
    wanted = fold(text_of(words, "a word to look for"))
    if not wanted:
        raise ParseError(words, "a word to look for, such as 'quantum' or '量子'")
    best: dict[tuple[int, int], tuple[int, int]] = {}
    collections = list(catalog.collections.values())
    for number, collection in enumerate(collections):
        for name, places in collection.index_of_names.items():
            score = _score(wanted, name)
            if score is None:
                continue
            for rank, position in places:
                key = number, position
                best[key] = min(best.get(key, (score, rank)), (score, rank))
    ordered = sorted(best, key=lambda key: (best[key], key))
    return tuple(collections[number][position] for number, position in ordered)


def _score(wanted: str, name: str) -> int | None:
    """Return how well a name bears the words, best 0, or None where it does not."""
    if wanted not in name:
        return None
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in name else 3
