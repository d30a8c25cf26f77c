"""What a Chinese number counts: the known nouns of the words that follow its measure word, or stand before it."""

import re
from functools import cache

from future_industries.grammar.unit_words import Counted, by_beginning, is_han
from future_industries.units import Dimension, every_word, unit

__all__ = ["HAN_STOP", "han_head", "han_nouns"]

HAN_STOP = frozenset("为是被把、，。；：！？（）()《》【】〔〕,.;:!?\n\t 0123456789０１２３４５６７８９和及与或并")
_HAN_DESCRIBES = frozenset("级性型化类式")
_MOST_HAN = 16


def han_head(text: str, start: int) -> Counted | None:
    """Return the first known noun of the Chinese words from *start*, as far as the words that may describe it go.

    Example:
        >>> han_head("吉林一号卫星成功发射", 0)
        Counted(symbol='satellite', noun='吉林一号卫星', end=6)
    """
    found: Counted | None = None
    at, last = start, min(len(text), start + _MOST_HAN)
    if text[at : at + 1] in _NO_HEADS and _NO_HEAD.match(text, at):
        return None
    while at < last and text[at] not in HAN_STOP:
        hit = _noun(text, at)
        if hit is None:
            if found is not None and text[at] not in "“”":
                break
            if text[at] in _HAN_NEARLY and text[at + 1 : at + 2] in _HAN_NUMERALS:
                break  # 5个营收超千亿元的集群
            if text[at] in "对向" and text[at + 1 : at + 2] not in _NO_OBJECT:
                break  # 三名知情人士对财新记者表示
            at += 1
        else:
            symbol, at = hit
            at += text[at - 1 : at + 1] == "企业"  # 境外企业 are no 外企
            if text[at : at + 1] not in _HAN_DESCRIBES or not text[at : at + 1]:  # 国家级 describes what follows
                found = Counted(symbol, text[start:at], at)
    return _whole_head(text, start, found) if found is not None and text[found.end : found.end + 1] not in HAN_STOP else found


def _whole_head(text: str, start: int, found: Counted) -> Counted | None:
    """Return the head that goes on behind a known noun, as in 芯片厂, or None where the noun is one of several traits."""
    if _TRAIT.match(text, found.end):  # 50个主导产业突出、配套完善的集群
        return None
    symbol = _HAN_SUFFIXES.get(text[found.end : found.end + 1])
    if symbol is None or not (text[found.end + 1 : found.end + 2] in HAN_STOP or text[found.end + 1] in _GOES_ON_HAN):
        return found
    return Counted(symbol, text[start : found.end + 1], found.end + 1)


_NO_OBJECT = frozenset("外内接口标应日导量心上下")
_HAN_NEARLY, _HAN_NUMERALS = frozenset("超逾破过近约达"), frozenset("十百千万亿两三四五六七八九数")
# Words that no head follows: 11项上优于, 5家已投产.
_NO_HEADS = frozenset("上均都也则将已由对向从于比被在又还")
_NO_HEAD = re.compile(
    "上(?![市合海述规云线架千百万亿链])|在(?!建|研|线|校|园|轨|册|职|役)|对(?!外)|已(?!投|建|上|有)|[均都也则将由向从于比被又还]"
)
_TRAIT = re.compile(
    "(?:优势|特色|能力|水平)?(?:明显|较|更|最|高度)?(?:突出|领先|强|完善|先进|鲜明|集聚|高|好|优|活跃|成熟|过硬|雄厚|齐全|健全|明确"
    "|清晰|显著|合理|优良|扎实|密集|丰富|旺盛|明显)[、的，]"
)
_HAN_SUFFIXES = {
    "厂": "factory",
    "站": "station",
    "店": "outlet",
    "员": "person",
    "者": "person",
    "馆": "1",
    "区": "1",
    "商": "1",
    "室": "1",
}
_GOES_ON_HAN = frozenset("均都已全将于等内的以超达建投入参在共正")


@cache
def _nouns() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the Chinese nouns of two characters and more, by their beginning."""
    return by_beginning(
        (name, symbol)
        for name, symbol in every_word()
        if is_han(name[0])
        and len(name) > 1
        and unit(symbol).dimension is Dimension.COUNT
        and name[0] not in "个款名"
        and name not in _DESCRIBE
    )


_DESCRIBE = frozenset({"重点"})  # nouns that describe what follows


def _noun(text: str, at: int) -> tuple[str, int] | None:
    for name, symbol in _nouns().get(text[at : at + 2], ()):
        if text.startswith(name, at):
            return symbol, at + len(name)
    return None


def han_nouns(words: str) -> list[str]:
    """Return the symbols of the counted things that Chinese *words* name, in order."""
    found: list[str] = []
    at = 0
    while at < len(words):
        hit = _noun(words, at)
        if hit is None:
            at += 1
        else:
            found.append(hit[0])
            at = hit[1]
    return found
