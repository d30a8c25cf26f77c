"""Tables in a terminal, printed by rich."""

import re
from collections.abc import Iterable

from rich.box import SIMPLE
from rich.console import Group
from rich.table import Table as Grid
from rich.text import Text

from future_industries.view.table import Link, Sign, Table, Tone, Words, flat

__all__ = ["terminal"]

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # what a terminal would obey
_STYLES = {Tone.STRONG: "bold", Tone.GOOD: "green", Tone.BAD: "red", Tone.DOUBT: "yellow", Tone.FAINT: "dim"}


def _text(words: Words, between: str = "; ") -> Text:
    """Return words with their styles; nothing in them is taken for markup or for an order to the terminal."""
    if isinstance(words, tuple):
        return Text(between).join(map(_text, words))
    if isinstance(words, Sign):
        return Text(_plain(words), _STYLES[words.tone])
    if isinstance(words, Link) and words.is_web:
        return Text(_plain(words), f"link {words.url}" if words.url.isprintable() and " " not in words.url else "")
    return Text(_plain(words))


def _plain(words: Words) -> str:
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", flat(words))


def terminal(tables: Iterable[Table]) -> Group:
    """Return *tables* as rich prints them, one below the other."""
    return Group(*map(_grid, tables))


def _grid(table: Table) -> Grid:
    is_card = not table.heads
    grid = Grid(
        title=_text(table.caption, " "), title_justify="left", title_style="bold",
        caption=_text(table.foot, " · ") if table.foot else None, caption_justify="left", box=SIMPLE, show_header=not is_card,
    )  # fmt: skip
    for number in range(len(table.heads) or max(map(len, table.rows), default=2)):
        grid.add_column(_text(table.heads[number]) if table.heads else "", style="dim" if is_card and not number else None)
    for row in table.rows:
        grid.add_row(*map(_text, row))
    return grid
