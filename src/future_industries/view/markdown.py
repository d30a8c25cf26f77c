"""Markdown of tables, as notebooks and GitHub read it."""

import re
from collections.abc import Iterable

from future_industries.view.table import Link, Sign, Table, Tone, Words, flat

__all__ = ["in_markdown", "markdown"]

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#+!|~$&-])")
_ENDING = frozenset(" ()<>|\\`\"'")


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def _address(url: str) -> str:
    """Return an address without the signs that would end it, or the cell that it stands in."""
    return "".join(f"%{ord(sign):02X}" if sign in _ENDING or sign < " " else sign for sign in url)


def in_markdown(words: Words) -> str:
    r"""Return words as Markdown, on one line.

    Example:
        >>> print(in_markdown(("a | b", Link("page", "https://example.org/a(1)"))))
        a \| b; [page](https://example.org/a%281%29)
    """
    if isinstance(words, tuple):
        return "; ".join(map(in_markdown, words))
    plain = _escaped(flat(words))
    if isinstance(words, Sign) and words.tone is Tone.STRONG and plain:
        return f"**{plain}**"
    return f"[{plain}]({_address(words.url)})" if isinstance(words, Link) and words.is_web else plain


def markdown(tables: Iterable[Table]) -> str:
    """Return *tables* as Markdown, each under its caption."""
    return "\n\n".join(map(_table, tables))


def _table(table: Table) -> str:
    width = len(table.heads) or max(map(len, table.rows), default=2)
    caption = " ".join(map(in_markdown, table.caption))
    lines = [_line(table.heads or ("",) * width), f"|{' --- |' * width}", *map(_line, table.rows)]
    foot = ["", _escaped(" · ".join(table.foot))] if table.foot else []
    return "\n".join([caption, "", *lines, *foot])


def _line(cells: Iterable[Words]) -> str:
    return f"| {' | '.join(map(in_markdown, cells))} |"
