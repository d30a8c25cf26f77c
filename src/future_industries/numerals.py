"""Numbers as people write them, in figures and in words, in English and in Chinese.

A number keeps the digits that it was printed with: "247.7 billion" is ``Decimal("2.477E+11")``, whose
exponent says that it is good to a tenth of a billion.
"""

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from future_industries.digits import CONTEXT

__all__ = ["POWERS", "Number", "number_at", "number_of", "plain_at"]

_HALF = Decimal("0.5")

_YI = 10**8

# Longer literals are identifiers, not figures; a bound also keeps conversion to Decimal cheap.
_MOST_DIGITS = 34

_SCALES = {
    "lakh crore": 12, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15,
    "crore": 7, "lakh": 5, "mln": 6, "mn": 6, "mil": 6, "bln": 9, "bn": 9, "tn": 12, "trn": 12, "trln": 12, "bil": 9,
}  # fmt: skip
_DOZEN = Decimal(12)
_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    **{f"{name}th": 11 + place for place, name in enumerate(("eleven", "twelf", "thirteen", "fourteen", "fifteen", "sixteen"))},
    **{f"{name}teenth": 17 + place for place, name in enumerate(("seven", "eigh", "nine"))},
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
    "thousandth": 1000,
}
_ZH_DIGITS = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    **{digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "〇": 0, "○": 0, "两": 2, "兩": 2, "貳": 2, "陸": 6, "參": 3,
}  # fmt: skip
_ZH_SCALES = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
_LARGE = {"万亿": 12, "萬億": 12, "亿亿": 16}
_ZH = "".join([*_ZH_DIGITS, *_ZH_SCALES])

_FIGURES = r"(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,11}|[0-9０-９]+)(?:[.．][0-9０-９]+)?"
_FIGURE = frozenset("0123456789０１２３４５６７８９")
_ZH_SET = frozenset(_ZH)
_ZH_LARGE = frozenset("万萬亿億")
_GOES_ON = _ZH_SET | set("点半分")
POWERS = {
    "": "", "万": "E4", "亿": "E8", "万亿": "E12", " thousand": "E3", " million": "E6", " billion": "E9", " trillion": "E12",
}  # fmt: skip
_WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")


class Number(NamedTuple):
    """A number found in a text.

    Attributes:
        value: The number, with the digits that were printed.
        end: Where it ends in the text.
        scaled: Whether it bears a word of magnitude of its own, as "5 million" does and "5" does not.
        share: Whether it is a fraction such as "a third" or "三分之一".
    """

    value: Decimal
    end: int
    scaled: bool = False
    share: bool = False


# 千 before 瓦, 米, 克, 伏 is the unit's: 千瓦 is a kilowatt; 百 of Bermuda, 百慕大, its name's.
_NO_NUMERAL = "千[瓦米克伏安帕赫牛焦](?!哥拉|努阿图)|百慕大"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return a pattern of the grammar, compiled on first use; ASCII, for else "İ" and "ſ" pass as i and s."""
    words = "|".join(sorted(_WORDS, key=len, reverse=True))
    parts = "|".join(_PARTS)
    scales = "|".join(_SCALES)
    sources = {
        "figures": rf"({_FIGURES})(?:[ -]?({scales})\b)?",
        "fraction": r"([0-9]{1,4})/([0-9]{1,4})(?![0-9/])",
        "chinese": rf"(?:{_FIGURES}(?: (?=[万萬亿億]))?|(?!{_NO_NUMERAL})[{_ZH}])"
        rf"(?:点[{''.join(_ZH_DIGITS)}]+|(?!{_NO_NUMERAL})[{_ZH}]|(?<=[十拾百佰千仟万萬亿億]){_FIGURES}){{0,40}}(半)?",
        "tokens": rf"{_FIGURES}|点[{''.join(_ZH_DIGITS)}]+|万亿|萬億|亿亿|.",
        "chinese fraction": rf"([{_ZH}]{{1,6}})分之([{_ZH}]{{1,6}}(?:点[{''.join(_ZH_DIGITS)}]+)?|{_FIGURES})|一半(?!导)",
        "words": rf"\b(?:an? (?=(?:hundred|{scales})\b))?"
        rf"(?:(?:{words}|hundred)(?:[ -](?:and )?(?=(?:{words}|hundred)\b))?){{1,9}}\b|\ban?(?=[ -](?:{scales})\b)",
        "and a half": r" and a half\b",
        "mixed": r"\s(?:and )?a half\b",
        # "five trillion-yuan-level clusters" are five
        "scale": rf"(?! (?:m|b|tr)illion-(?:yuan|dollar|euro|rmb|renminbi)-(?:level|scale|class))[ -]({scales})\b",
        "more": rf"[ -](?:and )?(?=(?:{words})\b)",
        "dozen": r"(?:a (?=half))?(?:(half)(?:[ -]a)?|an?|one|two|three|four|five|six|several|a few)[ -]dozen\b",
        "part": rf"\b(a|an|one|two|three|four|five|six|seven|eight|nine)[ -]({parts})s?\b|\bhalf\b"
        r"|\bquarter(?=-(?:percentage-)?point)",
        "of a scale": rf"[\s-](?:an? |of an? )?({scales})\b",
    }
    return re.compile(sources[name], re.IGNORECASE | re.ASCII)


def number_of(text: str) -> Decimal | None:
    """Return the number that the whole of *text* states, or None.

    Example:
        >>> number_of("6.15万亿"), number_of("five"), number_of("two hundred and five")
        (Decimal('6.15E+12'), Decimal('5'), Decimal('205'))
    """
    found = number_at(text, 0)
    return found.value if found and found.end == len(text) else None


def number_at(text: str, start: int) -> Number | None:
    """Return the number that begins at *start*, or None where none does.

    Example:
        >>> number_at("over 247.7 billion yuan", 5)
        Number(value=Decimal('2.477E+11'), end=18, scaled=True, share=False)
    """
    first = text[start : start + 1]
    if first in _FIGURE:
        return _out_of(text, _in_figures(text, start))
    if first in _ZH_SET:
        if first in _ZH_DIGITS and text[start + 1 : start + 2] not in _GOES_ON:
            return Number(Decimal(_ZH_DIGITS[first]), start + 1)
        return _chinese_fraction(text, start) or _chinese(text, start)
    if first.isascii() and first.isalpha():
        return (
            _out_of(text, _lone(text, start)) or _part(text, start) or _dozen(text, start) or _out_of(text, _english(text, start))
        )
    if first == "半":
        return _share(1, 2, start + 2) if text[start + 1 : start + 2] == "数" else Number(_HALF, start + 1)
    return None


_WHOLES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100})


def _out_of(text: str, number: Number | None) -> Number | None:
    """Read on from "nine" to "nine out of 10", and from "one" to "one in five"."""
    if number is None or number.scaled or number.share or text[number.end : number.end + 1] != " ":
        return number
    words = " out of " if text.startswith(" out of ", number.end) else " in "
    if not text.startswith(words, number.end):
        return number
    at = number.end + len(words) + len("every ") * text.startswith("every ", number.end + len(words))
    whole = _in_figures(text, at) if text[at : at + 1] in _FIGURE else _english(text, at)
    if whole is None or whole.scaled or not number.value < whole.value <= 100 or (words == " in " and whole.value not in _WHOLES):
        return number
    return Number(CONTEXT.divide(number.value, whole.value), whole.end, share=True)


def _in_figures(text: str, start: int) -> Number | None:
    """Read a number that begins with a figure."""
    if plain := plain_at(text, start):
        return plain
    if found := _pattern("fraction").match(text, start):
        return _share(int(found[1]), int(found[2]), found.end())
    return _chinese(text, start) or _figures(text, start)


@cache
def _plain_pattern() -> re.Pattern[str]:
    """Return the pattern of figures, and one word of scale, with which nothing goes on; what it took it never gives back."""
    figures = r"(?>(?:[0-9]{1,3}(?:,[0-9]{3}){1,11}(?![0-9])|[0-9]+)(?:\.[0-9]+)?)"
    scales = "|".join({scale[:2] for scale in _SCALES})
    more = rf"[{_ZH}0-9０-９，．,/点半bmtqBMTQ]|[ -](?i:{scales})| (?i:an|a )| [万萬亿億]|个[万亿]|\.[0-9]"
    return re.compile(rf"({figures})(?:( (?:thousand|million|billion|trillion)\b)|(?>(万亿|亿|万)?)(?!{more}))", re.ASCII)


def plain_at(text: str, start: int) -> Number | None:
    """Return the number that figures alone, or figures and one word of scale, state at *start*; None where more is read."""
    found = _plain_pattern().match(text, start)
    if found is None:
        return None
    end = found.end()
    if end - start > _MOST_DIGITS:
        return None
    figures, scale, han = found.groups()
    if "," in figures:
        figures = figures.replace(",", "")
    scale = scale or han
    return Number(Decimal(figures + POWERS[scale]), end, True) if scale else Number(Decimal(figures), end)


def _literal(digits: str) -> Decimal | None:
    if len(digits) > _MOST_DIGITS and sum(character.isdigit() for character in digits) > _MOST_DIGITS:
        return None
    return CONTEXT.create_decimal(digits.translate(_WIDE).replace(",", ""))


def _scaled(value: Decimal, power: int) -> Decimal:
    return value.scaleb(power, CONTEXT)


def _figures(text: str, start: int) -> Number | None:
    found = _pattern("figures").match(text, start)
    value = _literal(found[1]) if found else None
    if found is None or value is None:
        return None
    if found[2]:
        return Number(_scaled(value, _SCALES[found[2].lower()]), found.end(), scaled=True)
    half = _pattern("mixed").match(text, found.end())
    return Number(CONTEXT.add(value, _HALF), half.end()) if half else Number(value, found.end())


def _chinese_fraction(text: str, start: int) -> Number | None:
    if "分" not in text[start : start + 7] and text[start + 1 : start + 2] != "半":
        return None
    found = _pattern("chinese fraction").match(text, start)
    if found is None or found[1] == "百":  # 百分之三十 is thirty percent, which the units read
        return None
    if found[1] is None:
        return _share(1, 2, found.end())
    above, below = _chinese_value(found[2]), _chinese_value(found[1])
    return Number(CONTEXT.divide(above, below), found.end(), share=True) if above is not None and below else None


def _part(text: str, start: int) -> Number | None:
    """Read "half", "a third", "half a million", "a quarter of a million"."""
    found = _pattern("part").match(text, start)
    if found is None or _pattern("dozen").match(text, start):
        return None
    if found[2] == "quarter" and found[0][-1] == "s" and found[1].lower() != "three":
        return None  # two quarters are six months
    if found[2] is None:
        parts, whole = 1, 4 if found[0].lower() == "quarter" else 2
    else:
        parts, whole = _WORDS.get(found[1].lower(), 1), _PARTS[found[2].lower()]
    if scale := _pattern("of a scale").match(text, found.end()):
        value = CONTEXT.divide(Decimal(parts), Decimal(whole))
        return Number(_scaled(value, _SCALES[scale[1].lower()]), scale.end(), scaled=True)
    return _share(parts, whole, found.end())


def _dozen(text: str, start: int) -> Number | None:
    """Read "a dozen", "half a dozen", "two dozen"."""
    found = _pattern("dozen").match(text, start)
    if found is None or found[0][:3].lower() in {"sev", "a f"}:
        return None
    times = _HALF if found[1] else Decimal(_WORDS.get(found[0].split()[0].split("-")[0].lower(), 1))
    return Number(CONTEXT.multiply(_DOZEN, times).normalize(), found.end())


def _share(parts: int, whole: int, end: int) -> Number | None:
    return Number(CONTEXT.divide(Decimal(parts), Decimal(whole)), end, share=True) if whole else None


_LETTERS = re.compile("[A-Za-z]+")
_SAID_ON = {word[:2] for word in (*_WORDS, *_PARTS, *_SCALES, "hundred", "dozen", "a ", "an", "and")}


def _lone(text: str, start: int) -> Number | None:
    """Read "five" where no word of a number follows."""
    found = _LETTERS.match(text, start)
    value = _WORDS.get(found[0].lower()) if found else None
    before = text[start - 1 : start] if start else ""
    if found is None or value is None or (before.isascii() and (before.isalnum() or before == "_")):
        return None
    end = found.end()
    is_alone = text[end : end + 1] == " " and text[end + 1 : end + 3].lower() not in _SAID_ON
    return Number(Decimal(value), end) if is_alone else None


def _english(text: str, start: int, below: int = 99) -> Number | None:
    """Read "five", "twenty-one", "two hundred and five", "five and a half", "three million"; no scale of ten to *below* or more."""
    found = _pattern("words").match(text, start)
    if found is None:
        return None
    total = section = 0
    for word in re.findall("[a-z]+", found[0].lower()):
        if word == "hundred":
            if section >= 100:
                return None
            section = (section or 1) * 100
        elif word not in {"and", "a", "an"}:
            ones = _WORDS.get(word, -1)
            if ones < 0 or (section and (ones >= section or (section % 100 and not (section % 10 == 0 and ones < 10)))):
                return None  # "fourone" is no word; "five ten" is two numbers, or none
            section += ones
    value, end = Decimal(total + section or 1), found.end()
    if found[0].lower() == "zero":
        return Number(Decimal(0), end)
    if half := _pattern("mixed").match(text, end):
        value, end = CONTEXT.add(value, _HALF), half.end()
    if scale := _pattern("scale").match(text, end):
        power = _SCALES[scale[1].lower()]
        return _scaled_english(text, _scaled(value, power), scale.end(), power) if power < below else None
    return Number(value, end)


def _scaled_english(text: str, value: Decimal, end: int, power: int) -> Number:
    """Read on after a word of scale: "two thousand three hundred"."""
    more = _pattern("more").match(text, end)
    rest = _english(text, more.end(), power) if more else None
    if half := _pattern("and a half").match(text, end):
        return Number(CONTEXT.add(value, _scaled(_HALF, value.adjusted() // 3 * 3)), half.end(), scaled=True)
    if rest is not None and rest.value < _scaled(Decimal(1), value.adjusted() // 3 * 3) and rest.value == int(rest.value):
        return Number(CONTEXT.add(value, rest.value), rest.end, scaled=True)
    return Number(value, end, scaled=True)


def _chinese(text: str, start: int) -> Number | None:
    """Read numbers that hold a Chinese numeral: "6.15万亿", "一万五千亿", "13万2千", "百亿", "六点一五"."""
    found = _pattern("chinese").match(text, start)
    if found is None or _ZH_SET.isdisjoint(found[0]):
        return None
    words = (found[0][: -len(found[1])] if found[1] else found[0]).replace(" ", "")
    value = _chinese_value(words)
    if value is None:
        return None
    scaled = not _ZH_LARGE.isdisjoint(words)
    if found[1] and not scaled:
        return Number(value, found.end() - 1)
    return Number(CONTEXT.add(value, _half(words)), found.end(), scaled) if found[1] else Number(value, found.end(), scaled)


def _half(words: str) -> Decimal:
    """Return the half of the last scale, as 半 means after 一亿."""
    return _scaled(_HALF, _ZH_SCALES.get(words[-1], 0))


@lru_cache(maxsize=4096)  # numerals in words are few, and come again
def _chinese_value(words: str) -> Decimal | None:  # noqa: C901 - one step for each kind of numeral
    """Return the value of figures and numerals in a row, or None where they are no number.

    Each large scale multiplies what was read since the last larger one: 一万五千亿 is 15,000 times 亿, and
    6万亿5000亿 is two parts. None stands for a part not read yet, since a zero has digits.
    """
    if len(words) > _MOST_DIGITS:
        return None
    parts: list[tuple[int, Decimal]] = []
    section: Decimal | None = None
    pending: Decimal | None = None
    last, has_zero = 99, False
    for token in _pattern("tokens").findall(words):
        power = _LARGE.get(token) or _ZH_SCALES.get(token)
        if power is None:
            has_zero = has_zero or token in {"零", "〇"}
            pending = _digits(token, pending)
            if pending is None:
                return None
        elif power < 4:
            if power >= last:
                return None  # 百百 is no number
            section = _plus(section, _scaled(Decimal(1) if pending is None else pending, power))
            pending, last, has_zero = None, power, False
        else:
            inner = _plus(section, pending)
            while parts and parts[-1][0] < power:
                inner = _plus(parts.pop()[1], inner)
            if parts and parts[-1][0] == power:
                return None  # 万万 is no number
            parts.append((power, _scaled(Decimal(1) if inner is None else inner, power)))
            section = pending = None
            last, has_zero = 99, False
    lowest = min(last, parts[-1][0] if parts else 99)
    if pending is not None and 1 < lowest < 99 and not has_zero and pending.adjusted() + 1 < lowest:
        return None  # 13万2 and 一百五 leave their last scale to the ear
    total = _plus(section, pending)
    for _, part in reversed(parts):
        total = _plus(part, total)
    return total


def _plus(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    return right if left is None else left if right is None else CONTEXT.add(left, right)


def _digits(token: str, pending: Decimal | None) -> Decimal | None:
    """Read one run of digits, or None where digits follow digits without a scale between."""
    if token.startswith("点"):
        places = "".join(str(_ZH_DIGITS[digit]) for digit in token[1:])
        return CONTEXT.add(pending or Decimal(0), CONTEXT.create_decimal(f"0.{places}"))
    if token in _ZH_DIGITS:
        digit = Decimal(_ZH_DIGITS[token])
        if not pending:
            return digit
        return CONTEXT.fma(pending, Decimal(10), digit) if pending < _YI else None  # 二〇三〇 is read digit by digit
    return _literal(token) if pending is None else None
