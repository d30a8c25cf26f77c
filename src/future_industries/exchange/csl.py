"""CSL-JSON: references as citation managers take them."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from future_industries.exchange.reference import DATASET, Reference
from future_industries.period import Period
from future_industries.source import SourceKind

__all__ = ["csl_json"]

_TYPES = {
    SourceKind.OFFICIAL: "report",
    SourceKind.NEWS: "article-newspaper",
    SourceKind.COMMENTARY: "article",
    SourceKind.STATISTICS: "dataset",
    SourceKind.STANDARD: "report",
    DATASET: "dataset",
}


def csl_json(references: Iterable[Reference]) -> str:
    """Return *references* as a list of CSL items."""
    return json.dumps([_item(reference) for reference in references], ensure_ascii=False, indent=2)


def _item(reference: Reference) -> dict[str, Any]:
    item = {
        "id": reference.key,
        "type": _TYPES[reference.kind],
        "title": reference.title,
        "author": [{"literal": author} for author in reference.authors],
        "publisher": reference.publisher,
        "issued": _issued(reference.published),
        "number": reference.number,
        "version": reference.version,
        "language": reference.language,
        "URL": reference.url,
        "accessed": _day(reference.read),
        "note": ", ".join(part for part in (reference.licence, reference.note) if part),
    }
    return {name: value for name, value in item.items() if value}


def _issued(published: Period | None) -> dict[str, Any] | None:
    """Return a date to its precision, two for a span, in words where it is open."""
    if published is None:
        return None
    if published.first is None or published.last is None:
        return {"literal": str(published)}
    ends = dict.fromkeys((published.first, published.last))
    return {"date-parts": [[int(part) for part in end.split("-")] for end in ends]}


def _day(day: date | None) -> dict[str, Any] | None:
    return None if day is None else {"date-parts": [[day.year, day.month, day.day]]}
