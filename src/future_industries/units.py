"""Units: currencies, counted things, shares, times and physical measures, and how they combine.

A unit is known by its symbol: ``"CNY"``, ``"satellite"``, ``"percent"``, ``"CNY/kWh"``, ``"smartphone/day"``.
Each currency and each counted thing is a dimension of its own. Pint gives the factors between physical units,
once for each pair; no text from outside ever reaches its parser.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import attrs

from future_industries.currency import CURRENCIES, UNSTATED
from future_industries.errors import RecordError, UnitError, UnknownCurrencyError, is_a, shorten, show
from future_industries.later import Later
from future_industries.tender import currency_words
from future_industries.text import fold
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries import metric, nouns
else:  # money that goes by its code needs neither
    metric, nouns = map(Later, ("metric", "nouns"))

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


def _plural(singular: str) -> str:
    return f"{singular[:-1]}ies" if singular.endswith("y") and singular[-2] not in "aeiou" else f"{singular}s"


@cache
def _terms() -> dict[str, tuple[Term, tuple[str, ...]]]:
    """Return every simple unit by its symbol, with the further words for it."""
    terms: dict[str, tuple[Term, tuple[str, ...]]] = {}
    for line in filter(None, nouns.NOUNS.splitlines()):
        english, zh, classifier, *more = (part.strip() for part in line.split(";"))
        singular, _, plural = english.partition("/")
        term = Term(singular, Dimension.COUNT, singular, plural or _plural(singular), zh, classifier)
        terms[singular] = term, tuple(more)
    for line in filter(None, metric.MEASURES.splitlines()):
        symbol, dimension, pint, singular, plural, zh, *more = (part.strip() for part in line.split(";"))
        terms[symbol] = Term(symbol, Dimension(dimension), singular, plural, zh, pint=pint), tuple(more)
    for code, words in currency_words().items():
        terms[code] = _currency(code), words
    terms["rank"] = Term("rank", Dimension.RANK, "rank", "rank", "位"), ()
    return terms


def _currency(code: str) -> Term:
    return Term(code, Dimension.MONEY, code, code, CURRENCIES[code])


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
_MEASURE_WORDS = frozenset(
    "大户家个项条座台架辆颗枚艘只位名所套批种类款件份篇支部艇处片块张场栋间幅组双例起档宗笔轮匹棵株口次发班单道盏羽箱瓶盒袋头尾集趟遍"
)


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
