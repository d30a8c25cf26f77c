"""Comparison: what two regions, or two plans, both name and what only one of them names."""

from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from future_industries import plain
from future_industries.errors import KindError, is_a, show
from future_industries.field import Field, Track
from future_industries.named import State, named_by, silence
from future_industries.plan import Plan
from future_industries.region import Region

if TYPE_CHECKING:
    from future_industries.catalog import Catalog

__all__ = ["Comparison", "Parts", "compare"]

T = TypeVar("T", Field, Track)


@attrs.frozen
class Parts(Generic[T]):
    """Fields or tracks, parted by who names them.

    Attributes:
        shared: What both name.
        only_left: What only the left one names.
        only_right: What only the right one names.
    """

    shared: tuple[T, ...]
    only_left: tuple[T, ...]
    only_right: tuple[T, ...]


@attrs.frozen
class Comparison:
    """What two regions, or two plans, both name and what only one of them names.

    What one does not name is a no only where its document was seen whole: `silence_left` and
    `silence_right` say what the silence of each side means.

    Attributes:
        left: The one.
        right: The other.
        fields: By national field.
        tracks: By track.
        silence_left: What it means that the left one does not name something.
        silence_right: The same of the right one.

    Example:
        >>> import future_industries as fi
        >>> comparison = fi.compare("Beijing", "Shanghai")
        >>> comparison.silence_right.value
        'not seen'
    """

    left: Region | Plan
    right: Region | Plan
    fields: Parts[Field]
    tracks: Parts[Track]
    silence_left: State
    silence_right: State

    def __str__(self) -> str:
        left, right = (side.name.en for side in (self.left, self.right))
        rows = [("", "both", f"{left} only ({right}: {self.silence_right})", f"{right} only ({left}: {self.silence_left})")]
        for kind, parts in (("fields", self.fields), ("tracks", self.tracks)):
            columns = [[item.name.en for item in part] for part in (parts.shared, parts.only_left, parts.only_right)]
            for number in range(max(1, *map(len, columns))):
                cells = [column[number] if number < len(column) else "" for column in columns]
                rows.append((kind if number == 0 else "", cells[0], cells[1], cells[2]))
        return plain.table(rows)


def compare(catalog: "Catalog", left: "Region | Plan | str", right: "Region | Plan | str") -> Comparison:
    """Compare two regions, or two plans."""
    (one, plans), (other, other_plans) = _side(catalog, left), _side(catalog, right)
    mine, theirs = named_by(plans), named_by(other_plans)
    return Comparison(
        one,
        other,
        _parts([field for field in catalog.fields if field in mine or field in theirs], set(mine), set(theirs)),
        _parts([track for track in catalog.tracks if track in mine or track in theirs], set(mine), set(theirs)),
        silence(plans),
        silence(other_plans),
    )


def _parts(named: list[T], mine: set[Field | Track], theirs: set[Field | Track]) -> Parts[T]:
    return Parts(
        tuple(item for item in named if item in mine and item in theirs),
        tuple(item for item in named if item not in theirs),
        tuple(item for item in named if item not in mine),
    )


def _side(catalog: "Catalog", asked: "Region | Plan | str") -> tuple[Region | Plan, tuple[Plan, ...]]:
    """Return what is compared, and its plans; a name is first a region's, then a plan's."""
    side = _found(catalog, asked) if isinstance(asked, str) else asked
    if not is_a(side, Region) and not is_a(side, Plan):
        raise KindError(f"compare() takes regions or plans, or their names, not {show(asked)}")
    return side, ((side,) if isinstance(side, Plan) else tuple(catalog.plans.where(region=side)))


def _found(catalog: "Catalog", name: str) -> Region | Plan:
    plan = catalog.plans.get(name) if name not in catalog.regions else None
    return catalog.regions[name] if plan is None else plan
