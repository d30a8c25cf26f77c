"""Marks of currency and of percent that stand before a number: "US$", 人民币, 百分之, "EUR"."""

import re

from future_industries.currency import CURRENCIES
from future_industries.grammar.hedges import SPACES
from future_industries.tender import UNSTATED
from future_industries.units import word

__all__ = ["MARK_WORDS", "mark_at", "mark_begin"]

MARK_WORDS = {
    "us$": "USD", "u.s.$": "USD", "hk$": "HKD", "nt$": "TWD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "s$": "SGD",
    "nz$": "NZD", "r$": "BRL", "mx$": "MXN", "mop$": "MOP", "$": UNSTATED, "＄": UNSTATED, "¥": "CNY", "￥": "CNY", "cn¥": "CNY",
    "rmb¥": "CNY", "jp¥": "JPY", "rmb": "CNY", "rs": "INR", "rs.": "INR", "人民币": "CNY", "sfr": "CHF", "€": "EUR", "£": "GBP",
    "₩": "KRW", "₹": "INR", "₽": "RUB", "฿": "THB",
    "₫": "VND", "₱": "PHP", "₦": "NGN", "₪": "ILS", "₺": "TRY", "₸": "KZT", "₴": "UAH", "₮": "MNT",
    "百分之": "percent", "千分之": "permille",
    "美元": "USD", "港币": "HKD", "港元": "HKD", "新台币": "TWD", "新台幣": "TWD", "台币": "TWD", "澳门元": "MOP", "澳门币": "MOP",
    "日元": "JPY", "欧元": "EUR", "英镑": "GBP", "韩元": "KRW", "澳元": "AUD", "加元": "CAD", "新加坡元": "SGD", "瑞士法郎": "CHF",
    "mex$": "MXN",
}  # fmt: skip
"""Marks of currency, and of percent, that stand before a number."""
_MARKS = re.compile(
    rf"({'|'.join(sorted(map(re.escape, MARK_WORDS), key=len, reverse=True))}|[A-Za-z]{{3}}(?=\s?[0-9]))\s?",
    re.IGNORECASE | re.ASCII,
)
_BEGINS_MARK = frozenset("".join(mark[0] for mark in MARK_WORDS) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ") | frozenset(
    "abcdefghijklmnopqrstuvwxyz"
)


def mark_at(text: str, start: int) -> tuple[str | None, int]:
    """Return the unit of the mark that begins at *start*, or None, and where what it marks begins.

    Example:
        >>> mark_at("US$5 billion", 0), mark_at("5 billion", 0)
        (('USD', 3), (None, 0))
    """
    if text[start : start + 1] not in _BEGINS_MARK:
        return None, start
    mark = _MARKS.match(text, start)
    symbol = MARK_WORDS.get(mark[1].lower()) if mark else None
    if mark is not None and symbol is None and mark[1].isupper() and word(mark[1]) == mark[1]:
        symbol = mark[1]
    return (symbol, mark.end()) if mark and symbol else (None, start)


_LONGEST = 6
_CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})$")
_BY_LAST: dict[str, tuple[str, ...]] = {
    last: tuple(mark for mark in sorted(MARK_WORDS, key=len, reverse=True) if mark[-1] == last)
    for last in {mark[-1] for mark in MARK_WORDS}
}


def mark_begin(text: str, start: int) -> int:
    """Return where a mark of currency or of percent begins that ends before the number at *start*, else *start*."""
    end = start - (text[start - 1 : start] in SPACES)
    last = text[end - 1 : end]
    marks = _BY_LAST.get(last.lower())
    if marks is not None:
        tail = text[max(0, end - _LONGEST) : end].lower()
        for mark in marks:
            begin = end - len(mark)
            if tail.endswith(mark) and not (_is_letter(mark[:1]) and _is_letter(text[begin - 1 : begin])):
                return begin
    code = _CODE.search(text, max(0, end - _LONGEST), end) if last.isupper() else None
    return code.start() if code and code[1] in CURRENCIES else start


def _is_letter(character: str) -> bool:
    return character.isalpha() and character.isascii()
