"""What a matrix, a comparison and a plan look like as boards of tiles."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from future_industries.errors import shorten
from future_industries.field import Field
from future_industries.listing import Match
from future_industries.named import State, named_by, silence
from future_industries.plan import Plan
from future_industries.plot.forms import Hue, Tile, Tiles, both, cut

if TYPE_CHECKING:
    from collections.abc import Iterable

    from future_industries.comparison import Comparison
    from future_industries.crosstab import Matrix
    from future_industries.field import Track
    from future_industries.listing import Group, Item
    from future_industries.record import Record

__all__ = ["of_comparison", "of_matrix", "of_plan"]

_SIGNS = {State.NAMED: "", State.NOT_NAMED: "–", State.NOT_SEEN: "?", State.NO_DOCUMENT: ""}
_SILENCES = ("– not named", "? not seen: not all seen whole", "blank: no document")
_WIDEST = 12
_MATCHES = {Match.EXACT: "=", Match.CLOSE: "≈", Match.NARROWER: ">", Match.BROADER: "<", Match.RELATED: "~"}


def _labels(records: Iterable[Record]) -> dict[str, str]:
    """Return the labels of records by their ids: names in both languages, with the id where two have one name."""
    named = {record.id: both(getattr(record, "name", None) or record.id) for record in records}
    counts = Counter(named.values())
    return {key: label if counts[label] == 1 else f"{label} ({key})" for key, label in named.items()}


def of_matrix(matrix: Matrix, most: int) -> Tiles:
    """Return who plans what; many columns lie on their side, those that most name first, and no more than *most*."""
    lines, counts = list(matrix), matrix.counts
    is_long = len(matrix.columns) > _WIDEST
    shown = list(counts)[:most] if is_long else list(matrix.columns)
    place = {column: number for number, column in enumerate(matrix.columns)}
    sides = _labels(row for row, _ in lines)
    heads = {key: f"{label} · {count}" for (key, label), count in zip(_labels(shown).items(), map(counts.get, shown), strict=True)}
    tiles: list[Tile] = []
    for row, cells in lines:
        for column in shown:
            cell = cells[place[column]]
            words = "; ".join(text.en for text in cell.words) or cell.state.value
            where = (heads[column.id], sides[row.id]) if is_long else (sides[row.id], heads[column.id])
            tiles.append(Tile(*where, cell.state.value, _SIGNS[cell.state], words))
    kind = "fields" if shown and isinstance(shown[0], Field) else "tracks"
    many = cut(len(matrix.columns), len(shown), kind)
    ends = tuple(heads.values()), tuple(sides.values())
    rows, columns = ends if is_long else ends[::-1]
    legend = ("filled: named", *_SILENCES, "· by how many")
    who = "plans" if lines and isinstance(lines[0][0], Plan) else "regions"
    return Tiles(f"Who plans what: {len(lines)} {who}, {many}", legend, rows, columns, tuple(tiles), {State.NAMED.value: Hue.BLUE})


def of_comparison(comparison: Comparison, most: int) -> Tiles:
    """Return what both name, in the same words and in others, and what only one does, at most *most* of each."""
    left, right = comparison.left, comparison.right
    sides = tuple(side.id if isinstance(side, Plan) else both(side.name, 30) for side in (left, right))
    words = _words(comparison)
    others: set[Field | Track] = {each.target for each in comparison.renamed}
    parts = (comparison.fields, comparison.tracks)
    implied = {head.id for part in parts for head in part.implied}
    shared: list[Field | Track] = [head for part in parts for head in part.shared]
    groups: list[tuple[str, Hue, list[Field | Track], tuple[bool, bool]]] = [
        (words[0], Hue.BLUE, [head for head in shared if head not in others], (True, True)),
        (words[1], Hue.ORANGE, [head for head in shared if head in others], (True, True)),
        (words[2], Hue.RED, [head for part in parts for head in part.only_left], (True, False)),
        (words[3], Hue.GREEN, [head for part in parts for head in part.only_right], (False, True)),
    ]
    silences = (comparison.silence_left, comparison.silence_right)
    rows: list[str] = []
    tiles: list[Tile] = []
    hues: dict[str, Hue] = {}
    for name, hue, heads, named in groups:
        state = f"{name}: {cut(len(heads), most)}"
        hues |= {state: hue} if heads else {}
        for key, name_of in _labels(heads[:most]).items():
            label = f"{name_of} *" if key in implied else name_of
            rows.append(label)
            for side, is_named, quiet in zip(sides, named, silences, strict=True):
                tiles.append(Tile(label, side, state if is_named else quiet.value, "" if is_named else _SIGNS[quiet], name))
    legend = (*_SILENCES, "* only through something narrower")
    return Tiles(f"{both(left.name)} and {both(right.name)}", legend, tuple(rows), sides, tuple(tiles), hues)


def _words(comparison: Comparison) -> tuple[str, str, str, str]:
    """Return what both, both in other words, the left one and the right one are called.

    A later plan takes an earlier one's place, so things come and go, but only where the other one was seen whole.
    """
    left, right = comparison.left, comparison.right
    went, came = (f"only {side.id if isinstance(side, Plan) else shorten(side.name.en, 40)}" for side in (left, right))
    both_words, other_words = "both", "both, in other words"
    if isinstance(left, Plan) and isinstance(right, Plan) and left.region == right.region:
        went, came, both_words, other_words = "went", "came", "stayed", "stayed, in other words"
    if comparison.silence_right is not State.NOT_NAMED:
        went = f"{went}, or {comparison.silence_right} in the right one"
    if comparison.silence_left is not State.NOT_NAMED:
        came = f"{came}, or {comparison.silence_left} in the left one"
    return both_words, other_words, went, came


def of_plan(plan: Plan, fields: Iterable[Field]) -> Tiles:
    """Return how a plan's own groups, and the plan as a whole, lie to the nation's *fields*."""
    columns = _labels(fields := tuple(fields))
    groups = [group for group in plan.groups if group.kind.is_future]
    tiles: list[Tile] = []
    for group in groups:
        tiles += [Tile(both(group.name), columns[field.id], *lies) for field, lies in _lies(group).items() if field.id in columns]
    whole = "the plan as a whole"
    named, quiet = named_by([plan]), silence([plan])
    for field in fields:
        state = State.NAMED if field in named else quiet
        words = "; ".join(text.en for text in named.get(field, ())) or state.value
        tiles.append(Tile(whole, columns[field.id], state.value, _SIGNS[state], words))
    legend = ("= exact  ≈ close  < a part of it  > wider than it  ~ related", "– not named", "? not seen whole")
    hues = {"by its own words": Hue.BLUE, "through a track": Hue.GREEN, State.NAMED.value: Hue.GREY}
    rows = (*dict.fromkeys(both(group.name) for group in groups), whole)
    title = f"{both(plan.name)} beside the nation's fields"
    return Tiles(title, legend, rows, tuple(columns.values()), tuple(tiles), hues)


def _lies(group: Group) -> dict[Field, tuple[str, str, str]]:
    """Return how a group lies to fields: by its own words or its items', else through their tracks, else without naming them."""
    own: dict[Field, tuple[str, str, str]] = {}
    through: dict[Field, tuple[str, str, str]] = {}
    beside: dict[Field, tuple[str, str, str]] = {}
    holders: tuple[Group | Item, ...] = (group, *group.items)
    for holder in holders:
        for mapping in holder.mappings:
            target, match, says = mapping.target, mapping.match, f"{mapping.match}: {holder.name}"
            if isinstance(target, Field) and match.names_it:
                own.setdefault(target, ("by its own words", _MATCHES[match], says))
            elif isinstance(target, Field):
                beside.setdefault(target, (match.value, _MATCHES[match], says))
            elif match.names_it:
                through |= {field: ("through a track", "", says) for track in (target, *target.ancestors) for field in track.fields}
    return beside | through | own
