"""Plots drawn by matplotlib, on axes of the caller's or new ones."""

# Matplotlib's types leave much unknown.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from typing import TYPE_CHECKING

from future_industries.errors import MissingExtraError
from future_industries.plain import width
from future_industries.plot.forms import FONTS, Hue, Span, Spans, Tiles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matplotlib.axes import Axes

__all__ = ["draw_on"]

_DAY = 86_400_000
_ROW = 0.28
_FEW = 2
_SPACE = " " * 3
_LETTER = 0.075
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))


def draw_on(form: Tiles | Spans, axes: "Axes | None") -> "Axes":
    """Draw *form* on *axes*, or on new ones as large as it needs.

    Raises:
        MissingExtraError: Matplotlib is not installed.
    """
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 - not everybody plots
        from matplotlib.font_manager import fontManager  # noqa: PLC0415 - as above
    except ImportError:
        raise MissingExtraError("plots on matplotlib's axes", "matplotlib") from None
    rows = form.rows if isinstance(form, Tiles) else tuple(dict.fromkeys(span.name for span in form.spans))
    if axes is None:
        axes = Figure(figsize=_size(form, rows), layout="constrained").add_subplot()
    there = set(fontManager.get_font_names())
    faces = ["DejaVu Sans", *[face for face in FONTS if face in there]]
    axes.set_yticks(range(len(rows)), rows, fontfamily=faces, fontsize=9, parse_math=False)  # a dollar is a dollar
    axes.set_ylim(max(len(rows), 1) - 0.5, -0.5)
    title = "\n".join((form.title, _SPACE.join(form.legend)))
    axes.set_title(title, fontfamily=faces, fontsize=9, loc="left", parse_math=False)
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    if isinstance(form, Tiles):
        _board(form, axes, faces)
    else:
        _lines(form, axes, faces)
    return axes


def _size(form: Tiles | Spans, rows: tuple[str, ...]) -> tuple[float, float]:
    """Return how many inches a plot needs across and down: its marks, and the words around them."""
    aside = _longest(rows)
    least = aside + _longest((form.title, _SPACE.join(form.legend)))
    if isinstance(form, Tiles):
        is_narrow = len(form.columns) > _FEW
        above = 0.65 * _longest(form.columns) if is_narrow else 0.2
        across = aside + len(form.columns) * (0.45 if is_narrow else 1.6) + above
        return max(across, least), 1.5 + above + _ROW * len(rows)
    return max(aside + 5.5 + _longest(span.words for span in form.spans), least), 1.9 + _ROW * len(rows)


def _longest(texts: "Iterable[str]") -> float:
    """Return how many inches the longest text takes; a Chinese character takes two letters."""
    return _LETTER * max((width(text) for text in texts), default=0)


def _scaled(value: float, _: object = None) -> str:
    """Write a number on an axis as people say it."""
    for scale, word in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:g} {word}"
    return f"{value:g}"


def _board(form: Tiles, axes: "Axes", faces: list[str]) -> None:
    from matplotlib.patches import Rectangle  # noqa: PLC0415 - not everybody plots

    row = {name: number for number, name in enumerate(form.rows)}
    column = {name: number for number, name in enumerate(form.columns)}
    axes.set_xticks(
        range(len(form.columns)), form.columns, fontfamily=faces, fontsize=9, rotation=40, ha="left", rotation_mode="anchor",
        parse_math=False,
    )  # fmt: skip
    axes.xaxis.tick_top()
    axes.set_xlim(-0.5, max(len(form.columns), 1) - 0.5)
    for tile in form.tiles:
        x, y = column[tile.column], row[tile.row]
        hue = form.hues.get(tile.state)
        if hue is not None:
            axes.add_patch(Rectangle((x - 0.43, y - 0.39), 0.86, 0.78, color=hue.value))
        if tile.sign:
            colour = Hue.GREY.value if hue is None else "white"
            axes.text(x, y, tile.sign, ha="center", va="center", color=colour, fontfamily=faces)
    _key(form, axes, faces)


def _lines(form: Spans, axes: "Axes", faces: list[str]) -> None:
    by = _DAY if form.is_time else 1
    first, last = (end / by for end in form.ends)
    axes.set_xscale("log" if form.is_log else "linear")
    axes.set_xlim(first, last)
    axes.set_xlabel(form.axis, fontfamily=faces, parse_math=False)
    if form.is_time:
        axes.xaxis_date()
    else:
        axes.xaxis.set_major_formatter(_scaled)
    if not form.is_time and not form.is_log:
        axes.locator_params(axis="x", nbins=6)
    axes.grid(axis="y", alpha=0.25)
    for y, span in enumerate(form.spans):
        _line(span, axes, y, form.hues[span.kind].value, (first, last, by))
        axes.annotate(
            span.words,
            (1.02, y),
            xycoords=("axes fraction", "data"),
            va="center",
            color=Hue.GREY.value,
            fontfamily=faces,
            fontsize=8,
            parse_math=False,
        )
    _key(form, axes, faces)


def _line(span: Span, axes: "Axes", y: int, colour: str, scale: tuple[float, float, float]) -> None:
    first, last, by = scale
    low = first if span.low is None else span.low / by
    high = last if span.high is None else span.high / by
    if span.is_about:
        axes.hlines(y, low, high, colors=colour, linewidth=8, alpha=0.35)
    elif low != high:
        axes.hlines(y, low, high, colors=colour, linewidth=2.5, alpha=0.8)
    for end, is_open, stated, arrow in ((low, span.low_open, span.low, "<"), (high, span.high_open, span.high, ">")):
        if low != high and not span.is_about:
            sign = arrow if stated is None else "o"
            axes.plot(end, y, sign, color=colour, markerfacecolor="none" if is_open else colour, clip_on=False)
    if span.nominal is not None and (span.is_about or low == high):
        axes.plot(span.nominal / by, y, "D", color=colour, markersize=6)


def _key(form: Tiles | Spans, axes: "Axes", faces: list[str]) -> None:
    """Say below what the colours mean, where there are several."""
    from matplotlib.lines import Line2D  # noqa: PLC0415 - not everybody plots

    if len(form.hues) > 1:
        signs = [Line2D([], [], marker="s", linestyle="", color=hue.value, label=name) for name, hue in form.hues.items()]
        key = axes.legend(
            handles=signs, loc="upper left", bbox_to_anchor=(0, 0), borderaxespad=4.5, ncols=2, frameon=False,
            prop={"family": faces, "size": 8},
        )  # fmt: skip
        for name in key.get_texts():
            name.set_parse_math(False)
