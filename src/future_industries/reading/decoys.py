"""What only looks like a figure where one might begin: parts of names, dates, identifiers, lists and phrases."""

import re
from functools import cache, lru_cache

from future_industries.grammar.hedges import endings, qualifier_ending
from future_industries.grammar.marks import MARK_WORDS
from future_industries.reading.titles import LABELS, SIGNS, is_numbered, is_quoted, is_title

__all__ = ["BEGINS_PER", "ORDINAL_HAN", "is_calm", "is_decoy", "is_named", "is_quiet", "may_be_per"]

_JOINED = frozenset("_#@&^~\\=")
_S_OR_COMMA = frozenset("s,")
_COMPARED = frozenset("<>≤≥")
_LIST = re.compile(r"[0-9]{1,2}(?:[.．](?=\s|[\u4e00-\u9fff])|[、)）])")
_PHRASE = re.compile(
    r"two[ -](?:sessions|way|fold way)|one (?:country|by one|another|of|or more|china|hand|day|thing|more|step)|two systems"
    r"|seven seas|24/7|365 days"
    r"|(?:four|three|two|five)[- ](?:in-one|dimensional|pronged|comprehensives)|top ten news|9/11|ten commandments|(?:985"
    r"|211|863|973)(?:-| )(?:project|program|plan|universit|college|institut|and (?:985|211))"
    r"|(?:five|six|seven|eight|nine)[ -]figures?\b|(?:301|232|337) (?:tariff|probe|investigation|dut|case|action)|(?:110"
    r"|119|120|12345|12315|12333) hotline",
    re.IGNORECASE,
)
_HAN_PHRASE = re.compile(
    r"五台山|七台河|三门峡|三台县|五家渠|四个全面|四个自信|四个意识|两个维护|三个代表|两个确立|五位一体|两个一百年|千家万户"
    r"|百家争鸣|百花齐放|万家灯火|千军万马"
    r"|十全十美|一年一度|三位一体|四个现代化|百年大计|千年大计|百年未有|百年变局|千人千面|百姓|百货|百度|百科|千问|万科"
    r"|万里长城|十里长街|五颜六色|八仙过海|三个和尚"
    r"|三番五次|五湖四海|四面八方|五花八门|三令五申|七嘴八舌|三天两头|三言两语|四通八达|一清二楚|五光十色|九死一生|十有八九"
    r"|一五一十|千千万万|万水千山|三三两两|两两三三|三心二意|千变万化|千差万别|万紫千红|百里挑一|千载难逢|半途而废|三人行"
    r"|七匹狼|三只松鼠|三只羊|六个核桃|三棵树|五条人|三元食品|三元股份|三元桥|三元里|三亩田|三亩地|一亩田|五亩地|四季沐歌|七天酒店|七天连锁|九号公司|三六零|百果园|三枪内衣|七波辉|八马茶|五粒米|两面针|四件套|三件套|五座山|沪深两市|十年磨|三次产业|五道口|三个臭皮"
    r"|两个文明|两个毫不动摇|两个大局|三个务必|三大攻坚战|四大发明|四大名著|三个面向|七上八下|三顾|九牛|万一|万万|万分(?!之)|十分(?![钟之])"
    r"|十足|百分点|百年老店|千方百计|千载|千里|万物|二十大|十九大|十八大|十七大|一二三产|二三产业|一二线|二三线|三四线|一二级|最后一公里"
    r"|最初一公里|最先一公里|最后一百米|最后一米|人大[一二三四五]次会议|政协[一二三四五]次会议|委会[一二三四五六七八九十]+次会议|事会[一二三四五六七八九十]+次会议"
    r"|二十四节气|百日攻坚|百日行动|两弹一星|五险一金|三北工程|三公经费|三重一大|四风|八项规定|两优一先|四上企业|百强|千强|五级书记|四不两直|三步走|两步走|五个一批|四个一批|三个一批|五个一工|八八战略|三驾马车|四梁八柱|六稳六保|两横三纵|三纵|四大家|一类新药|二类新药|三类医疗|二类医疗|一类医疗|三农|两会"
)
_HAN_PHRASES = frozenset(phrase[:2] for phrase in _HAN_PHRASE.pattern.split("|"))
_HAN_FIRST = frozenset("一二三四五六七八九十百千万半两")
_LATIN_PHRASES = frozenset(
    [
        "tw",
        "on",
        "se",
        "24",
        "36",
        "fo",
        "th",
        "fi",
        "to",
        "9/",
        "te",
        "98",
        "21",
        "86",
        "97",
        "30",
        "23",
        "33",
        "11",
        "12",
        "si",
        "ei",
        "ni",
    ]
)
_VERSION = re.compile(
    r"[0-9]+(?:\.[0-9]+){2,}|802\.11|[0-9]{1,3}(?:\.[0-9]+)?°(?:[0-9]|\s?[NSEW]\b)|[0-9]{1,2}:[0-9]{2}|[0-9]+(?:\.[0-9]+)?:[0-9]+|[0-9]{3,4}-[0-9]{3,4}-[0-9]{4}|0[0-9]{2,3}-[0-9]{7,8}"
    r"|[0-9]{4,6}\.(?:SH|SZ|SS|HK|BJ|TW|KS|T)\b|1[3-9][0-9]{9}(?![0-9])|[0-9]{11,}(?![0-9.]|\s?[\u4e00-\u9fff%])"
)
_CIRCA = re.compile(r"(?<![A-Za-z])(?:ca?|Rs)\.$")
_ORDINAL_END = re.compile(
    r"(?:st|nd|rd|th)\b|(?:计划|工程|站台?|专列|热线|客服|类(?:新药|创新药|化药|医疗器械|器械)|会议|行动|国道|省道|高速)(?![数总个])|(?:处理器|芯片|火箭|发动机|手机|战机|显卡|系列)|[0-9]*[号版届期楼代路后强栋幢室]"
    r"|[后代]|版|[A-Za-z]{1,3}[0-9-]|[LRC](?=号?跑道)|[Gg]\b|[A-Z]\b(?![/]|(?<=[BMT]) (?:parameters|tokens|params)\b)"
    r"|年代|[-–](?:D|axis|level|tier|to-one)\b|(?:st|nd|rd|th)-"
)
_OPEN = frozenset("〔[［")
_FUNCTION_WORDS = """
the a an in on at of to for by from with some about over nearly almost around approximately roughly more than
least most these those this that its their our his her all and or but as while when after before since until
only just another other exactly under below above exceeding within first last next past previous every each both
into including include adding are is was were has have had will would can there which who where also now today
currently altogether totaling launch more fewer less up down per no not if so it they we he she china's nearly
another build built sign signed meanwhile between among during through across worldwide nationwide globally
january then still even yet during overall together
implement cultivate foster create establish support develop promote select train recruit add form set introduce
construct complete open upgrade host hold attract fund invest deploy install renovate award issue designate organize
organise carry achieve reach cover approve expand nurture incubate gather give provide plan help ensure encourage
of which cut reduce raise increase lower buy sell order pay spend save keep make turn bring produce train see use
connect restore protect plant lay grant formulate revise pilot choose elect elicit subsidize subsidise guide lead
"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_PREVIOUS = re.compile(r"([A-Z][\w’'-]*)[ \u00a0]$")


_GOES_ON, _ENDS_LIST, _ENDS_ORDINAL = frozenset(".:-°"), frozenset(".．、)）"), frozenset("-–")
_LONG = 10


def is_quiet(text: str, start: int) -> bool:
    """Say whether what stands before the number at *start* neither belongs to it nor makes it part of a name.

    It is so behind most Chinese characters.

    Example:
        >>> is_quiet("投资5亿元", 2), is_quiet("约5亿元", 1), is_quiet("第5", 1)
        (True, False, False)
        >>> is_quiet("with 5 labs", 5), is_quiet("over 5 labs", 5)
        (True, False)
    """
    before, loud = text[start - 1 : start], _loud()
    if before in _OPENS_QUIETLY:
        return bool(before) and "0" <= text[start] <= "9"
    if before == " ":
        reach = max(0, start - _LONGEST_WORD)
        space = text.rfind(" ", reach, start - 1)
        return "0" <= text[start] <= "9" and (space >= 0 or not reach) and _is_quiet_word(text[space + 1 : start - 1])
    if not ("\u4e00" <= before <= "\u9fff" or before in _QUIET) or before in loud or text[start - 2 : start] in loud:
        return False
    return before not in _ENDS_PER or not may_be_per(text, start)


_IN_PER, _REACH_OF_PER = frozenset("产均每理电"), 12
BEGINS_PER = frozenset("每平年日月")
"""The characters with which words begin that say before an amount what it is per: 每千瓦时, 年产."""


def may_be_per(text: str, start: int, last: int = 0) -> bool:
    """Say whether words that say what an amount is per may stand before *start*, and behind *last*; mostly none do."""
    words = text[max(last, start - _REACH_OF_PER) : start]
    return not (_IN_PER.isdisjoint(words) or BEGINS_PER.isdisjoint(words))


_QUIET = frozenset("，。、；：“”（%")
# The ends of what an amount is per: 每千瓦时, 年产, 每亩最高补贴.
_ENDS_PER = frozenset("司斤钟桶时度米里顷年月日天周吨亩秒人户股台辆克升瓦高约仅达到予励贴助可产理入增排电费为需能量应超")


_LONGEST_WORD = 16
_QUIET_SIGNS, _OPENS_QUIETLY = frozenset(",;:|%"), frozenset("(|*`\"'‘")


@lru_cache(maxsize=4096)  # the words of a text come again and again
def _is_quiet_word(word: str) -> bool:
    """Say whether an English word before a number is no end of a qualifier, of a mark, or of what numbers things."""
    if word[-1:] in _QUIET_SIGNS:
        return True
    if not (word.isascii() and word.isalpha() and word.islower()):
        return False
    return word not in _loud_words() and word[-4:] not in LABELS


@cache
def _loud_words() -> frozenset[str]:
    words = (*MARK_WORDS, *(word for words in endings().values() for word in words))
    return _NEVER_QUIET | {word.rsplit(" ", 1)[-1] for word in words}


_NEVER_QUIET = frozenset(
    {"between", "minus", "negative", "rank", "ranks", "ranked", "ranking", "at", "of", "no", "nos", "paragraph"}
)


@cache
def _loud() -> frozenset[str]:
    """Return the last two characters, or the only one, of qualifiers and marks, of 零下, of 从, and of ordinals and ranks."""
    words = (*MARK_WORDS, *(word for words in endings().values() for word in words))
    return frozenset("下第前其初周甲届遥双从由") | _INDICES | {word[-2:] for word in words}


def is_decoy(text: str, start: int, run: int, *, is_quiet: bool) -> bool:
    """Say whether the number at *start* is part of a name, a date, an identifier, a list's number or a phrase."""
    first = text[start]
    if _is_in_phrase(text, start, first) or (first in _CAPITALS and text[start + 1 : start + 2] not in _AFTER_CAPITALS):
        return True
    if not ("0" <= first <= "9" or "０" <= first <= "９"):
        if text[run : run + 1] in _BEGINS_HAN_NAME and _HAN_NAME.match(text, run) is not None:
            return True
        if text[start - 1 : start] == "“" and _SLOGAN.match(text, start) is not None:
            return True
        return not is_quiet and (
            text[start - 1 : start] in _BEFORE_HAN
            or _is_among_first(text, start, run)
            or (first.isascii() and ((first.isupper() and is_title(text, start)) or is_quoted(text, start)))
        )
    if (not is_quiet or text[run : run + 1] in _S_OR_COMMA or text[run + 1 : run + 2].isupper()) and (
        _is_joined(text, start, run) or _is_among_first(text, start, run)
    ):
        return True
    return _is_identifier(text, start, run)


_CAPITALS = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
_AFTER_CAPITALS = _CAPITALS | frozenset("零万亿元圆角分整")
_INDICES = frozenset(
    ("科创", "沪深", "上证", "中证", "深证", "北证", "双创", "标普", "日经", "富时", "罗素", "国证", "业板", "纳指")
)
_HAN_NAME, _BEGINS_HAN_NAME = re.compile("年代|道[0-9]+号"), frozenset("年道")
# “两个毫不动摇”, “三个区分开来”: a number in quotation marks with words that are no figure.
_SLOGAN = re.compile(
    "[一二两三四五六七八九十](?![成分点年月天日周元倍家名人次吨公米]|个(?:多|半)?(?:月|小时|星期|工作日))"
    "(?:[个大项化新不高严实]?[^，。；”0-9一二两三四五六七八九十百千万亿]{2,8}|[^，。；”0-9一二两三四五六七八九十百千万亿个项件])”"
)
_PLACES = frozenset("名位强甲列")
_SPANS = frozenset({"个月", "季度"})  # 前7个月 is a part of the year


def _is_among_first(text: str, start: int, run: int) -> bool:
    """Say whether the number says how many of an order, as in 前三名."""
    if text[start - 1 : start] != "前" or text[start - 2 : start - 1] == "提":
        return False
    return text[run : run + 1] in _PLACES or text[run : run + 2] in _SPANS


_VALUES = frozenset("点万千亿.,%")
_BEFORE_HAN = frozenset("第其初周甲届遥双")
_SIGNED, _COMPARISONS = frozenset("-−+"), frozenset({"yoy", "qoq", "mom"})
_LINKS = frozenset("-–—/:.")


def _is_joined(text: str, start: int, end: int) -> bool:
    """Say whether what stands before a number makes it part of a name, a date or an address."""
    before = text[start - 1 : start]
    if before == " ":
        is_label = (
            text[start - 5 : start - 1] in LABELS
            or text[start - 2 : start - 1] in SIGNS
            or text[end : end + 1] in _S_OR_COMMA
            or text[end + 1 : end + 2].isupper()
        )
        return is_label and is_numbered(text, start, end)
    if not before.isascii():
        return (
            before == "第"
            or before in _OPEN
            or (text[start - 2 : start] in _INDICES and text[end : end + 1] not in _VALUES)
            or (before in _LINKS and text[start - 2 : start - 1].isascii() and text[start - 2].isalnum())
        )
    if before in _SIGNED and text[start - 4 : start - 1].lower() in _COMPARISONS:
        return False  # yoy-8.4%
    if (before.isalpha() or before in _JOINED) and not _is_marked(text, start):
        further = text[start - 2 : start - 1]
        if not ((before == "~" and not further.isalnum()) or (before == "=" and further in _COMPARED and further)):
            return True
    if before == "-" and qualifier_ending(text, start) is not None:
        return False  # sub-1,000-yuan
    if before in _LINKS and start > 1 and text[start - 2].isascii() and text[start - 2].isalnum():
        return before != "." or _CIRCA.search(text, max(0, start - 4), start) is None
    return before == "[" or is_numbered(text, start, end)


# 12 000, 1'000'000, 12,34,567 and 0,75: numbers grouped or broken in a style that is not read, so that no part of them is.
_PARTS = frozenset(" '’,")
_PARTED = re.compile(r"(?<![0-9]{4})(?:[ '’][0-9]{3}(?![0-9-])|,[0-9]{1,2}(?![0-9]))")


def _is_part(text: str, start: int, end: int) -> bool:
    """Say whether figures are the end of a number that is grouped or broken so."""
    before = text[start - 2 : start - 1]
    if not "0" <= before <= "9":
        return False
    if text[start - 1] == ",":
        return True
    year = text[max(0, start - _YEAR - 1) : start - 1]
    return end - start == _GROUP and text[end : end + 1] != "-" and not (len(year) == _YEAR and year.isdigit())


_GROUP, _YEAR = 3, 4


def _is_identifier(text: str, start: int, end: int) -> bool:
    """Say whether what follows the figures from *start* to *end* makes them a version, a number of a list or an ordinal."""
    after = text[end : end + 1]
    if (after in _PARTS and _PARTED.match(text, end)) or (text[start - 1 : start] in _PARTS and _is_part(text, start, end)):
        return True
    if (after in _GOES_ON or end - start > _LONG) and _VERSION.match(text, start):
        return True
    if after in _ENDS_LIST and _LIST.match(text, start) and _begins_line(text, start):
        return True
    if not (after in _ENDS_ORDINAL or after in ORDINAL_HAN or (after.isascii() and after.isalpha())):
        return False
    return _ORDINAL_END.match(text, end) is not None and not _is_marked(text, start)


ORDINAL_HAN = frozenset("处芯火发手战显系类计工站台专列会行国省高号版届期楼代路后强栋幢室年热客")
"""The characters with one of which begins what makes the figures before it an ordinal or a name: 号, 计划, 国道."""
_DATES_AND_RANGES = frozenset("年月日号季至到")


def is_calm(after: str) -> bool:
    """Say whether the character behind figures leaves no doubt of a date, a range or a name, as most Chinese ones.

    Example:
        >>> is_calm("亿"), is_calm("月"), is_calm("楼"), is_calm(" ")
        (True, False, False, False)
    """
    return ("\u4e00" <= after <= "\u9fff" and after not in ORDINAL_HAN and after not in _DATES_AND_RANGES) or after == "%"


def _is_in_phrase(text: str, start: int, first: str) -> bool:
    """Say whether a phrase begins at *start*, or two characters before; a pattern is asked only where one may."""
    if first in _HAN_FIRST:
        return (text[start : start + 2] in _HAN_PHRASES and _HAN_PHRASE.match(text, start) is not None) or (
            start > 1 and text[start - 2 : start] in _HAN_PHRASES and _HAN_PHRASE.match(text, start - 2) is not None
        )
    return first < "\u4e00" and text[start : start + 2].lower() in _LATIN_PHRASES and _PHRASE.match(text, start) is not None


_MARKED = re.compile(r"(?:[A-Z]{3}|(?<![A-Za-z])(?:[Rr]mb|Rs\.?|SFr)|[$€£¥￥₩₹])[ \u00a0]?$")


def _is_marked(text: str, start: int) -> bool:
    found = _MARKED.search(text[max(0, start - 4) : start])
    return found is not None and not (found[0].isupper() and found[0].isalpha() and found[0] not in _CODES)


_CODES = frozenset(
    [
        "RMB",
        "CNY",
        "USD",
        "EUR",
        "GBP",
        "HKD",
        "JPY",
        "KRW",
        "CHF",
        "AUD",
        "CAD",
        "SGD",
        "INR",
        "RUB",
        "TWD",
        "NZD",
        "BRL",
        "MXN",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "THB",
        "MYR",
        "IDR",
        "VND",
        "PHP",
        "ZAR",
        "AED",
    ]
)


def _begins_line(text: str, start: int) -> bool:
    back = start - 1
    while back >= 0 and text[back] in " \t(（":
        back -= 1
    return back < 0 or text[back] in "\n\r"


def is_named(text: str, start: int) -> bool:
    """Say whether a capitalised name stands right before the number at *start*: Artemis 3, Boeing 737, Phase 2."""
    found = _PREVIOUS.search(text[max(0, start - 24) : start])
    if found is None or found[1].lower() in _FUNCTION or found[1].endswith(("'s", "’s")):
        return False
    at = start - len(found[0]) - 1
    return at < 0 or text[at] not in ".!?\n" or not _begins_sentence(found[1])


def _begins_sentence(word: str) -> bool:
    return word.lower() in _FUNCTION or word.endswith(("ing", "ly"))
