"""The words that qualify a number, "over", "nearly", 左右, in English and in Chinese."""

import re
from functools import cache

from future_industries.qualifier import Qualifier

__all__ = ["qualifier_after", "qualifier_before"]

_BEFORE = {
    Qualifier.OVER: "over; more than; above; exceeding; exceeds; exceed; in excess of; upwards of; surpassing; greater than; "
    "力争突破; 力争超过; 力争超; 超过; 超; 逾; 突破; 大于; 高于; 多于; 超出",
    Qualifier.AT_LEAST: "at least; no less than; not less than; no fewer than; not fewer than; a minimum of; "
    "至少; 不少于; 不低于; 不小于; 最少",
    Qualifier.UNDER: "under; below; less than; fewer than; smaller than; 不到; 不足; 低于; 少于; 小于; 未满",
    Qualifier.AT_MOST: "at most; up to; no more than; not more than; a maximum of; 至多; 最多; 最高; 不超过; 不多于; 不高于; 不大于",
    Qualifier.NEARLY: "nearly; almost; close to; approaching; just under; 近; 接近; 将近",
    Qualifier.ABOUT: "about; some; around; approximately; approx.; roughly; circa; ~; 约; 大约; 大概; 约为; 约合; 折合约",
    Qualifier.EXACT: "exactly; a total of; 力争达到; 力争达; 力争; 共; 达; 达到; 为; 共计; 总计",
}
_AFTER = {
    Qualifier.AT_LEAST: "or more; or above; and above; or over; at least; at minimum; 以上; 及以上",
    Qualifier.AT_MOST: "or less; or fewer; or below; at most; at maximum; 以下; 及以下; 以内; 之内",
    Qualifier.ABOUT: "or so; 左右; 上下; 前后",
    Qualifier.OVER: "-odd; +; plus; 余; 多; 有余",
}


@cache
def _words(*, after: bool) -> tuple[re.Pattern[str], dict[str, Qualifier]]:
    table = _AFTER if after else _BEFORE
    words = {entry.strip(): qualifier for qualifier, entries in table.items() for entry in entries.split(";")}
    ordered = sorted(words, key=len, reverse=True)
    choice = "|".join(re.escape(entry) + (r"\b" if entry[-1].isascii() and entry[-1].isalpha() else "") for entry in ordered)
    return re.compile(rf"\s*({choice})" if after else rf"({choice})\s*", re.IGNORECASE), words


def qualifier_before(text: str, start: int) -> tuple[Qualifier, int] | None:
    """Return the qualifier whose words begin at *start*, and where what it qualifies begins."""
    pattern, words = _words(after=False)
    found = pattern.match(text, start)
    return (words[found[1].lower()], found.end()) if found else None


def qualifier_after(text: str, start: int) -> tuple[Qualifier, int] | None:
    """Return the qualifier whose words follow at *start*, and where they end."""
    pattern, words = _words(after=True)
    found = pattern.match(text, start)
    return (words[found[1].lower()], found.end()) if found else None
