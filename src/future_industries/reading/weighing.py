"""Whether what the grammar reads at a place of a running text is a figure that the text states."""

import re
from decimal import Decimal
from functools import lru_cache

from future_industries.errors import FutureIndustriesError
from future_industries.grammar.measuring import WHOLE_NOUNS
from future_industries.grammar.outright import Reading, is_sure
from future_industries.grammar.unit_words import begins_unit, is_han
from future_industries.qualifier import EXACT, ORDER, RANGE
from future_industries.units import Dimension, measure_words, unit

__all__ = ["is_always_stated", "is_idle", "is_lone_figure", "is_stated"]

_LINKED = re.compile(
    r"(?:\b(?:to|of|at|was|is|were|are|with|from|by|reached|reach|reaching|hit|hitting|totaled|totalled|totaling|totalling"
    r"|total|numbered|numbering|stood at|aged?|turn"
    r"|than|have|has|had|exceeded|surpassed|only|which|whom|them|remaining|averaged|for|just|another|until|than the)|达|为"
    r"|至|到|超|共|计"
    r"|有|仅|是|了|破|约|近|：|:)\s?$",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"\s*(?:$|[,.;:!?，。；：！？、)）”\"(（]|(?:in|by|at|from|for|to|and|or|as|on|during|this|last|of|with|while|compared"
    r"|respectively|over|nationwide|worldwide|globally|across|since|so|will|were|are|is|was|have|had|has|among|respectively"
    r"|this|the|more|came|went|but|yet|once|what|either|in all|now|today|already|left|here|there|then|again|instead|ever"
    r"|would|could|may|can|must|should|had|each|apiece|people|out of)\b)"
)
_HAN_BOUNDARY = re.compile(r"\s*(?:$|[，。；：！？、）)”,.;!?])")
_LONE = frozenset("百千万亿")
_UNSAID_DAYS = {"日": re.compile("[内以工游的未起]|前(?=[告通])"), "度": re.compile("电")}
_TIME_OF_ONE = re.compile("[来内后前以多间期之里时]")
# What lasts: 有效期一年, 为期一个月, 历时一年.
_ENDS_TERM = frozenset("期限时长制为是约满")
_TERM = re.compile("(?:[效为用任限租质保聘试周工学宽缓刑假]期|期限|历时|时长|学制|年限|延长|[任未已]满)(?:为|是|约)?$")
_TIMES_OK = re.compile(
    r"\s*(?:the|its|their|his|her|that|of|from|by|in|as|over|since|within|what|to|compared|between|last|this|on|year|[,.;)]|$)",
    re.IGNORECASE,
)
_HALF_BEFORE = re.compile(
    r"(?:for|other|better|top|bottom|each|every|its|their|half-|that|one|in)[ -]$",
    re.IGNORECASE,
)
_BY_OR_IN = frozenset({"by ", "in "})
_PART_OF_YEAR = re.compile(r"(?:first|last|past|next|previous|final|second|latter|this|these)[ -]$", re.IGNORECASE)
_DIVIDES = re.compile(
    r"(?:\bby|\b(?:cut|cuts|cutting|split|splits|splitting|divided?|broken?|broke|slashed|sliced|chopped|reduced|folded|halfway)"
    r"(?: (?:it|them|\w+ \w+|\w+))? in) $",
    re.IGNORECASE,
)
_SHARE_AFTER = re.compile(
    r"\s*(?:of\b(?! its kind)|what\b|once\b|for\b|had\b|have\b|again\b|now\b|today\b|so\b|when\b|while\b|the\b|its\b"
    r"|their\b|as\b|that\b|from\b|more\b|less\b|higher\b|lower\b|an? (?:million|billion|year|hour|day"
    r"|month|century|dozen|trillion|kilometer)|in\b|to\b|by\b|over\b|is\b|are\b|were\b|was\b|will\b|$|[,.;:)，。；]"
    r"|[\u4e00-\u9fff])"
)
_PLAIN = frozenset({EXACT, RANGE, ORDER})
_HUNDRED, _FAR, _SHORT = Decimal(100), 24, 2
_MEASURED = frozenset({Dimension.PHYSICAL, Dimension.MONEY})
_LEADS_LONE = frozenset("产达重长高宽深至到")
# Numbers that name rather than state: a postcode, a telephone, the code of a share.
_CODE = re.compile(
    r"(?:编码?|代[码号]|编号|号码?|电话|传真|热线|专线|拨打|致电|账号|QQ群?|微信|密码)(?:分别)?[为是]?\s?[:：]?\s?"
    r"(?:[0-9A-Za-z.-]+[、,，和及/]\s?)*$"
)
_CHANGED = re.compile("(?:缩小|下降|降低?|提高|提升|上升|升|增加|扩大|回落|减少|调整|[上下]调|跃升|攀升|下滑|变)[至到为]")
_AS_PLACED = {True: _CHANGED, False: re.compile("的")}
_COUNT = Dimension.COUNT
_IDLE_ONE = frozenset({_COUNT, Dimension.RANK})


_ONE = re.compile(r" ([a-z]+)\b(?!-)")
_MEASURE_WORDS = """
and in out or to of a an half third quarter fourth fifth sixth seventh eighth ninth tenth hundred dozen more less over
thousand million billion trillion quadrillion crore lakh
"""
_MAY_MEASURE = frozenset(_MEASURE_WORDS.split())


def is_idle(text: str, end: int) -> bool:
    """Say whether "one", which ends at *end*, is no more than an article: what follows is neither unit nor number."""
    following = _ONE.match(text, end)
    return following is not None and following[1] not in _MAY_MEASURE and not begins_unit(following[1])


_LONE_FIGURE = re.compile(
    r"(?>[0-9]+(?:\.[0-9]+)?)(?: [0-9|=<>\[\]{}_#@&^`'\"]|(?P<ends>[,;:!?)\n\"'\]}](?![0-9])|\.(?=\s|$)))", re.ASCII
)


def is_lone_figure(text: str, start: int, counted: int) -> bool:
    """Say whether figures at *start* are a bare number that nothing leads up to, or one of a row of them."""
    found = _LONE_FIGURE.match(text, start) if start else None
    if found is None:
        return False
    return not found["ends"] or not (_LINKED.search(text[max(0, start - 12) : start]) or _is_led(text, counted, start))


@lru_cache(maxsize=4096)  # the units of a text come again and again
def is_always_stated(symbol: str) -> bool:
    """Say whether figures in the unit of that symbol state an amount wherever they stand."""
    dimension = _dimension(symbol)
    return dimension is not _UNKNOWN and dimension is not _COUNT and is_sure(symbol)


def is_stated(text: str, place: int, start: int, reading: Reading, counted: int = -1) -> bool:
    """Say whether the words from *place*, with their number at *start*, state a figure.

    A number alone, a word such as 三 before no unit, a single one of a kind and a fraction that describes something
    else are read by the grammar and state nothing. A number alone that is led up to by a count in its sentence
    (which ends at *counted*, or -1) counts the same.
    """
    dimension = _dimension(reading.unit)
    if dimension is _UNKNOWN or (reading.unit == "month" and text[place - 6 : place].lower() == "first "):
        return False  # "the first nine months" are a part of the year
    if "0" <= text[start] <= "9" and is_always_stated(reading.unit):
        return True
    if reading.nominal is not None and reading.nominal < 0:
        return (reading.unit != "1" and dimension is not _COUNT) or reading.noun == "degrees"
    if place == 0 and reading.end >= len(text.rstrip()) and not text[:start].isspace():
        return _is_whole(text, reading)
    character = text[start]
    if reading.unit == "rank":
        return _ranks(text, place, reading)
    if reading.unit == "times" and character.isalpha() and not is_han(character):
        return _multiplies(text, start, reading)
    if is_han(character):
        return _han(text, start, reading, dimension)
    if reading.unit == "1" and reading.noun is None:
        return _CLASSIFIED.search(text[start : reading.end]) is not None or (
            not _is_code(text, place, reading.end) and _bare(text, place, start, reading, counted)
        )
    if character.isalpha() and reading.nominal == 1 and (dimension in _IDLE_ONE or reading.unit == "1"):
        return reading.qualifier is not EXACT and reading.unit != "1"
    return not is_han(text[reading.end - 1]) or (_unit_fits(text, reading) and not _is_broken(reading, dimension))


_HEDGED = "(?:以上|以下|以内|左右|上下|及以上|之内|或以上|（含）以上)?"
_CLASSIFIED = re.compile(f"[{''.join(sorted(measure_words()))}]{_HEDGED}$")
_UNKNOWN = object()


@lru_cache(maxsize=4096)
def _dimension(symbol: str) -> object:
    try:
        return unit(symbol).dimension
    except FutureIndustriesError:
        return _UNKNOWN


def _is_whole(text: str, reading: Reading) -> bool:
    """Say whether a text that is nothing but the amount states it: all do but a lone word such as 一."""
    return reading.unit != "1" or any(character.isdigit() for character in text) or reading.qualifier is not EXACT


def _is_broken(reading: Reading, dimension: object) -> bool:
    """Say whether a broken number counts things, as the 2.0 of 2.0版本 would."""
    value = reading.nominal
    if reading.noun in WHOLE_NOUNS or reading.unit == "index point":
        return False  # 每千人口医师3.61人
    return dimension is _COUNT and value is not None and int(value.as_tuple().exponent) < 0 and value < 1000


def _unit_fits(text: str, reading: Reading) -> bool:
    """Say whether the Chinese unit at the end is one: 3日 and 5月 are dates, 年度 and 角度 are no kilowatt-hours."""
    last = text[reading.end - 1]
    if reading.unit in {"day", "kWh"} and text[reading.end - 2] != "作" and last in _UNSAID_DAYS:
        return reading.qualifier not in _PLAIN or _UNSAID_DAYS[last].match(text, reading.end) is not None
    return not (last == "月" and text[reading.end - 2] not in "个多半")


def _ranks(text: str, place: int, reading: Reading) -> bool:
    said = text[place : place + 3].lower()
    if said == "top":
        return True
    if said[:1] == "前":
        return text[reading.end - 1] in {"位", "名", "强"} or not is_han(text[reading.end : reading.end + 1] or "。")
    return said.startswith(("ran", "num"))


_DOUBLES_AS = re.compile(
    r" (?:down\b|up (?:as|on|with)\b|as (?:an?|the|its|their|both)\b(?! (?:result|consequence|share|proportion)))"
)


def _multiplies(text: str, start: int, reading: Reading) -> bool:
    """Say whether "double" and its like state a multiple: "doubling its revenue" does, "double-digit" does not."""
    word = text[start : reading.end].lower()
    if word in {"one time", "one-time"} or (word.startswith("doubl") and _DOUBLES_AS.match(text, reading.end)):
        return False
    if word in {"double", "triple", "treble", "quadruple"}:
        before = text[max(0, start - 12) : start].lower().rstrip()
        return before.endswith(("to", "will", "than", "nearly", "almost", "would", "could", "can", "and")) or (
            _TIMES_OK.match(text, reading.end) is not None and text[reading.end : reading.end + 1] != "-"
        )
    return text[reading.end : reading.end + 1] != "-"


def _is_code(text: str, place: int, end: int) -> bool:
    """Say whether a number of three figures and more is a code, as a postcode is."""
    return end - place > _SHORT and text[end - 1].isdigit() and _CODE.search(text, max(0, place - _FAR), place) is not None


def _bare(text: str, place: int, start: int, reading: Reading, counted: int) -> bool:  # noqa: C901, PLR0912 - as it reads
    """Say whether a number without a unit is a figure: one that is big, put in order, qualified, or led up to."""
    words = text[start : reading.end]
    value = reading.low if reading.qualifier is RANGE else reading.nominal
    if words.lower() == "one":
        return False
    after = text[reading.end : reading.end + 1]
    if after == "-" and ("," in words or "illion" in words) and _HYPHENED.match(text, reading.end):
        return True  # "a 10,000-card cluster"
    if after.isascii() and (after.isalpha() or after in {"-", "_", "/", "@"}):
        return False
    if value is not None and value != int(value) and (not words[0].isdigit() or " in " in words or " of " in words):
        return _divides(text, start, reading, words)
    if reading.qualifier is ORDER or (value is not None and value < 1 and "/" in words):
        return reading.qualifier is ORDER or value is None or value < 1
    if (
        value is not None
        and abs(value) >= Decimal(1000)
        and ("," in words or "illion" in words or "亿" in words or "万" in words or "bn" in words)
    ):
        return True
    if value is not None and value != int(value) and _AS_PLACED[reading.qualifier in _PLAIN].match(text, reading.end):
        return True  # 由2.39缩小至2.34, PUE低于1.2的
    if text[start - 1 : start] == " " and _MOST_OF.match(text, reading.end) and _THE.search(text, max(0, start - 8), start):
        return value is not None and value > 1  # "the ten largest hold half of it"
    if value is not None and value > 1 and _acts(text, start, reading):
        return True  # "13 failed", "nearly 30 worked"
    boundary = _HAN_BOUNDARY if is_han(text[start - 1 : start] or "a") else _BOUNDARY
    if boundary.match(text, reading.end) is None:
        return False
    if reading.qualifier not in _PLAIN:
        return True
    if value is None or (value <= 1 and "." not in words):
        return False
    if text[start - 1 : start] == " " and _is_led(text, counted, start):
        return True
    return _LINKED.search(text[max(0, place - 12) : place]) is not None and words[:1].isdigit()


def _acts(text: str, start: int, reading: Reading) -> bool:
    """Say whether a number is the subject of a verb."""
    is_subject = reading.qualifier not in _PLAIN or _SUBJECT.search(text, max(0, start - 16), start) is not None
    return is_subject and _VERB.match(text, reading.end) is not None


_SUBJECT = re.compile(
    r"(?:^|[.;:,!?—–] ?|\b(?:and|but|while|only|just|another|which|whom|where|of them|at least"
    r"|the (?:other|next|last|remaining)|(?:team|group|crew|panel|staff) of) )$"
)
_VERB = re.compile(
    r" (?:will|would|were|are|have|had|can|could|may|might|must|should|went|came|won|lost|left|did|made|grew|rose|fell"
    r"|shrank|sank|took|met|got|gave|became|held|kept|ran|sold|rank|turn|name|await|remain|use|run|operate|produce|belong|lack"
    r"|[a-z]{3,}ed)\b"
)
_HYPHENED = re.compile(r"-(?!degree)[A-Za-z]{3,} [a-z]")
_MOST_OF = re.compile(
    r" (?!(?:interest|forest|invest|west|east|north-?west|rest|test|request|harvest|guest|best)\b)(?:[a-z]{2,}est|most)\b"
)
_THE = re.compile(r"(?:\bthe|\bits|\btheir|['’]s) $", re.IGNORECASE)


def _divides(text: str, start: int, reading: Reading, words: str) -> bool:
    """Say whether a fraction in words is a share: "a third of the firms", "cut by half", "halved"; not "the first half"."""
    before = text[max(0, start - 28) : start]
    if words[:4].lower() == "halv" or (before[-3:] in _BY_OR_IN and _DIVIDES.search(before)):
        return True
    if _PART_OF_YEAR.search(before[-9:]) or (words[:4].lower() == "half" and _HALF_BEFORE.search(before)):
        return False
    return " of " in words or " in " in words or words[-1] == "s" or _is_share(text, reading)


def _is_share(text: str, reading: Reading) -> bool:
    return reading.qualifier not in _PLAIN or _SHARE_AFTER.match(text, reading.end) is not None


def _is_led(text: str, counted: int, start: int) -> bool:
    """Say whether a count that ends at *counted* stands in the same sentence before *start*."""
    return counted >= 0 and start - counted < _SENTENCE_REACH and _STOP.search(text, counted, start) is None


_SENTENCE_REACH = 120
_STOP = re.compile(r"[.!?;。！？；]\s|[。！？；\n]")


def _han(text: str, start: int, reading: Reading, dimension: object) -> bool:
    """Say whether a number in Chinese numerals is a figure: most of their characters stand in words as well."""
    value, qualifier = reading.nominal, reading.qualifier
    words = text[start : reading.end]
    if not _unit_fits(text, reading):
        return False
    if reading.unit == "1" and reading.noun is None:
        return _han_alone(text, words, reading)
    if value == 1 and words[0] == "一" and dimension is None:
        return unit(reading.unit).above[0].dimension not in _IDLE_ONE
    if value == 1 and words[0] == "一":
        if dimension is Dimension.TIME:
            is_long = text[start - 1 : start] in _ENDS_TERM and _TERM.search(text, max(0, start - 6), start) is not None
            return is_long or qualifier is not EXACT or _TIME_OF_ONE.match(text, reading.end) is not None
        return dimension not in _IDLE_ONE
    if qualifier is EXACT and value is not None and words[0] in _LONE and len(words) > 1:
        is_led = dimension in _MEASURED and start > 0 and text[start - 1] in _LEADS_LONE  # 亩产千斤
        return is_led or value != Decimal(1).scaleb(value.adjusted()) or words[1] in "十百千万亿"
    is_material = reading.unit == "CNY" and value is not None and value < 10  # 三元锂
    return not is_material or text[reading.end : reading.end + 1] not in set("锂材化素电方结论")


def _han_alone(text: str, words: str, reading: Reading) -> bool:
    """Say whether a number in Chinese numerals without a unit is a figure."""
    value, qualifier = reading.nominal, reading.qualifier
    if (value is not None and value < 1) or "分之" in words:
        return True
    if qualifier is ORDER:
        return "级" in words or words[0] in "数几"
    is_put = qualifier not in _PLAIN or (words[-1] in "万亿" and words[0] not in _LONE)
    if is_put and max(reading.low or 0, reading.high or 0) >= _HUNDRED and words[-1] in _LONE:
        return _HAN_BOUNDARY.match(text, reading.end) is not None  # 营收破千亿, 两三万
    return _CLASSIFIED.search(words) is not None and value != 1 and _is_counting(text, reading)


def _is_counting(text: str, reading: Reading) -> bool:
    return text[reading.end : reading.end + 1] not in {"人", "队"} or reading.nominal is None or reading.nominal > 1
