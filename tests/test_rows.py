"""Records as rows and back, and the compiled form that the wheel ships."""

import gc
import json
import threading
from pathlib import Path
from typing import Any

import attrs
import pytest

import future_industries as fi
from future_industries import shipped
from future_industries.compile import Encoder, compile_data
from future_industries.kinds import KINDS, kind_of
from future_industries.record import Record
from future_industries.rows import blank, fill

ALL = {plural: tuple(found) for plural, found in fi.load().collections.items()}
NUMBERED = [None, *(record for records in ALL.values() for record in records)]
NUMBERS = {(kind_of(record).plural, record.id): number for number, record in enumerate(NUMBERED) if record is not None}


def encode(*records: Record) -> tuple[dict[str, Any], list[list[Any]]]:
    return Encoder(NUMBERS).rows(records)


def decode(*records: Record) -> list[Any]:
    """Return what is made of the rows of *records*, all of one kind."""
    shapes, rows = json.loads(json.dumps(encode(*records)))
    made = blank(type(records[0]), len(records))
    fill(type(records[0]), shapes, made, rows, NUMBERED.__getitem__)
    return made


@pytest.mark.parametrize("plural", KINDS)
def test_decoding_gives_back_what_was_encoded(plural: str) -> None:
    for record, again in zip(ALL[plural], decode(*ALL[plural]), strict=True):
        assert again == record
        assert repr(again) == repr(record)
        assert attrs.asdict(again, recurse=False) == attrs.asdict(record, recurse=False)
        assert [type(value) for value in attrs.astuple(again)] == [type(value) for value in attrs.astuple(record)]


@pytest.mark.parametrize("plural", KINDS)
def test_a_record_alone_is_decoded_as_among_its_kind(plural: str) -> None:
    shapes, rows = encode(*ALL[plural])
    for record, row in zip(ALL[plural], rows, strict=True):
        (again,) = made = blank(type(record), 1)
        fill(type(record), shapes, made, [row], NUMBERED.__getitem__)
        assert again == record


def test_what_is_at_its_default_everywhere_has_no_place_in_a_row() -> None:
    assert "confidence" not in encode(*fi.fields)[0]
    assert "aliases" in encode(*fi.fields)[0]


def test_another_record_is_a_number() -> None:
    shapes, (row,) = encode(fi.figures["ciqtek-2023-orders"])
    assert shapes["subject"] == ["record"]
    assert NUMBERED[row[list(shapes).index("subject")]] is fi.organisations["ciqtek"]


def test_what_repeats_itself_is_listed_once_and_shared() -> None:
    assert encode(*fi.figures)[0]["kind"][0] == "among"
    same = [attrs.evolve(fi.regions["Hefei"], id=f"hefei-{number}") for number in range(4)]
    assert len({id(region.name) for region in decode(*same)}) == 1


def test_decimals_and_words_that_are_equal_stay_apart() -> None:
    amounts = (fi.Amount.parse("1.5 km"), fi.Amount.parse("1.50 km"), fi.Amount.parse("1.5 km"), fi.Amount.parse("1.50 km"))
    figures = [attrs.evolve(fi.figures["ciqtek-2023-orders"], amount=amount) for amount in amounts]
    assert [str(figure.amount.nominal) for figure in decode(*figures)] == ["1.5", "1.50", "1.5", "1.50"]


def test_a_date_is_written_as_iso_and_read_back() -> None:
    source = attrs.evolve(fi.sources["xinhua-2024-03-01"], read=fi.Period.of("2024-06-30").end)
    shapes, (row,) = encode(source)
    assert shapes["read"] == ["date"]
    assert row[list(shapes).index("read")] == "2024-06-30"
    assert decode(source) == [source]


def test_the_bounds_of_an_exact_amount_are_its_nominal_value() -> None:
    (figure,) = decode(fi.figures["anhui-projects-2024-investment"])
    assert figure.amount.low is figure.amount.nominal
    assert figure.amount.high is figure.amount.nominal


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
def test_the_table_of_rates_is_packed_as_it_is(compiled_catalog: fi.Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fi.rates.table
    monkeypatch.setattr(shipped, "_rates", [])
    assert compiled_catalog is shipped.load()
    assert shipped.rates().table == before
    assert shipped.rates().table is not before


@pytest.mark.source_tree
@pytest.mark.parametrize("plural", KINDS)
def test_every_name_is_found_in_rows_as_in_files(compiled_catalog: fi.Catalog, catalog: fi.Catalog, plural: str) -> None:
    """The first names are found in the bytes of the index, the later ones in the index."""
    names = [*list(catalog.collections[plural].index_of_names)[:3], 'no "such": name', *ALL[plural][-1:][0].id.split()]
    for name in names:
        assert (name in compiled_catalog.collections[plural]) is (name in catalog.collections[plural])


@pytest.mark.source_tree
def test_a_catalogue_of_rows_builds_a_record_once(compiled_catalog: fi.Catalog) -> None:
    shenzhen = compiled_catalog.regions["Shenzhen"]
    assert shenzhen.parent is compiled_catalog.regions["广东"]
    assert compiled_catalog.regions["shenzhen"] is shenzhen


@pytest.mark.source_tree
def test_what_was_built_alone_stays_when_its_kind_is_built(compiled_catalog: fi.Catalog) -> None:
    figure, region = compiled_catalog.figures["ciqtek-2023-orders"], compiled_catalog.regions["Shenzhen"]
    amount = figure.amount
    assert any(one is figure for one in compiled_catalog.figures)
    assert any(one is region for one in compiled_catalog.regions)
    assert figure.amount is amount
    assert figure.subject is compiled_catalog.organisations["ciqtek"]
    assert gc.isenabled()


@pytest.mark.source_tree
def test_building_leaves_what_others_froze(compiled_catalog: fi.Catalog) -> None:
    gc.freeze()
    try:
        tuple(compiled_catalog.figures)
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


@pytest.mark.source_tree
def test_building_leaves_nothing_frozen(compiled_catalog: fi.Catalog) -> None:
    tuple(compiled_catalog.figures)
    assert not gc.get_freeze_count()


@pytest.mark.source_tree
def test_records_hold_the_records_of_their_catalogue(compiled_catalog: fi.Catalog) -> None:
    regions = tuple(compiled_catalog.regions)
    assert all(plan.region is compiled_catalog.regions[plan.region.id] for plan in compiled_catalog.plans)
    assert all(region.parent is None or any(region.parent is one for one in regions) for region in regions)


@pytest.mark.source_tree
def test_first_use_from_several_threads_builds_a_record_once(compiled_catalog: fi.Catalog) -> None:
    barrier, found = threading.Barrier(8), list[tuple[int, ...]]()

    def look(number: int) -> None:
        barrier.wait()
        first = compiled_catalog.figures["ciqtek-2023-orders"] if number % 2 else None
        figures = tuple(compiled_catalog.figures)
        assert first is None or first in figures
        found.append(tuple(map(id, figures)))

    threads = [threading.Thread(target=look, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1


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
    assert {path.stem.removesuffix("-names") for path in tmp_path.iterdir()} == {
        *KINDS,
        "contents",
        "changes.csv",
        "ecb-reference-rates.csv",
    }


@pytest.mark.source_tree
def test_compiling_a_faulty_folder_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "version.toml").write_text("version = '2024.1'", encoding="utf-8")
    (tmp_path / "bad.toml").write_text("[[regoin]]\nid = 'a'\n", encoding="utf-8")
    target = tmp_path / "target"
    target.mkdir()
    with pytest.raises(fi.errors.DataError):
        compile_data(target, tmp_path)
    assert not list(target.iterdir())
