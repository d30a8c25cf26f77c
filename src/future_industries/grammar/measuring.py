"""What stands beside a number: its unit, what it is per, and what it counts."""

import re
from functools import lru_cache
from typing import NamedTuple

from future_industries.currency import CURRENCIES
from future_industries.errors import UnitError
from future_industries.grammar.counted import counted_at, is_plural, one_at
from future_industries.grammar.heads import han_head
from future_industries.grammar.unit_words import is_han, simple_at
from future_industries.tender import UNSTATED
from future_industries.units import Dimension, measure_words, unit, word

__all__ = ["PER_WORDS", "WHOLE_NOUNS", "Measured", "described_at", "is_count", "is_risky", "measured_at", "per_before"]

_PER = re.compile(
    r"\s*/\s*[（(]?|[·•・*](?=[A-Za-z人天日年月米公千户平])|\s+(?:per|a|an|each|every)\s+|每(?![股一])", re.IGNORECASE | re.ASCII
)
_EVERY = {
    "daily": "day",
    "hourly": "hour",
    "weekly": "week",
    "monthly": "month",
    "annually": "year",
    "yearly": "year",
    "capita": "person",
    "head": "person",
}
_ADVERB = re.compile(
    rf"\s+({'|'.join(_EVERY)}|(?:a|an|per|every|each) (?:day|year|month|hour|week|minute|second|capita|head)"
    rf"|per annum)\b(?! (?:earlier|ago|before|later|on\b|from))",
    re.IGNORECASE | re.ASCII,
)
_HYPHENED = re.compile(r"-(?:an?|per)-(day|year|month|hour|week|minute|second)\b", re.IGNORECASE | re.ASCII)
_BEGINS_PER = frozenset(" /每-\u00a0")
PER_WORDS = frozenset({"of", "pe", "a ", "an", "ea", "ev", *(word[:2] for word in _EVERY)})  # after a space, by two letters
_PER_HAN = re.compile(
    r"(?:平均)?每(?P<unit>千瓦时|度电?|小时|平方米|立方米|平方公里|公里|公顷|公斤|千克|盎司|千瓦|兆瓦|毫升|标方|分钟|[年月日天周吨亩秒人户股台辆度克升瓦斤桶米])(?:最高|约"
    r"|仅|达到?|给予|奖励|补贴|补助|可|生产|处理|投入|新增|安排|电|收费|为|需)*"
    r"|(?P<every>[年日月])(?:产能?|均产量|产量|处理能力|处理|供应|发电量?)(?:可?达到?|约|为"
    r"|超)?(?=[0-9０-９一二两三四五六七八九十百千数近超约])"
)
_HAN_EVERY = {"年": "year", "月": "month", "日": "day"}
_RISKY = frozenset("AKTJNxX×")
_MOST_PARTS = 2
_OPENS, _CLOSES = frozenset("（("), frozenset("）)")


class Measured(NamedTuple):
    """A unit beside a number, where its words end, and what is counted in the text's own words."""

    symbol: str
    end: int
    noun: str | None = None


def per_before(text: str, start: int) -> tuple[str, int] | None:
    """Read what an amount is per where it stands before it: 每千瓦时0.35元, 年产30万辆."""
    if text[start : start + 1] not in {"每", "平", "年", "日", "月"}:
        return None
    below: list[str] = []
    at = start
    while len(below) < _MOST_PARTS and (found := _PER_HAN.match(text, at)):
        symbol = _HAN_EVERY.get(found["every"]) if found["every"] else word(found["unit"].removesuffix("电"))
        if symbol is None:
            break
        below.append(symbol)
        at = found.end()
    return ("/".join(below), at) if below else None


def measured_at(
    text: str, start: int, marked: str | None = None, *, running: bool = False, compound: bool = True, one: bool = False
) -> Measured | None:
    """Return the unit whose words begin at *start*, or the mark's, or None where there is neither.

    Args:
        text: The text.
        start: Where the number ends.
        marked: The unit that a mark before the number states.
        running: Whether what is counted may be described by further words.
        compound: Whether "per day" and the like are read.
        one: Whether the number is 1.

    Raises:
        UnitError: The mark and the unit are two currencies, and the text does not run on.
    """
    at = start + (text[start : start + 1] in {" ", "\u00a0", "-"} and bool(text[start + 1 : start + 2].strip()))
    found = simple_at(text, at) if compound or text[start : start + 1] != "-" else None
    is_chinese = is_han(text[at : at + 1])
    if running and found and is_chinese and (found[0] == "rank" or (text[found[1] : found[1] + 1] == "级" and is_count(found[0]))):
        found = None  # 70位专家, 12个国家级基地
    if found and running and not is_chinese and is_risky(text, start, at, found[1]):
        found = None
    if marked is not None:
        return _marked(text, start, marked, found, running=running, compound=compound)
    if found is None:
        return _counted(text, start, at, running=running, one=one)
    symbol, end = found
    noun = text[at:end]
    is_counted = running and is_count(symbol)
    if is_counted and not one and not is_chinese and text[start] != "-" and not is_plural(noun.rsplit(" ", 1)[-1]):
        return _counted(text, start, at, running=True, one=False)  # "six key fields": the noun is the plural one
    if is_chinese and text[end : end + 1] in _BEGINS_MATTER and (matter := _MATTER.match(text, end)):
        end = matter.end()  # 千克标准煤/吨
    measured = _per(text, symbol, end) if compound and text[end : end + 1] in _BEGINS_PER else Measured(symbol, end)
    if is_counted and is_chinese and measured.end == end and noun not in WHOLE_NOUNS:
        told = han_head(text, end)
        if told is not None and told.end - end <= _ADJACENT and told.noun is not None and _adjacent(text, end, told.end):
            return Measured(told.symbol, told.end, noun + told.noun)
    return Measured(measured.symbol, measured.end, noun)


_BEGINS_MATTER = frozenset("标二碳水天氢甲原煤油C")
_MATTER = re.compile("(?:标准?煤|二氧化碳(?:当量)?|碳|CO2|水|天然气|氢气?|甲醇|原[煤油]|煤|油)(?=[/／每])")
_OF_A_LEVEL = frozenset("级属际直管立")  # 五个省级实验室
_NOT_PLACES = ("市场", "区域", "省份", "省区", "村庄", "区县", "县区", "县市", "市县", "镇街", "区块")
WHOLE_NOUNS = frozenset({"户", "人", "人次", "股"})
_HEDGES = ("以上", "以下", "以内", "左右", "上下", "及以上", "之内")
_PLACES = {"市": "city", "县": "county", "省": "province", "区": "district", "镇": "town", "村": "village"}
_ADJACENT = 6


def _adjacent(text: str, start: int, end: int) -> bool:
    """Say whether the noun that ends at *end* begins right at *start*, as in 产业项目."""
    first = simple_at(text, start)
    return first is not None and first[1] <= end


# What money is per, in words that else are no unit or another.
_PER_WORDS = {"pound": "lb", "set": "unit", "piece": "piece", "kilo": "kg", "metric ton": "tonne"}
_PER_WORD = re.compile(rf"(?:{'|'.join(_PER_WORDS)})\b")


def _is_money(symbol: str) -> bool:
    return symbol in CURRENCIES


@lru_cache(maxsize=4096)
def is_count(symbol: str) -> bool:
    """Say whether the unit of a symbol counts things."""
    return unit(symbol).dimension is Dimension.COUNT


def is_risky(text: str, start: int, at: int, end: int) -> bool:
    """Say whether a unit in a running text is rather a letter, or the beginning of a word: 4K, 5G, "3 A-shares"."""
    words, after = text[at:end], text[end : end + 1]
    if after.isascii() and (after.isalnum() or after == "-") and words[-1].isascii() and words[-1].isalpha() and len(words) <= 2:
        return True
    if words in {"x", "×"} and at == start:
        return after.isalnum()
    return words in _RISKY and after != "/" and not (at > start and _is_kelvin(text, words, start, after))


def _is_kelvin(text: str, words: str, start: int, after: str) -> bool:
    """Say whether a letter behind a space is a unit, as in 4.2 K温度, and not a part of a name, as in 4 K电视."""
    return (
        words in {"K", "T", "N"}
        and (is_han(after or "a") or after in "，。、；")
        and _EXACTLY.search(text, max(0, start - 5), start) is not None
    )


_EXACTLY = re.compile(r"[0-9]{3}$|\.[0-9]+$")


def described_at(text: str, start: int) -> Measured | None:
    """Return the known thing that the words from *start* on describe, as after 10家以上 and "300 or more"."""
    start += text[start : start + 1] == "的"
    told = han_head(text, start) if is_han(text[start : start + 1] or " ") else counted_at(text, start)
    return Measured(told.symbol, told.end, told.noun) if told else None


def _marked(text: str, start: int, marked: str, found: tuple[str, int] | None, *, running: bool, compound: bool) -> Measured | None:
    if found is None:
        return _per(text, marked, start) if compound else Measured(marked, start)
    symbol, end = found
    if symbol in {marked, UNSTATED}:
        return _per(text, marked, end)
    if word(symbol) in {None, "1"} or unit(symbol).currency is None:
        return Measured(marked, start)
    if running and is_han(text[start : start + 1] or " ") and text[start] != "元":
        return _per(text, symbol, end)  # 兑换日元5亿美元
    if marked == UNSTATED or running:
        return _per(text, symbol if marked == UNSTATED else marked, end if marked == UNSTATED else start)
    raise UnitError(f"an amount cannot be in {marked} and in {symbol} at once; say which of the two it is")


def _counted_han(text: str, at: int, first: str, *, running: bool) -> Measured | None:
    """Return what is counted in Chinese: people, places, and what a measure word stands before."""
    if running and (people := _PEOPLE.match(text, at)):
        return Measured("person", people.end(), people[0])
    if running and first in _PLACES and _PLACE.match(text, at):
        return Measured(word(_PLACES[first]) or "1", at + 1, first)
    if text.startswith("号人", at):
        return Measured("person", at + 2, "人")
    if first not in measure_words() or text[at + 1 : at + 2] in _NO_MEASURES.get(first, ()):
        return None
    if (
        running
        and first in {"个", "座"}
        and (place := _PLACES.get(text[at + 1 : at + 2]))
        and not text.startswith(_NOT_PLACES, at + 1)
        and text[at + 2 : at + 3] not in _OF_A_LEVEL
    ):
        return Measured(word(place) or "1", at + 2, text[at + 1])
    if running and first == "户":
        return Measured("1", at + 1)
    if running and text[at + 1 : at + 2] in _LARGE and (level := _LEVEL.match(text, at + 1)):  # 12个千亿级产业集群
        head = han_head(text, level.end())
        return Measured(head.symbol if head else "1", at + 1, head.noun if head else None)
    told = han_head(text, at + 1) if running and not text.startswith(_HEDGES, at + 1) else None
    if told is not None and told.noun == "计划" and first not in "项个份":
        told = None  # 另有8家计划扩大招工
    return Measured(told.symbol, told.end, told.noun) if told else Measured("1", at + 1)


def _counted(text: str, start: int, at: int, *, running: bool, one: bool) -> Measured | None:
    """Return what is counted, where it is not a unit by itself."""
    first = text[at : at + 1]
    if first and is_han(first):
        return _counted_han(text, at, first, running=running)
    if not running:
        return None
    if first == "s" and (found := _STRONG.match(text, start)):
        return Measured("person" if found["people"] else "1", start + len("-strong"), "strong")
    counted = counted_at(text, start, one=one)
    if counted is None:
        return _of_thousand(text, start)
    return _per(text, counted.symbol, counted.end)._replace(noun=counted.noun)


_LARGE = frozenset("十百千万亿")
_LEVEL = re.compile("[十百千万亿]{1,3}元?(?:级|量级|规模)")
# What looks like a measure word and begins another: 3发明 and 2班次 count nothing.
_NO_MEASURES_WORDS = """
发明射展布电动行起放改生现出达表言文票改挥酵 班次列子组倒底长主车 道路德理教 头部尾脑条戏 箱体变 瓶颈 盒子 袋鼠
单位个价一日项独纯体元证据轨晶产机月次 集群成团中合体聚约资装散 只是有能要需会 羽绒毛 口岸 处理于置罚 项目 起来步飞草
"""
_NO_MEASURES = {row[0]: frozenset(row[1:]) for row in _NO_MEASURES_WORDS.split()}
_PLACE = re.compile(r"[市县省区镇村](?=[，。、；！？）\sA-Z]|[均全的已联入共进参在])")
_PEOPLE = re.compile(
    r"(?:城镇|农村|乡村|常住|流动|贫困|老年|劳动|中等收入|低收入|城乡|困难){0,3}(?:人口|人群|群体|劳动力|居民)(?![比率数结政])"
)
_PER_THOUSAND = re.compile(
    r" (?:per|in every) (?:1,000|1000)(?! [km])(?: (?:people|persons|residents|inhabitants|births|live births))?"
)
_BEGINS_PER_THOUSAND = frozenset({" pe", " in"})
_STRONG = re.compile(r"-strong(?: (?P<people>team|staff|workforce|army|crew|delegation|group|crowd|force|corps|contingent)\b)?")


def _of_thousand(text: str, start: int) -> Measured | None:
    """Return the unit of "5.2 per 1,000"."""
    if text[start : start + 3] in _BEGINS_PER_THOUSAND and (found := _PER_THOUSAND.match(text, start)):
        return Measured("permille", found.end())
    return None


_OF_WHAT = re.compile(
    r" of (?:(?!(?:\w+ing|out|in|up|down|from|to|that|with|by|for|at|on) )[a-z-]+ ){1,3}?(?=(?:(?:per|a|each|every) (?:day"
    r"|year|month|hour|week|minute|second)|per annum|daily|annually"
    r"|yearly|hourly)\b)"
)


_PER_THING = {"家": "enterprise", "辆": "vehicle", "架": "aircraft", "颗": "satellite"}
_EARLIER = re.compile(r" (?:earlier|ago|before|later|from now)\b")


def _per(text: str, symbol: str, end: int) -> Measured:
    first = text[end : end + 1]
    if first not in _BEGINS_PER:
        return Measured(symbol, end)
    if first == "-":
        hyphened = _HYPHENED.match(text, end)
        return Measured(f"{symbol}/{hyphened[1].lower()}", hyphened.end()) if hyphened else Measured(symbol, end)
    following = text[end + 1 : end + 3].lower()
    if first == " " and following not in PER_WORDS and not following[:1].isspace() and following[:1] != "/":
        return Measured(symbol, end)
    if text.startswith(" of ", end) and (of := _OF_WHAT.match(text, end)):  # "5 million tonnes of hydrogen a year"
        end = of.end() - 1
    if adverb := _ADVERB.match(text, end):
        every = adverb[1].lower()
        below = _EVERY.get(every) or every.rsplit(" ", 1)[1]
        return Measured(f"{symbol}/{_EVERY.get(below) or below.replace('annum', 'year')}", adverb.end())
    return _below(text, symbol, end)


def _below(text: str, symbol: str, end: int) -> Measured:
    """Read the units that stand below the line: "/kWh", " per tonne", "/人·天"."""
    start = end
    for _ in range(_MOST_PARTS):
        per = _PER.match(text, end)
        below_unit = simple_at(text, per.end()) if per else None
        if per and per[0] in _OF_ONE and (below_unit is None or is_count(below_unit[0])):
            below_unit = one_at(text, per.end(), below_unit)
        if per and below_unit is None and (thing := _PER_THING.get(text[per.end() : per.end() + 1])):
            below_unit = thing, per.end() + 1
        if per and below_unit is None and (named := _PER_WORD.match(text, per.end())) and _is_money(symbol):
            below_unit = _PER_WORDS[named[0]], named.end()
        if below_unit is None or below_unit[0] == symbol or _EARLIER.match(text, below_unit[1]):
            break
        symbol, end = f"{symbol}/{below_unit[0]}", below_unit[1]
        if text[end : end + 1] == "-" and (times := simple_at(text, end + 1)):  # per tonne-kilometre
            symbol, end = f"{symbol}/{times[0]}", times[1]
    return Measured(symbol, end + (text[end : end + 1] in _CLOSES and not _OPENS.isdisjoint(text[start:end])))


_OF_ONE = frozenset({" per ", " each ", " every "})
