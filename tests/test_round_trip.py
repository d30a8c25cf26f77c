"""What is dumped is loaded again: every kind of record, in every form."""

from pathlib import Path

import attrs
import pytest
from hypothesis import Phase, given, settings

import future_industries as fi
from future_industries.amount_table import amount_from, plain_amount
from future_industries.kinds import KINDS
from record_strategies import AMOUNTS, worlds
from strategies import ranges

FORMS = ["toml", "json", "yaml"]
QUICKLY = settings(max_examples=30, phases=[Phase.explicit, Phase.reuse, Phase.generate])  # a world takes long to shrink


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("records")


def again(records: object, path: Path) -> fi.Catalog:
    fi.dump(records, path)  # type: ignore[arg-type]
    return fi.load(path)


@pytest.mark.parametrize("form", FORMS)
@given(world=worlds())
@QUICKLY
def test_loading_what_was_dumped_gives_equal_records_of_every_kind(folder: Path, form: str, world: fi.Catalog) -> None:
    """Load after dump is the identity for every kind."""
    loaded = again(world, folder / f"own.{form}")
    for plural in KINDS:
        assert tuple(loaded.collections[plural]) == tuple(world.collections[plural])


@given(world=worlds())
@QUICKLY
def test_a_mapping_is_loaded_as_a_file_is(world: fi.Catalog) -> None:
    loaded = fi.load(fi.to_mapping(world))
    assert loaded.collections == world.collections


@pytest.mark.parametrize("form", FORMS)
@given(world=worlds())
@settings(QUICKLY, max_examples=8)
def test_dumping_again_what_was_loaded_changes_nothing(form: str, world: fi.Catalog) -> None:
    text = fi.dumps(world, form)  # type: ignore[arg-type]
    assert fi.dumps(fi.load(fi.to_mapping(world)), form) == text  # type: ignore[arg-type]


@pytest.mark.parametrize("plural", KINDS)
@given(world=worlds(most=1))
@settings(QUICKLY, max_examples=8)
def test_one_record_comes_with_what_it_stands_on(folder: Path, plural: str, world: fi.Catalog) -> None:
    """What they hold and what does not ship comes with them."""
    record = world.collections[plural][0]
    given_with_it = [record, world.measures[0]] if plural == "figures" else record  # a figure has its measure as a code alone
    assert record in again(given_with_it, folder / "one.toml").collections[plural]


@given(AMOUNTS | ranges())
@settings(max_examples=400)
def test_an_amount_is_written_to_the_last_digit(amount: fi.Amount) -> None:
    """Value, bounds, unit, qualifier and the digits that it is good to."""
    loaded = amount_from(plain_amount(amount))
    assert loaded == amount
    assert [end and end.as_tuple() for end in (loaded.nominal, loaded.low, loaded.high)] == [
        end and end.as_tuple() for end in (amount.nominal, amount.low, amount.high)
    ]
    assert (loaded.place, loaded.extent, loaded.precision) == (amount.place, amount.extent, amount.precision)
    assert str(loaded) == str(amount)


@pytest.mark.parametrize("form", FORMS)
def test_the_shipped_records_are_what_they_are_dumped_as(form: str, folder: Path) -> None:
    loaded = again(fi.load(), folder / f"shipped.{form}")
    assert loaded.collections == fi.load().collections


def test_a_converted_amount_is_not_written() -> None:
    figure = fi.figures["anhui-projects-2024-investment"]
    converted = attrs.evolve(figure, id="converted", amount=figure.to("USD"))
    with pytest.raises(fi.errors.DataError, match=r"nothing was written:\n  figure converted: 34.67 billion USD was converted at"):
        fi.dumps(converted)


def test_a_figure_whose_measure_would_not_be_found_again_is_not_written() -> None:
    figure = attrs.evolve(fi.figures["anhui-projects-2024-investment"], id="own", measure="joy")
    with pytest.raises(fi.errors.DataError, match=r"figure own: its measure 'joy' does not ship .*; give the measure, too"):
        fi.dumps(figure)
    assert "joy" in fi.dumps([figure, fi.Measure(id="joy", name=fi.Text("joy"))])


def test_two_different_records_of_one_id_are_not_written() -> None:
    """Two different records have one id."""
    region = fi.regions["Hainan"]
    with pytest.raises(fi.errors.DataError, match=r"two different regions have the id 'cn-hi', of which a file can hold one"):
        fi.dumps([region, attrs.evolve(region, note="another")])


def test_what_ships_is_referred_to_and_not_written() -> None:
    plan = attrs.evolve(fi.plans["shanghai-2022"], id="own")
    assert list(fi.to_mapping(plan)) == ["plan"]
    assert fi.to_mapping(plan)["plan"][0]["region"] == "cn-sh"


def test_the_one_source_of_a_file_is_that_of_all_its_evidence() -> None:
    page = fi.Source(id="page", name=fi.Text("A page"), kind="news")  # type: ignore[arg-type]
    place = fi.Evidence(source=page, place="page 1")
    made = fi.to_mapping(attrs.evolve(fi.regions["Hainan"], id="own", evidence=(place,)))
    assert made["source"] == {"id": "page", "name": "A page", "kind": "news"}
    assert made["region"][0]["evidence"] == [{"place": "page 1"}]


@pytest.mark.parametrize("records", [3, "plan", [3], {"plan": []}, None], ids=repr)
def test_what_is_no_record_is_not_written(records: object) -> None:
    with pytest.raises(fi.errors.KindError, match="expected records, a collection or a catalogue, not "):
        fi.dumps(records)  # type: ignore[arg-type]


def test_a_name_of_another_ending_is_refused_and_nothing_is_written(folder: Path) -> None:
    with pytest.raises(fi.errors.KindError, match=r"expected a name that ends in \.toml, \.json, \.yaml, \.yml, not in '\.txt'"):
        fi.dump(fi.measures, folder / "plans.txt")
    with pytest.raises(fi.errors.KindError, match="a form is one of toml, json, yaml, not 'xml'"):
        fi.dumps(fi.measures, "xml")  # type: ignore[arg-type]
    assert not (folder / "plans.txt").exists()
