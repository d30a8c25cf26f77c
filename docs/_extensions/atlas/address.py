"""Where each record is shown: on a page of its own, or as a row of the page of its source."""

from typing import TYPE_CHECKING, NamedTuple

from future_industries import Field, Figure, Measure, Milestone, Plan, Source, Statement, Track
from future_industries.kinds import kind_of

if TYPE_CHECKING:
    from future_industries.record import Record

__all__ = ["Address", "address", "anchor_of", "has_page", "sources_of"]

_ROWS = (Figure, Milestone, Statement)


class Address(NamedTuple):
    """A place in the atlas.

    Attributes:
        page: The page, as ``"region/cn-ah"``.
        anchor: The place in it, or nothing for its beginning.
        asked: What its table is filtered by, or nothing.
    """

    page: str
    anchor: str = ""
    asked: str = ""

    def __str__(self) -> str:
        asked = f"?{self.asked}" if self.asked else ""
        anchor = f"#{self.anchor}" if self.anchor else ""
        return f"{self.page}.html{asked}{anchor}"


def address(record: "Record") -> Address:
    """Return where *record* is shown; a measure, where the figures of it are listed."""
    if isinstance(record, Measure):
        return Address("figures", asked=f"measure={record.id}")
    noun = kind_of(record).noun
    if isinstance(record, _ROWS):
        return Address(f"source/{sources_of(record)[0].id}", f"{noun}-{record.id}")
    if isinstance(record, Plan) and record.policy is not None:
        return Address(f"policy/{record.policy.id}", f"plan-{record.id}")
    return Address(f"{noun}/{record.id}")


def anchor_of(target: Field | Track) -> str:
    """Return by what an address leads, on the page of a region, to what the region plans in a field or track."""
    return target.id if isinstance(target, Field) else f"track-{target.id}"


def has_page(record: "Record") -> bool:
    """Say whether a record has a page of its own: a plan has its policy's where there is one."""
    return not isinstance(record, (*_ROWS, Measure)) and not address(record).anchor


def sources_of(record: "Record") -> tuple[Source, ...]:
    """Return the documents that a record stands on; of what was computed, those of what it was computed from."""
    evidence = getattr(record, "evidence", ())
    if not evidence and isinstance(record, Figure):
        return tuple(dict.fromkeys(source for figure in record.derived_from for source in sources_of(figure)))
    return tuple(dict.fromkeys(piece.source for piece in evidence))
