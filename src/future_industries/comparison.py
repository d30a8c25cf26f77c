"""Comparison: what two regions, or two plans, both name, what only one of them names, and what they name differently."""

from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from future_industries import plain
from future_industries.errors import KindError, is_a, show
from future_industries.field import Field, Track
from future_industries.named import State, named_by, silence, words_for
from future_industries.plan import Plan
from future_industries.policy import Policy
from future_industries.query.asking import known_by
from future_industries.region import Region
from future_industries.shown import Shown
from future_industries.tabular import Tabular
from future_industries.text import Text, fold

if TYPE_CHECKING:
    from datetime import date

    from altair import LayerChart
    from matplotlib.axes import Axes

    from future_industries.catalog import Catalog
    from future_industries.column import Table
    from future_industries.period import Period

__all__ = ["Comparison", "Parts", "Renaming", "compare"]

T = TypeVar("T", Field, Track)


@attrs.frozen
class Parts(Generic[T]):
    """Fields or tracks, parted by who names them.

    Attributes:
        shared: What both name.
        only_left: What only the left one names.
        only_right: What only the right one names.
        implied: Of all these, what a side names only through something narrower: a track through a kind of it, a field
            through a track.
    """

    shared: tuple[T, ...]
    only_left: tuple[T, ...]
    only_right: tuple[T, ...]
    implied: tuple[T, ...] = ()


@attrs.frozen
class Renaming:
    """A field or a track that both name, in other words.

    Attributes:
        target: The field or the track.
        left: The words of the left one.
        right: The words of the right one.
    """

    target: Field | Track
    left: tuple[Text, ...]
    right: tuple[Text, ...]

    def __str__(self) -> str:
        left, right = ("; ".join(words.en for words in side) for side in (self.left, self.right))
        return f"{self.target.name}: {left} → {right}"


@attrs.frozen
class Comparison(Tabular, Shown):
    """What two regions, or two plans, both name, what only one of them names, and what they name differently.

    Of two documents of one jurisdiction, the earlier on the left, ``tracks.only_right`` is what came and
    ``tracks.only_left`` what went. What one does not name is a no only where its document was seen whole:
    `silence_left` and `silence_right` say what the silence of each side means.

    Attributes:
        left: The one.
        right: The other.
        fields: By national field.
        tracks: By track.
        renamed: What both name, in words of which none is the same; the English words count where there are no Chinese ones.
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
    renamed: tuple[Renaming, ...]
    silence_left: State
    silence_right: State

    def _table(self) -> "Table":
        from future_industries.tables import comparison_table  # noqa: PLC0415 - only a table needs columns

        return comparison_table(self)

    def plot(self, *, most: int = 25) -> "LayerChart":
        """Return what both name, and what came, went or was renamed, as a chart of altair; the extra ``plot`` brings it.

        Args:
            most: How many fields and tracks to show of what is shared, renamed, and named by one.

        Raises:
            MissingExtraError: Altair is not installed.
        """
        from future_industries.plot.boards import of_comparison  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.vega import draw  # noqa: PLC0415 - as above

        return draw(of_comparison(self, most))

    def draw(self, axes: "Axes | None" = None, *, most: int = 25) -> "Axes":
        """Draw the same with matplotlib; the extra ``matplotlib`` brings it.

        Args:
            axes: Where to draw, or None for axes of a new figure.
            most: How many fields and tracks to show of what is shared, renamed, and named by one.

        Raises:
            MissingExtraError: Matplotlib is not installed.
        """
        from future_industries.plot.axes import draw_on  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.boards import of_comparison  # noqa: PLC0415 - as above

        return draw_on(of_comparison(self, most), axes)

    def __str__(self) -> str:
        left, right = (side.id if isinstance(side, Plan) else side.name.en for side in (self.left, self.right))
        rows = [("", "both", f"{left} only ({right}: {self.silence_right})", f"{right} only ({left}: {self.silence_left})")]
        for kind, parts in (("fields", self.fields), ("tracks", self.tracks)):
            signs = dict.fromkeys(parts.implied, " *")
            columns = [
                [f"{item.name.en}{signs.get(item, '')}" for item in part]
                for part in (parts.shared, parts.only_left, parts.only_right)
            ]
            for number in range(max(1, *map(len, columns))):
                cells = [column[number] if number < len(column) else "" for column in columns]
                rows.append((kind if number == 0 else "", cells[0], cells[1], cells[2]))
        below = ["* named only through something narrower"] if self.fields.implied or self.tracks.implied else []
        below += [f"renamed: {renaming}" for renaming in self.renamed]
        return "\n".join((plain.table(rows), *below))


def compare(
    catalog: "Catalog",
    left: "Region | Plan | Policy | str",
    right: "Region | Plan | Policy | str",
    as_of: "Period | date | int | str | None",
) -> Comparison:
    """Compare two regions, or two plans."""
    known = known_by(as_of)
    (one, plans), (other, other_plans) = (
        (side, own if known is None else tuple(filter(known, own))) for side, own in (_side(catalog, left), _side(catalog, right))
    )
    documents, other_documents = (
        isinstance(side, Region) and bool(len(catalog.policies.where(region=side, as_of=as_of))) for side in (one, other)
    )
    mine, theirs = _Side.of(plans), _Side.of(other_plans)
    fields = [field for field in catalog.fields if field in mine.names or field in theirs.names]
    tracks = [track for track in catalog.tracks if track in mine.words or track in theirs.words]
    return Comparison(
        one,
        other,
        _parts(fields, mine, theirs),
        _parts(tracks, mine, theirs),
        _renamed(mine.words, theirs.words),
        silence(plans, documents=documents),
        silence(other_plans, documents=other_documents),
    )


@attrs.frozen
class _Side:
    """What a side names: in its own words, and with all that these imply."""

    words: dict[Field | Track, tuple[Text, ...]]
    names: frozenset[Field | Track]

    @classmethod
    def of(cls, plans: tuple[Plan, ...]) -> "_Side":
        return cls(words_for(plans), frozenset(named_by(plans)))

    def implies(self, item: Field | Track) -> bool:
        return item in self.names and item not in self.words


def _parts(named: list[T], mine: _Side, theirs: _Side) -> Parts[T]:
    return Parts(
        tuple(item for item in named if item in mine.names and item in theirs.names),
        tuple(item for item in named if item not in theirs.names),
        tuple(item for item in named if item not in mine.names),
        tuple(item for item in named if mine.implies(item) or theirs.implies(item)),
    )


def _renamed(mine: dict[Field | Track, tuple[Text, ...]], theirs: dict[Field | Track, tuple[Text, ...]]) -> tuple[Renaming, ...]:
    return tuple(
        Renaming(target, words, theirs[target])
        for target, words in mine.items()
        if target in theirs and {_wording(text) for text in words}.isdisjoint(map(_wording, theirs[target]))
    )


def _wording(text: Text) -> str:
    """Return the words as a document prints them, the Chinese ones where it is Chinese: English ones are mostly ours."""
    return fold(text.zh or text.en)


def _side(catalog: "Catalog", asked: "Region | Plan | Policy | str") -> tuple[Region | Plan, tuple[Plan, ...]]:
    """Return what is compared, and its plans; a name is first a region's, then a plan's, then a policy's."""
    side = _found(catalog, asked) if isinstance(asked, str) else asked
    if isinstance(side, Policy):
        plan = next(iter(catalog.plans.where(policy=side)), None)
        if plan is None:
            raise KindError(f"the policy {side.id!r} holds no plan of future industries; compare plans, or regions")
        return plan, (plan,)
    if not is_a(side, Region) and not is_a(side, Plan):
        raise KindError(f"compare() takes regions, plans or policies, or their names, not {show(asked)}")
    return side, ((side,) if isinstance(side, Plan) else tuple(catalog.plans.where(region=side)))


def _found(catalog: "Catalog", name: str) -> Region | Plan | Policy:
    if name not in catalog.regions:
        for named in (catalog.plans.get(name), catalog.policies.get(name)):
            if named is not None:
                return named
    return catalog.regions[name]
