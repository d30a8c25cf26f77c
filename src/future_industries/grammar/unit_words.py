"""Words of units, found where they stand in a text: symbols, names of money, measures, and counted things."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from future_industries.currency import CURRENCIES, UNSTATED
from future_industries.nouns import NOUNS
from future_industries.tender import KINDS_OF_MONEY
from future_industries.units import Dimension, every_word, unit, word

__all__ = [
    "HAN_STOP",
    "Counted",
    "begins_unit",
    "counted_at",
    "han_head",
    "han_nouns",
    "is_han",
    "is_plural",
    "one_at",
    "simple_at",
]

_LONGEST_WORDS = 4
_WORD = re.compile(r"US\$|HK\$|[%％‰$＄€£₩₹₽]|°C?|℃|[kM]W·h|N·m|(?:[uU]\.[sS]\.|[^\W\d_\u4e00-\u9fff]+[0-9²³]?)")
_GAPS = frozenset(" \u00a0-")
_IS_LETTER = 3
_RAISED = str.maketrans("23", "²³")


def is_han(character: str) -> bool:
    """Say whether a character is a Chinese one."""
    return "\u4e00" <= character <= "\u9fff"


class Counted(NamedTuple):
    """What a number counts: the symbol, or ``"1"`` for a thing that has none, its words in the text, and where they end."""

    symbol: str
    noun: str | None
    end: int


@cache
def _han() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return every Chinese unit word with its symbol by its beginning."""
    found: dict[str, str] = {"（币种不明）": UNSTATED}
    for name, symbol in (*every_word(), *((name, UNSTATED) for name in KINDS_OF_MONEY)):
        if is_han(name[0]):
            found.setdefault(name, symbol)
            found.setdefault(name.upper(), symbol)  # 瑞士WIR欧元
    for line in filter(None, NOUNS.splitlines()):  # a measure word may stand before a noun
        zh, classifier = (part.strip() for part in line.split(";")[1:3])
        for before in {classifier, "个"} - {""}:
            found.setdefault(f"{before}{zh}", found[zh])
    return _by_beginning(found.items())


def _by_beginning(words: Iterable[tuple[str, str]]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return words with their symbols by their first two characters, or their only one, the longest first."""
    table: dict[str, list[tuple[str, str]]] = {}
    for name, symbol in sorted(words, key=lambda entry: len(entry[0]), reverse=True):
        table.setdefault(name[:2], []).append((name, symbol))
    return {beginning: tuple(entries) for beginning, entries in table.items()}


_SIGNS: tuple[str, ...] = ("u.s.", "us$", "hk$", "％", "℃")


@cache
def _latin() -> dict[str, int]:
    """Return how many words the longest unit has by its first word, folded, for all units in Latin letters."""
    longest = dict.fromkeys(_SIGNS, _LONGEST_WORDS)
    for name in (*(name for name, _ in every_word()), *KINDS_OF_MONEY):
        if not is_han(name[0]):
            first, *more = re.split("[ -]", name.casefold())
            longest[first] = max(longest.get(first, 0), 1 + len(more))
            if first[-1] in "23":
                longest[first.translate(_RAISED)] = 1
    return longest


@cache
def _money_kinds() -> frozenset[str]:
    return frozenset(KINDS_OF_MONEY)


def simple_at(text: str, start: int) -> tuple[str, int] | None:
    """Return the longest simple unit whose words begin at *start* and where they end.

    Example:
        >>> simple_at("500 million U.S. dollars", 12), simple_at("48颗卫星", 2)
        (('USD', 24), ('satellite', 5))
    """
    first = text[start : start + 1]
    if not ("\u4e00" <= first <= "\u9fff" or first == "（"):
        return _latin_at(text, start)
    table = _han()
    for name, symbol in table.get(text[start : start + 2], ()):
        if text.startswith(name, start):
            return symbol, start + len(name)
    alone = table.get(first)
    return (alone[0][1], start + 1) if alone else None


def begins_unit(word: str) -> bool:
    """Say whether a unit begins with a word in small Latin letters.

    Example:
        >>> begins_unit("square"), begins_unit("grammar")
        (True, False)
    """
    return word in _latin()


def _latin_at(text: str, start: int) -> tuple[str, int] | None:
    found = _WORD.match(text, start)
    longest = _latin().get(found[0].casefold(), 0) if found else 0
    if found is None or not longest:
        return None
    ends = [found.end()]
    while len(ends) < longest and text[ends[-1] : ends[-1] + 1] in _GAPS:
        more = _WORD.match(text, ends[-1] + 1)
        if more is None:
            break
        ends.append(more.end())
    for end in reversed(ends):
        symbol = _symbol(text[start:end])
        if symbol is not None:
            return symbol, end
    return None


@lru_cache(maxsize=65536)  # the words come from texts
def _symbol(words: str) -> str | None:
    symbol = UNSTATED if words.lower() in _money_kinds() else word(words)
    is_no_code = symbol in CURRENCIES and words.upper() == symbol and words != symbol  # "top" is no code
    return None if is_no_code else symbol


# Words that end what a number counts, or begin something else.
_ENDS_WORDS = """
a an the of in on at to for by from with without within into onto over under above below between among across
during per since until before after as than that which who whom whose where when while if because but or nor so
yet although though is are was were be been being am has have had do does did will would can could may might
must shall should it its their his her our your my this these those there here they we he she you i not no about
around against said says say year-on-year respectively alone each every apiece only also already now then just
up down compared including both all will
half two-thirds three-quarters three-fifths two-fifths four-fifths three-fourths nine-tenths seven-tenths
hold make sell buy need want produce provide include remain become bring receive give take get keep let pay seek
sent made won took got gave saw began broke brought bought sold held kept led left lost met paid ran rose fell
spent stood told thought wrote grew knew chose drew
"""
_ENDS = frozenset(_ENDS_WORDS.split())
_NO_NOUNS_WORDS = """
is was has does goes makes takes gives says plus times thus versus does its this less across access always
perhaps news focus status progress success process business campus series uses covers accounts represents
reaches shows ranks remains becomes means stands totals exceeds surpasses hits stays grows rises falls drops
equals helps brings seeks leads aims plans begins ends continues supports provides includes contains produces
needs requires generates s
"""
_NO_NOUNS = frozenset(_NO_NOUNS_WORDS.split())
_PEOPLE_WORDS = """
people staff personnel children men women aircraft spacecraft species series cattle sheep fish police
teu criteria phenomena media alumni bacteria nuclei mice teeth livestock rotorcraft hovercraft
"""
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
_TOKEN = re.compile(r"[^\W\d_](?:[^\W_]|[-’'&.](?=[^\W_]))*|[2-9][DGK]\b")
# From one adjective to the next: "specialized, refined, and innovative enterprises".
_LISTED = r", (?:and )?(?=[a-z-]+(?:ed|ive|al|ic|able|ible|ent|ant|ary|ful|ous|-[a-z]+),? (?:[a-z]|\([A-Z]))"
_NEXT = re.compile(rf"[ \u00a0-](?=\w)| [“\"‘](?=\w)|[”\"]? ?\([A-Z]{{2,6}}\) [“\"]?|, (?=[a-z]+ [a-z]+s\b)|[”\"’] |{_LISTED}")
# A figure between a number and its noun, as in "two 660-MW units" and "five trillion-yuan-level clusters".
_INNER = re.compile(
    r" (?:[0-9][0-9.,]*-(?:[^\W\d_]+-?)+|(?:million|billion|trillion)-[a-z]+-(?:level|scale|class)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|hundred)-[a-z]+)(?= )"
)
_NUMBERS = "[0-9][0-9,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen"
_OF_THE = re.compile(
    r" of (?:(?:them|these|those)\b|(?:(?:the|its|their|our|all|some|his|her)\b|[A-Z][\w.-]*(?: [A-Z][\w.-]*)?[’']s?(?= ))"
    rf"(?P<inner>(?: [a-z]+)?? (?:{_NUMBERS})\b)?(?: (?:[^\W\d_][\w-]*(?:[’']s?)? ){{0,3}}?"
    r"(?P<noun>[^\W\d_]+s|people|children|women|men)\b)?)"
)
_MOST_WORDS = 7


@cache
def _plurals() -> dict[str, str]:
    """Return the symbol for the last word of every counted thing's English plural, where it is one word."""
    return {name: symbol for name, symbol in every_word() if name.isascii() and " " not in name and len(name) > _IS_LETTER}


@cache
def _irregular() -> frozenset[str]:
    """Return the plurals that do not end in s, those of the table among them."""
    pairs = (line.split(";")[0].partition("/") for line in NOUNS.splitlines())
    return _PEOPLE | {plural.split()[-1] for _, _, plural in pairs if plural.strip()}


def is_plural(token: str) -> bool:
    """Say whether an English word looks like a plural noun."""
    lower = token.lower()
    if lower in _irregular() or (token[-1:] == "s" and len(token) > 2 and token[:-1].isupper()):
        return True
    return len(lower) > _IS_LETTER and lower[-1] == "s" and lower[-2] not in "su'’i" and lower not in _NO_NOUNS


def counted_at(text: str, start: int, *, one: bool = False) -> Counted | None:
    """Return what the number that ends before *start* counts: the head of the words that follow it.

    Args:
        text: The text.
        start: Where the number ends.
        one: Whether the number is 1, whose noun is no plural.

    Example:
        >>> counted_at("108 remote sensing satellites into orbit", 3)
        Counted(symbol='satellite', noun='satellites', end=29)
    """
    following = text[start : start + 2]
    if following[:1] not in " \u00a0-" or not following[1:]:
        return None
    if of := _OF_THE.match(text, start):
        noun = of["noun"]
        symbol = word(noun) if noun and is_plural(noun) else None
        return Counted(symbol or "1", noun, of.end() if symbol and not of["inner"] else start)
    return _head(text, start, one=one)


def _head(text: str, start: int, *, one: bool) -> Counted | None:
    inner = _INNER.match(text, start) if "-" in text[start + 1 : start + 14] else None
    at = inner.end() if inner else start
    for count in range(_MOST_WORDS):
        gap = _NEXT.match(text, at) if count or text[at] != "," else None
        token = _TOKEN.match(text, gap.end()) if gap else None
        if token is None:
            return None
        lower = token[0].lower()
        if lower in _ENDS and not (count and lower == "and") and not (token[0] == "A" and text.startswith(" share", token.end())):
            return None
        if text[start] == "-" and count == 0 and token[0][0].isupper():
            return None  # "2-China's exports" is no count
        if is_plural(token[0]) or (one and lower in _plurals()):
            counted = _plural_head(text, gap.end() if count == 0 and gap else start + 1, token)
            return counted._replace(end=start) if inner else counted
        at = token.end()
    return None


def one_at(text: str, start: int, found: tuple[str, int] | None) -> tuple[str, int] | None:
    """Return the thing that the words from *start* name one of, where *found* is the counted thing right there, if any.

    Example:
        >>> one_at("port call, or at most", 0, simple_at("port call, or at most", 0))
        ('call', 9)
        >>> one_at("electric vehicle sold", 0, None)
        ('vehicle', 16)
    """
    end = found[1] if found else start - 1
    for _ in range(2):
        token = _TOKEN.match(text, end + 1) if text[end : end + 1] in {" ", "-"} or end < start else None
        if token is None or token[0].lower() in _ENDS or token[0][0].isupper():
            break
        symbol = word(token[0]) if len(token[0]) > _IS_LETTER else None
        end = token.end()
        if symbol is not None and not is_plural(token[0]) and unit(symbol).dimension is Dimension.COUNT:
            found = symbol, end
    return found


def _plural_head(text: str, start: int, token: re.Match[str]) -> Counted:
    """Return the noun that ends at *token*, or the plural right behind it, as in "materials companies"."""
    gap = _NEXT.match(text, token.end())
    after = _TOKEN.match(text, gap.end()) if gap and text[gap.start()] == " " else None
    if after and is_plural(after[0]) and after[0].lower() not in _ENDS and _named(text, start, after.end()):
        token = after
    return Counted(_named(text, start, token.end()) or "1", token[0], token.end())


def _named(text: str, start: int, end: int) -> str | None:
    """Return the symbol for the longest run of words that ends at *end*: "invention patents" before "patents"."""
    words = re.split("[ \u00a0]", text[start:end])
    for first in range(max(0, len(words) - 3), len(words)):
        name = " ".join(words[first:])
        if len(name) > _IS_LETTER and (symbol := word(name)) and symbol not in CURRENCIES:
            return symbol
    last = re.split("[-’']", words[-1])[-1]
    return word(last) if len(last) > _IS_LETTER and word(last) not in CURRENCIES else None


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
    return _by_beginning(
        (name, symbol)
        for name, symbol in every_word()
        if is_han(name[0]) and len(name) > 1 and unit(symbol).dimension is Dimension.COUNT and name[0] not in "个款名"
    )


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
