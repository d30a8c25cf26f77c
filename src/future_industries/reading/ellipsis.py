"""What a number counts where its noun goes without saying: "invention patents reached 921,000", "the United States with 70"."""

import re
from functools import cache
from typing import TYPE_CHECKING

from future_industries.grammar.counted import counted_at
from future_industries.grammar.heads import han_nouns
from future_industries.nouns import NOUNS
from future_industries.units import Dimension, measure_words, unit, word

if TYPE_CHECKING:
    from future_industries.reading.mention import Mention

__all__ = ["counted_before"]

_BACK = 72
_REACHED = re.compile(
    r"(?:reach(?:ed|es|ing)?|total(?:l?ed|s|l?ing)?|numbered|number|hit|stood at|exceeded|exceed|surpassed|topped|(?:rose"
    r"|grew|fell|dropped|increased|up|down|expanded) (?:to|from)|grew to|climbed to|increased to|amounted to|was|were|is|are|to)"
    r"(?: (?:some|about|over|more than|nearly))?\s*$",
    re.IGNORECASE,
)
# "half of them under 35", "aged 18 to 35"
_AGED = re.compile(
    r"(?:\b(?:half|thirds?|quarters?|most|percent|all|many|some|none) of (?:them|whom|these|those)(?: (?:is|are|was|were))?"
    r"|\baged?|\bturn(?:ed)?) $"
)
_ENDS_AGED = (
    "them ",
    "whom ",
    "these ",
    "those ",
    "is ",
    "are ",
    "was ",
    "were ",
    "age ",
    "aged ",
    "turn ",
    "turns ",
    "turned ",
    "turning ",
)
_GRANTED = re.compile(r"\b(?:granted|awarded|obtained|received|authori[sz]ed) $")
_NUMBER_OF = re.compile(r"\bnumber of", re.IGNORECASE)
_WHICH = re.compile(r"(?:which|whom|them|these)\s*$")
_PLURAL = re.compile(r"[a-z]{3,}s\b")
_SENTENCE = re.compile(r"[.!?;。！？；\n]")
_HAN_CLAUSE = re.compile(r"[^，。；！？、：\s]*$")
_BUSINESSES = frozenset({"enterprise", "company", "market entity", "small and medium-sized enterprise", "user", "subscriber"})
# What is counted is then no known noun: 学位授权点20个.
_OTHER = frozenset("点站量次数率额区馆库所店员寓证券")
_LINKS = re.compile(
    "(?:已|将|力争|预计|可|达到?|为|约|超过?|突破|共|计|共计|合计|增至|增长|增加|新增|减少|首次|近|有|了|逾|累计|各|总?数量?)*$"
)
_OF_THEIR_OWN = frozenset("台架辆颗艘只枚列名位次头尾棵株篇单发")
_LONGEST_NOUN = 6
_GENERAL = frozenset("个项件")
_DEFAULT = {"家": "enterprise", "名": "person", "人": "person", "户": "household"}


def counted_before(text: str, start: int, end: int, before: "Mention | None") -> str | None:
    """Return the symbol of what the bare number from *start* to *end* counts, as the words before it have it, or None."""
    last = text[end - 1]
    if "\u4e00" <= last <= "\u9fff" or "\u4e00" <= text[start - 1 : start] <= "\u9fff":
        return _han(text, start, next((character for character in text[start:end] if character in measure_words()), ""))
    tail = text[max(0, start - _BACK) : start]
    tail = tail[max((found.end() for found in _SENTENCE.finditer(tail)), default=0) :]
    if tail.endswith(_ENDS_AGED) and _AGED.search(tail):
        return "year"
    if _REACHED.search(tail):
        number = _NUMBER_OF.search(tail)
        counted = counted_at(tail, number.end()) if number else None
        if counted is not None and counted.symbol != "1":
            return counted.symbol
        if found := _last_noun(tail):
            return found
    if _WHICH.search(tail) and (found := _plural_in(tail)):
        return found
    if before is None or before.amount is None or unit(before.amount.unit).dimension is not Dimension.COUNT:
        return None
    between = text[before.end : start]
    if before.amount.unit == "application" and "patent" in before.text and _GRANTED.search(tail):
        return "patent"
    return before.amount.unit if len(between) <= _BACK and not _SENTENCE.search(between) else None


def _plural_in(tail: str) -> str | None:
    """Return the last plural of the words before "of which"."""
    for found in reversed(tuple(_PLURAL.finditer(tail))):
        symbol = word(found[0])
        if symbol is not None and unit(symbol).dimension is Dimension.COUNT:
            return symbol
    return None


def _last_noun(tail: str) -> str | None:
    """Return the last plural of the words before a verb such as "reached"."""
    at = tail.rfind(",") + 1
    counted = counted_at(f" {tail[at:].strip()}", 0)
    return counted.symbol if counted is not None and counted.symbol != "1" else None


def _ends_in_other(words: str) -> bool:
    """Say whether the clause before a number ends in a noun that is not known: 学位授权点 in 学位授权点20个."""
    links = _LINKS.search(words)
    last = words[: links.start()] if links else words
    return last[-1:] in _OTHER and not any(word(last[-length:]) for length in range(2, _LONGEST_NOUN))


@cache
def _classifiers() -> dict[str, str]:
    """Return the measure word of every counted thing."""
    rows = (tuple(part.strip() for part in line.split(";")) for line in NOUNS.splitlines() if line)
    return {row[0].split("/")[0]: row[2] for row in rows}


def _goes_with(noun: str, classifier: str) -> bool:
    """Say whether a noun may be counted with that measure word: what is counted with 个 may go with most."""
    own = _classifiers().get(noun)
    return own == classifier or (own == "个" and classifier not in _OF_THEIR_OWN)


def _han(text: str, start: int, classifier: str) -> str | None:
    """Return the last noun of the clause before the number that goes with its measure word."""
    clause = _HAN_CLAUSE.search(text, max(0, start - _BACK // 4), start)
    words = clause[0] if classifier and clause is not None else ""
    nouns = han_nouns(words)
    if len(nouns) > 1 and nouns[-1] == "transaction" and classifier != "笔":
        nouns.pop()  # 绿证交易量4.46亿个 are certificates
    if classifier == "户":
        return nouns[-1] if nouns and nouns[-1] in _BUSINESSES else _DEFAULT[classifier]
    if nouns and (classifier in _GENERAL or _goes_with(nouns[-1], classifier)) and not _ends_in_other(words):
        return nouns[-1]
    fitting = [symbol for symbol in nouns if _classifiers().get(symbol) == classifier]
    return fitting[-1] if fitting else _DEFAULT.get(classifier)
