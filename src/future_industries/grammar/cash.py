"""Money as it is spoken: 五毛钱, 三块八, 六七十块, 2元6角."""

import re
from decimal import Decimal
from typing import NamedTuple

from future_industries.digits import CONTEXT
from future_industries.numerals import number_of

__all__ = ["BEGINS_CASH", "Cash", "cash_at"]

BEGINS_CASH = frozenset("元块毛角分")
_DIGIT = "[0-9一二两三四五六七八九]"
# 块 counts pieces as well, and 毛 stands in words: a coin goes on with nothing.
_ALONE = (
    r"(?=$|[，。；！？、：）)”’\s,.;!?/]|左右|上下|出头|以[上下内]|不到|有余|多(?![少晶])"
    r"|一[斤度个吨瓶份天次碗]|每|的?$|就|都|了|呢|吧)"
)
_COIN = re.compile(
    rf"元(?P<jiao>{_DIGIT})角(?:(?P<fen>{_DIGIT})分)?"
    rf"|块(?P<tenth>{_DIGIT})(?:毛(?:(?P<cent>{_DIGIT})分?)?)?(?P<said>钱)?(?![0-9十百千万亿成倍个%])"
    rf"|[毛角](?P<hundredth>{_DIGIT})分?钱?(?![0-9十百千万亿成倍个%])"
    rf"|块钱|块{_ALONE}|[毛角分]钱|毛{_ALONE}"
)
_OF_PIECES = re.compile("[板池屏砖片卡田表牌石布瓷盘图木]|电路|玻璃|地块|土地|组件")
_BACK = 24
_SHARES = {"块": 0, "元": 0, "毛": -1, "角": -1, "分": -2}


class Cash(NamedTuple):
    """The power of ten of what a number of coins is in yuan, what smaller coins add to it, and where the words end."""

    power: int
    more: Decimal
    end: int


def cash_at(text: str, at: int) -> Cash | None:
    """Return the coin named at *at*, behind a number, or None.

    Example:
        >>> cash_at("三毛八", 1), cash_at("五块钱", 1)
        (Cash(power=-1, more=Decimal('0.08'), end=3), Cash(power=0, more=Decimal('0'), end=3))
    """
    found = _COIN.match(text, at)
    if found is None:
        return None
    if text[at] == "块" and not found["said"] and not found[0].startswith("块钱") and not _is_money(text[max(0, at - _BACK) : at]):
        return None
    more = Decimal(0)
    for name, power in (("jiao", -1), ("tenth", -1), ("fen", -2), ("cent", -2), ("hundredth", -2)):
        if found[name]:
            more = CONTEXT.add(more, (number_of(found[name]) or Decimal(0)).scaleb(power, CONTEXT))
    return Cash(_SHARES[text[at]], more, found.end())


def _is_money(before: str) -> bool:
    """Say whether the words before 块 speak of no pieces."""
    words = before.rstrip(_NUMBERS)
    return _OF_PIECES.search(words) is None


_NUMBERS = "0123456789０１２３４５６７８９.,，零一二两三四五六七八九十百千万亿数几多来余半约近超"
