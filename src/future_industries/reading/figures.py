"""Figures and periods in running text: at each anchor the one grammar is asked, and what it reads is weighed."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from future_industries.errors import FutureIndustriesError
from future_industries.grammar.apart import apart_in
from future_industries.grammar.counted import counted_at
from future_industries.grammar.hedges import SPACES, qualifier_ending
from future_industries.grammar.marks import mark_begin
from future_industries.grammar.measuring import is_count, per_before
from future_industries.grammar.outright import Reading, is_sure
from future_industries.grammar.unit_words import is_han
from future_industries.grammar.wording import figures_at, read_amount
from future_industries.qualifier import AT_MOST, EXACT, NEARLY, OVER, RANGE
from future_industries.reading.anchors import run_end
from future_industries.reading.dating import dated_at
from future_industries.reading.decoys import BEGINS_PER, is_calm, is_decoy, is_named, is_quiet, may_be_per
from future_industries.reading.glance import Found, glanced_at
from future_industries.reading.listed import listed_at
from future_industries.reading.recurring import Rows
from future_industries.reading.weighing import is_always_stated, is_idle, is_lone_figure, is_stated
from future_industries.units import measure_words

__all__ = ["found_in"]


def found_in(text: str, anchors: Iterable[int]) -> Iterator[Found]:
    """Yield the figures and the periods of *text*, in order; they begin at *anchors*, or right before."""
    at, last, counted, apart, idle = 0, 0, -1, apart_in(text), 0
    rows = Rows(text, apart)
    for start in anchors:
        if start < at:
            continue
        found = glanced_at(text, start, last) if "0" <= text[start] <= "9" and start not in apart else None
        if found is None:
            run = run_end(text, start)
            is_list = text[run : run + 1] in _LISTS or text[start : start + 2] in _CLOCK
            if is_list and (several := _several_at(text, start)):
                yield from several
                at = last = several[-1][1]
                continue
            idle = idle + 1 if start - at < _NEAR else 0
            found = _looked_at(rows, start, run, last, counted) if idle < _HEAP else None
            at = run
        if found is not None:
            if found[2] is not None or found[3] is not None:
                yield found
            idle, at = 0, max(found[1], start + 1)
            last = at
            if found[2] is not None and found[2].noun is not None:
                counted = at


_NEAR, _HEAP = 12, 64  # so many numbers, so near to each other and none a figure, are a heap, in which only glances are taken


def _several_at(text: str, start: int) -> list[Found]:
    """Return the figures that are stated at once at *start*, as in "24/7" and in a list with one unit for all, if they are."""
    clock = _ROUND_THE_CLOCK.match(text, start)
    if clock and not text[start - 1 : start].isalnum():
        return [(start, clock.end(), reading, None) for reading in _hours_and_days(clock.end())]
    return [(*one, None) for one in listed_at(text, start)]


_LISTS = frozenset("./、万亿,期批步档班")
_CLOCK = frozenset({"24", "7/", "7×", "7x", "7X", "7*", "7 "})
_ROUND_THE_CLOCK = re.compile(r"24/7\b|7\s?[×xX*]\s?24(?:小时)?|24\s?[×xX]\s?7(?:小时)?")


def _hours_and_days(end: int) -> Iterator[Reading]:
    """Return the two figures that "24/7" states at once."""
    for number, symbol in ((Decimal(24), "hour/day"), (Decimal(7), "day/week")):
        yield Reading(number, number, number, False, False, symbol, EXACT, end)


def _looked_at(rows: Rows, start: int, run: int, last: int, counted: int) -> Found | None:
    """Return what begins at the anchor at *start*; where the text repeats itself, it may have been read a moment ago."""
    if start >= rows.until:
        rows.look(start)
    if not rows.are_here:
        return _at(rows, start, run, last, counted)
    again = rows.again(start, last, counted)
    found = again[3] if again else _at(rows, start, run, last, counted)
    rows.keep(start, last, counted, found)
    return found


def _at(rows: Rows, start: int, run: int, last: int, counted: int) -> Found | None:
    """Return what begins at the anchor at *start*, whose characters of one kind run to *run*, or None."""
    text = rows.text
    if text[run : run + 1] in _PUNCTUATION and text[start - 1 : start] in _PUNCTUATION and "0" <= text[start] <= "9":
        return None
    quiet = is_quiet(text, start)
    first = text[start]
    is_figure = "0" <= first <= "9"
    if first in _ARTICLE and _is_article(text, start, run, quiet=quiet):
        return None
    if not (quiet and is_figure and is_calm(text[run : run + 1])):
        if first in _MAY_DATE and (dated := _dated(text, start, run, last)):
            return dated
        if not quiet and (ranked := _ranked(text, start)):
            return ranked
        if is_decoy(text, start, run, is_quiet=quiet):
            return None
    begin = _apart(rows.apart, start, last) if quiet else _begin(text, start, last, rows.apart)
    if not is_figure:
        return _stated_at(text, begin, start, counted)
    return _in_figures(text, begin, start, counted)


def _in_figures(text: str, begin: int, start: int, counted: int) -> Found | None:
    """Return the figure whose number stands in figures at *start*, and whose words begin at *begin*."""
    reading, declined = figures_at(text, begin, start)
    if reading is not None and is_always_stated(reading.unit):
        return begin, reading.end, reading, None
    if reading is not None and reading.unit in _TIMES_OF_DAY:
        reading = _lasting(text, begin, reading)
    if reading is not None and is_stated(text, begin, start, reading, counted):
        return None if _is_name(text, start, reading) else (begin, reading.end, reading, None)
    if begin == start and is_lone_figure(text, start, counted):
        return None
    return _stated_at(text, begin, start, counted, declined)


def _dated(text: str, start: int, run: int, last: int) -> Found | None:
    """Return the date whose first number is the one from *start* to *run*, unless that is no year but counts or costs."""
    dated = dated_at(text, start, run)
    if dated is None or _is_marked_year(text, start):
        return None
    if dated.period is None and text[run : dated.end] == "日" and qualifier_ending(text, start) is not None:
        return None  # 超过30日
    if dated.end - start == len("2024") and _counts(text, start, dated.end):
        return None
    return max(dated.start, last), dated.end, None, dated.period


def _is_article(text: str, start: int, run: int, *, quiet: bool) -> bool:
    """Say whether 一, "one" or "two" at *start* is no more than an article: 一家, "one grammar", "between the two sides"."""
    if text[start] in _T:
        return text[start - len(_BETWEEN) : start].lower() == _BETWEEN and _BOTH.match(text, run) is not None
    if text[start - 4 : start].lower() == "any ":
        return True
    if text[start] == "一":
        return quiet and text[start + 1 : start + 2] in _ARTICLES and text[start + 2 : start + 3] not in _TO
    return text[start - 1 : start] < "\u4e00" and is_idle(text, run) and qualifier_ending(text, start) is None


def _stated_at(text: str, begin: int, start: int, counted: int, declined: int = -1) -> Found | None:
    """Return the figure that the grammar reads at *begin*, or else at *start*, if the text states it."""
    for place in (begin, start) if begin < start else (start,):
        reading = _read(text, place, declined if place == begin else -1)
        if reading is not None and reading.end > start and is_stated(text, place, start, reading, counted):
            return None if _is_name(text, start, reading) else (place, reading.end, reading, None)
    return None


_RANKED = re.compile(
    r"(?:\brank(?:s|ed|ing)? (?:at )?(?:No\.\s?)?|(?:(?:排名|排在|排|位居|位列|位次|居|列|跃居|升至|稳居|名列)(?:全国|全球"
    r"|世界|全省|国内|亚洲|中国)?)(?:第)|^第|^前)$",
    re.IGNORECASE,
)


_BEFORE_RANK = frozenset(" 第前")
_ENDS_RANK = frozenset("ksdgt.")


def _ranked(text: str, start: int) -> Found | None:
    """Return the place in an order that the number at *start* states: "ranks 2", 位居全国第三; an ordinal alone states none."""
    before = text[start - 1 : start]
    if before not in _BEFORE_RANK:
        return None
    if before == " " and text[start - 2 : start - 1] not in _ENDS_RANK:
        return None
    said = _RANKED.search(text, max(0, start - 16), start)
    if said is None or (said[0] in {"第", "前"} and len(text) > start + 4):
        return None
    place = start - 1 if before in {"第", "前"} else said.start()
    reading = _read(text, place) if before != " " else _read(f"rank {text[start : start + 24]}", 0)
    if reading is None or reading.unit != "rank":
        return None
    end = reading.end if before != " " else start + reading.end - len("rank ")
    return place, end, reading._replace(end=end), None


_PUNCTUATION = frozenset(")(][}{|<>=;,:'*^~\\")
_TO = frozenset("-−–—~～－至到")  # 一家至两家
_ARTICLE, _T = frozenset("一oOtT"), frozenset("tT")
# "Between the two sides" is between both.
_BETWEEN = "between the "
_BOTH = re.compile(r"(?<=two) (?!(?:year|month|week|day|hour|decade|minute|quarter)s)[a-z]{3,}s\b")
_ARTICLES = frozenset("家座项条名台架辆颗枚艘只所套批种类款件份篇部艇处片张场栋间幅组双例档宗笔轮匹棵株次")  # 一家 is "a"
_MAY_DATE = frozenset("0123456789一二三四五六七八九十")


def _is_marked_year(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in "$€£¥￥₩₹"


_ROUND = "00"
_OF_A_YEAR = frozenset(
    [
        "levels",
        "figures",
        "targets",
        "goals",
        "prices",
        "standards",
        "values",
        "results",
        "sales",
        "estimates",
        "plans",
        "guidelines",
        "rules",
    ]
)


def _counts(text: str, start: int, end: int) -> bool:
    """Say whether a known plural stands right behind what may be a year: 2000 companies; not "the 2030 goals"."""
    counted = counted_at(text, end)
    if counted is None or counted.symbol == "1" or counted.noun is None or counted.end - end != len(counted.noun) + 1:
        return False
    return counted.noun not in _OF_A_YEAR and (text[start + 2 : end] == _ROUND or qualifier_ending(text, start) is not None)


_PLAIN = frozenset({EXACT, RANGE})


def _is_name(text: str, start: int, reading: Reading) -> bool:
    """Say whether the number is rather the end of a name before it, as in Artemis 3."""
    if not "0" <= text[start] <= "9" or text[start - 1 : start] not in SPACES or reading.qualifier not in _PLAIN:
        return False
    if (reading.unit != "1" and reading.noun is None) or is_sure(reading.unit):
        return False
    if reading.qualifier is RANGE and reading.noun is not None:
        return False
    words = text[start : reading.end].split(" ", maxsplit=1)[0]
    figures = _DIGITS.match(text, start, reading.end)
    if figures is None or not (words.isdigit() or figures.end() == reading.end or _is_thing(text, figures.end(), reading)):
        return False
    return is_named(text, start)


_DIGITS = re.compile("[0-9]+(?:[.][0-9]+)?")


def _is_thing(text: str, at: int, reading: Reading) -> bool:
    """Say whether a Chinese noun stands right behind the figures, without a measure word, as in GB/T 19001标准."""
    return is_han(text[at : at + 1] or " ") and text[at] not in measure_words() and is_count(reading.unit)


_FROM_HAN = frozenset("从由")
_AFTER_FROM = frozenset({"from", " the", "some", "bout"})
_FROM = re.compile(
    r"(?:(?<!anging )(?<!range )(?<!ranges )(?<!ranged )(?<!anywhere )(?<!vary )(?<!varies )\bfrom(?: (?:the|some|about))? "
    r"|从|由)$",
    re.IGNORECASE,
)


# After "from" these are ranges: "from US$38-42 billion", 从20元到500元不等.
_AS_RANGE = re.compile(r"[A-Za-z$€£¥]{0,4}[0-9][0-9.,]*[-–~～][0-9]|[^，。；]{3,20}(?:不等|之间)")


def _read(text: str, place: int, declined: int = -1) -> Reading | None:
    """Ask the grammar; "from" before a number says that it rose or fell to the next, which is a figure of its own."""
    before = text[place - 1 : place]
    may_be_from = before in _FROM_HAN or (before == " " and text[max(0, place - 5) : place - 1].lower() in _AFTER_FROM)
    ranges = not may_be_from or _FROM.search(text, max(0, place - 16), place) is None or _AS_RANGE.match(text, place) is not None
    try:
        reading = read_amount(text, place, running=True, ranges=ranges, declined=declined)
        if not ranges and reading is not None and reading.unit == "1" and reading.qualifier is EXACT:
            return _as_far_as(text, place, reading)
        if reading is not None and reading.unit == "rank" and text[place : place + 4].lower() == "top ":
            counted = read_amount(text, place + 4, running=True)
            if counted is not None and counted.noun is not None and _PART_OF.search(text, max(0, place - 20), place) is None:
                return counted
        if reading is not None and reading.unit == "1" and reading.noun is None and text[place - 4 : place] == " of ":
            return reading._replace(unit="times") if text[place - len(_FACTOR) : place].lower() == _FACTOR else reading
        if reading is not None and reading.unit in _TIMES_OF_DAY:
            return _lasting(text, place, reading)
        if reading is not None and reading.qualifier is RANGE and _is_told_twice(text, place, reading):
            return read_amount(text, place, running=True, ranges=False)  # "rose by $12.7 billion to $3.24 trillion"
    except FutureIndustriesError:
        return None
    return reading


def _as_far_as(text: str, place: int, reading: Reading) -> Reading:
    """Return the first of two figures whose unit and scale the second one states: "from 12 to 15 percent"."""
    whole = read_amount(text, place, running=True)
    if whole is None or whole.qualifier is not RANGE or whole.low is None or whole.unit == "1":
        return reading
    return reading._replace(nominal=whole.low, low=whole.low, high=whole.low, unit=whole.unit, noun=whole.noun)


_FACTOR = " factor of "
_TIMES_OF_DAY = frozenset({"year", "month", "week", "day", "hour", "minute"})
_BY = re.compile(
    r"\b(?:by|rose|fell|grew|dropped|climbed|increased|decreased|declined|gained|jumped|slid|slipped|soared|surged|plunged|tumbled"
    r"|advanced|weakened|strengthened|eased|up|down)(?: another| a further)? $",
    re.IGNORECASE,
)
_LONGEST = 100
_LASTS = re.compile(
    r"\b(?:for|with|has|have|had|lasting|lasted|last|lasts|takes|took|take|by|of|than|after|is|was|were|are|spent|to|in)\s$",
    re.IGNORECASE,
)
_AFTER_LASTS = re.compile(r" (?:of experience|old|ago)\b")


def _is_told_twice(text: str, place: int, reading: Reading) -> bool:
    """Say whether both ends of what looks like a range after "by" bear their own mark or unit."""
    words = text[place : reading.end]
    return _BY.search(text, max(0, place - 24), place) is not None and any(
        words.count(mark) > 1 for mark in ("$", "€", "£", "¥", "%", "percent", "yuan", "dollars", "RMB", "euros")
    )


def _lasting(text: str, place: int, reading: Reading) -> Reading | None:
    """Return how long something takes: "over five years", "within 18 months", 三年内 and 近五年 say when, not how exactly."""
    words = text[place : place + 7].lower()
    put = reading.qualifier
    if put is NEARLY and words[0] == "近":
        return read_amount(text, place + 1, running=True)
    if put is OVER and words.startswith("over "):
        if reading.nominal is None or reading.nominal > _LONGEST or (place == 0 and reading.end == len(text)):
            return reading
        if _LASTS.search(text, max(0, place - 9), place) or _AFTER_LASTS.match(text, reading.end):
            return reading
        return read_amount(text, place + len("over "), running=True)
    if put is AT_MOST and words.startswith("within "):
        return read_amount(text, place + len("within "), running=True)
    if put is AT_MOST and text[reading.end - 1] == "内" and text[reading.end - 2] not in "以之" and reading.nominal is not None:
        value = reading.nominal
        return reading._replace(low=value, high=value, qualifier=EXACT, high_open=False, end=reading.end - 1)
    return reading


_PART_OF = re.compile(r"(?:among|one of|in|into|of|within)(?: the| its| their)?(?: \w+’s| \w+'s)? $", re.IGNORECASE)


def _begin(text: str, start: int, last: int, apart: dict[int, int]) -> int:
    """Return where the words before the number at *start* begin that belong to it: a mark, a qualifier, what it is per."""
    before = text[start - 1 : start]
    if before == "下" and text[start - 2 : start] == "零下" and start - 2 >= last:
        return start - 2
    if (
        before == " "
        and text[start - 4 : start - 1] in _ENDS_MINUS
        and (minus := _MINUS_WORD.search(text, max(last, start - 16), start))
    ):
        start = minus.start()
    elif before in _MINUS and _is_negative(text, start, last):
        start -= 1
    return _begin_of_positive(text, start, last, apart)


def _begin_of_positive(text: str, start: int, last: int, apart: dict[int, int]) -> int:
    """Return where the words begin that belong to a number with its sign."""
    at = mark_begin(text, start)
    qualified = qualifier_ending(text, at)
    if qualified is None or qualified < last:
        qualified = _apart(apart, at, last)
    if qualified < at:
        at = qualified
        further = mark_begin(text, at)
        if further < at and further >= last:
            at = further
    if text[at - 1 : at] == " " and at - 8 >= last and text[at - 8 : at].lower() == "between ":
        at -= len("between ")
    if text[at - 1 : at] > "\u4e00" and may_be_per(text, at, last):
        for place in range(max(last, at - 12), at):
            per = per_before(text, place) if text[place] in BEGINS_PER else None
            if per is not None and per[1] == at:
                put = qualifier_ending(text, place)  # 最高每平方米30元
                return place if put is None or put < last else put
    return max(at, last)


def _apart(apart: dict[int, int], at: int, last: int) -> int:
    begin = apart.get(at, at)
    return begin if begin >= last else at


_ENDS_MINUS = frozenset({"nus", "ive"})
_MINUS_WORD = re.compile(r"(?<![a-z])(?<!plus or )(?:minus|negative) $", re.IGNORECASE)
_MINUS = frozenset("-−－")


def _is_negative(text: str, start: int, last: int) -> bool:
    """Say whether the hyphen before *start* is a minus: it stands free, or behind a Chinese character."""
    if text[start - 2 : start] in {" -", " −", "(-"} or text[start - 4 : start - 1].lower() in {"yoy", "qoq", "mom"}:
        return True
    return start - 1 >= last and (start == 1 or not text[start - 2 : start - 1].isascii())
