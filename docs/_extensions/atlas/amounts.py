"""How the atlas shows an amount: first the source's own few words, then how they are read, then money in another currency."""

from decimal import Decimal
from functools import lru_cache

from atlas.writer import Writer, aside, joined, put
from future_industries import Amount, Figure, Qualifier
from future_industries.currency import UNSTATED
from future_industries.errors import FutureIndustriesError, UndatedError
from future_industries.units import unit
from future_industries.view.html import Markup, element, in_html
from future_industries.view.words import bounds

__all__ = ["amount", "size"]

# What the words of the reading do not say by themselves. Nobody stated what is reckoned from "about", nor that a number is exact.
_OPEN = {
    Qualifier.OVER: "no upper end stated",
    Qualifier.AT_LEAST: "no upper end stated",
    Qualifier.UNDER: "no lower end stated",
    Qualifier.AT_MOST: "no lower end stated",
}


def amount(writer: Writer, figure: Figure) -> Markup:
    """Return the amount of a figure: as it is stated, as it is read, what its words leave open, and money converted."""
    quoted = dict.fromkeys(piece.stated for piece in figure.evidence if piece.stated)
    stated = joined((element("q", in_html(words), class_="stated") for words in quoted), " · ")
    read = writer.cell(figure.amount)
    shown = put(stated, element("div", element("span", "read as ", class_="aside"), read)) if stated else read
    return put(shown, aside(limits(figure.amount)), aside(in_html(_converted(figure))))


def limits(given: Amount) -> str:
    """Return in words what the words of an amount leave open, nothing where no bound was stated.

    Example:
        >>> limits(Amount.parse("over 500 workshops")), limits(Amount.parse("about 3 enterprises"))
        ('no upper end stated', '')
        >>> limits(Amount.parse("hundreds of billions of yuan"))
        'that is 100 billion to under 1 trillion'
    """
    if given.qualifier is Qualifier.NEARLY:
        return f"that is less than {bounds(given).removeprefix('< ')}"
    if given.qualifier is Qualifier.ORDER:
        return f"that is {bounds(given)}"
    return _OPEN.get(given.qualifier, "")


def _converted(figure: Figure) -> str:
    """Return money in dollars, and dollars in yuan, with the rate; or why not; nothing for what is no money."""
    currency = unit(figure.amount.unit).currency
    if currency is None:
        return ""
    if currency == UNSTATED:
        return "nobody stated the currency"
    other = "CNY" if currency == "USD" else "USD"
    try:
        amount = figure.to(figure.amount.unit.replace(currency, other))
    except UndatedError:
        return f"not turned into {other}: no date says at which rate"
    except FutureIndustriesError as error:
        return f"not turned into {other}: {error}"
    return f"{_about(amount)} at {amount.rate}"


def _about(amount: Amount) -> str:
    return f"= {amount}" if str(amount)[0].isdigit() else str(amount)


@lru_cache(maxsize=4096)
def size(figure: Figure) -> str:
    """Return what amounts are sorted by: within a unit by size; money by its dollars, where it can be turned into them."""
    given = figure.amount
    currency = unit(given.unit).currency
    if currency not in {None, UNSTATED, "USD"}:
        try:
            given = figure.to(given.unit.replace(currency or "", "USD"))
        except FutureIndustriesError:
            given = figure.amount
    extent = given.extent
    end = extent.low if extent.low is not None else extent.high
    first = "" if unit(given.unit).currency == "USD" else "~"  # money that can be compared stands first
    return f"{first}{given.unit} {end if end is not None else Decimal(0):040.6f}"
