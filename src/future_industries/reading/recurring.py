"""Texts that say the same over and over, as rows of a table do: what was read a moment ago is not read again."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from future_industries.outright import Reading
    from future_industries.period import Period

    Found = tuple[int, int, Reading | None, Period | None]
    # Where a figure was looked for, where the last one and the last count before it ended, and what was found.
    Seen = tuple[int, int, int, Found | None]

__all__ = ["MOST", "SHOWN", "moved", "recurs"]

MOST = 8
"""How many of the last places are kept."""
SHOWN = 10
"""How many characters of a place it is kept by."""
_BACK, _AHEAD, _WITHIN, _SENTENCE = 48, 112, 40, 120


def recurs(text: str, seen: "Seen", start: int, last: int, counted: int) -> bool:
    """Say whether at *start* the same stands as at the place *seen*, with the same before and behind it, as far as is looked."""
    place, seen_last, seen_counted, found = seen
    if place < _BACK or _since(start, last, _BACK) != _since(place, seen_last, _BACK):
        return False
    since = _since(start, counted, _SENTENCE)
    if since != _since(place, seen_counted, _SENTENCE) or _BACK < since < _SENTENCE:
        return False
    if found is not None and found[1] - place > _WITHIN:
        return False
    return text[place - _BACK : place + _AHEAD] == text[start - _BACK : start + _AHEAD]


def _since(start: int, end: int, most: int) -> int:
    """Return how far behind *end* a place is, as far as that matters; where there is no end, it is far."""
    return most if end < 0 else min(start - end, most)


def moved(found: "Found", by: int) -> "Found":
    """Return what was found *by* characters further on."""
    start, end, reading, period = found
    return start + by, end + by, None if reading is None else reading._replace(end=reading.end + by), period
