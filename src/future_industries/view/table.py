"""Tables to be shown, and what stands in their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from future_industries.text import Text

__all__ = ["Link", "Sign", "Table", "Tone", "Words", "flat", "pairs", "trimmed"]


class Tone(Vocabulary):
    """How a sign strikes the eye; its words say the same without colour."""

    STRONG = "strong"
    GOOD = "good"
    BAD = "bad"
    DOUBT = "doubt"
    FAINT = "faint"


@attrs.frozen
class Sign:
    """A sign or a few words that stand out.

    Attributes:
        shown: What is shown.
        tone: How it strikes the eye.
        says: What it says in words, where it is a sign, or None.
    """

    shown: str | Text
    tone: Tone = attrs.field(converter=Tone)
    says: str | None = None


@attrs.frozen
class Link:
    """Words that lead to a page.

    Attributes:
        words: The words.
        url: The address; only one of the web is followed.
    """

    words: str | Text
    url: str

    @property
    def is_web(self) -> bool:
        """Whether it leads into the web: an address that a browser would run as a script, or open as a file, does not."""
        return self.url.startswith(("https://", "http://"))


Words: TypeAlias = "str | Text | Sign | Link | tuple[Words, ...]"
"""What stands in a cell; several are listed one after the other."""


@attrs.frozen
class Table:
    """A table to be shown.

    Attributes:
        caption: What it shows.
        rows: Its rows, each beginning with its head.
        heads: The heads of its columns; a card, whose rows say what they are, has none.
        foot: What stands below: a legend, or how much more there is.
    """

    caption: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    heads: tuple[Words, ...] = ()
    foot: tuple[str, ...] = ()


def flat(words: Words) -> str:
    """Return *words* as one line of plain text.

    Example:
        >>> from future_industries import Text
        >>> flat((Text("space", "空间"), Link("page", "https://example.org")))
        'space 空间; page'
    """
    if isinstance(words, tuple):
        return "; ".join(map(flat, words))
    if isinstance(words, Sign):
        return flat(words.shown)
    if isinstance(words, Link):
        return flat(words.words)
    return words if isinstance(words, str) else " ".join(filter(None, (words.en, words.zh)))


def trimmed(
    caption: tuple[Words, ...], rows: tuple[tuple[Words, ...], ...], heads: tuple[Words, ...], foot: tuple[str, ...] = ()
) -> Table:
    """Return a table without the columns that are empty in every row."""
    used = [number for number in range(len(heads)) if number == 0 or any(row[number] for row in rows)]
    return Table(caption, tuple(tuple(row[number] for number in used) for row in rows), tuple(heads[n] for n in used), foot)


def pairs(tables: Iterable[Table]) -> Iterator[tuple[str, str]]:
    """Yield what the first of *tables* is called, and its rows by their heads, in plain text."""
    first = next(iter(tables))
    *kind, name = map(flat, first.caption)
    yield " ".join(kind), name
    for head, *cells in first.rows:
        yield flat(head), flat(tuple(cells))
