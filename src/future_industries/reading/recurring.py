"""Texts that say the same over and over, as rows of a table do: what was read a moment ago is not read again."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from future_industries.outright import Reading
    from future_industries.period import Period

__all__ = ["MOST", "SHOWN", "Seen", "moved", "recurs"]

MOST = 8
"""How many of the last places are looked at."""
SHOWN = 10
"""How many characters must be the same for a place to be looked at."""
_BACK, _AHEAD, _WITHIN, _SENTENCE = 48, 112, 40, 120


class Seen(NamedTuple):
    """A place where a figure was looked for: where the last one and the last count ended, what was found."""

    start: int
    last: int
    counted: int
    found: "tuple[int, int, Reading | None, Period | None] | None"


def recurs(text: str, seen: Seen, start: int, last: int, counted: int) -> bool:
    """Say whether at *start* stands the same as at the place *seen*, with the same before and behind it, as far as is looked."""
    if seen.start < _BACK or _reach(start, last, _BACK) != _reach(seen.start, seen.last, _BACK):
        return False
    since = _reach(start, counted, _SENTENCE)
    if since != _reach(seen.start, seen.counted, _SENTENCE) or _BACK < since < _SENTENCE:
        return False
    if seen.found is not None and seen.found[1] - seen.start > _WITHIN:
        return False
    return text[seen.start - _BACK : seen.start + _AHEAD] == text[start - _BACK : start + _AHEAD]


def _reach(start: int, end: int, most: int) -> int:
    return most if end < 0 else min(start - end, most)


def moved(
    found: "tuple[int, int, Reading | None, Period | None]", by: int
) -> "tuple[int, int, Reading | None, Period | None]":
    """Return what was found *by* characters further on."""
    start, end, reading, period = found
    return start + by, end + by, None if reading is None else reading._replace(end=reading.end + by), period
