"""Units: currencies, counted things, shares, times and physical measures, and how they combine.

A unit is known by its symbol: ``"CNY"``, ``"satellite"``, ``"percent"``, ``"CNY/kWh"``, ``"smartphone/day"``.
Each currency and each counted thing is a dimension of its own. Pint gives the factors between physical units,
once for each pair; no text from outside ever reaches its parser.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

import attrs

from future_industries.currency import CURRENCIES, UNSTATED
from future_industries.errors import RecordError, UnitError, UnknownCurrencyError, is_a, shorten, show
from future_industries.nouns import NOUNS
from future_industries.text import fold
from future_industries.vocabulary import Vocabulary

__all__ = [
    "Dimension",
    "Term",
    "Unit",
    "every_word",
    "measure_words",
    "refuse_negative",
    "symbol_of",
    "unit",
    "unstated_message",
    "word",
]

_MOST = 60
_SYMBOL = 3


class Dimension(Vocabulary):
    """What a unit measures."""

    MONEY = "money"
    COUNT = "count"
    SHARE = "share"
    RANK = "rank"
    TIME = "time"
    PHYSICAL = "physical"


class Term(NamedTuple):
    """One simple unit and its words.

    Attributes:
        symbol: The symbol that amounts carry.
        dimension: What it measures.
        singular: Its English word.
        plural: Its English word for several.
        zh: Its Chinese word.
        classifier: The Chinese measure word that stands before it, or ``""``.
        pint: Its name in pint, or ``""`` for a currency or a counted thing, which are dimensions of their own.
    """

    symbol: str
    dimension: Dimension
    singular: str
    plural: str
    zh: str
    classifier: str = ""
    pint: str = ""


# Symbol; dimension; pint's name; English singular and plural; Chinese; further words.
# Lengths of months and years are pint's: a year of 365.25 days and its twelfth.
_MEASURES = """
percent; share; percent; percent; percent; %; per cent; pct; ％; 百分之
percentage point; share; ; percentage point; percentage points; 个百分点; pp; ppt; ppts; pps; percent point; percent points; 百分点; 个点
basis point; share; ; basis point; basis points; 个基点; bp; bps; 基点
permille; share; permille; per mille; per mille; ‰; 千分之; per mil; per thousand
ppm; share; ppm; part per million; parts per million; 百万分之
1; share; dimensionless; ; ;
times; share; ; times; times; 倍; time; fold; x; ×
century; time; century; century; centuries; 个世纪
decade; time; own_decade; decade; decades; 个十年
quarter; time; own_quarter; quarter; quarters; 个季度
year; time; year; year; years; 年; 个年头; yr; yrs; annum; 周年; 载; 年时间
month; time; month; month; months; 个月; 月; 个月时间
week; time; week; week; weeks; 周; 星期; 个星期
day; time; day; day; days; 天; 日; 个工作日; 工作日; working days; working day; business days; business day; 天时间; 昼夜
hour; time; hour; hour; hours; 小时; h; 个小时; 钟头; 个多小时
minute; time; minute; minute; minutes; 分钟; min; mins
second; time; second; second; seconds; 秒; s; 秒钟
ms; time; millisecond; millisecond; milliseconds; 毫秒
us; time; microsecond; microsecond; microseconds; 微秒; μs; µs
ns; time; nanosecond; nanosecond; nanoseconds; 纳秒
ps; time; picosecond; picosecond; picoseconds; 皮秒
fs; time; femtosecond; femtosecond; femtoseconds; 飞秒
pm; physical; picometer; picometre; picometres; 皮米; picometer; picometers
nm; physical; nanometer; nanometre; nanometres; 纳米; nanometer; nanometers
um; physical; micrometer; micrometre; micrometres; 微米; μm; µm; micrometer; micrometers; micron; microns
mm; physical; millimeter; millimetre; millimetres; 毫米; millimeter; millimeters
cm; physical; centimeter; centimetre; centimetres; 厘米; centimeter; centimeters
m; physical; meter; metre; metres; 米; meter; meters
km; physical; kilometer; kilometre; kilometres; 公里; kilometer; kilometers; 千米; kilometre-long; 车道公里
mile; physical; mile; mile; miles; 英里
nmi; physical; nautical_mile; nautical mile; nautical miles; 海里
ft; physical; foot; foot; feet; 英尺
inch; physical; inch; inch; inches; 英寸
ly; physical; light_year; light-year; light-years; 光年
mm2; physical; millimeter ** 2; square millimetre; square millimetres; 平方毫米; square millimeter; square millimeters; mm²
cm2; physical; centimeter ** 2; square centimetre; square centimetres; 平方厘米; square centimeter; square centimeters; cm²
m2; physical; meter ** 2; square metre; square metres; 平方米; square meter; square meters; m²; sqm; sq m; 平米
km2; physical; kilometer ** 2; square kilometre; square kilometres; 平方公里; square kilometer; square kilometers; km²; 平方千米
hectare; physical; hectare; hectare; hectares; 公顷; ha
acre; physical; acre; acre; acres; 英亩
mu; physical; mu; mu; mu; 亩
l; physical; liter; litre; litres; 升; liter; liters; 公升; L
ml; physical; milliliter; millilitre; millilitres; 毫升; milliliter; milliliters; mL
ul; physical; microliter; microlitre; microlitres; 微升; microliter; microliters; μL; µL; μl; µl
mm3; physical; millimeter ** 3; cubic millimetre; cubic millimetres; 立方毫米; cubic millimeter; cubic millimeters; mm³
cm3; physical; centimeter ** 3; cubic centimetre; cubic centimetres; 立方厘米; cubic centimeter; cubic centimeters; cm³
m3; physical; meter ** 3; cubic metre; cubic metres; 立方米; cubic meter; cubic meters; m³; 标方; 标准立方米; Nm³
km3; physical; kilometer ** 3; cubic kilometre; cubic kilometres; 立方千米; cubic kilometer; cubic kilometers
barrel; physical; oil_barrel; barrel; barrels; 桶; oil barrel; oil barrels
ng; physical; nanogram; nanogram; nanograms; 纳克
ug; physical; microgram; microgram; micrograms; 微克; μg; µg
mg; physical; milligram; milligram; milligrams; 毫克
g; physical; gram; gram; grams; 克
lb; physical; pound; pound weight; pounds weight; 磅; lbs
ounce; physical; ounce; ounce; ounces; 盎司; oz
kg; physical; kilogram; kilogram; kilograms; 公斤; 千克
t; physical; metric_ton; tonne; tonnes; 吨; metric ton; metric tons; metric tonnes; ton; tons; 公吨; 吨级
kt; physical; kilotonne; kilotonne; kilotonnes; 千公吨; kiloton; kilotons
Mt; physical; megatonne; megatonne; megatonnes; 兆吨; megaton; megatons
Gt; physical; gigatonne; gigatonne; gigatonnes; 吉吨; gigaton; gigatons
nW; physical; nanowatt; nanowatt; nanowatts; 纳瓦
uW; physical; microwatt; microwatt; microwatts; 微瓦; μW; µW
mW; physical; milliwatt; milliwatt; milliwatts; 毫瓦
W; physical; watt; watt; watts; 瓦
kW; physical; kilowatt; kilowatt; kilowatts; 千瓦
MW; physical; megawatt; megawatt; megawatts; 兆瓦
GW; physical; gigawatt; gigawatt; gigawatts; 吉瓦
TW; physical; terawatt; terawatt; terawatts; 太瓦
PW; physical; petawatt; petawatt; petawatts; 拍瓦
kVA; physical; kilovolt * ampere; kilovolt-ampere; kilovolt-amperes; 千伏安
MVA; physical; megavolt * ampere; megavolt-ampere; megavolt-amperes; 兆伏安
Wh; physical; watt_hour; watt-hour; watt-hours; 瓦时
kWh; physical; kilowatt_hour; kilowatt-hour; kilowatt-hours; 千瓦时; 度; 度电; 千瓦小时; kw·h
MWh; physical; megawatt_hour; megawatt-hour; megawatt-hours; 兆瓦时
GWh; physical; gigawatt_hour; gigawatt-hour; gigawatt-hours; 吉瓦时
TWh; physical; terawatt_hour; terawatt-hour; terawatt-hours; 太瓦时
uV; physical; microvolt; microvolt; microvolts; 微伏; μV; µV
mV; physical; millivolt; millivolt; millivolts; 毫伏
V; physical; volt; volt; volts; 伏
kV; physical; kilovolt; kilovolt; kilovolts; 千伏
MV; physical; megavolt; megavolt; megavolts; 兆伏
pA; physical; picoampere; picoampere; picoamperes; 皮安; picoamp; picoamps
nA; physical; nanoampere; nanoampere; nanoamperes; 纳安; nanoamp; nanoamps
uA; physical; microampere; microampere; microamperes; 微安; μA; µA; microamp; microamps
mA; physical; milliampere; milliampere; milliamperes; 毫安; milliamp; milliamps
A; physical; ampere; ampere; amperes; 安培; amp; amps
kA; physical; kiloampere; kiloampere; kiloamperes; 千安; kiloamp; kiloamps
MA; physical; megaampere; megaampere; megaamperes; 兆安; megaamp; megaamps
mAh; physical; milliampere * hour; milliampere-hour; milliampere-hours; 毫安时
Ah; physical; ampere * hour; ampere-hour; ampere-hours; 安时
ohm; physical; ohm; ohm; ohms; 欧姆; Ω
kΩ; physical; kiloohm; kilohm; kilohms; 千欧
MΩ; physical; megaohm; megohm; megohms; 兆欧
pF; physical; picofarad; picofarad; picofarads; 皮法
nF; physical; nanofarad; nanofarad; nanofarads; 纳法
Pa; physical; pascal; pascal; pascals; 帕
kPa; physical; kilopascal; kilopascal; kilopascals; 千帕
hPa; physical; hectopascal; hectopascal; hectopascals; 百帕
bar; physical; bar; bar; bar; 巴压
MPa; physical; megapascal; megapascal; megapascals; 兆帕
GPa; physical; gigapascal; gigapascal; gigapascals; 吉帕
pJ; physical; picojoule; picojoule; picojoules; 皮焦
nJ; physical; nanojoule; nanojoule; nanojoules; 纳焦
uJ; physical; microjoule; microjoule; microjoules; 微焦; μJ; µJ
mJ; physical; millijoule; millijoule; millijoules; 毫焦
J; physical; joule; joule; joules; 焦耳
kJ; physical; kilojoule; kilojoule; kilojoules; 千焦
MJ; physical; megajoule; megajoule; megajoules; 兆焦
GJ; physical; gigajoule; gigajoule; gigajoules; 吉焦
eV; physical; electron_volt; electronvolt; electronvolts; 电子伏特; electron volt; electron volts
meV; physical; millielectron_volt; millielectronvolt; millielectronvolts; 毫电子伏特
keV; physical; kiloelectron_volt; kiloelectronvolt; kiloelectronvolts; 千电子伏特
MeV; physical; megaelectron_volt; megaelectronvolt; megaelectronvolts; 兆电子伏特
GeV; physical; gigaelectron_volt; gigaelectronvolt; gigaelectronvolts; 吉电子伏特
TeV; physical; teraelectron_volt; teraelectronvolt; teraelectronvolts; 太电子伏特
newton; physical; newton; newton; newtons; 牛顿
mN; physical; millinewton; millinewton; millinewtons; 毫牛
kN; physical; kilonewton; kilonewton; kilonewtons; 千牛
Hz; physical; hertz; hertz; hertz; 赫兹
kHz; physical; kilohertz; kilohertz; kilohertz; 千赫兹; 千赫
MHz; physical; megahertz; megahertz; megahertz; 兆赫兹; 兆赫
GHz; physical; gigahertz; gigahertz; gigahertz; 吉赫兹; 吉赫
THz; physical; terahertz; terahertz; terahertz; 太赫兹
bit; physical; bit; bit; bits; 位比特
kbps; physical; kilobit / second; kilobit per second; kilobits per second; 千比特每秒; Kbps
Mbps; physical; megabit / second; megabit per second; megabits per second; 兆比特每秒
Gbps; physical; gigabit / second; gigabit per second; gigabits per second; 吉比特每秒
Tbps; physical; terabit / second; terabit per second; terabits per second; 太比特每秒
kB; physical; kilobyte; kilobyte; kilobytes; 千字节; KB
MB; physical; megabyte; megabyte; megabytes; 兆字节
GB; physical; gigabyte; gigabyte; gigabytes; 吉字节
TB; physical; terabyte; terabyte; terabytes; 太字节
PB; physical; petabyte; petabyte; petabytes; 拍字节
EB; physical; exabyte; exabyte; exabytes; 艾字节
ZB; physical; zettabyte; zettabyte; zettabytes; 泽字节
EFLOPS; physical; exaflops; exaflops; exaflops; EFLOPS; eflops; eflop; exaflop
PFLOPS; physical; petaflops; petaflops; petaflops; PFLOPS; pflops; pflop; petaflop; P算力
TFLOPS; physical; teraflops; teraflops; teraflops; TFLOPS; tflops; teraflop
TOPS; physical; ; TOPS; TOPS; TOPS
K; physical; kelvin; kelvin; kelvins; 开尔文
mK; physical; millikelvin; millikelvin; millikelvins; 毫开
lux; physical; lux; lux; lux; 勒克斯
rpm; physical; revolutions_per_minute; revolution per minute; revolutions per minute; 转每分钟
mph; physical; mile / hour; mile per hour; miles per hour; 英里每小时
dBm; physical; ; decibel-milliwatt; decibel-milliwatts; 分贝毫瓦
dB; physical; ; decibel; decibels; 分贝
jin; physical; jin; jin; jin; 斤; 市斤
°C; physical; ; degree Celsius; degrees Celsius; 摄氏度; ℃
"""


def _plural(singular: str) -> str:
    return f"{singular[:-1]}ies" if singular.endswith("y") and singular[-2] not in "aeiou" else f"{singular}s"


@cache
def _terms() -> dict[str, tuple[Term, tuple[str, ...]]]:
    """Return every simple unit by its symbol, with the further words for it."""
    terms: dict[str, tuple[Term, tuple[str, ...]]] = {}
    for line in filter(None, NOUNS.splitlines()):
        english, zh, classifier, *more = (part.strip() for part in line.split(";"))
        singular, _, plural = english.partition("/")
        term = Term(singular, Dimension.COUNT, singular, plural or _plural(singular), zh, classifier)
        terms[singular] = term, tuple(more)
    for line in filter(None, _MEASURES.splitlines()):
        symbol, dimension, pint, singular, plural, zh, *more = (part.strip() for part in line.split(";"))
        terms[symbol] = Term(symbol, Dimension(dimension), singular, plural, zh, pint=pint), tuple(more)
    for code, (_, words) in CURRENCIES.items():
        terms[code] = _currency(code), words
    terms["rank"] = Term("rank", Dimension.RANK, "rank", "rank", "位"), ()
    return terms


def _currency(code: str) -> Term:
    return Term(code, Dimension.MONEY, code, code, CURRENCIES[code][0])


@cache
def _words() -> dict[str, str]:
    """Return the symbol for every word, folded, of every simple unit; symbols of measures keep their case."""
    words: dict[str, str] = {}
    for symbol, (term, more) in _terms().items():
        for name in (symbol, term.singular, term.plural, term.zh, *more):
            if name:
                words.setdefault(name if _is_cased(name, term) else fold(name), symbol)
    return words


def _is_cased(name: str, term: Term) -> bool:
    """Say whether a name is a symbol whose case matters: a milliwatt is no megawatt."""
    return term.dimension in {Dimension.PHYSICAL, Dimension.TIME} and name.isascii() and len(name) <= _SYMBOL and name != "day"


@lru_cache(maxsize=65536)  # the words come from texts
def word(name: str) -> str | None:
    """Return the symbol of the simple unit that *name* is a word for, or None.

    Example:
        >>> word("U.S. dollars"), word("颗卫星"), word("smartphones"), word("kWh"), word("KWH")
        ('USD', 'satellite', 'smartphone', 'kWh', None)
    """
    symbol = _words().get(name) or _words().get(
        fold(name) if len(name) > _SYMBOL or not name.isascii() or fold(name) in _lower() else ""
    )
    if symbol is None and name and "\u4e00" <= name[0] <= "\u9fff":  # a measure word may stand before a Chinese noun
        for length in (1, 2):
            bare = _words().get(fold(name[length:]))
            if bare is not None and name[:length] in {_terms()[bare][0].classifier, "个"}:
                return bare
    return symbol


# Measure words that go with no noun of the table, or with many; 大 as in 十大.
_MEASURE_WORDS = frozenset("大户家个项条座台架辆颗枚艘只位名所套批种类款件份篇支部艇处片块张场栋间幅组双例起档宗笔轮匹棵株口次")


@cache
def measure_words() -> frozenset[str]:
    """Return the Chinese measure words, which stand for the noun where it goes without saying: 500多家, 十大.

    Example:
        >>> "家" in measure_words()
        True
    """
    return frozenset(term.classifier for term, _ in _terms().values() if len(term.classifier) == 1) - {"期", "层"} | _MEASURE_WORDS


def every_word() -> Iterable[tuple[str, str]]:
    """Return every word of every simple unit, folded unless its case matters, with the symbol."""
    return _words().items()


@cache
def _lower() -> frozenset[str]:
    """Return the folded short words that are no symbols of measures, as "yen" and "job"."""
    return frozenset(name for name, symbol in _words().items() if not _is_cased(name, _terms()[symbol][0]))


@attrs.frozen(repr=False)
class Unit:
    """A unit, simple or made of simple ones: what stands above the line and what below it.

    Attributes:
        symbol: Its one spelling, as amounts carry it.
        above: The simple units multiplied.
        below: The simple units divided by.

    Example:
        >>> unit("yuan per kWh").symbol
        'CNY/kWh'
    """

    symbol: str
    above: tuple[Term, ...]
    below: tuple[Term, ...]

    def __repr__(self) -> str:
        return f"<Unit {self.symbol}>"

    @classmethod
    def made(cls, above: Iterable[Term], below: Iterable[Term]) -> "Unit":
        """Return the unit of what stands above and below the line, what stands on both cancelled."""
        return _made(tuple(above), tuple(below))

    @property
    def dimension(self) -> Dimension | None:
        """What the unit measures, or None where it is made of several."""
        return self.above[0].dimension if len(self.above) == 1 and not self.below else None

    @property
    def is_floored(self) -> bool:
        """Whether what is measured in it cannot fall below 0: a count, or a share, but not a change of one."""
        return self.dimension in {Dimension.COUNT, Dimension.SHARE} and self.symbol != "percentage point"

    @property
    def share(self) -> Decimal | None:
        """What one of it is as a plain number, where it is a share: a percent is 0.01; else None."""
        return _SHARES.get(self.symbol)

    @property
    def currency(self) -> str | None:
        """The currency in it, or None where it is no money."""
        return next((term.symbol for term in (*self.above, *self.below) if term.dimension is Dimension.MONEY), None)

    @property
    def is_unstated(self) -> bool:
        """Whether it is money whose currency nobody stated, or has such money in it."""
        return any(term.symbol == UNSTATED for term in (*self.above, *self.below))

    def __mul__(self, other: "Unit") -> "Unit":
        return _made((*self.above, *other.above), (*self.below, *other.below))

    def __truediv__(self, other: "Unit") -> "Unit":
        return _made((*self.above, *other.below), (*self.below, *other.above))


_SHARES = {"percent": Decimal("0.01"), "times": Decimal(1), "1": Decimal(1)}


def _made(above: tuple[Term, ...], below: tuple[Term, ...]) -> Unit:
    """Cancel what stands above and below, and spell the rest."""
    up, down = [term for term in above if term.symbol != "1"], [term for term in below if term.symbol != "1"]
    for term in tuple(up):
        if term in down:
            up.remove(term)
            down.remove(term)
    up.sort(key=lambda term: term.symbol)
    down.sort(key=lambda term: term.symbol)
    symbol = "*".join(term.symbol for term in up) or "1"
    if down:
        symbol += "/" + "/".join(term.symbol for term in down)
    return Unit(symbol, tuple(up) or (_terms()["1"][0],), tuple(down))


def unit(name: str) -> Unit:
    """Return the unit called *name*: a symbol, a word in English or Chinese, or a compound of them.

    Raises:
        UnitError: No unit is called so; the message offers the nearest words.

    Example:
        >>> unit("颗卫星"), unit("smartphones per day"), unit("元/千瓦时")
        (<Unit satellite>, <Unit smartphone/day>, <Unit CNY/kWh>)
    """
    try:
        return _unit(name)
    except TypeError:
        raise UnitError(f"a unit must be a short text such as 'CNY' or 'satellites', not {show(name)}") from None


@cache
def _unit(name: str) -> Unit:
    if not is_a(name, str) or not 0 < len(name.strip()) <= _MOST:
        raise UnitError(f"a unit must be a short text such as 'CNY' or 'satellites', not {show(name)}")
    if name in CURRENCIES:  # most money goes by its code; the table of words is not built for it
        return Unit(name, (_currency(name),), ())
    if whole := word(name):
        return _made((_terms()[whole][0],), ())
    first, *rest = re.split(r"\s*/\s*|\s+per\s+|每", name)
    factors = [re.split(r"[*·]", part) for part in (first, *rest)]
    above = tuple(_term(part, name) for part in factors[0])
    return _made(above, tuple(_term(part, name) for parts in factors[1:] for part in parts))


def symbol_of(name: str) -> str:
    """Return the symbol of the unit called *name*."""
    return unit(name).symbol


def _term(part: str, whole: str) -> Term:
    symbol = word(part)
    if symbol is not None:
        return _terms()[symbol][0]
    if len(part) == len("CNY") and part.isascii() and part.isupper():
        raise UnknownCurrencyError(f"no currency has the code {part!r} in ISO 4217; money of an unstated currency has {UNSTATED!r}")
    import difflib  # noqa: PLC0415 - only a wrong name pays for suggestions

    near = difflib.get_close_matches(fold(part), _words(), n=3)
    advice = (
        f"did you mean {' or '.join(map(repr, near))}?"
        if near
        else "known units are currencies, counted things, shares and measures"
    )
    asked = f"{shorten(whole)!r}" if part.strip() in {"", whole} else f"{shorten(part)!r} in {shorten(whole)!r}"
    raise UnitError(f"no unit is called {asked}; {advice}")


def refuse_negative(value: Decimal | None, name: str) -> Decimal | None:
    """Return a stated value, and refuse a count below 0; only a difference can be that."""
    if value is not None and value < 0 and unit(name).dimension is Dimension.COUNT:
        raise RecordError(f"a count cannot be below 0, as {value} {name} would be")
    return value


def unstated_message() -> str:
    """Return what to say where money of an unstated currency cannot be used."""
    return (
        "nobody stated the currency of this amount, so it cannot be added, compared or converted; "
        "find a source that names it and build the amount anew with that currency"
    )
