"""Units that are read in a way of their own: 三成, 三毛八, 3876.34点, and what is weighed, as in 1万吨标准煤以上."""

import re
from decimal import Decimal

from future_industries.digits import CONTEXT
from future_industries.grammar.cash import BEGINS_CASH, cash_at
from future_industries.grammar.tenths import is_tenths, tenths_at
from future_industries.numerals import Number
from future_industries.qualifier import Qualifier

__all__ = ["BEGINS_SPECIAL", "behind_matter", "special_at"]

_NEAR, _HUNDRED = 24, 100
BEGINS_SPECIAL = BEGINS_CASH | frozenset("成点方PE")


def special_at(text: str, number: Number, at: int, *, running: bool) -> tuple[Decimal, str, int, str | None] | None:
    """Read tenths, coins and points, and return the value, its unit, where the words end and the noun.

    Example:
        >>> from future_industries.numerals import number_at
        >>> special_at("3876.34点", number_at("3876.34点", 0), 7, running=True)
        (Decimal('3876.34'), 'index point', 8, '点')
    """
    value = number.value
    if (text[at] == "成" and value <= 10 and not running | number.scaled) or is_tenths(text, value, at):
        tenths, end = tenths_at(text, value, at)
        return tenths, "percent", end, None
    if coin := cash_at(text, at) if text[at] in BEGINS_CASH else None:
        return CONTEXT.add(value.scaleb(coin.power, CONTEXT), coin.more), "CNY", coin.end, text[at : coin.end]
    if text[at] in _COMPUTING and _NO_LETTER.match(text, at + 1) and "算力" in text[max(0, at - _NEAR) : at]:
        return value, _COMPUTING[text[at]], at + 1, text[at]
    if text[at] in _POINT and (value >= _HUNDRED or value != int(value)) and _POINTS.match(text, at):
        return value, "index point", at + 1, text[at]
    if text[at] == "方" and running and value >= _TEN and _CUBIC.match(text, at):
        return value, "m3", at + 1, "方"
    return None


_TEN = 10
_CUBIC = re.compile("方(?=$|[，。；！？、：）)”\\s]|以[上下内]|左右|[水气土砂石木氢]|天然气|混凝土)(?!面)")
# An index or a score: 3876.34点, 8.7分.
_POINT = frozenset("点分")
_NO_LETTER = re.compile(r"(?![A-Za-z0-9-])")
_COMPUTING = {"P": "PFLOPS", "E": "EFLOPS"}
_POINTS = re.compile(r"[点分](?=$|[，。；！？、：）)”\s]|以[上下内]|左右|上方|下方|附近|关口|大关|整数|的)")
# What is weighed, told after the unit and before its qualifier: 1万吨标准煤及以上.
_MATTER = re.compile(r"[\u4e00-\u9fff]{1,6}?(?=(?:及|或|及其|（含）)?(?:以[上下内]|左右)(?![的]?(?:一|二|三)))")


def behind_matter(text: str, end: int, qualifier: Qualifier | None) -> int:
    """Return where the qualifier begins that follows what is measured, as in 1万吨标准煤及以上, else *end*."""
    if text[end : end + 1] == "级" and text[end - 1] in "吨瓦里米":
        return end + 1  # 30万吨级
    following = text[end : end + 9] if qualifier is None else ""
    if "以" not in following[1:] and "左" not in following[1:]:
        return end
    found = _MATTER.match(text, end)
    return found.end() if found and not _NO_MATTER.search(found[0]) else end


_NO_MATTER = re.compile("[的以元年月日]|左右|可|应|将|予|给")
