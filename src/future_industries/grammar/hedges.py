"""The words that qualify a number, "over", "nearly", 左右, in English and in Chinese."""

import re
from functools import cache

from future_industries.qualifier import Qualifier

__all__ = ["SPACES", "endings", "qualifier_after", "qualifier_before", "qualifier_ending", "words_after"]

_BEFORE = {
    Qualifier.OVER: "over; more than; above; exceeding; exceeds; exceed; exceeded; in excess of; upwards of; upward of; "
    "surpassing; surpassed; surpass; surpasses; greater than; higher than; larger than; beyond; well over; "
    "just over; slightly over; slightly more than; a little over; well above; topping; topped; north of; "
    "crossed; crossing; tops; to top; will top; could top; may top; over-; above-; "
    " well beyond; longer than; far more than; just above; in excess; >; ＞; 力争突破; "
    "力争超过; 力争超; 超过; 超; 逾; 突破; 大于; 高于; 多于; 超出; 超越; 远超; 远超过; 已超; 超过了; 突破了; "
    "首超; 首次超过; 首次突破; 超逾; 超出了; 超越了; 破; 首破; 首次破; 破了; 冲破; 升破; 涨破; 不止; 远不止; "
    "远高于",
    Qualifier.AT_LEAST: "at least; not below; not under; no less than; not less than; no fewer than; not fewer than; a minimum of; "
    "minimum of; minimum; min.; not lower than; no lower than; at a minimum; no smaller than; no shorter than; as low as; "
    "as little as; as few as; as small as; as short as; >=; ≥; ⩾; ≧; 至少; 不少于; 不低于; 不小于; 最少; 不下; "
    "不下于; 最低; 起码; 不短于; 不得低于; 不得少于; 不应低于; 不能低于; 不宜低于; 不应少于; 不得小于; "
    "不应小于; 不能少于; 不可少于; 不可低于; 不宜少于; 不得短于; 不亚于; 不逊于; 大于等于; 大于或等于; 保底; "
    "下限为; 最短",
    Qualifier.UNDER: "under; below; under-; below-; sub-; less than; fewer than; smaller than; lower than; short of; "
    "slightly under; "
    "slightly less than; shorter than; just below; <; ＜; 不到; 不足; 低于; 少于; 小于; 未满; 不满; 未达; "
    "未到; 短于; 不及; 未及; 跌破; 降破; 失守; 跌穿; 远低于; 未足",
    Qualifier.AT_MOST: "at most; up to; no more than; not more than; a maximum of; maximum of; maximum; max.; "
    "not exceeding; no higher than; "
    "not exceed; as many as; as much as; as high as; not over; within; no longer than; no later than; "
    "not to exceed; not in excess of; not above; not beyond; no greater than; not greater than; "
    "no larger than; not higher than; as long as; as large as; <=; ≤; ⩽; ≦; 至多; 最多; 不超过; 不多于; "
    "不高于; 不大于; 不超; 最高; 最长; 不得超过; 不得高于; 不应超过; 不能超过; 不宜超过; 不得大于; 不长于; "
    "不得多于; 不应高于; 不应大于; 不能高于; 不能大于; 不可超过; 不宜高于; 不宜大于; 未超过; 没有超过; 没超过; "
    "小于等于; 小于或等于; 最高不超过; 最多不超过; 最长不超过; 最高不得超过; 最多不得超过; 最长不得超过; "
    "不突破; 不得突破; 上限为; 上限达; 顶多",
    Qualifier.NEARLY: "nearly; almost; close to; approaching; just under; just short of; just shy of; shy of; near; nearing; "
    "close on; getting on for; 近; 接近; 将近; 逼近; 几近; 几乎; 靠近; 近乎; 几达; 直逼; 趋近; 接近于; 已近; "
    "迫近",
    Qualifier.ABOUT: "about; some; around; approximately; approx.; approx; roughly; circa; c.; ca.; ca; ~; an estimated; "
    "estimated; in the region of; in the neighborhood of; in the order of; on the order of; "
    "equivalent to about; or about; ≈; 约; 大约; 大概; 约为; 约合; 折合约; 约占; 约有; 大致; 估计; 约达; "
    "约等于; 差不多; 约莫; 约在; 大约在; 约需; 约计; 约是; 大约为; 大约有; 大约是; 约相当于; 相当于约",
    Qualifier.EXACT: "exactly; a total of; precisely; 力争达到; 力争达; 力争; 共; 达; 达到; 为; 共计; 总计; 合计; 达到了",
}
_AFTER = {
    Qualifier.AT_LEAST: "or more; or above; and above; or over; or higher; or greater; and up; or better; and more; or longer; "
    "(inclusive) or more; (inclusive) and above; (inclusive) or above; and over; and higher; or larger; "
    "or later; or older; at least; at minimum; minimum; 以上; 及以上; 或以上; （含）以上; (含)以上; 起; （含本数）以上; "
    "以上（含）; 以上(含); 及其以上; 或者以上; 含以上; 起步; 或更高; 或更多; 或更长; 及更高; 打底; 保底",
    Qualifier.AT_MOST: "left at most; or less; or fewer; or below; or under; or lower; and below; and under; or smaller; "
    "or younger; at most; at maximum; maximum; max.; max; or shorter; at the most; 以下; 及以下; 以内; 之内; 或以下; 内; "
    "（含）以下; (含)以下; （含）以内; (含)以内; 以下（含）; 以内（含）; 及以内; 及其以下; 封顶; 为限; 为上限",
    Qualifier.UNDER: "不到",
    Qualifier.ABOUT: "or so; or thereabouts; or thereabout; 左右; 上下; 前后; 光景",
    Qualifier.OVER: "-odd; odd; +; plus; -plus; 余; 多; 有余; 出头; 开外; 还多; 挂零",
}
# What looks like a qualifier and is part of another word.
_NOT_BEFORE = (
    "最近", "附近", "邻近", "就近", "节约", "合约", "签约", "履约", "违约", "契约", "条约", "预约", "集约", "制约",
    "高超", "通过", "经过", "不过", "超过", "打破", "爆破", "识破", "攻破", "侦破", "撕破", "击破", "中共", "公共",
    "因为", "认为", "作为", "成为", "到达", "发达", "传达", "表达", "抵达",
)  # fmt: skip
_NOT_MORE = "元样种年功层数领级重种边方媒模态国极维点晶旋能云亏足头伴所粮"
_MOST, _GAP = 28, 3
SPACES = frozenset(" \u00a0")
"""The spaces that may stand between the words of an amount."""


@cache
def _words(*, after: bool) -> tuple[re.Pattern[str], dict[str, Qualifier]]:
    table = _AFTER if after else _BEFORE
    words = {entry.strip(): qualifier for qualifier, entries in table.items() for entry in entries.split(";")}
    ordered = sorted(words, key=len, reverse=True)
    ends = {
        "内": "(?![部需容外在涵地装])",
        "起": "(?![来步飞点草到降航伏诉因源码家草])",
        "起步": "(?!区|较|阶|发)",
        "多": f"(?![{_NOT_MORE}]|米尼加)",
        "余": "(?![额下项])",
        "不到": "(?![位达场1-9一二三四五六七八九十百千万亿])",
        "plus": r"\b",
        "max": r"\b(?-i:(?<=max))",  # not "256GB Max"
        "max.": r"(?-i:(?<=max\.))",
        "破": "(?![0-9一二两三四五六七八九十]{1,3}[大个项道题])",
    }
    ends |= {entry: r"\b(?! (?:than\b|[$€£]?[0-9]))" for entry in words if after and entry.startswith(("and ", "or "))}
    choice = "|".join(
        re.escape(entry) + (ends.get(entry) or (r"\b" if entry[-1].isascii() and entry[-1].isalpha() else "")) for entry in ordered
    )
    return re.compile(rf"[\s\u00a0]?({choice})" if after else rf"({choice})[\s\u00a0]{{0,3}}", re.IGNORECASE | re.ASCII), words


@cache
def endings() -> dict[str, tuple[str, ...]]:
    """Return the words before a number by their last two letters, and by their last one, the longest first."""
    words = sorted((word for word, put in _words(after=False)[1].items() if put is not Qualifier.EXACT), key=len, reverse=True)
    table = {word[-1]: tuple(short for short in words if short == word[-1]) for word in words}
    table |= dict.fromkeys(" \t\n\r", ())  # more than one space may stand between
    return table | {word[-2:]: tuple(other for other in words if word[-2:].endswith(other[-2:])) for word in words}


@cache
def _first_before() -> frozenset[str]:
    """Return the first two letters of the words before a number, or the only one."""
    return frozenset(word[:2] for word in _words(after=False)[1])


def words_after() -> frozenset[str]:
    """Return the words that may follow what they qualify."""
    return frozenset(_words(after=True)[1])


@cache
def _first_after() -> frozenset[str]:
    """Return the first two letters of the words that follow a number, or the only one."""
    return frozenset(word[:2] for word in _words(after=True)[1])


def qualifier_before(text: str, start: int) -> tuple[Qualifier, int] | None:
    """Return the qualifier whose words begin at *start*, and where what it qualifies begins."""
    first = text[start : start + 1]
    if first > "\u4e00":
        return _han_before(text, start, first)
    if text[start : start + 2].lower() not in _first_before() and first not in _first_before():
        return None
    pattern, words = _words(after=False)
    found = pattern.match(text, start)
    return (words[found[1].lower()], found.end()) if found else None


def _han_before(text: str, start: int, first: str) -> tuple[Qualifier, int] | None:
    table = _han_words()
    for word, put in table.get(text[start : start + 2]) or table.get(first, ()):
        if text.startswith(word, start):
            end = start + len(word)
            while end - start - len(word) < _GAP and text[end : end + 1].isspace():
                end += 1
            return put, end
    return None


@cache
def _han_words() -> dict[str, tuple[tuple[str, Qualifier], ...]]:
    """Return the Chinese words before a number with what they make of it, by their first two characters, the longest first."""
    words = _words(after=False)[1]
    ordered = sorted(words, key=len, reverse=True)
    beginnings = {word[:2] for word in ordered}
    return {first: tuple((word, words[word]) for word in ordered if word[:2] in {first, first[0]}) for first in beginnings}


def qualifier_after(text: str, start: int) -> tuple[Qualifier, int] | None:
    """Return the qualifier whose words follow at *start*, and where they end."""
    first = text[start : start + 3]
    first = (first[1:] if first[:1].isspace() else first[:2]).lower()
    if first not in _first_after() and first[:1] not in _first_after():
        return None
    pattern, words = _words(after=True)
    found = pattern.match(text, start)
    return (words[found[1].lower()], found.end()) if found else None


def qualifier_ending(text: str, end: int) -> int | None:
    """Return where the words of the qualifier begin that end before *end*, or None where none do.

    Example:
        >>> qualifier_ending("orders exceeding 500 million yuan", 17)
        7
    """
    table = endings()
    last = text[end - 1 : end]
    if (text[end - 2 : end - 1] if last in SPACES else last).lower() not in table:
        return None
    tail = text[max(0, end - _MOST) : end].rstrip().lower()
    words = table.get(tail[-2:]) or table.get(tail[-1:], ())
    spaces = min(end, _MOST) - len(tail)
    for found in words:
        if tail.endswith(found) and _is_own_word(tail, found) and not (found == "ca" and text[end - spaces - 2] == "C"):
            return end - spaces - len(found)
    return None


_ARROWS, _ARROWED = frozenset("<>~"), frozenset("-=<>~")
# After these the words say where or of what, and not how many: "spread over 15 provinces", "talk about 300 billion yuan".
_NOT_OVER = """
spread spreads spreading scattered stretched stretching strung dispersed distributed presides presided flew flying flies control
jurisdiction divided dispute disputes sovereignty hovered
"""
_NOT_ABOUT = """
talk talks talked talking speak speaks spoke worry worries worried concern concerns concerned question questions asked debate
debates complaints complained
think thinking boast boasts boasted rumours rumors news wrote learned learnt brought bring brings bringing
"""
_UPWARD = """
crept creep creeps creeping inched inching edged edging ticked ticking moved moving went goes climbed climbing came rose shot
stepped nudged pushed jumped drifted
"""
_SHORTENED = frozenset({"min.", "max.", "minimum", "maximum"})
_ALSO_PLACES = {
    "over": tuple(f"{word} over" for word in _NOT_OVER.split()),
    "about": tuple(f"{word} about" for word in _NOT_ABOUT.split()),
    "up to": tuple(f"{word} up to" for word in _UPWARD.split()),
}


def _is_own_word(tail: str, found: str) -> bool:
    """Say whether the qualifier at the end of *tail* is no part of another word: 约 in 节约, "or about" in "for about"."""
    if found[0].isascii():
        before = tail[: -len(found)][-1:]
        if found[0] in _ARROWS:
            return not before.isalnum() and before not in _ARROWED
        if found in _SHORTENED and tail[: -len(found)].rstrip()[-1:].isdigit():
            return False  # 5 min. 30 sec.
        if found in _ALSO_PLACES and tail.endswith(_ALSO_PLACES[found]):
            return False
        return not (before.isalpha() and before.isascii())
    return len(found) > 1 or not tail.endswith(_NOT_BEFORE)
