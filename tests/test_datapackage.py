"""Data packages: valid by the Frictionless standards, the same each time, and with nothing lost."""

import csv
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import future_industries as fi
from future_industries.exchange.gathering import gather
from future_industries.kinds import KINDS, kind_of
from future_industries.record import Record
from record_strategies import catalogs
from unpacking import Unpacked


def _whole(record: Record) -> dict[str, Any]:
    """Return the fields of a record with the digits of its amount, which equality passes over."""
    held = attrs.asdict(record, recurse=False)  # type: ignore[call-overload]
    amount = held.get("amount")
    digits = amount and tuple(end and end.as_tuple() for end in (amount.nominal, amount.low, amount.high))
    return {**held, "amount": (amount, digits)}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The descriptor of the shipped catalogue's package."""
    return fi.load().to_datapackage(tmp_path_factory.mktemp("package"))


@pytest.mark.parametrize("plural", KINDS)
def test_the_tables_lead_back_to_the_shipped_records(package: Path, catalog: fi.Catalog, plural: str) -> None:
    unpacked = Unpacked(package.parent)
    again = unpacked.records(plural)
    assert again == tuple(catalog.collections[plural])
    assert [_whole(record) for record in again] == [_whole(record) for record in catalog.collections[plural]]


@pytest.mark.parametrize("plural", KINDS)
@settings(max_examples=25)
@given(data=st.data())
def test_the_tables_lead_back_to_any_record_and_all_it_stands_on(
    plural: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    catalog = data.draw(catalogs(plural))
    unpacked = Unpacked(catalog.to_datapackage(tmp_path_factory.mktemp("any")).parent)
    for kind, records in gather(catalog).items():
        assert unpacked.records(kind) == records
        assert [_whole(record) for record in unpacked.records(kind)] == [_whole(record) for record in records]


def test_a_package_is_valid_by_the_standard(package: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.Package(str(package)).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "note"])[:10]
    assert report.stats["tasks"] == len(list(package.parent.glob("*.csv")))


def test_the_standard_reads_numbers_to_the_digit(package: Path, catalog: fi.Catalog) -> None:
    frictionless = pytest.importorskip("frictionless")
    rows = frictionless.Package(str(package)).get_resource("figures").read_rows()
    assert [(row["nominal"], row["low"], row["high"]) for row in rows] == [
        (figure.amount.nominal, figure.amount.low, figure.amount.high) for figure in catalog.figures
    ]


def test_the_standard_finds_a_reference_to_nothing(package: Path, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    for path in package.parent.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    figures = tmp_path / "figures.csv"
    figures.write_text(figures.read_text("utf-8").replace(",policy,cn-miit-2024-12,", ",policy,cn-nothing,"), "utf-8")
    report = frictionless.Package(str(tmp_path / package.name)).validate()
    assert "foreign-key" in {kind for (kind,) in report.flatten(["type"])}


@settings(max_examples=15)
@given(data=st.data())
def test_a_package_of_own_records_is_valid_by_the_standard(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    frictionless = pytest.importorskip("frictionless")
    catalog = data.draw(st.sampled_from(list(KINDS)).flatmap(catalogs))
    report = frictionless.Package(str(catalog.to_datapackage(tmp_path_factory.mktemp("own")))).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "note"])[:10]


def test_the_same_catalogue_is_written_the_same(package: Path, tmp_path: Path) -> None:
    fi.load().to_datapackage(tmp_path / "made" / "on the way")
    again = {path.name: path.read_bytes() for path in (tmp_path / "made" / "on the way").iterdir()}
    assert again == {path.name: path.read_bytes() for path in package.parent.iterdir()}


def test_a_package_says_what_every_column_holds(package: Path) -> None:
    descriptor = json.loads(package.read_text("utf-8"))
    for resource in descriptor["resources"]:
        assert resource["description"]
        assert all(field["type"] and field["description"] for field in resource["schema"]["fields"])
        with (package.parent / resource["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]


def test_a_package_says_whose_it_is_and_what_it_stands_on(package: Path, catalog: fi.Catalog) -> None:
    descriptor = json.loads(package.read_text("utf-8"))
    assert descriptor["version"] == catalog.version
    assert descriptor["licenses"] == [{"name": "CC-BY-4.0", "path": "https://spdx.org/licenses/CC-BY-4.0"}]
    assert [source["title"] for source in descriptor["sources"]] == [str(source) for source in catalog.sources]


def test_a_part_of_the_data_takes_along_what_it_stands_on(tmp_path: Path) -> None:
    anhui = fi.Catalog.of({"figures": fi.figures.where(region="Anhui")})
    unpacked = Unpacked(anhui.to_datapackage(tmp_path).parent)
    assert unpacked.records("figures") == tuple(anhui.figures)
    assert fi.regions["Anhui"] in unpacked.records("regions")
    assert "version" not in json.loads((tmp_path / "datapackage.json").read_text("utf-8"))


def test_of_a_catalogue_of_others_no_licence_is_claimed(tmp_path: Path) -> None:
    mine = fi.Catalog.of({"fields": fi.fields}, "7")
    assert "licenses" not in json.loads(mine.to_datapackage(tmp_path).read_text("utf-8"))
    about = fi.Dataset(id="mine", title="Mine", creators=("A. Reader",), licence="CC0-1.0", url="https://example.org/mine")
    described = json.loads(mine.to_datapackage(tmp_path, about=about).read_text("utf-8"))
    assert (described["name"], described["version"], described["licenses"][0]["name"]) == ("mine", "7", "CC0-1.0")
    assert (described["contributors"], described["homepage"]) == ([{"title": "A. Reader", "role": "author"}], about.url)


def test_two_records_of_one_id_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    other = attrs.evolve(fi.regions["Anhui"], note="another")
    clash = fi.Catalog.of({"figures": fi.figures.where(region="Anhui"), "regions": [other]})
    with pytest.raises(fi.errors.WriteError, match=r"regions: two records have the id 'cn-ah'; what 'anhui-.*' holds differs"):
        clash.to_datapackage(tmp_path / "package")
    assert not (tmp_path / "package").exists()


@pytest.mark.parametrize(
    ("note", "words"), [("", "an empty text, which reads as none"), ("\ud800", r"'\\ud800', which no file can hold")]
)
def test_what_a_cell_cannot_hold_is_refused_with_its_place(tmp_path: Path, note: str, words: str) -> None:
    catalog = fi.Catalog.of({"fields": [attrs.evolve(fi.fields[0], note=note)]})
    with pytest.raises(fi.errors.WriteError, match=f"fields: note of future-manufacturing is {words}"):
        catalog.to_datapackage(tmp_path / "package")
    assert not (tmp_path / "package").exists()


def test_every_record_is_in_the_table_of_all(package: Path, catalog: fi.Catalog) -> None:
    listed = [(row["kind"], row["id"]) for row in Unpacked(package.parent).tables["records"]]
    assert listed == [(kind_of(record).noun, record.id) for found in catalog.collections.values() for record in found]
