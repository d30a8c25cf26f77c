"""What the words of a sentence say of the kind and the nature of a figure in it."""

import re
from typing import TYPE_CHECKING, NamedTuple

from future_industries.nature import Kind, Nature
from future_industries.units import Dimension, unit

if TYPE_CHECKING:
    from future_industries.reading.mention import Mention

__all__ = ["Guess", "kind_guessed", "nature_guessed", "sentence_bounds"]

_TARGET = re.compile(
    r"\b(?:will|would|plans?|planned|aims?|aiming|targets?|goals?|is to|are to|strives?|seeks?|propos(?:es|ed)|shall)\b"
    r"|力争|目标|计划|将|规划|拟|到20\d\d年|建成一批|培育|力求|打造",
    re.IGNORECASE,
)
_PROJECTION = re.compile(
    r"\b(?:expected|forecast|estimated|projected|predict\w*|could|may|likely)\b|预计|预测|有望|预期|或将", re.IGNORECASE
)
_CAPACITY = re.compile(r"\b(?:capacity|able to|capable|can)\b|产能|装机|能力|可容纳", re.IGNORECASE)
_STOCK = re.compile(
    r"\b(?:has|have|had|total of|to date|so far|currently|employs?|owns?)\b|拥有|累计|现有|共有|已有|总量|保有", re.IGNORECASE
)
_SENTENCE = re.compile(r"[。！？；\n]|(?<![A-Z])[.!?](?=[\"”)]?(?:\s+[A-Z“\"(0-9]|\s*$))")
_REACH = 400


class Guess(NamedTuple):
    """A word of a code list, and why it was chosen: "" where the words beside the figure say it."""

    value: str
    why: str


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that the place from *start* to *end* stands in.

    Example:
        >>> sentence_bounds("One. Two has 5 km. Three.", 13, 17)
        (5, 18)
    """
    floor = max(0, start - _REACH)
    first = max((found.end() for found in _SENTENCE.finditer(text, floor, start)), default=floor)
    after = _SENTENCE.search(text, end, end + _REACH)
    last = after.end() if after else min(len(text), end + _REACH)
    while first < start and text[first].isspace():
        first += 1
    return first, last


def kind_guessed(sentence: str, period: "Mention | None") -> Guess:
    """Return whether the words of a sentence promise, expect or report."""
    if found := _PROJECTION.search(sentence):
        return Guess(Kind.PROJECTION.value, f"by the word {found[0]!r}")
    if found := _TARGET.search(sentence):
        return Guess(Kind.TARGET.value, f"by the word {found[0]!r}")
    if period is not None and period.period is not None and period.period.first is None and period.text[:2].lower() == "by":
        return Guess(Kind.TARGET.value, f"by the words {period.text!r}")
    return Guess(Kind.RESULT.value, "default")


def nature_guessed(sentence: str, mention: "Mention") -> Guess:
    """Return what kind of number a figure is, by its unit first and then by the words of its sentence."""
    measure = unit(mention.amount.unit if mention.amount is not None else "1")
    if mention.growth is not None:
        return Guess(Nature.GROWTH.value, "")
    if measure.dimension is Dimension.RANK:
        return Guess(Nature.RANK.value, "")
    if measure.dimension is Dimension.SHARE:
        return Guess((Nature.GROWTH if measure.symbol == "times" else Nature.SHARE).value, "")
    if measure.below:
        return Guess((Nature.CAPACITY if _CAPACITY.search(sentence) else Nature.RATE).value, "")
    if found := _CAPACITY.search(sentence):
        return Guess(Nature.CAPACITY.value, f"by the word {found[0]!r}")
    if found := _STOCK.search(sentence):
        return Guess(Nature.STOCK.value, f"by the word {found[0]!r}")
    return Guess(Nature.FLOW.value, "default")
