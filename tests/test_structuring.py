"""Plain tables to records: nothing is coerced, no unknown key passes, and every fault is reported at once."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import future_industries as fi
from future_industries.files import read_catalog
from future_industries.structuring import Table, structure

SOURCE = {"id": "a-source", "name": "A source", "kind": "news"}
PLACE = {"source": "a-source", "place": "page 1"}
VERSION = 'version = "2024.1"\n'
GOOD = '[[source]]\nid = "a-source"\nname = "A source"\nkind = "news"\n'


MEASURE = Table("measures.toml", "measure[0]", "measure", {"id": "projects", "name": "projects"})


def faults(*tables: tuple[str, dict[str, Any]]) -> list[str]:
    """Return the faults of tables, each with its noun; the source that their evidence names is good."""
    numbered = [Table("own.toml", f"{noun}[{number}]", noun, values) for number, (noun, values) in enumerate(tables)]
    with pytest.raises(fi.errors.DataError) as caught:
        structure([Table("sources.toml", "source[0]", "source", SOURCE), MEASURE, *numbered])
    return list(caught.value.faults)


def region(**changes: object) -> tuple[str, dict[str, Any]]:
    return "region", {"id": "a", "name": "A", "level": "city", "evidence": [PLACE], **changes}


def plan(**changes: object) -> tuple[str, dict[str, Any]]:
    return "plan", {"id": "p", "name": "P", "region": "a", "evidence": [PLACE], **changes}


def figure(**changes: object) -> tuple[str, dict[str, Any]]:
    values = {"id": "f", "name": "F", "amount": "5 projects", "kind": "result", "nature": "flow", "measure": "projects"}
    return "figure", {**values, "subject": {"region": "a"}, "evidence": [PLACE], **changes}


def write(folder: Path, **files: str) -> Path:
    for name, content in {"version": VERSION, **files}.items():
        (folder / f"{name}.toml").write_text(content, encoding="utf-8")
    return folder


# Good tables


def test_good_tables_become_records_in_the_order_of_the_tables() -> None:
    tables = [
        Table("a.toml", "region[0]", "region", {**region()[1], "parent": "b"}),
        Table("a.toml", "region[1]", "region", {**region()[1], "id": "b", "level": "province"}),
        Table("b.toml", "source[0]", "source", SOURCE),
    ]
    first, second = structure(tables)["regions"]
    assert isinstance(first, fi.Region)
    assert (first.id, first.parent, second.id) == ("a", second, "b")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (2024, fi.Period(2024, 2024)),
        ("2024-01", fi.Period("2024-01", "2024-01")),
        (date(2024, 1, 2), fi.Period("2024-01-02", "2024-01-02")),
        ("../2030", fi.Period(None, 2030)),
    ],
    ids=str,
)
def test_a_period_is_written_as_a_year_a_date_or_a_text(written: object, read: fi.Period) -> None:
    (source,) = structure([Table("a.toml", "source[0]", "source", {**SOURCE, "published": written})])["sources"]
    assert isinstance(source, fi.Source)
    assert source.published == read


def test_evidence_is_from_the_document_whose_file_it_stands_in_unless_it_names_another() -> None:
    evidence = [{"place": "page 1"}, {"source": "other", "place": "page 2"}]
    tables = [
        Table("a.toml", "source", "source", SOURCE, "a-source"),
        Table("b.toml", "source", "source", {**SOURCE, "id": "other"}, "other"),
        Table("a.toml", "region[0]", "region", {**region()[1], "evidence": evidence}, "a-source"),
    ]
    (found,) = structure(tables)["regions"]
    assert isinstance(found, fi.Region)
    assert [item.source.id for item in found.evidence] == ["a-source", "other"]


def test_groups_and_items_take_over_the_evidence_and_the_confidence_of_what_they_are_in() -> None:
    own = {"source": "a-source", "place": "page 2"}
    groups = [
        {"name": "G", "items": [{"name": "I"}]},
        {"name": "H", "confidence": "medium", "evidence": [own], "items": [{"name": "J"}]},
    ]
    _, values = plan(groups=groups, confidence="low")
    tables = [("source", SOURCE), region(), ("plan", values)]
    (made,) = structure([Table("own.toml", noun, noun, values) for noun, values in tables])["plans"]
    assert isinstance(made, fi.Plan)
    first, second = made.groups
    assert first.evidence == first.items[0].evidence == made.evidence
    assert first.confidence == first.items[0].confidence == fi.Confidence.LOW
    assert second.items[0].evidence == second.evidence != made.evidence
    assert second.items[0].confidence == fi.Confidence.MEDIUM


def test_a_fault_in_evidence_is_reported_where_it_stands_and_not_by_what_takes_it_over() -> None:
    groups = [{"name": "G", "items": [{"name": "I"}]}]
    (fault,) = faults(region(), plan(groups=groups, evidence=[{**PLACE, "start": 3}]))
    assert fault.endswith("@ plan[1].evidence[0] (p)")


def test_a_choice_of_several_kinds_may_be_absent() -> None:
    milestone = {"id": "m", "name": "M", "kind": "target", "period": 2030, "subject": None, "evidence": [PLACE]}
    tables = [Table("a.toml", "source", "source", SOURCE), Table("a.toml", "milestone", "milestone", milestone)]
    (found,) = structure(tables)["milestones"]
    assert isinstance(found, fi.Milestone)
    assert found.subject is None


def test_nothing_becomes_nothing() -> None:
    assert set(structure([]).values()) == {()}


# Faults, each with file, key path, value and what was expected


@pytest.mark.parametrize(
    ("tables", "fault"),
    [
        # wrong types
        ([region(iso=3)], "own.toml: expected a text, got 3 @ region[0].iso (a)"),
        ([region(gbt2260=340000)], "own.toml: expected a text, got 340000 @ region[0].gbt2260 (a)"),
        ([region(name=3)], "own.toml: expected a text, or a table with en and zh, got 3 @ region[0].name (a)"),
        (
            [region(name={"zh": "安徽"})],
            "own.toml: expected a text, or a table with en and zh, got {'zh': '安徽'} @ region[0].name (a)",
        ),
        (
            [region(name={"en": "A", "fr": "B"})],
            "own.toml: expected a text, or a table with en and zh, got {'en': 'A', 'fr': 'B'} @ region[0].name (a)",
        ),
        ([region(aliases="Anhui")], "own.toml: expected a list, got 'Anhui' @ region[0].aliases (a)"),
        (
            [region(evidence=PLACE)],
            "own.toml: expected a list, whose tables are written [[…]] or [{ … }], got {'source': 'a-source', 'place': 'page 1'} @",
        ),
        ([region(level=3)], "own.toml: expected one of country, union of countries, province, city, district, area, got 3"),
        (
            [("product", {"id": "a", "name": "A", "iconic": 1, "evidence": [PLACE]})],
            "own.toml: expected true or false, got 1 @ product[0].iconic (a)",
        ),
        (
            [("source", {**SOURCE, "id": "b", "read": "20240102"})],
            "own.toml: expected a date such as 2024-01-02, got '20240102' @ source[0].read (b)",
        ),
        (
            [("source", {**SOURCE, "id": "b", "read": datetime(2024, 1, 2, tzinfo=UTC)})],
            "own.toml: expected a date such as 2024-01-02, got datetime.datetime(2024, 1, 2, 0, 0,",
        ),
        (
            [("source", {**SOURCE, "id": "b", "published": datetime(2024, 1, 2, tzinfo=UTC)})],
            "own.toml: expected a year, a date or a period such as '../2030', got datetime.datetime(",
        ),
        (
            [("source", {**SOURCE, "id": "b", "published": True})],
            "own.toml: expected a year, a date or a period such as '../2030', got True @ source[0].published (b)",
        ),
        ([("source", {**SOURCE, "id": "b", "published": "some day"})], "own.toml: cannot read 'some day': expected a day ("),
        (
            [region(evidence=[{**PLACE, "start": "3", "end": 4}])],
            "own.toml: expected a whole number, got '3' @ region[0].evidence[0].start (a)",
        ),
        (
            [region(evidence=[{**PLACE, "start": True, "end": 4}])],
            "own.toml: expected a whole number, got True @ region[0].evidence[0].start (a)",
        ),
        (
            [region(evidence=[{**PLACE, "start": 3.0, "end": 4}])],
            "own.toml: expected a whole number, got 3.0 @ region[0].evidence[0].start (a)",
        ),
        (
            [region(evidence=["hearsay"])],
            "own.toml: expected a table with start, end and stated, or a place, got 'hearsay' @ region[0].evidence[0] (a)",
        ),
        (
            [region(), figure(amount=5)],
            "own.toml: expected an amount such as 'over 500 million yuan', got 5 @ figure[1].amount (f)",
        ),
        ([region(), figure(amount="many projects")], "own.toml: cannot read 'many projects': expected an amount such as"),
        ([region(), figure(amount="5 projcets")], "projcets"),
        # keys
        ([region(levl="city")], "own.toml: there is no key 'levl'; did you mean 'level'? @ region[0] (a)"),
        (
            [region(evidence=[{**PLACE, "stat": "x"}])],
            "own.toml: there is no key 'stat'; did you mean 'start' or 'stated'? @ region[0].evidence[0] (a)",
        ),
        ([("region", {"id": "a", "name": "A", "evidence": [PLACE]})], "own.toml: the key 'level' is missing: one of country, "),
        (
            [("region", {"id": "a", "name": "A", "level": "city"})],
            "own.toml: the key 'evidence' is missing: a list, as [{ place = \"…\" }] @ region[0]",
        ),
        # words of a vocabulary
        ([region(level="town")], "got 'town' @ region[0].level (a)"),
        (
            [region(), figure(kind="promise")],
            "own.toml: expected one of target, projection, result, got 'promise' @ figure[1].kind (f)",
        ),
        # what a record refuses
        ([region(evidence=[])], "a fact without a source cannot be built"),
        ([region(evidence=[{"source": "a-source"}])], "evidence must say where in its source it stands"),
        ([region(evidence=[{**PLACE, "start": 5, "end": 3}])], "evidence cannot run from 5 to 3"),
        ([region(gbt2260="34")], "gbt2260 must be the six digits of GB/T 2260"),
        ([region(id="An Hui")], "id must be lowercase ASCII words joined by hyphens"),
        ([region(name={"en": ""})], "en of a text must be words, not ''"),
        ([region(name={"en": 3})], "en of a text must be words, not 3"),
        # references
        ([region(parent="b")], "own.toml: no region has the id 'b' @ region[0].parent (a)"),
        (
            [region(id="anhui"), region(parent="anhu")],
            "own.toml: no region has the id 'anhu'; did you mean 'anhui'? @ region[1].parent (a)",
        ),
        ([region(parent=3)], "own.toml: expected the id of a region, got 3 @ region[0].parent (a)"),
        ([region(parent="a")], "own.toml: the region 'a' refers back to itself @ region[0].parent (a)"),
        ([region(), figure(restates="f")], "own.toml: the figure 'f' refers back to itself @ figure[1].restates (f)"),
        (
            [region(evidence=[{"source": "b-source", "place": "x"}])],
            "own.toml: no source has the id 'b-source'; did you mean 'a-source'?",
        ),
        ([region(), figure(subject="a")], "own.toml: expected a table with one key, region, "),
        ([region(), figure(subject={"region": "a", "plan": "p"})], "got {'region': 'a', 'plan': 'p'} @ figure[1].subject (f)"),
        ([region(), figure(subject={"statement": "s"})], "got {'statement': 's'} @ figure[1].subject (f)"),
        ([region(), figure(subject={"region": "b"})], "own.toml: no region has the id 'b' @ figure[1].subject (f)"),
        (
            [region(), plan(groups=[{"name": "G", "evidence": [PLACE], "mappings": [{"match": "exact"}]}])],
            "expected a table with a field or a track, and a match, got {'match': 'exact'} @ plan[1].groups[0].mappings[0] (p)",
        ),
        (
            [region(), plan(groups=[{"name": "G", "evidence": [PLACE], "mappings": [{"track": "t", "match": "exact"}]}])],
            "own.toml: no track has the id 't' @ plan[1].groups[0].mappings[0] (p)",
        ),
        # ids and kinds
        ([("region", {"name": "A"})], "own.toml: expected an id, got None @ region[0].id"),
        ([region(id=3)], "own.toml: expected an id, got 3 @ region[0].id"),
        ([region(), region()], "own.toml: the id 'a' is taken by own.toml, region[0] @ region[1].id"),
        ([("regoin", region()[1])], "own.toml: no kind of record is called 'regoin'; did you mean 'region'? @ regoin[0]"),
        ([("regions", region()[1])], "own.toml: no kind of record is called 'regions'; did you mean 'region'? @ regions[0]"),
    ],
    ids=lambda value: value[:60] if isinstance(value, str) else "",
)
def test_a_fault_names_file_and_key_path_and_says_what_was_expected(tables: list[tuple[str, dict[str, Any]]], fault: str) -> None:
    """A bad data file is named with the record and key path of every fault in it."""
    (found,) = faults(*tables)
    assert fault in found
    assert found.startswith("own.toml: ")
    assert "\n" not in found


def test_a_match_is_exact_unless_it_says_otherwise_and_one_of_five() -> None:
    mapping = {"track": "t", "match": "similar"}
    track = ("track", {"id": "t", "name": "T", "evidence": [PLACE]})
    (found,) = faults(region(), track, plan(groups=[{"name": "G", "evidence": [PLACE], "mappings": [mapping]}]))
    assert "expected one of exact, close, broader, narrower, related, got 'similar' @ plan[2].groups[0].mappings[0]" in found


def test_all_faults_of_all_tables_are_reported_at_once() -> None:
    """Every fault in it, all at once, and nothing of it is loaded."""
    found = faults(region(level="town", iso=3, colour="red"), region(id="b", parent="c"), figure(amount=5, kind="promise"))
    assert len([fault for fault in found if "region[0]" in fault]) == 3
    assert len([fault for fault in found if "region[1]" in fault]) == 1
    assert len([fault for fault in found if "figure[2].amount" in fault or "figure[2].kind" in fault]) == 2


def test_a_reference_to_a_faulty_record_is_no_fault_of_its_own() -> None:
    assert faults(region(level="town"), figure()) == faults(region(level="town"))


def test_a_circle_of_references_is_reported_once() -> None:
    (found,) = faults(region(parent="b"), region(id="b", parent="a"))
    assert "the region 'a' refers back to itself" in found


def test_a_long_value_is_cut() -> None:
    (found,) = faults(region(level="x" * 10_000))
    assert len(found) < 300


def test_the_error_lists_its_faults_a_line_each_and_is_a_value_error() -> None:
    with pytest.raises(ValueError, match=r"2 faults, nothing was loaded:\n  own.toml: .*\n  own.toml: "):
        structure([Table("own.toml", f"x[{number}]", "x", {"id": "a"}) for number in range(2)])
    with pytest.raises(fi.errors.DataError, match=r"1 fault, nothing was loaded:\n  own.toml: "):
        structure([Table("own.toml", "x", "x", {"id": "a"})])


# Files


def test_a_folder_of_files_becomes_a_catalogue(tmp_path: Path) -> None:
    found = read_catalog(str(write(tmp_path, good=GOOD)))
    assert found.version == "2024.1"
    assert found.sources.ids == ("a-source",)


def test_a_file_of_one_document_is_the_source_of_its_evidence(tmp_path: Path) -> None:
    content = (
        GOOD.replace("[[source]]", "[source]") + '[[region]]\nid = "a"\nname = "A"\nlevel = "city"\nevidence = [{ place = "x" }]\n'
    )
    found = read_catalog(write(tmp_path, document=content))
    assert found.regions["a"].evidence[0].source is found.sources["a-source"]


def test_files_in_folders_are_named_with_their_folder(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (write(tmp_path) / "documents" / "own.toml").write_text('[[regoin]]\nid = "a"\n', encoding="utf-8")
    with pytest.raises(fi.errors.DataError, match=r"documents/own.toml: no kind of record is called 'regoin'"):
        read_catalog(tmp_path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"id = ", "bad.toml: Invalid value"),
        (b"[[source]\n", "bad.toml: Expected"),
        (b'a = "\xff"', "bad.toml: byte 0xff in line 1 is not UTF-8"),
        (b"\xef\xbb\xbfa = 1", "bad.toml: "),
        (b"region = 3", r"bad.toml: expected tables such as \[\[figure\]\], got 3 @ region"),
        (b"region = [3]", r"bad.toml: expected tables such as \[\[figure\]\], got \[3\] @ region"),
        (b"[source]\nid = 3", "bad.toml: expected an id, got 3 @ source.id"),
    ],
    ids=["value", "brackets", "latin", "mark", "number", "list", "id"],
)
def test_a_file_that_is_no_table_of_records_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    (write(tmp_path) / "bad.toml").write_bytes(content)
    with pytest.raises(fi.errors.DataError, match=message):
        read_catalog(tmp_path)


def test_a_fault_of_form_does_not_hide_the_faults_of_other_files(tmp_path: Path) -> None:
    """With every fault of every file."""
    folder = write(tmp_path, bad="id = ", worse='[[regoin]]\nid = "a"\n')
    with pytest.raises(fi.errors.DataError) as caught:
        read_catalog(folder)
    assert len(caught.value.faults) == 2


def test_every_stray_key_of_a_file_is_reported(tmp_path: Path) -> None:
    """Every fault in it, all at once."""
    with pytest.raises(fi.errors.DataError) as caught:
        read_catalog(write(tmp_path, bad="one = 1\nother = 2\n"))
    assert len(caught.value.faults) == 2


@pytest.mark.parametrize("version", ["", "version = ", "edition = 3"], ids=["empty", "broken", "other"])
def test_a_folder_whose_version_cannot_be_read_says_so(tmp_path: Path, version: str) -> None:
    with pytest.raises(fi.errors.DataError, match="version"):
        read_catalog(write(tmp_path, version=version))


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(fi.errors.DataError):
        read_catalog(tmp_path / "nowhere")
