"""Reading: what a catalogue finds of itself in running text."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from future_industries.catalog import Catalog
    from future_industries.reading.mention import Mentions
    from future_industries.source import Source

__all__ = ["Readable"]

# What reads is imported by the methods that do: a first look-up pays for none of it.


class Readable:
    """The readings of a text by a catalogue."""

    __slots__ = ()

    def read(self, text: str) -> "Mentions":
        """Return the figures, the times and the known names in a running text, English or Chinese, in its order.

        Figures do not overlap, nor do names; a name may stand in a figure ("48 Jilin-1 satellites"), and a number in a name
        is the name's, no figure (C919).

        Raises:
            ParseError: What is given is no text.

        Example:
            >>> import future_industries as fi
            >>> [mention.text for mention in fi.load().read("By 2030, Shanghai is to spend over 5 billion yuan.")]
            ['By 2030', 'Shanghai', 'over 5 billion yuan']
        """
        from future_industries.reading.reader import read

        return read(text, cast("Catalog", self))

    def draft(self, text: str, source: "Source") -> str:
        """Return the figures of a text as a data file in TOML that a person then reviews.

        Each figure is unreviewed and has its place, its amount in the words of the grammar, and what the words beside it say of
        its kind, nature, measure, subject and time; where they say nothing, a default that is marked as one.

        Raises:
            ParseError: What is given is no text.
            KindError: The source is no Source.
        """
        from future_industries.reading.drafting import draft

        return draft(text, source, cast("Catalog", self))
