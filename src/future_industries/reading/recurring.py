"""Texts that say the same over and over, as rows of a table do: what was read a moment ago is not read again."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from future_industries.reading.glance import Found

    # Where a figure was looked for, where the last one and the last count before it ended, and what was found.
    Seen = tuple[int, int, int, Found | None]

__all__ = ["Rows"]

_MOST, _SHOWN = 8, 10  # how many of the last places are kept, and by how many of their characters
_BACK, _AHEAD, _WITHIN, _SENTENCE = 48, 112, 40, 120
_STEP, _PERIOD, _SAME = 400, 200, 24


class Rows:
    """The last places of a text where a figure was looked for, while it repeats itself.

    Attributes:
        are_here: Whether it does so here.
        until: How far that is known.
    """

    __slots__ = ("apart", "are_here", "recent", "text", "until")

    def __init__(self, text: str, apart: dict[int, int]) -> None:
        self.text: str = text
        self.apart: dict[int, int] = apart
        self.recent: dict[str, Seen] = {}
        self.are_here: bool = False
        self.until: int = 0

    def look(self, start: int) -> None:
        """Look whether the words from *start* come again right behind; else nothing is kept, which would cost time."""
        self.are_here = self.text.find(self.text[start : start + _SAME], start + 1, start + _PERIOD) > 0
        self.until = start + _STEP

    def again(self, start: int, last: int, counted: int) -> "Seen | None":
        """Return what was found where the text was just the same, moved to *start*, or None where it was not."""
        seen = self.recent.get(self.text[start : start + _SHOWN])
        if seen is None or start in self.apart or not _recurs(self.text, seen, start, last, counted):
            return None
        place, _, _, found = seen
        return start, last, counted, _moved(found, start - place) if found else None

    def keep(self, start: int, last: int, counted: int, found: "Found | None") -> None:
        """Keep what was found at *start*."""
        if len(self.recent) > _MOST:
            self.recent.clear()
        self.recent[self.text[start : start + _SHOWN]] = start, last, counted, found


def _recurs(text: str, seen: "Seen", start: int, last: int, counted: int) -> bool:
    """Say whether at *start* the same stands as at the place *seen*, with the same before and behind it, as far as is looked."""
    place, seen_last, seen_counted, found = seen
    is_as_far = last - seen_last == start - place or _since(start, last, _BACK) == _since(place, seen_last, _BACK)
    if place < _BACK or not is_as_far:
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


def _moved(found: "Found", by: int) -> "Found":
    """Return what was found *by* characters further on."""
    start, end, reading, period = found
    return start + by, end + by, None if reading is None else reading._replace(end=reading.end + by), period
