"""The two forms of plots: tiles for who names what, spans for what lies between bounds."""

from typing import TYPE_CHECKING

import attrs

from future_industries.errors import shorten
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.text import Text

__all__ = ["FONTS", "Hue", "Span", "Spans", "Tile", "Tiles", "both", "cut"]

# Faces that have Chinese characters, as systems call them; the first that is there is taken.
FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
    "WenQuanYi Micro Hei", "sans-serif",
)  # fmt: skip


class Hue(Vocabulary):
    """A colour that is told from the others on light and on dark, and by the colour-blind (after Okabe and Ito)."""

    BLUE = "#3d8fd1"
    GREEN = "#1fa37c"
    ORANGE = "#e08a1e"
    RED = "#d1605e"
    GREY = "#8a8f98"


@attrs.frozen
class Tile:
    """A field of a board: who names what, and how.

    Attributes:
        row: The name of its row.
        column: The name of its column.
        state: What holds there, one of the board's states.
        sign: The sign that stands in it where it is not filled, or ``""``.
        says: What it says in words.
    """

    row: str
    column: str
    state: str
    sign: str = ""
    says: str = ""


@attrs.frozen
class Tiles:
    """A board of tiles.

    Attributes:
        title: What it shows.
        legend: What its signs mean.
        rows: The names of its rows, from the top.
        columns: The names of its columns, from the left.
        tiles: The tiles; where there is none, nothing is known.
        hues: The colour of each state whose tiles are filled.
    """

    title: str
    legend: tuple[str, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    tiles: tuple[Tile, ...]
    hues: dict[str, Hue]


@attrs.frozen
class Span:
    """What lies between two bounds.

    Attributes:
        name: What it is.
        low: The lower bound, or None where there is none.
        high: The upper bound, or None.
        nominal: The number or the day stated, or None.
        low_open: Whether the lower bound itself is left out.
        high_open: Whether the upper bound itself is left out.
        is_about: Whether the bounds are those of an "about", which no source states.
        kind: What it is coloured by.
        words: What stands beside it.
        says: What it says in a sentence.
    """

    name: str
    low: float | None
    high: float | None
    nominal: float | None
    kind: str
    words: str
    says: str
    low_open: bool = False
    high_open: bool = False
    is_about: bool = False


@attrs.frozen
class Spans:
    """Spans along one axis.

    Attributes:
        title: What they show.
        legend: What their signs mean.
        axis: What the axis counts.
        spans: The spans, from the top.
        hues: The colour of each kind.
        is_time: Whether the axis is of time, in milliseconds since 1970.
        from_zero: Whether the axis begins at 0.
    """

    title: str
    legend: tuple[str, ...]
    axis: str
    spans: tuple[Span, ...]
    hues: dict[str, Hue]
    is_time: bool = False
    from_zero: bool = True

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where the axis goes."""
        found = [end for span in self.spans for end in (span.low, span.high, span.nominal) if end is not None]
        low, high = min(found, default=0.0), max(found, default=1.0)
        if self.is_log:
            return low / 2, high * 2
        room = (high - low or abs(high) or 1.0) * 0.08
        return (0.0 if self.from_zero and low >= 0 else low - room), high + room

    @property
    def is_log(self) -> bool:
        """Whether the numbers differ so much that only a logarithmic axis shows them all."""
        found = [end for span in self.spans for end in (span.low, span.high, span.nominal) if end is not None]
        stated = [end for end in found if end > 0]
        return not self.is_time and bool(stated) and len(stated) == len(found) and max(stated) > 300 * min(stated)


def cut(count: int, most: int, what: str = "") -> str:
    """Return how many are shown, and of how many."""
    counted = f"{count:,}" if count <= most else f"{most:,} of {count:,}"
    return f"{counted} {what}".rstrip()


def both(name: "Text | str", most: int = 60) -> str:
    """Return a name in both languages, for a label; the Chinese one where it is not too long for one.

    Example:
        >>> from future_industries import Text
        >>> both(Text("quantum technology", "量子科技"))
        'quantum technology 量子科技'
    """
    if isinstance(name, str) or name.zh is None or len(name.zh) > most // 2 or name.zh == name.en:
        return shorten(str(name), most)
    return f"{shorten(name.en, most)} {name.zh}"
