"""Plots drawn by altair, which makes Vega-Lite of them."""

from typing import TYPE_CHECKING, Any

from future_industries.errors import MissingExtraError
from future_industries.plot.forms import FONTS, Hue, Span, Spans, Tiles

if TYPE_CHECKING:
    from altair import LayerChart

__all__ = ["draw"]

_FONT = ", ".join(FONTS)
_AXIS = {"labelFont": _FONT, "titleFont": _FONT, "labelLimit": 420}
_STEP = 22
_WIDE = 460
# Vega writes 2e9 as 2G; readers of money do not.
_SCALES = (
    "replace(replace(replace(replace(format(datum.value,'~s'),'k',' thousand'),'M',' million'),'G',' billion'),'T',' trillion')"
)


def draw(form: Tiles | Spans) -> "LayerChart":
    """Return *form* as a chart.

    Raises:
        MissingExtraError: Altair is not installed.
    """
    try:
        import altair as alt  # noqa: PLC0415 - not everybody plots
    except ImportError:
        raise MissingExtraError("plots", "plot") from None
    chart: LayerChart = alt.LayerChart.from_dict(_tiles(form) if isinstance(form, Tiles) else _spans(form))
    return chart


def _titled(form: Tiles | Spans) -> dict[str, Any]:
    title = {
        "text": form.title, "subtitle": "\N{EM SPACE}".join(form.legend), "anchor": "start", "frame": "bounds", "font": _FONT,
        "subtitleFont": _FONT, "fontSize": 14, "subtitlePadding": 6, "offset": 14,
    }  # fmt: skip
    return {"title": title}


def _colour(hues: dict[str, Hue], *, shown: bool) -> dict[str, Any]:
    legend = (
        {"orient": "bottom", "title": None, "labelFont": _FONT, "labelLimit": 400, "symbolOpacity": 1, "symbolType": "square"}
        if shown
        else None
    )
    scale = {"domain": list(hues), "range": [hue.value for hue in hues.values()]}
    return {"field": "kind", "type": "nominal", "scale": scale, "legend": legend}


def _ordered(field: str, names: tuple[str, ...], **axis: object) -> dict[str, Any]:
    return {
        "field": field, "type": "ordinal", "sort": list(names), "scale": {"domain": list(names)},
        "axis": {"title": None, "domain": False, "ticks": False, **_AXIS, **axis},
    }  # fmt: skip


def _tiles(form: Tiles) -> dict[str, Any]:
    values = [
        {"row": tile.row, "column": tile.column, "kind": tile.state, "sign": tile.sign, "says": tile.says} for tile in form.tiles
    ]
    tooltip = [{"field": field, "type": "nominal"} for field in ("row", "column", "says")]
    filled = {"filter": {"field": "kind", "oneOf": list(form.hues)}}
    tile = {"type": "rect", "cornerRadius": 3, "width": {"band": 0.86}, "height": {"band": 0.78}}
    return {
        **_titled(form),
        "data": {"values": values},
        "width": {"step": 34 if len(form.columns) > 2 else 150},
        "height": {"step": _STEP},
        "encoding": {
            "y": _ordered("row", form.rows),
            "x": _ordered("column", form.columns, orient="top", labelAngle=-40 if len(form.columns) > 2 else 0),
            "tooltip": tooltip,
        },
        "layer": [
            {"transform": [filled], "mark": tile, "encoding": {"color": _colour(form.hues, shown=len(form.hues) > 1)}},
            {
                "mark": {"type": "text", "color": Hue.GREY.value, "font": _FONT, "fontSize": 13},
                "encoding": {
                    "text": {"field": "sign", "type": "nominal"},
                    "color": {
                        "condition": {"test": {"field": "kind", "oneOf": list(form.hues)}, "value": "white"},
                        "value": Hue.GREY.value,
                    },
                },
            },
        ],
    }


def _row(span: Span, ends: tuple[float, float]) -> dict[str, Any]:
    """Return the datum of a span; what has no bound reaches to the end of the axis."""
    low, high = ends if span.low is None and span.high is None else (span.low, span.high)
    return {
        "name": span.name, "kind": span.kind, "words": span.words, "says": span.says, "nominal": span.nominal,
        "low": ends[0] if low is None else low, "high": ends[1] if high is None else high,
        "is_line": span.low is None or span.high is None or span.low != span.high,
        "is_about": span.is_about, "reaches_up": span.high is None, "reaches_down": span.low is None,
        "low_end": None if span.is_about or low is None or span.low == span.high else "open" if span.low_open else "closed",
        "high_end": None if span.is_about or high is None or span.low == span.high else "open" if span.high_open else "closed",
    }  # fmt: skip


def _layer(where: str, x: dict[str, Any], mark: dict[str, Any], to: str | None = None) -> dict[str, Any]:
    """Return the layer of a mark at one place of the spans for which *where* holds, or from there to another."""
    return {"transform": [{"filter": where}], "mark": mark, "encoding": {"x": x, **({"x2": {"field": to}} if to else {})}}


def _spans(form: Spans) -> dict[str, Any]:
    ends = form.ends
    return {
        **_titled(form),
        "data": {"values": [_row(span, ends) for span in form.spans]},
        "width": _WIDE,
        "height": {"step": _STEP},
        "encoding": {
            "y": _ordered("name", tuple(dict.fromkeys(span.name for span in form.spans)), grid=True),
            "color": _colour(form.hues, shown=len(form.hues) > 1),
            "tooltip": [{"field": "says", "type": "nominal"}],
        },
        "layer": [*_marks(*(_along(form, field, ends) for field in ("low", "high", "nominal"))), _WORDS],
    }


def _along(form: Spans, field: str, ends: tuple[float, float]) -> dict[str, Any]:
    """Return the axis, and what of a span stands on it."""
    axis: dict[str, object] = {"title": form.axis or None, **_AXIS}
    if form.is_time:
        # A year's name stands right of its first day, so that what ends with the year ends behind its name.
        axis |= {"labelAlign": "left", "labelOffset": 3}
        return {"field": field, "type": "temporal", "scale": {"domain": list(ends), "type": "time"}, "axis": axis}
    axis |= {"labelExpr": _SCALES, "tickCount": 6}
    if form.is_log:
        axis |= {"values": [10.0**power for power in range(-12, 18) if ends[0] <= 10.0**power <= ends[1]]}
    scale = {"domain": list(ends), "nice": False, "zero": False, "type": "log" if form.is_log else "linear"}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": axis}


def _marks(low: dict[str, Any], high: dict[str, Any], nominal: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the layers of the lines, their ends, and the points."""
    dot = {"type": "point", "shape": "circle", "filled": True, "size": 70, "opacity": 1}
    ring = {**dot, "filled": False, "size": 60, "strokeWidth": 2}
    pale, line = ({"type": "rule", "strokeWidth": width, "opacity": opacity} for width, opacity in ((9, 0.35), (2.5, 1)))
    return [
        _layer("datum.is_about", low, pale, "high"),
        _layer("datum.is_line && !datum.is_about", low, line, "high"),
        _layer("datum.low_end == 'open'", low, ring),
        _layer("datum.low_end == 'closed'", low, dot),
        _layer("datum.high_end == 'open'", high, ring),
        _layer("datum.high_end == 'closed'", high, dot),
        _layer("datum.reaches_up", high, {**dot, "shape": "triangle-right"}),
        _layer("datum.reaches_down", low, {**dot, "shape": "triangle-left"}),
        _layer("datum.nominal != null && (datum.is_about || !datum.is_line)", nominal, {**dot, "shape": "diamond"}),
    ]


_WORDS: dict[str, Any] = {
    "mark": {"type": "text", "align": "left", "font": _FONT, "dx": 12},
    "encoding": {"x": {"value": "width"}, "text": {"field": "words"}, "color": {"value": Hue.GREY.value}},
}
