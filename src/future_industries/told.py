"""When a record was told: since when what it says could be known."""

from collections.abc import Iterable

from future_industries.period import Period
from future_industries.record import Record

__all__ = ["told"]


def told(record: Record) -> Period | None:
    """Return when what *record* says was first told, or None where nothing says when.

    That is the date it was stated or issued, else the publication of the earliest of its sources that has a date.

    Example:
        >>> import future_industries as fi
        >>> print(told(fi.figures["anhui-projects-2024-investment"]))
        1 March 2024
    """
    own: Period | None = getattr(record, "stated", None) or getattr(record, "issued", None)
    policy: Record | None = getattr(record, "policy", None)
    if own is None and policy is not None:
        own = told(policy)
    return own or _earliest(evidence.source.published for evidence in getattr(record, "evidence", ()))


def _earliest(dates: Iterable[Period | None]) -> Period | None:
    known = [date for date in dates if date is not None and date.end is not None]
    return min(known, key=lambda date: date.key, default=None)
