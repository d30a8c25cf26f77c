"""Records as plain rows and back, and the compiled form that the wheel ships."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

import future_industries as fi
from future_industries import shipped
from future_industries.compile import compile_data
from future_industries.kinds import KINDS, kind_of, record_class
from future_industries.record import Record
from future_industries.rows import decode, encode

RECORDS = [pytest.param(record, id=f"{plural}-{record.id}") for plural, found in fi.load().collections.items() for record in found]


def resolve(plural: str, name: str) -> Record:
    record: Record = fi.load().collections[plural][name]
    return record


@pytest.mark.parametrize("record", RECORDS)
def test_decoding_gives_back_what_was_encoded(record: Record) -> None:
    row: dict[str, Any] = json.loads(json.dumps(encode(record)))
    again = decode(record_class(kind_of(record).plural), row, resolve)
    assert again == record
    assert repr(again) == repr(record)
    assert attrs.asdict(again, recurse=False) == attrs.asdict(record, recurse=False)  # type: ignore[call-overload]


def test_a_row_leaves_out_what_is_at_its_default() -> None:
    assert "confidence" not in encode(fi.regions["Hainan"])
    assert "members" not in encode(fi.regions["Hainan"])


def test_another_record_stands_under_the_plural_of_its_kind() -> None:
    """Another record stands under the plural of its kind, ``{"regions": "cn-ah"}``."""
    assert encode(fi.figures["ciqtek-2023-orders"])["subject"] == {"organisations": "ciqtek"}


def test_a_date_is_written_as_iso_and_read_back() -> None:
    source = attrs.evolve(fi.sources["xinhua-2024-03-01"], read=fi.Period.of("2024-06-30").end)
    assert encode(source)["read"] == {"date": "2024-06-30"}
    assert decode(fi.Source, encode(source), resolve) == source


@pytest.fixture(scope="module")
def compiled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the shipped files were compiled into."""
    folder = tmp_path_factory.mktemp("compiled")
    compile_data(folder)
    return folder


@pytest.fixture
def compiled_catalog(compiled_folder: Path, monkeypatch: pytest.MonkeyPatch) -> fi.Catalog:
    """The catalogue as an installed wheel reads it."""
    monkeypatch.setattr(shipped, "_COMPILED", str(compiled_folder))
    monkeypatch.setattr(shipped, "_loaded", [])
    return shipped.load()


@pytest.mark.source_tree
@pytest.mark.parametrize("plural", KINDS)
def test_what_is_read_from_rows_equals_what_is_read_from_files(
    compiled_catalog: fi.Catalog, catalog: fi.Catalog, plural: str
) -> None:
    assert tuple(compiled_catalog.collections[plural]) == tuple(catalog.collections[plural])
    assert compiled_catalog.collections[plural].index_of_names.keys() == catalog.collections[plural].index_of_names.keys()


@pytest.mark.source_tree
def test_a_catalogue_of_rows_builds_a_record_once(compiled_catalog: fi.Catalog) -> None:
    shenzhen = compiled_catalog.regions["Shenzhen"]
    assert shenzhen.parent is compiled_catalog.regions["广东"]
    assert compiled_catalog.regions["shenzhen"] is shenzhen


@pytest.mark.source_tree
def test_a_catalogue_of_rows_answers_as_the_shipped_one(compiled_catalog: fi.Catalog, catalog: fi.Catalog) -> None:
    assert repr(compiled_catalog) == repr(catalog)
    assert compiled_catalog.version == catalog.version
    assert [record.id for record in compiled_catalog.search("量子")] == [record.id for record in catalog.search("量子")]
    assert str(compiled_catalog.compare("Beijing", "Shanghai")) == str(catalog.compare("Beijing", "Shanghai"))
    assert str(compiled_catalog.matrix()) == str(catalog.matrix())


@pytest.mark.source_tree
def test_compiling_twice_gives_the_same_bytes(compiled_folder: Path, tmp_path: Path) -> None:
    compile_data(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in compiled_folder.iterdir()
    }
    assert {path.stem for path in tmp_path.iterdir()} == {*KINDS, "version"}


@pytest.mark.source_tree
def test_compiling_a_faulty_folder_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "version.toml").write_text("version = '2024.1'", encoding="utf-8")
    (tmp_path / "bad.toml").write_text("[[regoin]]\nid = 'a'\n", encoding="utf-8")
    target = tmp_path / "target"
    target.mkdir()
    with pytest.raises(fi.errors.DataError):
        compile_data(target, tmp_path)
    assert not list(target.iterdir())
