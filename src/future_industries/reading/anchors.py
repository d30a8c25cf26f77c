"""Where a figure may begin in a running text: at the first characters of numbers; the grammar is asked only there."""

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["NUMBER_WORDS", "anchors_in", "holds_anchor", "is_anchor", "numeral_pattern", "run_end"]

_NUMERALS = "0-9０-９二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟〇"
_SOMETIMES = "一数几半减过超上破翻"
# What must stand around those that begin a number only sometimes.
_WHERE = (
    r"(?<=一)(?![些定般直起切样体流步方面批系旦致律带贯味概向同路并边线等手款例番])"
    r"|(?<=[数几])(?=[十百千万亿以])|(?<=半)(?<![上下大]半)(?=[年数个天小])(?!年[报度])|(?<=减)半|(?<=[过超])(?=半)"
    r"|(?<=[上过破超])(?=[十百千万亿][^0-9])|(?<=翻)(?=了?(?:近|将近|接近|约|超过?|不止|逾)?[一两二三四五1-5]?番|了?一?倍)"
)


@cache
def numeral_pattern() -> re.Pattern[str]:
    """Return the pattern of the figures, each row of them, and the Chinese numerals with which a number may begin.

    It is one class of characters, since alternatives would be searched at half the speed.
    """
    return re.compile(rf"[{_NUMERALS}{_SOMETIMES}](?:(?<=[0-9])[0-9]*+|(?<=[{_NUMERALS}])|{_WHERE})")


_WORDS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety
twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold
thirtyfold fortyfold fiftyfold sixtyfold seventyfold eightyfold ninetyfold hundredfold thousandfold
tens dozens scores hundred hundreds thousands millions billions trillions
half halved halve halves halving twice
doubled doubling doubles double tripled tripling triples triple trebled trebling treble trebles
quadrupled quadrupling quadruple quadruples quintupled quintupling quintuple quintuples
"""
_SCALES = "dozen|hundred|thousand|million|billion"
_PARTS = (
    r" (?=half\b|third\b|quarter\b|fourth\b|fifth\b|sixth\b|seventh\b|eighth\b|ninth\b|tenth\b|twentieth\b"
    r"|hundredth\b|dozen\b|hundred\b|thousand\b|million\b|billion\b|trillion\b"
    r"|(?:year|month|week|day|hour|decade) and a half\b|(?:few|couple(?: of)?) (?:dozen|hundred|thousand|million))"
)
_OF_MONEY = r"-(?:yuan|dollar|euro|rmb|RMB|renminbi)-"
# Words with which a number begins only before certain others.
_BEFORE = {
    "a": _PARTS, "an": _PARTS, "few": rf" (?:{_SCALES})\b", "several": rf" (?:{_SCALES})", "number": r" (?:one|two|three)\b",
    "top": r"[ -](?:[0-9]|two|three|four|five|six|ten|hundred)", "million": _OF_MONEY, "billion": _OF_MONEY, "trillion": _OF_MONEY,
    "quarter": "-(?:percentage-)?point",
}  # fmt: skip
NUMBER_WORDS = frozenset(_WORDS.split()) | _BEFORE.keys()
"""The English words with which a number may begin."""


@cache
def _following() -> dict[str, re.Pattern[str] | None]:
    """Return what must follow each of the words, small or with a capital; None where it need only end."""
    found = {**dict.fromkeys(_WORDS.split()), **{word: re.compile(after) for word, after in _BEFORE.items()}}
    return found | {word.capitalize(): after for word, after in found.items()}


def is_anchor(text: str, start: int, end: int) -> bool:
    """Say whether a number may begin with the word from *start* to *end*, as with most of `NUMBER_WORDS` it always may.

    Example:
        >>> is_anchor("three of them", 0, 5), is_anchor("a third", 0, 1), is_anchor("a plan", 0, 1)
        (True, True, False)
    """
    following, word = _following(), text[start:end]
    if word not in following:
        return False  # THREE
    after = following[word]
    if after is not None:
        return after.match(text, end) is not None
    return not (text[end : end + 1].isalnum() or text[end : end + 1] == "_")


_WORD = re.compile("[A-Za-z]+")


def holds_anchor(words: str) -> bool:
    """Say whether a number may begin anywhere in *words*."""
    return numeral_pattern().search(words) is not None or any(
        is_anchor(words, word.start(), word.end()) for word in _WORD.finditer(words)
    )


_RUN = re.compile("[0-9０-９]+|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+|[A-Za-z]+")


def run_end(text: str, start: int) -> int:
    """Return where the figures, numerals or letters end that begin at *start*, to go on behind them."""
    found = _RUN.match(text, start)
    return found.end() if found else start + 1


def anchors_in(text: str, taken: "Iterable[tuple[int, int]]" = (), numbers: "Iterable[int]" = ()) -> list[int]:
    """Return the places of *text* where numbers may begin, in order.

    Args:
        text: The text.
        taken: The places of names that hold a number, in order; what begins in one is the name's.
        numbers: Where numbers may begin with a word, in order.

    Example:
        >>> anchors_in("5G in 2 of 31 provinces", taken=[(0, 2)])
        [6, 11]
    """
    starts = sorted([*(found.start() for found in numeral_pattern().finditer(text)), *numbers])
    free: list[int] = []
    at = 0
    for start, end in taken:
        taken_from = bisect_left(starts, start, at)
        free += starts[at:taken_from]
        at = bisect_left(starts, end, taken_from)
    return free + starts[at:]
