"""Numbers that are part of a name: the Seven Sisters, No. 1 Primary School, the Group of 77, "new three", the '90s."""

import re

from future_industries.grammar.counted import is_plural

__all__ = ["LABELS", "SIGNS", "is_numbered", "is_quoted", "is_title"]

_TITLE = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?[ -](?P<rest>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*)(?: (?P<after>[a-z]+)\b)?")
_NO_TITLE = re.compile(
    r"(?:Hundred|Thousand|Million|Billion|Trillion|Dozen|Percent|Per Cent|[A-Z][a-z]*(?:ese|ish|ican|ean|ssian|ndian|lian|dian)\b"
    r"|German|French|Dutch|Taiwan\b)|[A-Z.]+s?(?: |$)"
)
_BEGINS = frozenset('.!?:;\n“"‘(')
_CAPITALISED = re.compile(r"\b(?!(?:The|A|An|Its|Our|And|But) )[A-Z][\w’'-]* $")


def is_title(text: str, start: int) -> bool:
    """Say whether a number in words begins a name: the Three Gorges, Seven-Star Microelectronics; not Three Chinese firms.

    Example:
        >>> is_title("Four Dimensions Ltd was delisted.", 0), is_title("Four Beijing firms were delisted.", 0)
        (True, False)
    """
    found = _TITLE.match(text, start)
    if found is None or _NO_TITLE.match(found["rest"]):
        return False
    if text[max(0, start - 3) : start].rstrip(" ")[-1:] in {"", *_BEGINS}:
        return not (found["after"] and is_plural(found["after"]))
    if found["after"] and not is_plural(found["after"]):
        return True
    return _CAPITALISED.search(text, max(0, start - 24), start) is None  # what is all in capitals is a headline


_QUOTES = frozenset('“"‘')
_QUOTED = re.compile(r"(?:[a-z]+ ){0,3}[a-z]+[”\"’]", re.IGNORECASE | re.ASCII)
_IN_QUOTES = re.compile(r"[“\"‘](?:[a-z-]+ )?$", re.IGNORECASE | re.ASCII)


def is_quoted(text: str, start: int) -> bool:
    """Say whether a number in words stands in a short nickname in quotation marks: the "new three", "two heavies".

    Example:
        >>> is_quoted('the "new three" goods', 9), is_quoted('He said, "three firms won the prize."', 10)
        (True, False)
    """
    if _QUOTES.isdisjoint(text[max(0, start - 14) : start]):
        return False
    quotes = _IN_QUOTES.search(text, max(0, start - 14), start)
    return quotes is not None and _QUOTED.match(text, start) is not None


_NUMBERED = re.compile(
    r"(?:\b[Nn][Oo]s?\. ?|[№§] ?|\b(?:Group|Gang) of |\b(?:section|article|chapter|clause|paragraph|table|figure|page|pp?\.|vol\."
    r"|room|phase|tier|type|annex|appendix|version|postcode|hotline|stock code|patent) )$"
)
_STATISTIC = re.compile(r"(?<![\w.])[a-zA-Z]²? ?[=<>≤≥] ?$")
_PATENT = re.compile(r"[0-9][0-9,/]{5,} [A-Z][0-9]?\b")
_PROGRAMME = re.compile(
    r" (?:[A-Z][\w-]*,? ){1,4}(?:Program|Programme|Plan|Project|Initiative|Action|Campaign|Scheme|List|Award)\b"
)
_DECADE = re.compile(r"[2-9]0s\b")
_IN_DECADE = re.compile(r"(?:['’]|\b(?:the|mid-|late|early|his|her|their|my|in) ?)$", re.IGNORECASE)


def is_numbered(text: str, start: int, end: int) -> bool:
    """Say whether the figures from *start* to *end* number a thing: No. 1, the Group of 77, phase 2, the '90s.

    Example:
        >>> is_numbered("No. 1 Primary School", 4, 5), is_numbered("the mid-90s", 8, 10)
        (True, True)
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    if after == "s" and _DECADE.match(text, start):
        return _IN_DECADE.search(text, max(0, start - 7), start) is not None
    if (before == " " and (text[start - 5 : start - 1] in LABELS or text[start - 2 : start - 1] in SIGNS)) or before in SIGNS:
        tail = max(0, start - 14)
        return (_NUMBERED.search(text, tail, start) or _STATISTIC.search(text, tail, start)) is not None
    if after == " " and text[end + 1 : end + 2].isupper() and _PROGRAMME.match(text, end):
        return True
    return after == "," and text[start - 3 : start - 1] in _OFFICES and _PATENT.match(text, start) is not None


SIGNS = frozenset("=<>≤≥.№§")
"""Signs that a number may stand behind in a label or a formula."""
LABELS = frozenset(
    [
        "tion",
        "sion",
        "icle",
        "pter",
        "ause",
        "raph",
        "able",
        "gure",
        "page",
        "room",
        "hase",
        "tier",
        "type",
        "nnex",
        "ndix",
        "line",
        "code",
        "tent",
    ]
) | {
    "p of",
    "g of",
}
"""The last four letters of the words that number things."""
_OFFICES = frozenset({"US", "CN", "EP", "WO", "JP", "KR", "ZL"})
