"""Dates and periods in running text, found at their years: "by 2030", 2024年1月2日, “十四五”."""

import re
from functools import lru_cache
from typing import NamedTuple

from future_industries.errors import ParseError
from future_industries.period import Period

__all__ = ["Dated", "dated_at"]


class Dated(NamedTuple):
    """A date found in a text; the period is None where the words name no year, and are no figure either."""

    start: int
    end: int
    period: Period | None


_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?:1[89]|20)[0-9]{2}"
_HAN_YEAR = rf"(?:{_YEAR}|[一二][〇零○九八][〇零○一二三四五六七八九]{{2}})"
_DAY = r"[0-3]?[0-9]"
_ENGLISH = re.compile(
    rf"(?P<iso>{_YEAR}-[01][0-9](?:-[0-3][0-9])?)(?![0-9-])"
    rf"|(?:{_DAY}(?:st|nd|rd|th)?(?:-{_DAY})? (?:of )?(?={_MONTH}\b))?{_MONTH} (?:{_DAY}(?:st|nd|rd|th)?(?:(?: ?[-–] ?| to "
    rf"| and ){_DAY})?\b,? ?)?(?P<year>{_YEAR})?(?![0-9])"
    rf"|(?P<from>{_YEAR})(?P<to> ?[-–—/] ?| to | and | through | until )(?P<last>{_YEAR}|[0-9]{{2}}(?=[^0-9,.%a-zA-Z-]"
    rf"|$))(?![0-9])"
    rf"|(?P<plain>{_YEAR})s?(?![0-9A-Za-z年]|[.,:][0-9])"
)
_MONTHS_HAN = r"[0-9]{1,2}月?\s?(?:[-–~～－至到]|—{1,2})\s?[0-9]{1,2}月(?![0-9])份?"
_PART_HAN = (
    r"[上下]半年|第?[一二三四1-4]季度|前[一二三123]个?季度?|前(?:[一二两三四五六七八九十]{1,2}|[0-9]{1,2})个月|[HQ][1-4](?![0-9])"
)
_SHORT_HAN = re.compile(rf"[0-4][0-9]年(?:{_MONTHS_HAN}|{_PART_HAN}|(?:1[0-2]|[1-9])月份?(?![0-9]))")
# A part of a year by its letter: 1H25, 3Q 2025, 2025H1, 25Q3; and its beginning before the year: "H1 2025", "Q3 of 2025".
_CODED = re.compile(r"(?:[1-4][HQ](?: of)? ?['’]?(?:20[0-9]{2}|[0-4][0-9])|(?:20[0-9]{2} ?|[0-4][0-9])[HQ][1-4])(?![0-9A-Za-z])")
_APOSTROPHE = re.compile(r"[1-4] ?['’][0-4][0-9](?![0-9A-Za-z])")
_FROM_MONTH = re.compile(rf"\b{_MONTH}(?: ?[-–—] ?| to | through | until )$")
_PART_BEFORE = re.compile(
    r"(?<![A-Za-z0-9])(?:[HQ][1-4]|[1-4][HQ])(?: of)? ?['’]?$"
    r"|\b(?:the )?(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -](?:half|quarter)(?: of)?(?: the year)? $"
    r"|\b(?:the )?first (?:(?:two|three|[23]) quarters|(?:[a-z]+|1?[0-9]) months)(?: of)?(?: the year)? $",
    re.IGNORECASE,
)
_PARTS_OF_YEAR = {f"{letter}{digit}" for letter in "HQ" for digit in "1234"}
_ENDS_PART = frozenset({"of", "er", "rs", "lf", "hs", "ar"} | _PARTS_OF_YEAR | {part[::-1] for part in _PARTS_OF_YEAR})
_HAN = re.compile(
    rf"(?P<from>{_HAN_YEAR})年?(?P<to>\s?(?:—{{1,2}}|–|-|－|~|～|至|到)\s?)(?P<last>{_HAN_YEAR})年(?P<whole>)"
    rf"|(?P<year>{_HAN_YEAR})年(?!代)(?P<rest>度?(?:{_MONTHS_HAN}|[0-9]{{1,2}}月(?:(?:[0-9]{{1,2}})[日号])?|{_PART_HAN})?)"
    r"|(?P<loose>[0-9]{1,2}月(?:份|(?:上|中|下)旬|(?:[0-9]{1,2})[日号])?|[0-9]{1,2}[日号](?![内以游间]))"
    r"|(?P<loose2>[一二三四五六七八九十]{1,2}月(?:份|[一二三四五六七八九十]{1,3}[日号])?(?!球)|[第]?[一二三四]季度"
    r"|前?[一二三四]季度|[上下]半年)"
)
_PLAN = re.compile(
    r"[“\"「]?十[一二三四五六七]五[”\"」]?(?P<what>时期|期间|规划)?(?P<last>期?[末底](?![期部])(?:以前|之前|前)?)?(?![年个家])"
)
_PLAN_ENGLISH = re.compile(r"(1[1-7])th (?:(?:[Nn]ational )?[Ff]ive[- ][Yy]ear [Pp]lan(?:ning)?|FYP)(?: period)?")
_BY_PLAN = re.compile(r"\b(?:by|before|until) (?:the )?(?:end|close)(?: of)?(?:[ -]the)?[ -]$", re.IGNORECASE)
_HORIZON = re.compile(
    r"(?:\b(?:by|before|until|through|since|after|from)(?: (?:the )?(?:(?:year-?)?end|beginning|start|middle"
    r"|close)(?: of)?)?(?: the year)?(?: (?:early|late|mid))? ?-?|\b(?:the end|end|beginning|start) of )$",
    re.IGNORECASE,
)
_HAN_BEFORE = re.compile(r"(?:到|至|截至|截止|截止到|自|从)$")
_HAN_AFTER = re.compile(r"(?:年)?(?P<end>底|末|年底|年末)?(?P<by>以前|之前|前(?!后)|以来|起)?")
_AGO = re.compile(
    r"(?: (?:percent|per cent|million|billion|trillion|thousand|yuan|dollars|km|tonnes|tons|kilo\w+|square|cubic|mu|years?"
    r"|meters|metres|MW|GW|kWh)\b|%|％| ?(?:US|HK)?\$)"
)
_BACK = 26


def dated_at(text: str, start: int, end: int) -> Dated | None:
    """Return the date whose first number runs from *start* to *end*, or None."""
    first, after = text[start], text[end : end + 1]
    if not "0" <= first <= "9":
        if _HAN_DATES.isdisjoint(text[start : start + 6]) and text[start + 1 : start + 2] not in _NINETEENS:
            return None
        plan = _PLAN.match(text, start) if first == "十" else None
        return _five_year(text, start, plan) if plan is not None else _han(text, start)
    length = end - start
    if (text[end + 1 : end + 2] if after == " " else after) in _CODES and (coded := _coded(text, start)):
        return coded
    if length == _YEAR_DIGITS:
        if text[start : start + 2] not in _CENTURIES:
            return None
        is_han = after in _AFTER_HAN_YEAR or (after.isspace() and text[end + 1 : end + 2] in _AFTER_HAN_YEAR)
        return (_han(text, start) if is_han else None) or _english(text, start)
    if length > 2:
        return None
    if after in _AFTER_TWO:
        return _of_two(text, start, after)
    if after == "t" and (plan := _PLAN_ENGLISH.match(text, start)):
        return _plan_english(text, start, plan)
    if text[start - 4 : start - 1] in _ENDS_MONTH or (after in _BEFORE_MONTH and text[end + 1 : end + 2] in _BEFORE_MONTH[after]):
        return _english(text, start)
    return None


def _plan_english(text: str, start: int, plan: re.Match[str]) -> Dated:
    by = _BY_PLAN.search(text, max(0, start - _BACK), start)
    return Dated(by.start() if by else start, plan.end(), _period(f"{'by ' if by else ''}{plan[1]}th five year plan"))


def _of_two(text: str, start: int, after: str) -> Dated | None:
    """Return the date that begins with one or two figures before 月, 日, 年 or "th"."""
    if after in _HAN_AFTER_DAY:
        return _han(text, start)
    if after == "年" and (short := _SHORT_HAN.match(text, start)):
        return Dated(start, short.end(), _period(short[0].replace("份", "")))
    return None


_AFTER_TWO = frozenset("月日号季年")
_CODES = frozenset("HQ'’")
_HAN_DATES, _NINETEENS = frozenset("月季年五〇零○"), frozenset("九八")
_YEAR_DIGITS = 4
_AFTER_HAN_YEAR = frozenset("年—–-－~～至到")
_CENTURIES = frozenset({"18", "19", "20"})
_HAN_AFTER_DAY = frozenset("月日号季")
# What stands between a day and its month, by its first two letters: "5 May", "5 of May", "5th", "5-7 May".
_BEFORE_MONTH = {
    " ": frozenset("JFMASONDo"), "s": frozenset("t"), "n": frozenset("d"), "r": frozenset("d"), "t": frozenset("h"),
    "-": frozenset("0123456789"),
}  # fmt: skip
_MONTHS = (
    "Jan January Feb February Mar March Apr April May Jun June Jul July Aug August Sep Sept September "
    "Oct October Nov November Dec December"
)
_ENDS_MONTH = frozenset(f"{month}{point}"[-3:] for month in _MONTHS.split() for point in ("", "."))


def _english(text: str, start: int) -> Dated | None:
    begin = _month_start(text, start)
    at = start if begin is None else begin
    found = _ENGLISH.match(text, at)
    if found is None or found.end() <= start:
        return None
    if found["year"] is None and found["iso"] is None and found["from"] is None and found["plain"] is None:
        return Dated(at, len(found[0].rstrip(" ,")) + at, None)
    end = found.end()
    if found["plain"] and "\u4e00" <= text[end : end + 1] <= "\u9fff":
        return None  # 2000万户 counts
    if (found["plain"] or found["from"]) and (_AGO.match(text, end) or text[at - 1 : at] in {"$", "€", "£", "¥", "#", "/", "."}):
        return None
    words = _canonical(found)
    if found["plain"] and text[end - 1] == "s":
        return Dated(at, end, None)
    if found["plain"] and text[at - 3 : at].strip(" '’")[-2:] in _ENDS_PART:
        part = _PART_BEFORE.search(text, max(0, at - _BACK_PART), at)
        if part is not None and _period(f"{part[0]}{words}"):
            return _placed(text, part.start(), end, f"{part[0]}{words}")
    if begin is not None and (months := _run_of_months(text, at, end, words)):
        return months
    horizon = _HORIZON.search(text[max(0, at - _BACK) : at]) if _may_be_horizon(text, at) else None
    back = at - len(horizon[0]) if horizon and found["from"] is None else at
    return Dated(*_with_horizon(text, back, at, end, words))


def _coded(text: str, start: int) -> Dated | None:
    """Return the part of a year that a letter and a number name: 1H25, 2025Q3, "Q1'25"; C4H10 and "10 Q4 meetings" name none."""
    before = text[start - 1 : start]
    if before in {"H", "Q"} and not text[start - 2 : start - 1].isalnum() and (short := _APOSTROPHE.match(text, start)):
        return _placed(text, start - 1, short.end(), f"{before}{short[0]}")
    coded = None if before.isalnum() and before.isascii() else _CODED.match(text, start)
    return _placed(text, start, coded.end(), coded[0]) if coded else None


def _run_of_months(text: str, at: int, end: int, words: str) -> Dated | None:
    """Return the months to the one at *at*, as in "from January to June 2025", or None."""
    if text[at - 2 : at - 1] in _PUNCTUATED:
        return None
    first = _FROM_MONTH.search(text, max(0, at - 18), at)
    is_run = first is not None and _period(f"{first[0]}{words}") is not None
    return _placed(text, first.start(), end, f"{first[0]}{words}") if first and is_run else None


_BACK_PART = 40
_PUNCTUATED = frozenset(".,;:)")


def _placed(text: str, at: int, end: int, words: str) -> Dated:
    """Return a part of a year with the horizon before it: "by the end of Q3 2025"."""
    horizon = _HORIZON.search(text[max(0, at - _BACK) : at]) if _may_be_horizon(text, at) else None
    return Dated(*_with_horizon(text, at - len(horizon[0]) if horizon else at, at, end, words))


_ENDS_HORIZON = (
    "by", "before", "until", "through", "since", "after", "from", "of", "end", "beginning", "start", "middle", "close", "year",
    "early", "late", "mid",
)  # fmt: skip


def _may_be_horizon(text: str, at: int) -> bool:
    """Say whether the word before a date may say how it is meant; a pattern is asked only then."""
    return text[max(0, at - 11) : at].rstrip(" -").lower().endswith(_ENDS_HORIZON)


def _month_start(text: str, start: int) -> int | None:
    if text[max(0, start - 4) : start - 1] not in _ENDS_MONTH:
        return None
    tail = text[max(0, start - 11) : start]
    found = _MONTH_END.search(tail) if tail[-1:] in {" ", "\u00a0"} else None
    if found is None:
        return None
    begin = start - len(tail) + found.start()
    day = _DAY_END.search(text[max(0, begin - 5) : begin])
    return begin - len(day[0]) if day else begin


_MONTH_END = re.compile(rf"\b{_MONTH}[ \u00a0]$")
_DAY_END = re.compile(r"(?<![0-9])[0-3]?[0-9](?:st|nd|rd|th)? $")


def _canonical(found: re.Match[str]) -> str:
    """Return the words of a date as the grammar of periods reads them."""
    if found["iso"]:
        return found["iso"]
    if found["from"]:
        last = found["last"]
        return f"{found['from']}/{last if len(last) == 4 else found['from'][:2] + last}"
    if found["plain"]:
        return found["plain"]
    words = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)|(?: ?[-–] ?| to | and )[0-9]{1,2}(?=,? )|,| of(?= )", "", found[0]).rstrip("s")
    return re.sub(r"^([A-Z][a-z]+\.?) ([0-9]{1,2}) ([0-9]{4})$", r"\2 \1 \3", words)


def _with_horizon(text: str, back: int, at: int, end: int, words: str) -> tuple[int, int, Period | None]:
    said = text[back:at].lower()
    if said.startswith(("by", "until", "through", "before the end", "before end", "before year")):
        period = _period(f"by {words}")
    elif said.startswith("before"):
        period = _period(f"before {words}")
    elif said.startswith(("since", "from")) and not said.startswith("from the end"):
        period = _period(f"since {words}") if said.startswith("since") else None
    else:
        period = None
    return (back, end, period) if period else (at, end, _period(words))


def _han(text: str, start: int) -> Dated | None:
    found = _HAN.match(text, start)
    if found is None:
        return None
    if found["loose"] or found["loose2"]:
        return Dated(start, found.end(), None)
    end = found.end()
    if found["from"]:
        return Dated(start, end, _period(f"{_arabic(found['from'])}/{_arabic(found['last'])}"))
    year, rest = _arabic(found["year"]), found["rest"].removeprefix("度").replace("第", "").replace("号", "日")
    after = _HAN_AFTER.match(text, end)
    before = _HAN_BEFORE.search(text[max(0, start - 3) : start])
    words, by = f"{year}年{rest}", after["by"] if after else None
    if after is not None and after[0] and not (by == "起" and text[after.end() : after.end() + 1] in {"步", "飞", "来"}):
        end = after.end()
    else:
        by = None
    back = start - len(before[0]) if before else start
    said = before[0][0] if before else ""
    if by in {"以前", "之前", "前"}:
        return Dated(back, end, _period(f"到{words}" if after is not None and after["end"] else f"{words}前"))
    if by in {"以来", "起"}:
        return Dated(back, end, _period(f"{words}以来") if by == "以来" else _period(f"自{words}起"))
    if said in {"到", "至", "截"}:
        return Dated(back, end, _period(f"到{words}") or _period(words))
    return Dated(start, end, _period(words))


def _five_year(text: str, start: int, found: re.Match[str]) -> Dated:
    closed = start + len("十五五")
    quoted = start > 0 and text[start - 1] in '“"「' and text[closed : closed + 1] in '”"」'
    words, begin = f"{text[start : start + 3]}{found['what'] or ''}", start - quoted
    if found["last"] is None:
        return Dated(begin, found.end(), _period(words))
    before = _HAN_BEFORE.search(text[max(0, begin - 3) : begin])
    return Dated(begin - len(before[0]) if before else begin, found.end(), _period(f"到{words}"))


_ARABIC = str.maketrans("〇零○一二三四五六七八九", "000123456789")


def _arabic(year: str) -> str:
    return year.translate(_ARABIC)


@lru_cache(maxsize=4096)  # the years of a text come again and again
def _period(words: str) -> Period | None:
    try:
        return Period.parse(words)
    except ParseError:
        return None
