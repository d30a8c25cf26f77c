"""The grammar of periods: how English, Chinese and EDTF texts name a time."""

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from future_industries.numerals import number_of

if TYPE_CHECKING:
    from future_industries.period import Period

__all__ = ["read_period"]

Ends = tuple[str | None, str | None]
"""First and last date, each as ISO 8601 text of its own precision, or None where open."""

_MOST = 80
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?"
_DATES = (
    r"(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?)?",
    r"(?P<y>[0-9]{4})年(?:(?P<m>[0-9]{1,2})月(?:(?P<d>[0-9]{1,2})日)?)?",
    rf"(?:(?P<d>[0-9]{{1,2}}) )?{_MONTH} (?P<y>[0-9]{{4}})",
    rf"{_MONTH} (?P<d>[0-9]{{1,2}}), (?P<y>[0-9]{{4}})",
)
_YEAR_OF_PART = "(?P<y>[0-9]{4}|[0-4][0-9])"
_ORDINAL = "(?P<ordinal>first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
_DASH = r"\s?(?:-|–|—{1,2}|~|～|－|至|到|to|through)\s?"
_PARTS = (
    (rf"(?:the )?{_ORDINAL}[ -](?P<part>half|quarter)(?: of)?(?: fiscal)?(?: the year)? (?P<y>[0-9]{{4}})", 0),
    (rf"(?P<part>[hq])(?P<ordinal>[1-4])(?: of)? ?['’]?{_YEAR_OF_PART}", 0),
    (rf"(?P<ordinal>[1-4])(?P<part>[hq])(?: of)? ?['’]?{_YEAR_OF_PART}", 0),
    (rf"{_YEAR_OF_PART}年? ?(?P<part>[hq])(?P<ordinal>[1-4])", 0),
    (rf"{_YEAR_OF_PART}年度?(?P<ordinal>上|下)(?P<part>半)年", 0),
    (rf"{_YEAR_OF_PART}年度?第?(?P<ordinal>[一二三四1-4])(?P<part>季)度?", 0),
    (r"(?:the )?first (?P<many>two|three|[23]) (?P<part>quarter)s(?: of)?(?: the year)? (?P<y>[0-9]{4})", 0),
    (rf"{_YEAR_OF_PART}年度?前(?P<many>[一二两三123])个?(?P<part>季)度?", 0),
    (r"(?:the )?first (?P<many>[a-z]+|[0-9]{1,2}) (?P<part>month)s(?: of)?(?: the year)? (?P<y>[0-9]{4})", 0),
    (rf"{_YEAR_OF_PART}年度?前(?P<many>[一二两三四五六七八九十]{{1,2}}|[0-9]{{1,2}})个(?P<part>月)", 0),
    (rf"{_YEAR_OF_PART}年度?(?P<from>[0-9]{{1,2}})月?份?{_DASH}(?P<to>[0-9]{{1,2}})月份?", 1),
    (r"(?P<y>[0-9]{2})年(?P<from>[0-9]{1,2})月份?", 1),
    (rf"(?P<from>{_MONTH.replace('?P<month>', '?:')}){_DASH}(?P<to>{_MONTH.replace('?P<month>', '?:')}) (?P<y>[0-9]{{4}})", 1),
)
_LENGTHS = {"half": 6, "h": 6, "半": 6, "quarter": 3, "q": 3, "季": 3, "month": 1, "月": 1}
_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "上": 0, "下": 1, "一": 0, "二": 1, "三": 2, "四": 3}
_LATER = (r"(?:since|from|after the beginning of) (.+)", r"自?从?(.+?)(?:年初)?以来", r"自(.+)起", r"(.+)/\.\.")
_UNTIL = (
    r"(?:(?:by|before) (?:the |year-?)?end(?: of|-| ) ?|(?:no later than|by|until|through|up to) )(.+)",
    r"(?:到|至|截至|截止)?([“\"「]?十[一二三四五六七]五[”\"」]?(?:时期|期间|规划)?)期?[底末](?:以前|之前|前)?",
    r"(?:到|至|截至|截止)(.+?)(?:年?[底末])?",
    r"(.+?)年?[底末](?:以前|之前|前)",
    r"\.\./(.+)",
)
_BEFORE = (r"(?:before|ahead of|prior to) (.+)", r"(.+?)(?:以前|之前|前)")
_SPANS = (
    r"(?:from |between )?(.+?) (?:to|and|until|through) (.+)",
    r"(.+?)\s?(?:/|–|—|－|~|至|到)\s?(.+)",
    r"([0-9]{4})-([0-9]{4}年?)",
)
_RELATIVE = (
    (r"(?:with)?in (?:the next |the coming )?(.+?)(?: to |-|–)(.+?) years", True),
    (r"(?:with)?in (?:the next |the coming )?(.+?) years", True),
    (r"(?:over |in )?the (?:next|coming) (.+?) years", False),
    (r"未来(.+?)(?:到|至|-|–)(.+?)年", True),
    (r"未来(.+?)年", False),
)
# The five-year plans ran in unbroken order from the sixth, 1981 to 1985.
_FIVE_YEAR = (
    r"[“\"「]?十([一二三四五六七])五[”\"」]?(?:时期|期间|规划)?",
    r"(?:the )?1([1-7])th (?:five year plan|fyp)(?: period)?",
)
_DIGITS = "一二三四五六七"


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _match(sources: tuple[str, ...], text: str) -> re.Match[str] | None:
    return next((found for source in sources if (found := _pattern(source).fullmatch(text))), None)


def read_period(text: str, anchor: "Period | None") -> Ends | None:
    """Return the first and the last date that *text* states, or None where it states none."""
    plain = " ".join(text.casefold().split())
    if not plain or len(plain) > _MOST:
        return None
    return _relative(plain, anchor) or _part(plain) or _horizon(plain) or _between(plain)


def _horizon(text: str) -> Ends | None:
    if found := _match(_UNTIL, text):
        inner = _date(found[1]) or _part(found[1])
        return inner and (None, inner[1])
    if found := _match(_BEFORE, text):
        inner = _date(found[1]) or _part(found[1])
        before = _day_before(inner[0]) if inner and inner[0] else None
        return (None, before) if before else None
    if found := _match(_LATER, text):
        inner = _date(found[1]) or _part(found[1])
        return inner and (inner[0], None)
    return None


def _between(text: str) -> Ends | None:
    if single := _date(text):
        return single
    for source in _SPANS:
        if found := _pattern(source).fullmatch(text):
            bare = found[1] + "年" if re.fullmatch("[0-9]{4}", found[1]) and "年" in found[2] else found[1]
            first, last = _date(bare) or _part(bare), _date(found[2]) or _part(found[2])
            if first and last:
                return first[0], last[1]
    return None


def _date(text: str) -> Ends | None:
    """Read one date of any precision; both ends are the same."""
    found = _match(_DATES, text)
    if not found:
        return None
    groups = found.groupdict()
    month = _MONTHS.index(groups["month"][:3]) + 1 if groups.get("month") else groups.get("m")
    stamp = groups["y"]
    if month:
        stamp += f"-{int(month):02d}"
    if groups.get("d"):
        stamp += f"-{int(groups['d']):02d}"
    return (stamp, stamp) if _is_date(stamp) else None


def _is_date(stamp: str) -> bool:
    try:
        date(int(stamp[:4]), int(stamp[5:7] or 1), int(stamp[8:] or 1))
    except ValueError:
        return False
    return True


def _part(text: str) -> Ends | None:
    """Read half years, quarters, runs of months and five-year plans."""
    for source, length in _PARTS:
        if found := _pattern(source).fullmatch(text):
            return _months_of(found.groupdict(), length)
    if found := _match(_FIVE_YEAR, text.replace("-", " ")):
        ordinal = _DIGITS.index(found[1]) + 1 if found[1] in _DIGITS else int(found[1])
        first = 1981 + 5 * (10 + ordinal - 6)
        return str(first), str(first + 4)
    return None


def _months_of(parts: dict[str, str | None], length: int) -> Ends | None:
    """Return the first and the last month of a part of a year: by its place in order, by how many begin it, or by their names."""
    year = parts["y"] or ""
    year = year if len(year) == len("2025") else f"20{year}"
    if length:
        first, last = _month(parts["from"] or ""), _month(parts.get("to") or parts["from"] or "")
    else:
        length = _LENGTHS[parts["part"] or ""]
        many = number_of(parts.get("many") or "1")
        place = 12 // length - 1 if parts.get("ordinal") in {"final", "last"} else _place(parts.get("ordinal"))
        first = place * length + 1
        last = first + int(many or 0) * length - 1
    return (f"{year}-{first:02d}", f"{year}-{last:02d}") if 0 < first <= last <= 12 else None


def _place(ordinal: str | None) -> int:
    """Return how many come before the one of that ordinal, which may be a figure."""
    if ordinal is None:
        return 0
    return _ORDINALS[ordinal] if ordinal in _ORDINALS else int(ordinal[0]) - 1


def _month(words: str) -> int:
    return int(words) if words.isdigit() else _MONTHS.index(words[:3]) + 1


def _relative(text: str, anchor: "Period | None") -> Ends | None:
    """Read "within 5 to 15 years" and "the next 30 years", counted from *anchor*."""
    base = None if anchor is None else anchor.first or anchor.last
    if base is None:
        return None
    for source, is_deadline in _RELATIVE:
        if found := _pattern(source).fullmatch(text):
            years = [number_of(words) for words in found.groups()]
            if None in years:
                continue
            whole = [int(year) for year in years if year is not None and year == int(year) and 0 < year < 1000]
            if len(whole) == len(years):
                ends = [str(int(base[:4]) + year) for year in whole]
                if len(ends) == 2:
                    return ends[0], ends[1]
                return (None if is_deadline else base[:4]), ends[0]
    return None


def _day_before(stamp: str) -> str | None:
    """Return the date of the same precision that comes before *stamp*, or None before the first of all."""
    if stamp[:4] == "0001" and stamp in "0001-01-01":
        return None
    year, month = int(stamp[:4]), int(stamp[5:7] or 1)
    if len(stamp) == 4:
        return f"{year - 1:04d}"
    if len(stamp) == 7:
        return f"{year - (month == 1):04d}-{month - 1 or 12:02d}"
    return (date(year, month, int(stamp[8:])) - timedelta(days=1)).isoformat()
