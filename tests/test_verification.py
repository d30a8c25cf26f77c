"""Verification: the place of every piece of evidence, checked against the texts that a user has."""

import hashlib
import shutil
from pathlib import Path

import attrs
import pytest

import future_industries as fi

TEXT = "Anhui 安徽 plans much."


def catalogue(start: int, end: int, stated: str | None, text: str = TEXT) -> fi.Catalog:
    """Return a catalogue of one fact, in a text that is known by its digest."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = fi.Source(id="own", name=fi.Text("Own"), kind="news", sha256=digest)  # type: ignore[arg-type]
    evidence = fi.Evidence(source=source, start=start, end=end, stated=stated)
    return fi.Catalog.of({"sources": [source], "regions": [attrs.evolve(fi.regions["Anhui"], evidence=(evidence,))]})


def folder_of(folder: Path, text: str = TEXT) -> Path:
    (folder / "own.txt").write_bytes(text.encode())
    return folder


@pytest.mark.parametrize(("start", "end", "stated"), [(0, 5, "Anhui"), (6, 8, "安徽"), (0, 20, TEXT), (3, 9, None)])
def test_offsets_count_characters_of_the_text_read_as_utf8(tmp_path: Path, start: int, end: int, stated: str | None) -> None:
    """Character offsets into the text read as UTF-8."""
    found = catalogue(start, end, stated).verify(folder_of(tmp_path))
    assert found == fi.Verification(1, 1, (), ())
    assert found.is_complete
    assert str(found) == "1 of 1 places found"


def test_line_ends_count_as_they_stand_in_the_file(tmp_path: Path) -> None:
    text = "one\r\ntwo"
    assert catalogue(5, 8, "two", text).verify(folder_of(tmp_path, text)).is_complete


@pytest.mark.parametrize(
    ("start", "end", "stated", "fault"),
    [
        (0, 5, "Hubei", "cn-ah: own 0-5 reads 'Anhui', not 'Hubei'"),
        (0, 5, "anhui", "cn-ah: own 0-5 reads 'Anhui', not 'anhui'"),
        (1, 6, "Anhui", "cn-ah: own 1-6 reads 'nhui ', not 'Anhui'"),
        (16, 99, "much.", "cn-ah: 16-99 lies beyond the end of own, at 20"),
        (0, 21, None, "cn-ah: 0-21 lies beyond the end of own, at 20"),
    ],
)
def test_a_place_that_does_not_hold_its_words_is_a_fault(
    tmp_path: Path, start: int, end: int, stated: str | None, fault: str
) -> None:
    found = catalogue(start, end, stated).verify(folder_of(tmp_path))
    assert found.faults == (fault,)
    assert (found.checked, found.found, found.is_complete) == (1, 0, False)


def test_a_tampered_text_is_a_missing_one(tmp_path: Path) -> None:
    """``Source.sha256`` identifies the file."""
    own = catalogue(0, 5, "Anhui")
    found = own.verify(folder_of(tmp_path, TEXT.replace("much", "little")))
    assert found == fi.Verification(0, 0, (), (own.sources["own"],))
    assert not found.is_complete
    assert str(found) == "0 of 0 places found, 1 texts missing"


def test_a_missing_text_is_listed(tmp_path: Path) -> None:
    assert [source.id for source in catalogue(0, 5, "Anhui").verify(tmp_path).missing] == ["own"]


def test_other_files_in_the_folder_make_no_difference(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("Zürich".encode("latin-1"))
    (tmp_path / "readme.md").write_text("not a text", encoding="utf-8")
    assert catalogue(0, 5, "Anhui").verify(folder_of(tmp_path)).is_complete


def test_a_huge_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_bytes(b"x" * 10_000_001)
    assert catalogue(0, 5, "Anhui").verify(folder_of(tmp_path)).is_complete


def test_evidence_of_groups_and_items_is_checked_under_their_names(tmp_path: Path) -> None:
    evidence = catalogue(0, 5, "Hubei").regions[0].evidence
    plan = fi.plans["shanghai-2022"]
    item = attrs.evolve(plan.groups[2].items[0], evidence=evidence)
    group = attrs.evolve(plan.groups[2], evidence=evidence, items=(item,))
    own = fi.Catalog.of({"plans": [attrs.evolve(plan, evidence=evidence, groups=(group,))]})
    labels = [fault.partition(": ")[0] for fault in own.verify(folder_of(tmp_path)).faults]
    assert labels == [
        "shanghai-2022",
        "shanghai-2022 / future energy",
        "shanghai-2022 / future energy / advanced nuclear energy",
    ]


def test_a_place_in_words_is_not_checked(tmp_path: Path) -> None:
    own = fi.Catalog.of({"regions": [fi.regions["Suzhou, Anhui"]]})
    assert own.verify(tmp_path).checked == 0


@pytest.mark.parametrize("name", ["nowhere", "file.txt"])
def test_what_is_no_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.txt").write_text("a file", encoding="utf-8")
    with pytest.raises(fi.errors.ParseError, match="a folder that is there and holds the texts of the sources"):
        fi.verify(str(tmp_path / name))


def test_every_place_is_found_in_the_real_texts(sources_folder: Path) -> None:
    """``fi.verify("../shared/sources")`` checks every offset against the texts that a user has."""
    found = fi.verify(sources_folder)
    assert (found.faults, found.missing) == ((), ())
    assert found.checked == found.found > 500


def test_the_real_texts_are_known_by_their_bytes_whatever_their_names(sources_folder: Path, tmp_path: Path) -> None:
    for number, path in enumerate(sorted(sources_folder.glob("*.txt"))):
        shutil.copyfile(path, tmp_path / f"{number}.txt")
    assert fi.verify(tmp_path).is_complete
