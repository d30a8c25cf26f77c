"""Mentions: what a running text states and names, each with its place."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, overload

import attrs

from future_industries.errors import KindError, PositionError, show
from future_industries.shown import Shown
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.amount import Amount
    from future_industries.period import Period
    from future_industries.record import Record

__all__ = ["Growth", "Mention", "Mentions", "mention_of", "retell"]

_SHOWN = 4


class Growth(Vocabulary):
    """Which way something went by a figure, as the words right beside it say."""

    UP = "up"
    DOWN = "down"


@attrs.frozen(kw_only=True, repr=False)
class Mention(Shown):
    """A figure, a time or a known name found in a running text.

    Exactly one of *amount*, *period* and *records* is there.

    Attributes:
        start: Its first character, counted from 0.
        end: The character after its last.
        text: Its words.
        amount: What it states, or None.
        period: The time it names, or None.
        record: The record it names, or None; None, too, where its words are the name of several.
        records: The records that its words name: one, or those that bear the name alike.
        noun: What it counts, in the text's own words, or None; the only place of a thing that is no unit.
        measure: The code of the measure that the words right beside it say, or None.
        growth: Whether the words right beside it say that something rose or fell by it, or None.
        restates: The mention that it states again, as the dollars in "500 million yuan (about 70.4 million U.S. dollars)".

    Example:
        >>> import future_industries as fi
        >>> fi.read("Anhui put up over 50 billion yuan.")[1]
        <Mention 13-33 over 50 billion CNY>
    """

    start: int
    end: int
    text: str
    amount: "Amount | None" = None
    period: "Period | None" = None
    record: "Record | None" = None
    records: "tuple[Record, ...]" = ()
    noun: str | None = None
    measure: str | None = None
    growth: Growth | None = None
    restates: "Mention | None" = None

    def __repr__(self) -> str:
        what: object = self.amount if self.amount is not None else self.period
        if what is None:
            what = self.record.id if self.record is not None else "/".join(record.id for record in self.records)
        return f"<Mention {self.start}-{self.end} {what}>"


# As for amounts, the setters of the slots cost less than the constructor.
_SETTERS: "list[Callable[[Mention, Any], None]]" = [Mention.__dict__[field.name].__set__ for field in attrs.fields(Mention)]
_START, _END, _TEXT, _AMOUNT, _PERIOD, _RECORD, _RECORDS, _NOUN, _MEASURE, _GROWTH, _RESTATES = _SETTERS


def mention_of(  # noqa: PLR0917 - by name they would cost a tenth of the time of all
    start: int,
    end: int,
    text: str,
    amount: "Amount | None" = None,
    period: "Period | None" = None,
    records: "tuple[Record, ...]" = (),
    noun: str | None = None,
    measure: str | None = None,
    growth: Growth | None = None,
    restates: Mention | None = None,
) -> Mention:
    """Return the mention of a figure, of a time or of records."""
    made = object.__new__(Mention)
    _START(made, start)
    _END(made, end)
    _TEXT(made, text)
    _AMOUNT(made, amount)
    _PERIOD(made, period)
    _RECORD(made, records[0] if len(records) == 1 else None)
    _RECORDS(made, records)
    _NOUN(made, noun)
    _MEASURE(made, measure)
    _GROWTH(made, growth)
    _RESTATES(made, restates)
    return made


def retell(mentions: Iterable[Mention], text: str) -> None:
    """Give mentions that were just found in a text like this one the words of this one."""
    for mention in mentions:
        _TEXT(mention, text[mention.start : mention.end])


class Mentions(Shown):
    """What a text states and names, in the order of the text; immutable.

    Example:
        >>> import future_industries as fi
        >>> found = fi.read("In 2024, Anhui started 253 projects.")
        >>> len(found), found.figures[0].amount, found.names[0].record, found.periods[0].period
        (3, <Amount 253 projects>, <Region cn-ah Anhui>, <Period 2024>)
    """

    __slots__ = ("_mentions",)

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = tuple(mentions)

    def __len__(self) -> int:
        return len(self._mentions)

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._mentions)

    @overload
    def __getitem__(self, key: int) -> Mention: ...
    @overload
    def __getitem__(self, key: slice) -> "Mentions": ...
    def __getitem__(self, key: int | slice) -> "Mention | Mentions":
        """Return a mention by its position, or several.

        Raises:
            PositionError: There is no such position.
        """
        if isinstance(key, slice):
            return Mentions(self._mentions[key])
        if type(key) is not int:
            raise KindError(f"a mention is found by position or slice, not by {show(key)}")
        if not -len(self) <= key < len(self):
            raise PositionError(f"there is no mention at position {key}: there are {len(self)}, counted from 0")
        return self._mentions[key]

    @property
    def figures(self) -> "Mentions":
        """Those that state an amount."""
        return Mentions(mention for mention in self._mentions if mention.amount is not None)

    @property
    def periods(self) -> "Mentions":
        """Those that name a time."""
        return Mentions(mention for mention in self._mentions if mention.period is not None)

    @property
    def names(self) -> "Mentions":
        """Those that name a record."""
        return Mentions(mention for mention in self._mentions if mention.records)

    def __eq__(self, other: object) -> bool:
        return type(other) is Mentions and self._mentions == other._mentions

    def __hash__(self) -> int:
        return hash(self._mentions)

    def __repr__(self) -> str:
        shown = ", ".join(repr(mention.text) for mention in self._mentions[:_SHOWN])
        more = ", …" if len(self) > _SHOWN else ""
        return f"<Mentions: {len(self)}{f' — {shown}{more}' if shown else ''}>"
