"""What stands in the cells of the atlas: names that lead to their pages, amounts with their bounds, places in sources."""

from collections import abc
from collections.abc import Iterable
from typing import Any, cast

import attrs

from atlas.address import Address, address
from future_industries import Evidence, Group, Item, Mapping, Match, Period, Role, Seen, Source, Text
from future_industries.errors import shorten
from future_industries.record import Record
from future_industries.view.html import Markup, element, in_html
from future_industries.view.words import place, words

__all__ = ["DATES", "NOTHING", "SEEN", "Writer", "again", "aside", "dated", "joined", "name", "name_of", "put"]

NOTHING = Markup()
_LONGEST_TITLE = 90
DATES = {"published", "issued", "stated"}
"""The heads under which the date of a document stands."""
SEEN = {Seen.WHOLE: "seen whole", Seen.EXCERPT: "seen in excerpts", Seen.REPORT: "known from a report of it"}
"""How much of a document was seen, in words."""
# A relation reads from the document's own words to what they stand for.
_MATCHES = {
    Match.EXACT: "",
    Match.CLOSE: "close to ",
    Match.NARROWER: "includes ",
    Match.BROADER: "a part of ",
    Match.RELATED: "related to ",
}


def joined(parts: Iterable[Markup], between: str = "; ") -> Markup:
    """Return what is not empty of *parts* with a few signs between them."""
    return Markup(between.join(part for part in parts if part))


def put(*content: str) -> Markup:
    """Return what is put one after the other, escaped where it is not HTML."""
    return Markup("".join(part if isinstance(part, Markup) else in_html(part) for part in content))


def aside(*content: str) -> Markup:
    """Return a line of lesser weight, or nothing for nothing."""
    return element("div", *content, class_="aside") if any(content) else NOTHING


def again(title: Markup) -> Markup:
    """Return a title that the row above has, too: shown by its beginning, until rows are sorted or filtered."""
    return element("span", title, class_="again") if title else NOTHING


def name(text: Text, longest: int | None = None) -> Markup:
    """Return a name in both languages, each cut where it is longer than *longest*."""
    if longest is None:
        return in_html(text)
    return in_html(Text(shorten(text.en, longest), text.zh and shorten(text.zh, longest // 2)))


def name_of(record: Any) -> Text:  # noqa: ANN401 - those of every kind have names, though each kind defines its own
    """Return the names of a record."""
    text: Text = record.name
    return text


def dated(period: Period) -> str:
    """Return the date of a document; a span is no date, but the bounds within which an undated document lies.

    Example:
        >>> dated(Period("2022-10", "2026-11"))
        'not dated; between October 2022 and November 2026'
    """
    if period.last is None or period.first == period.last:
        return str(period)
    last = Period(period.last, period.last)
    if period.first is None:
        return f"not dated; no later than {last}"
    return f"not dated; between {Period(period.first, period.first)} and {last}"


@attrs.frozen
class Writer:
    """Writes values as HTML, for pages of one depth.

    Attributes:
        up: What leads from the page to the folder of the atlas, ``"../"`` from the page of a record.
        measures: The names of measures by their codes.
    """

    up: str = "../"
    measures: abc.Mapping[str, Text] = attrs.field(factory=dict[str, Text])

    def href(self, place: Address | str) -> str:
        """Return the address of a place of the atlas, from the page."""
        return f"{self.up}{place}"

    def link(self, record: Record, shown: str | None = None) -> Markup:
        """Return the names of a record, or what is *shown* for them, as a link to where the record is shown."""
        return element("a", name(name_of(record)) if shown is None else shown, href=self.href(address(record)))

    def cell(self, value: Any) -> Markup:  # noqa: ANN401 - of whatever a record holds
        """Return what is shown of a value, records as links."""
        if isinstance(value, Markup):
            return value
        if isinstance(value, Record):
            return self.link(value)
        if isinstance(value, tuple):
            return joined(map(self.cell, cast("tuple[object, ...]", value)))
        if isinstance(value, Mapping):
            return self.mapping(value)
        if isinstance(value, Role) and value.organisation is not None:
            return joined((name(value.title), self.link(value.organisation)), ", ")
        return in_html(words(value))

    def mapping(self, mapping: Mapping) -> Markup:
        """Return what words of a document stand for, and how closely."""
        return put(_MATCHES[mapping.match], self.link(mapping.target))

    def stands_for(self, thing: Group | Item) -> Markup:
        """Return all that words of a document stand for."""
        return joined(map(self.mapping, thing.mappings))

    def source(self, source: Source, *, titled: bool = True, repeats: bool = False) -> Markup:
        """Return who published a document and when, as a link, with its title and how much of it was seen.

        Args:
            source: The document.
            titled: Whether to give its title; not, where it stands beside it already.
            repeats: Whether the row above gives its title.
        """
        when = "" if source.published is None else dated(source.published)
        title, seen = name(source.name, _LONGEST_TITLE) if titled else NOTHING, SEEN[source.seen]
        title = again(title) if repeats else title
        if source.publisher is None:
            return put(self.link(source, title or "the document"), aside(" · ".join(filter(None, (when, seen)))))
        who = self.link(source, in_html(", ".join(filter(None, (source.publisher, when)))))
        return put(who, aside(joined((title, in_html(seen)), " · ")))

    def evidence(
        self, pieces: Iterable[Evidence], *, home: Source | None = None, known: Text | None = None, after: Iterable[Source] = (),
        quoted: bool = True,
    ) -> Markup:  # fmt: skip
        """Return the places that a fact stands on.

        Args:
            pieces: The places.
            home: The source that the page is about, which is not named again.
            known: A name that stands beside it already, and is not repeated where a document bears it.
            after: The documents of the row above, whose titles are shortened.
            quoted: Whether the words stated are shown.
        """
        above = set(after)
        return put(*(self._piece(piece, home, known, repeats=piece.source in above, quoted=quoted) for piece in pieces))

    def _piece(self, piece: Evidence, home: Source | None, known: Text | None, *, repeats: bool, quoted: bool) -> Markup:
        is_known = not quoted or (known is not None and piece.stated in {known.en, known.zh})
        stated = element("q", in_html(piece.stated), class_="stated") if piece.stated and not is_known else NOTHING
        where = aside(joined((in_html(place(piece)), stated, in_html(piece.note or "")), " · "))
        if piece.source is home:
            return where or aside("the document itself")
        is_named = piece.source.name == known
        return put(self.source(piece.source, titled=not is_named, repeats=repeats), where)

    def stands_on(
        self, record: Record, *, home: Source | None = None, known: Text | None = None, after: Iterable[Source] = (),
        quoted: bool = True,
    ) -> Markup:  # fmt: skip
        """Return what a record stands on, on the page of a source in this one alone; or what it was computed from."""
        pieces: tuple[Evidence, ...] = getattr(record, "evidence", ())
        if pieces:
            pieces = tuple(piece for piece in pieces if home is None or piece.source is home)
            return self.evidence(pieces, home=home, known=known, after=after, quoted=quoted)
        computed: tuple[Record, ...] = getattr(record, "derived_from", ())
        return put("computed from ", self.cell(computed)) if computed else NOTHING

    def measure(self, code: str) -> Markup:
        """Return what a figure counts, as a link to all figures that count it."""
        shown = name(self.measures[code]) if code in self.measures else in_html(code.replace("-", " "))
        return element("a", shown, href=self.href(f"figures.html?measure={code}"))
