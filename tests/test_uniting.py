"""Uniting catalogues: the records of both; equal ones are one, different ones of one id a fault or an override."""

import attrs
import pytest
from hypothesis import given, settings

import future_industries as fi
from future_industries.errors import DataError
from future_industries.kinds import KINDS
from record_strategies import worlds

HAINAN = fi.regions["Hainan"]
QUANTUM = fi.tracks["quantum technology"]
PLACE = QUANTUM.evidence[0]


@given(world=worlds(most=1))
@settings(max_examples=10)
def test_a_union_holds_the_records_of_both_once_the_lefts_first(world: fi.Catalog) -> None:
    both = fi.load() | world
    for plural in KINDS:
        assert tuple(both.collections[plural]) == (*fi.load().collections[plural], *world.collections[plural])
    assert (both | world).collections == both.collections
    assert (world | world).collections == world.collections


def test_shipped_records_stay_the_objects_that_they_are() -> None:
    both = fi.load() | fi.Catalog.of({"regions": [HAINAN]})
    assert both.regions["Hainan"] is HAINAN
    assert len(both.regions) == len(fi.regions)
    assert both.version == fi.data_version


def test_different_records_of_one_id_are_named_with_what_they_differ_in() -> None:
    """A clear error on clashing ids, all at once."""
    other = fi.Catalog.of(
        {"regions": [attrs.evolve(HAINAN, note="another")], "tracks": [attrs.evolve(QUANTUM, aliases=("Q",), note="mine")]}
    )
    with pytest.raises(DataError) as caught:
        fi.load() | other
    first, second = caught.value.faults
    assert first == (
        "two different regions have the id 'cn-hi': they differ in note; give one of them another id, or let the second "
        "catalogue's take the place of the first's: first.united(second, override=True)"
    )
    assert second.startswith("two different tracks have the id 'quantum-technology': they differ in aliases, note; ")
    assert str(caught.value).startswith("2 faults, nothing was united:\n  two different regions")


def test_an_overriding_record_takes_the_place_of_the_other_in_all_that_hold_it() -> None:
    """An explicit way to override."""
    mine = attrs.evolve(QUANTUM, aliases=("own words",))
    both = fi.load().united(fi.Catalog.of({"tracks": [mine]}), override=True)
    assert both.tracks["own words"] is mine
    assert both.tracks.ids == fi.tracks.ids
    narrower = both.tracks["quantum computing"]
    assert narrower.broader == (mine,)
    assert both.plans.where(track="own words").ids == fi.plans.where(track="quantum technology").ids
    targets = {mapping.target for plan in both.plans for _, mappings in plan.names for mapping in mappings}
    assert QUANTUM not in targets
    assert both.matrix(rows="plan", columns="track")["shenzhen-2022", "own words"].state is fi.State.NAMED
    assert both.regions["Anhui"] is fi.regions["Anhui"]


def test_what_overrides_nothing_leaves_every_record_as_it_is() -> None:
    both = fi.load().united(fi.Catalog.of({"regions": [HAINAN]}), override=True)
    assert all(
        one is other for plural in KINDS for one, other in zip(both.collections[plural], fi.load().collections[plural], strict=True)
    )


def test_an_overriding_record_cannot_hold_what_holds_it() -> None:
    track = fi.Track(id="a", name=fi.Text("a"), evidence=(PLACE,))
    below = attrs.evolve(track, id="b", broader=(track,))
    left = fi.Catalog.of({"tracks": [track, below]})
    right = fi.Catalog.of({"tracks": [attrs.evolve(track, broader=(below,))]})
    with pytest.raises(DataError, match="the track 'a' would hold itself, through those that hold it"):
        left.united(right, override=True)


def test_what_a_record_holds_and_no_catalogue_has_stays_as_it_is() -> None:
    left, right = (fi.Catalog.of({"tracks": [attrs.evolve(QUANTUM, note=note)]}) for note in ("one", "other"))
    both = left.united(right, override=True)
    assert both.tracks[0].evidence == QUANTUM.evidence
    assert both.tracks[0].note == "other"


def test_only_a_catalogue_is_united_with_one() -> None:
    with pytest.raises(TypeError):
        fi.load() | {}  # type: ignore[operator]
