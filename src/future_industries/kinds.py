"""The kinds of records: what each is called, one and many, and where its class is defined."""

import importlib
from functools import cache
from typing import NamedTuple

from future_industries.record import Record

__all__ = ["KINDS", "RecordKind", "kind_of", "record_class"]


class RecordKind(NamedTuple):
    """A kind of record.

    Attributes:
        plural: Its word for many, as the catalogue's attribute.
        noun: Its word for one, as in data files and messages.
        module: The module of its class, imported when a record of the kind is first asked for.
        record: The name of its class.
    """

    plural: str
    noun: str
    module: str
    record: str


# A kind stands after those that its records hold.
KINDS = {
    kind.plural: kind
    for kind in (
        RecordKind("sources", "source", "source", "Source"),
        RecordKind("regions", "region", "region", "Region"),
        RecordKind("fields", "field", "field", "Field"),
        RecordKind("tracks", "track", "field", "Track"),
        RecordKind("organisations", "organisation", "organisation", "Organisation"),
        RecordKind("people", "person", "person", "Person"),
        RecordKind("products", "product", "product", "Product"),
        RecordKind("policies", "policy", "policy", "Policy"),
        RecordKind("plans", "plan", "plan", "Plan"),
        RecordKind("projects", "project", "project", "Project"),
        RecordKind("milestones", "milestone", "milestone", "Milestone"),
        RecordKind("concepts", "concept", "concept", "Concept"),
        RecordKind("statements", "statement", "statement", "Statement"),
        RecordKind("figures", "figure", "figure", "Figure"),
        RecordKind("measures", "measure", "measure", "Measure"),
    )
}


@cache
def record_class(plural: str) -> type[Record]:
    """Return the class of the records of a kind."""
    kind = KINDS[plural]
    found: type[Record] = getattr(importlib.import_module(f"future_industries.{kind.module}"), kind.record)
    return found


def kind_of(record: Record | type[Record]) -> RecordKind:
    """Return the kind of a record or of a class of records.

    Example:
        >>> import future_industries as fi
        >>> kind_of(fi.Region).plural
        'regions'
    """
    name = record.__name__ if isinstance(record, type) else type(record).__name__
    return next(kind for kind in KINDS.values() if kind.record == name)
