"""Qualifiers that stand apart from their number: 最高给予1000万元, 至少建成5个, 不超过实际投资额的15%."""

import re

__all__ = ["apart_at", "apart_in"]

# By their first character, then what follows it: a class of characters is searched much faster than alternatives.
_HEADS = re.compile(
    "[最至顶不超接约相大高低少多小](?:(?<=最)[高多低少长]|(?<=[至顶])[多少]|(?<=不)[得应能宜可超低少高大小多足到及]|(?<=超)过|(?<=接)近"
    "|(?<=约)[占为是相]|(?<=相)当于|(?<=大)约|(?<=[高低少多大小])于)"
)
# What stands between 最高 and what is given.
_GIVEN = (
    "可|能|将|应|需|须|要|再|达到?|为|是|给予|予以|给|享受?|获得?|得到?|补助|补贴|奖励?|奖补|资助|资金|支持|提供|贷款?|授信|融资|支付|安排|减免|返还"
    "|补偿|发放|给付|拨付|领取?|持续|连续|延续|延期|延长|保留|租用?|免租|使用|列支|报销|扣除|核定|认定|缓缴|垫付|配套|分配|配置|容纳|承载|拿到?|省|放宽至?|延长至?|提高至?|增至|升至|一次性|按照?|每[家个项次件](?:企业|项目|单位)?|单[个户家项](?:企业|项目|单位)?"
    "|年度|企业|项目|单位|个人|团队|机构|平台|总额|合计|累计|贴息|额度?|罚款?|处以?|赔付?|承担|不得?超过|人民币"
)
_FIGURE = "0-9０-９一二两三四五六七八九十百千数几"
_SHARE_AHEAD = (
    r"(?=(?:约|近|超过?)?(?:[0-9０-９.．]+\s?(?:[%％‰倍成]|个百分点|/[0-9])|百分之|千分之"
    r"|[一二两三四五六七八九十]+(?:成|倍|分之)|一半|半数))"
)
_PART_AHEAD = r"(?=(?:约|近)?(?:[0-9]{1,3}/[0-9]|[一两二三四五六七八九十]+分之|一半|半数))"
_WORDS = r"(?:[\u4e00-\u9fffA-Za-z“”]|[（(][^（）()]{1,16}[）)])"
_APART = re.compile(
    rf"(?:最[高多低少长]|至[多少]|顶多|不超过|不[少低]于)(?:{_GIVEN}){{1,5}}(?=[每万亿{_FIGURE}])"
    rf"|(?:最[高多低长]|至多|顶多)(?:可以?|能够?|将)[^\W\d_a-zA-Z一二两三四五六七八九十百千万亿数几的时]{{1,6}}(?=[{_FIGURE}])"
    rf"|(?:至[少多]|最[少多])(?![的时近一])[^\W\d_a-zA-Z一二两三四五六七八九十百千万亿数几的时]{{1,4}}(?=[{_FIGURE}])"
    rf"|(?:不[得应能宜可]?(?:超过|[低少高大小多]于)|最[高多低少]|至[多少]){_WORDS}{{1,20}}?的?{_SHARE_AHEAD}"
    rf"|(?:超过|[低少多大小]于|不[足到及]){_WORDS}{{1,20}}?{_PART_AHEAD}"
    rf"|(?:超过|[高低少多大小]于|接近|约?相当于|大?约[占为是]|不[足到及]){_WORDS}{{1,20}}?的{_SHARE_AHEAD}"
)

# What is the highest or the lowest is then a sum or a price that itself rises: 最高补贴额提高50%.
_CHANGED = re.compile(
    "^最[高低].*(?:额度?|价格?|标准|水平|工资|补贴|补助|奖励|[温速功效]率?度?)(?:再|又|已|将|均)?"
    "(?:提高|增加|增长|上调|下调|上浮|下降|降低|提升|上涨|下跌|涨|降)[了至到]?约?$"
)


def apart_at(text: str, start: int) -> int | None:
    """Return where the number begins that the qualifier at *start* puts from afar, or None where it puts none.

    Example:
        >>> apart_at("最高给予1000万元", 0), apart_at("不超过实际投资额的15%", 0)
        (4, 9)
        >>> apart_at("超过去年的300亿元", 0)
    """
    found = _APART.match(text, start)
    return found.end() if found and not _CHANGED.search(found[0]) else None


def apart_in(text: str) -> dict[int, int]:
    """Return where each qualifier of *text* begins that stands apart, by the place of the number that it puts.

    Example:
        >>> apart_in("企业自筹部分不得低于总投入的60%")
        {14: 6}
    """
    found: dict[int, int] = {}
    for head in _HEADS.finditer(text):
        end = apart_at(text, head.start())
        if end is not None:
            found.setdefault(end, head.start())
    return found
