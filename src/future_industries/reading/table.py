"""Mentions as rows of plain values, for tables."""

from typing import TYPE_CHECKING, Any

from future_industries.kinds import kind_of

if TYPE_CHECKING:
    from decimal import Decimal

    from future_industries.reading.mention import Mention

__all__ = ["COLUMNS", "row_of"]

COLUMNS: dict[str, type[str | int | float | bool]] = {
    "source": str, "start": int, "end": int, "text": str, "kind": str,
    "nominal": float, "low": float, "high": float, "low_open": bool, "high_open": bool, "unit": str, "qualifier": str, "noun": str,
    "first": str, "last": str, "record": str, "measure": str, "growth": str, "restates": int,
}  # fmt: skip
"""The columns of a table of mentions, and the type of each; what a mention does not have is None.

``kind`` is ``"figure"``, ``"time"``, or for a name the kind of its record, such as ``"region"``; ``record`` is the id of the
record, and where several bear the name, their ids with a bar between; ``restates`` is where the mention stated again starts.
Numbers are floats here: a mention's own amount is exact.
"""


def row_of(mention: "Mention", source: str | None) -> "dict[str, Any]":
    """Return a mention as a row, with the name of the text that it is from.

    Example:
        >>> import future_industries as fi
        >>> row = row_of(fi.read("Over 500 workshops opened.")[0], "page.txt")
        >>> row["start"], row["kind"], row["nominal"], row["low_open"], row["unit"]
        (0, 'figure', 500.0, True, 'workshop')
    """
    amount, period = mention.amount, mention.period
    nominal, low, high = (amount.nominal, amount.low, amount.high) if amount is not None else (None, None, None)
    return {
        "source": source, "start": mention.start, "end": mention.end, "text": mention.text, "kind": _kind(mention),
        "nominal": _number(nominal), "low": _number(low), "high": _number(high),
        "low_open": amount and amount.low_open, "high_open": amount and amount.high_open,
        "unit": amount and amount.unit, "qualifier": amount and amount.qualifier.value, "noun": mention.noun,
        "first": period and period.first, "last": period and period.last,
        "record": "|".join(record.id for record in mention.records) or None,
        "measure": mention.measure, "growth": mention.growth and mention.growth.value,
        "restates": mention.restates and mention.restates.start,
    }  # fmt: skip


def _kind(mention: "Mention") -> str:
    if mention.amount is not None:
        return "figure"
    return "time" if mention.period is not None else kind_of(mention.records[0]).noun


def _number(value: "Decimal | None") -> float | None:
    return None if value is None else float(value)
