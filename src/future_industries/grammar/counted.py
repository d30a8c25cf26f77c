"""What an English number counts: the plural at the head of the words that follow it."""

import re
from functools import cache

from future_industries.currency import CURRENCIES
from future_industries.grammar.unit_words import IS_LETTER, Counted
from future_industries.nouns import NOUNS
from future_industries.units import Dimension, every_word, unit, word

__all__ = ["counted_at", "is_plural", "one_at"]

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
_MEN = ("men", "women", "people")
_TOKEN = re.compile(r"[^\W\d_](?:[^\W_]|[-’'&.](?=[^\W_])){0,60}+|[2-9][DGK]\b")
# From one adjective to the next: "specialized, refined, and innovative enterprises".
_LISTED = r", (?:and )?(?=[a-z-]+(?:ed|ive|al|ic|able|ible|ent|ant|ary|ful|ous|-[a-z]+),? (?:[a-z]|\([A-Z]))"
_NEXT = re.compile(rf"[ \u00a0-](?=\w)| [“\"‘](?=\w)|[”\"]? ?\([A-Z]{{2,6}}\) [“\"]?|, (?=[a-z]+ [a-z]+s\b)|[”\"’] |{_LISTED}")
# A figure between a number and its noun, as in "two 660-MW units" and "five trillion-yuan-level clusters".
_INNER = re.compile(
    r" (?:[0-9][0-9.,]{0,20}-(?:[^\W\d_]{1,20}-?){1,3}|(?:million|billion|trillion)-[a-z]+-(?:level|scale|class)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|hundred)-[a-z]+)(?= )"
)
_NUMBERS = "[0-9][0-9,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen"
_OF_THE = re.compile(
    r" of (?:(?:them|these|those)\b|(?:(?:the|its|their|our|all|some|his|her)\b(?: \w+[’']s?(?= ))?"
    r"|[A-Z][\w.-]*(?: [A-Z][\w.-]*)?[’']s?(?= ))"
    rf"(?P<inner>(?: [a-z]+)?? (?:{_NUMBERS})\b)?(?: (?:[^\W\d_][\w-]*(?:[’']s?)? ){{0,3}}?"
    r"(?P<noun>[^\W\d_]+s|people|children|women|men)\b)?)"
)
# "seven of 17 plants"
_OF_SOME = re.compile(rf" of(?P<inner> (?:{_NUMBERS})\b)(?: [a-z-]+){{0,2}}? (?P<noun>[^\W\d_]+s|people|children|women|men)\b")
_MOST_WORDS = 7


@cache
def _plurals() -> dict[str, str]:
    """Return the symbol for the last word of every counted thing's English plural, where it is one word."""
    return {name: symbol for name, symbol in every_word() if name.isascii() and " " not in name and len(name) > IS_LETTER}


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
    if len(lower) > _MOST_WORDS and lower.endswith(_MEN):  # fishermen, businesswomen; not "regimen"
        return lower != "specimen"
    return len(lower) > IS_LETTER and lower[-1] == "s" and lower[-2] not in "su'’i" and lower not in _NO_NOUNS


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
    if of := _OF_THE.match(text, start) or _OF_SOME.match(text, start):
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
        >>> from future_industries.grammar.unit_words import simple_at
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
        symbol = word(token[0]) if len(token[0]) > IS_LETTER else None
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
        if len(name) > IS_LETTER and (symbol := word(name)) and symbol not in CURRENCIES:
            return symbol
    last = re.split("[-’']", words[-1])[-1]
    return word(last) if len(last) > IS_LETTER and word(last) not in CURRENCIES else None
