"""What stands right beside a figure: whether something grew by it, what it measures, and what it states again."""

import re
from typing import TYPE_CHECKING

from future_industries.reading.mention import Growth, Mention
from future_industries.units import Dimension, unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from future_industries.amount import Amount
    from future_industries.reading.naming import Name

__all__ = ["CHANGES", "ENDS_LINK", "FAR", "REACH", "growth_beside", "is_of_fund", "is_restated", "measure_beside"]

REACH, _BACK_HAN, _NEAR, _SPACES = 44, 14, 3, 16
_UP = (
    r"up(?: by)?|increas(?:e|es|ed|ing)(?: of| by)?|growth(?: rate)?(?: of)?|gr(?:ew|ow|ows|own|owing)(?: by| at)?|r(?:ose"
    r"|ise|isen|ises|ising)(?: of| by)?"
    r"|expand(?:ed|ing|s)?(?: by)?|jump(?:ed|ing|s)?(?: of| by)?|surg(?:ed|ing|e|es)(?: of| by)?|climb(?:ed|ing|s)?(?: by)?"
    r"|gain(?:ed|s|ing)?(?: of)?"
    r"|soar(?:ed|ing|s)?(?: by)?|rais(?:ed|e|ing) by|higher by|add(?:ed|ing)?"
)
_DOWN = (
    r"down(?: by)?|decreas(?:e|es|ed|ing)(?: of| by)?|declin(?:e|es|ed|ing)(?: of| by)?|drop(?:s|ped|ping)?(?: of| by)?"
    r"|f(?:ell|all|allen|alls|alling)(?: of| by)?"
    r"|reduc(?:ed|e|es|ing|tion)(?: of| by)?|cut(?:s|ting)?(?: by)?|shr(?:ank|unk|ink|inking)(?: by)?|lower(?:ed"
    r"|ing)?(?: by)?|slump(?:ed)?(?: by)?|slid(?: by)?|lost"
)
_BEFORE = re.compile(
    rf"\b(?:(?P<down>negative growth(?: of)?|{_DOWN})|(?P<up>{_UP}))"
    rf"(?: (?:[a-z]+ly|an average of|an annual|a further|another|year on year by|some|about|the|a|an))*\s*$",
    re.IGNORECASE,
)
_BEFORE_HAN = re.compile(
    r"(?:(?P<up>(?<!负)增长率?|同比增|环比增|上升|提高|提升|增加|增幅|增速|上涨|涨幅|扩大|多)"
    r"|(?P<down>负增长|下降|降低|减少|降幅|下跌|下滑|缩短|压减|回落|跌幅|降(?!为)|减))(?:了|为|达到?|约|超过?|近|幅度)*\s*$"
)
_AFTER = re.compile(
    r"(?:-?\s?(?:(?:annual|year-on-year|yearly|average|yoy|compound annual|further|net) )*(?P<up>increase|growth|rise|jump"
    r"|surge|gain|more|higher|expansion|hike)"
    r"|-?\s?(?:(?:annual|year-on-year|yearly|average) )*(?P<down>decrease|decline|drop|fall|reduction|cut|lower|less|fewer))\b"
    r"|的?(?:年均)?(?P<zh_up>增速|增长|增幅|涨幅)|的?(?P<zh_down>降幅|下降|跌幅)",
    re.IGNORECASE,
)
_RESTATED = re.compile(
    r"\s*(?:[,，]?\s*[(（\[]\s*(?:or |i\.e\. |that is |equal to |equivalent to |about |approximately |around |some |roughly "
    r"|nearly |over |more than )*"
    r"(?:约合|折合|合|约|即|相当于|折算|约为|人民币)*|,? (?:or|equivalent to|equal to|or the equivalent of)\s*(?:about "
    r"|around |approximately |roughly |some )?"
    r"|[，,](?:约合|折合|合|相当于|约)+)\s*$"
)
_LINK = re.compile(
    r"(?![\u4e00-\u9fff])\s*(?:(?:of|to|reached|reaching|was|were|is|are|at"
    r"|totaled|totaling|totalled|totalling|hit|stood at|amounted to|worth"
    r"|in|had|has|will|reach|expected|forecast|projected|planned|likely|set|exceeded|exceed|exceeding|accounted for|will be"
    r"|should|about|over|more|than"
    r"|rose|grew|fell|by|up|down|the|a|total)\b\s*)*\s*$"
    r"|(?:总额|规模|金额|总量|累计|已|将|力争|预计|可|达到?|为|约|超过?|突破|共|计|共计|合计|增至|增长|增加|同比|占|首次"
    r"|完成|实现|近|有|的|总|年均|：|:|了|新增)*\s*$",
    re.IGNORECASE,
)
ENDS_LINK = frozenset("额模量计已将争可达到为约超过破共至长加比占次成现近有的总均：:了增 \u00a0\t\n\r\u3000")
"""What one of the words ends with, or behind it, that may stand between the name of a measure and a figure."""
FAR = len(" worth of ")
"""How far behind a figure the name of its measure may begin."""
_NEXT_TO = re.compile(r"\s*(?:in |of |worth of |for |的|total )?$", re.IGNORECASE)
CHANGES = frozenset({"percent", "percentage point", "basis point", "times", "permille"})


_HAN = "\u4e00"


def growth_beside(text: str, start: int, end: int) -> Growth | None:
    """Return whether something rose or fell by the figure from *start* to *end*; a share of something is neither."""
    before = text[start - 1 : start]
    last = text[start - 2 : start - 1] if before == " " else before
    if last.isspace():
        last = text[max(0, start - _SPACES) : start].rstrip()[-1:]
    found = None
    if last > _HAN:
        if last in _LAST_HAN:
            found = _BEFORE_HAN.search(text, max(0, start - _BACK_HAN), start)
    elif before.isspace() and last.isalpha() and _may_follow(text, start):
        found = _BEFORE.search(text, max(0, start - REACH), start)
    if found is not None:
        return Growth.UP if found["up"] else Growth.DOWN
    found = None if text[end : end + 1] in _ENDS else _AFTER.match(text, end)
    if found is None:
        return None
    return Growth.UP if found["up"] or found["zh_up"] else Growth.DOWN


_ENDS = frozenset("，。、；：（）,.;:()0123456789") | {""}
# The last words of those before a figure that something rose or fell by, and the last Chinese characters.
_LAST_WORD = re.compile(
    r"(?:up|by|of|at|some|about|the|an?|annual|further|another|average|rate|higher|down|lost|[a-z]+ly"
    r"|(?:increas|gr[eo]w|r[io]s|expand|jump|surg|climb|gain|soar|rais|add|decreas|declin|drop|f[ae]ll|reduc|cut|shr|lower|slump"
    r"|slid)"
    r"[a-z]*)$",
    re.IGNORECASE,
)
_LETTERS = re.compile("(?<![A-Za-z])[A-Za-z]+$")
_LAST_HAN = frozenset("率长增升高加幅速涨至大多了为到达约过超近度低少降跌滑短减落")


def _may_follow(text: str, start: int) -> bool:
    """Say whether the word right before a figure may end those that say that something rose or fell by it."""
    word = _LETTERS.search(text[max(0, start - _SPACES) : start].rstrip())
    return word is not None and _LAST_WORD.match(word[0]) is not None


def is_restated(text: str, before: Mention, start: int, after: "Amount") -> bool:
    """Say whether the words between two figures make the second a restatement of the first, in another currency."""
    amount, end = before.amount, before.end
    if amount is None or amount.unit == after.unit or start < end or start - end > REACH:
        return False
    if unit(amount.unit).dimension is not Dimension.MONEY or unit(after.unit).dimension is not Dimension.MONEY:
        return False
    return _RESTATED.match(text[end:start]) is not None


_ENDS_EACH = frozenset("均 ")
_EACH = re.compile(r"人均$|\bper capita $", re.IGNORECASE)
_PER_HEAD = re.compile(r" per (?:capita|head|person)\b")


def _fits(text: str, name: "Name", *, may_count: bool) -> bool:
    """Say whether a figure can be of a measure: no sum of money is of clusters, and what is per head is another measure."""
    if name.entry.counts and not may_count:
        return False
    if text[name.start - 1 : name.start] in _ENDS_EACH and _EACH.search(text, max(0, name.start - 11), name.start):
        return False
    return not (text.startswith(" per ", name.end) and _PER_HEAD.match(text, name.end))


# A fund tells its size right beside it: 不低于200亿元的未来产业基金, "a 5-billion-yuan guidance fund".
_FUND = re.compile(
    "(?:的[\u4e00-\u9fff]{0,8}?|(?!支持|用于|投向|注入|投入|设立|参与|作为)[\u4e00-\u9fff]{0,8}?)(?:母)?基金(?![会经管业])"
    r"|-?(?: [a-z-]+){0,3} fund\b",
)


def is_of_fund(text: str, end: int) -> bool:
    """Say whether a fund is named right behind a sum that ends at *end*."""
    return (text.find("基金", end, end + 14) > 0 or text.find(" fund", end, end + 30) > 0) and _FUND.match(text, end) is not None


def measure_beside(text: str, start: int, end: int, measures: "Sequence[Name]", place: int, *, may_count: bool) -> str | None:
    """Return the code of the measure whose name stands right before the figure, or right behind it.

    Args:
        text: The text.
        start: Where the figure begins.
        end: Where it ends.
        measures: The names of measures in the text, in order.
        place: The first of them that begins at the figure or behind it.
        may_count: Whether the figure can be a number of things, and is no sum, no time and no quantity.
    """
    for name in reversed(measures[max(0, place - _NEAR) : place]):
        if start - name.end >= REACH:
            break
        is_beside = name.end == start or (name.end < start and _LINK.match(text, name.end, start))
        if is_beside and _fits(text, name, may_count=may_count):
            return name.entry.measure
    if place < len(measures):
        name = measures[place]
        is_beside = 0 <= name.start - end < FAR and _NEXT_TO.match(text, end, name.start)
        if is_beside and _fits(text, name, may_count=may_count):
            return name.entry.measure
    return None
