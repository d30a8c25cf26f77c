"""Drafts: the figures of a text as the data file that a person then reviews."""

import hashlib
import json
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import attrs

from future_industries.errors import KindError, is_a, show, text_of
from future_industries.kinds import kind_of
from future_industries.reading.guessing import Guess, kind_guessed, nature_guessed, sentence_bounds
from future_industries.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from future_industries.catalog import Catalog
    from future_industries.reading.mention import Mention
    from future_industries.record import Record

__all__ = ["draft"]

_SUBJECTS = ("project", "organisation", "policy", "plan", "product", "region", "field", "track", "person", "concept")
_GROWN = 48
_LEADS_TO = frozenset({"to", "达", "至", "达到"})
_HEAD = """# A draft: figures found by reading, none of them reviewed. For each one check the amount, what it is about, when and of
# what kind; "default" marks what no word beside the figure says. Delete what is no figure of its own, then give ids and names.
"""


def draft(text: str, source: Source, catalog: "Catalog") -> str:
    """Return the figures of *text* as the TOML of a data file, each unreviewed and with its place."""
    words = text_of(text, "the text to draft records from")
    if not is_a(source, Source):
        raise KindError(f"a draft names its source as a Source, not as {show(source)}")
    mentions = tuple(catalog.read(words))
    figures = [mention for mention in mentions if mention.amount is not None]
    writer = _Writer(words, source, catalog, mentions)
    parts = [_HEAD, "\n".join(_source_lines(words, source)), "\n".join(writer.measure_lines())]
    parts.extend("\n".join(writer.figure_lines(number, figures)) for number in range(len(figures)))
    return "\n\n".join(part.strip() for part in parts if part) + "\n"


def _quoted(words: str) -> str:
    return json.dumps(words.encode("utf-8", "replace").decode("utf-8"), ensure_ascii=False).replace("\x7f", "\\u007F")


def _source_lines(text: str, source: Source) -> "Iterator[str]":
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    yield "[source]"
    yield f"id = {_quoted(source.id)}"
    name = source.name
    yield f"name = {{ en = {_quoted(name.en)}, zh = {_quoted(name.zh)} }}" if name.zh else f"name = {_quoted(name.en)}"
    yield f"kind = {_quoted(source.kind.value)}"
    for key in ("publisher", "language", "url"):
        if key == "language" and source.language == "en" and _is_chinese(text):
            yield 'language = "zh"  # by the text'
        elif getattr(source, key) is not None:
            yield f"{key} = {_quoted(getattr(source, key))}"
    if source.published is not None:
        yield f"published = {_quoted(source.published.edtf)}"
    if source.read is not None:
        yield f"read = {source.read.isoformat()}"
    yield f"sha256 = {_quoted(source.sha256 or digest)}"
    yield f"seen = {_quoted(source.seen.value)}"


def _is_chinese(text: str) -> bool:
    """Say whether there are more Chinese characters in a text than Latin letters."""
    return sum("\u4e00" <= character <= "\u9fff" for character in text) > sum(
        character.isascii() and character.isalpha() for character in text
    )


class _Near(NamedTuple):
    """A known record near a figure, and whether it stands in its sentence."""

    record: "Record | None"
    is_said: bool


@attrs.frozen
class _Writer:
    """What a draft is written from: the text, its source, the catalogue, and all that was found."""

    text: str
    source: Source
    catalog: "Catalog"
    mentions: "tuple[Mention, ...]"

    def _id(self, number: int) -> str:
        return f"{self.source.id}-figure-{number + 1}"

    @property
    def _unsorted(self) -> str:
        return f"{self.source.id}-unsorted"

    def measure_lines(self) -> "Iterator[str]":
        """Yield the measure of the figures whose own no word says."""
        yield "[[measure]]"
        yield f"id = {_quoted(self._unsorted)}"
        yield 'name = "to be sorted: give each figure its measure, then delete this one"'

    def figure_lines(self, number: int, figures: "Sequence[Mention]") -> "Iterator[str]":
        """Yield the lines of one figure."""
        mention = figures[number]
        first, last = sentence_bounds(self.text, mention.start, mention.end)
        sentence = self.text[first:last]
        yield "[[figure]]"
        yield f"id = {_quoted(self._id(number))}"
        yield f"name = {_quoted(mention.noun or mention.measure or mention.text)}"
        yield f"amount = {_quoted(str(mention.amount))}"
        yield _line("kind", kind_guessed(sentence, self._period_in(mention, first, last)))
        yield _line("nature", nature_guessed(sentence, mention))
        yield _line("measure", Guess(mention.measure, "") if mention.measure else Guess(self._unsorted, "default"))
        yield from self._about(mention, first, last)
        yield from self._links(number, figures)
        yield f"evidence = [{{ start = {mention.start}, end = {mention.end}, stated = {_quoted(mention.text)} }}]"
        yield 'confidence = "unreviewed"'

    def _about(self, mention: "Mention", first: int, last: int) -> "Iterator[str]":
        near = self._nearest(mention, first, last, _SUBJECTS)
        subject = near.record or self.catalog.regions[0]
        said = "" if near.is_said else "  # default: no known name stands in the sentence"
        yield f"subject = {{ {kind_of(subject).noun} = {_quoted(subject.id)} }}{said}"
        region = self._nearest(mention, first, last, ("region",))
        if region.record is not None:
            said = "" if region.is_said else "  # default: the region named last"
            yield f"region = {_quoted(region.record.id)}{said}"
        period = self._period_in(mention, first, last)
        if period is not None and period.period is not None:
            yield f"period = {_quoted(period.period.edtf)}"

    def _links(self, number: int, figures: "Sequence[Mention]") -> "Iterator[str]":
        mention = figures[number]
        after = figures[number + 1 : number + 2]
        if mention.restates is not None:
            yield f"restates = {_quoted(self._id(figures.index(mention.restates)))}"
        grown = next((other for other in range(number - 1, -1, -1) if figures[other].restates is None), None)
        if mention.growth is not None and after and self.text[mention.end : after[0].start].strip(" ，,") in _LEADS_TO:
            yield f"growth_of = {_quoted(self._id(number + 1))}"  # "rose 12.5 percent to 3.2 billion"
            return
        if mention.growth is None or grown is None or mention.start - figures[number - 1].end >= _GROWN:
            return
        if not re.search(r"[.!?。！？]\s", self.text[figures[grown].end : mention.start]):
            yield f"growth_of = {_quoted(self._id(grown))}"

    def _in(self, first: int, last: int) -> "Iterator[Mention]":
        place = bisect_right(self.mentions, first - 1, key=lambda mention: mention.start)
        while place < len(self.mentions) and self.mentions[place].start < last:
            yield self.mentions[place]
            place += 1

    def _nearest(self, mention: "Mention", first: int, last: int, nouns: tuple[str, ...]) -> _Near:
        """Return the known record nearest before the figure in its sentence, else nearest behind it, else the last one before."""
        named = [one for one in self._in(first, last) if one.record is not None and kind_of(one.record).noun in nouns]
        before = [one for one in named if one.end <= mention.start]
        found = before[-1:] or named[:1]
        if found:
            return _Near(found[0].record, is_said=True)
        earlier = (one.record for one in reversed(self.mentions) if one.end <= first and one.record is not None)
        return _Near(next((record for record in earlier if kind_of(record).noun in nouns), None), is_said=False)

    def _period_in(self, mention: "Mention", first: int, last: int) -> "Mention | None":
        times = [one for one in self._in(first, last) if one.period is not None]
        before = [one for one in times if one.end <= mention.start]
        return next(iter(before[-1:] or times[:1]), None)


def _line(key: str, guess: Guess) -> str:
    return f"{key} = {_quoted(guess.value)}{f'  # {guess.why}' if guess.why else ''}"
