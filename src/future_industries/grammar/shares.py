"""The units of fractions: half a year, a quarter-point cut; two-thirds of the firms and 三分之一的企业 are shares."""

import re

from future_industries.grammar.measuring import is_count, measured_at
from future_industries.units import Dimension, unit

__all__ = ["share_at"]

_AGO = re.compile(r" (?:ago|earlier|before|later)\b")


def _is_time(symbol: str) -> bool:
    return unit(symbol).dimension is Dimension.TIME


_POINT = re.compile(r"-(?:percentage-)?point\b|(?: of)?(?: a)? percentage points?\b", re.ASCII)
_SHARE_OF = re.compile(r"\s(?:an?\s)?")


def share_at(text: str, at: int, marked: str | None, *, running: bool) -> tuple[str, int, str | None]:
    """Return the unit of a fraction: "half a year" has one, "two-thirds of the firms" and 三分之一的企业 are shares."""
    if marked is None and (points := _POINT.match(text, at)):  # "a quarter-point cut"
        return "percentage point", points.end(), "point"
    of = _SHARE_OF.match(text, at)
    measured = measured_at(text, of.end() - 1 if of else at, marked) if not running or of or marked else None
    if measured and running and of and of[0] == " " and text[at - 4 : at].lower() != "half" and _is_time(measured.symbol):
        measured = None  # "a third month" is one in a row
    if measured is None or (running and (is_count(measured.symbol) or _AGO.match(text, measured.end))):
        return marked or "1", at, None
    return measured.symbol, measured.end, measured.noun
