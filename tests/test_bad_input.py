"""Bad input: a located error or a bounded refusal, and never a partial load."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import future_industries as fi
from future_industries.errors import DataError, KindError, MissingFileError
from haiwan import PLAN, changed, fault, write

# Files


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            changed('kind = "official"', "kind = official"),
            "(at line 4, column 8); a text stands in straight quotes",
        ),
        (changed("[[plan]]", "[[plan]"), "plan.toml: Expected ']]' at the end of an array declaration (at line 15"),
        (changed('level = "city"', 'level = "city"\nlevel = "area"'), 'a key stands once in its table: level = "area"'),
        (changed("published = 2025-03-01", "published = 2025-02-30"), "plan.toml: "),
        (changed("read = 2025-04-02", 'read = "2025-02-30"'), "expected a date, got '2025-02-30': day "),
        (changed("read = 2025-04-02", "read = 2025-04-02T10:00:00Z"), "expected a date such as 2024-01-02, got datetime"),
        (
            changed('horizon = "../2030"', "horizn = 2030"),
            "there is no key 'horizn'; did you mean 'horizon'? @ plan[0] (haiwan-2025)",
        ),
        (changed('level = "city"\n', ""), "the key 'level' is missing: one of country, union of countries, "),
        (changed('level = "city"', 'level = "town"'), "province, city, district, area, got 'town'"),
        (changed('id = "haiwan-2025"', 'id = "Haiwan 2025"'), "id must be lowercase ASCII words joined by hyphens"),
        (
            changed("[[plan]]", "[[plans]]").replace("plan.groups", "plans.groups"),
            "no kind of record is called 'plans'; did you mean 'plan'? @ plans",
        ),
        (PLAN + PLAN[PLAN.index("[[figure]]") :], "the id 'haiwan-fund-2030' is taken by plan.toml, figure[0] @ figure[1].id"),
        (
            changed('evidence = [{ place = "section 2" }]\n', ""),
            "the key 'evidence' is missing: a list, as [",
        ),
        (changed('place = "section 2"', "start = 3"), "evidence needs both start and end, or neither"),
        (changed('place = "section 2"', f"start = 3, end = 0x{'f' * 99}"), "expected a whole number of at most 15 digits, got "),
        (changed('place = "section 2"', f"start = 3, end = {'9' * 5000}"), "plan.toml: "),
        (changed('"section 2"', f"{'[' * 9999}{']' * 9999}"), "the values are nested too deep"),
        (changed('place = "section 2"', f"{'.'.join('a' * 9999)} = 3"), "the values are nested too deep"),
        (changed('place = "section 2"', f"{'.'.join('a' * 30)} = 3"), "the values are nested too deep"),
        (
            PLAN.encode("gb18030"),
            "convert it to UTF-8, in an editor or with iconv -f GB18030 -t UTF-8; read so, it has the words '海湾",
        ),
        (PLAN.encode("utf-16"), "it looks like UTF-16: convert it to UTF-8"),
        (PLAN.encode("utf-32"), "it looks like UTF-32: convert it to UTF-8"),
        (re.sub("[^\x00-\x7f]+", "é", PLAN).encode("latin-1"), "byte 0xe9 in line 3 is not UTF-8; save it as UTF-8"),
    ],
)
def test_a_bad_file_says_where_it_is_bad_and_what_mends_it(tmp_path: Path, content: str | bytes, message: str) -> None:
    started = time.process_time()
    found = fault(write(tmp_path, content))
    assert message in found
    assert found.startswith("plan.toml: ")
    assert len(found) < 500
    assert time.process_time() - started < 60


@pytest.mark.parametrize(
    "content", [PLAN.replace("\n", "\r\n"), PLAN.replace("\n", "\r"), PLAN.replace("\n\n", "\r\n\r\n"), "\ufeff" + PLAN]
)
def test_line_ends_of_all_kinds_and_a_mark_before_the_text_are_read(tmp_path: Path, content: str) -> None:
    """Mixed line ends, a BOM."""
    assert fi.load(write(tmp_path, content)).collections == fi.load(write(tmp_path, PLAN, "same.toml")).collections


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "own.json: Expecting property name enclosed in double quotes: line 1 column 2 (char 1): {"),
        ('{"source": NaN}', "NaN is no value of JSON, and no amount"),
        ('{"source": -Infinity}', "-Infinity is no value of JSON"),
        ('{"source": {"id": "a", "id": "b"}}', "the key 'id' stands twice in one table"),
        ("[]", "expected tables of records by their kind, got []"),
        ("[" * 10**5, "the values are nested too deep"),
        (f'{{"source": {"9" * 5000}}}', "own.json: "),
        ('{"source": 1e999}', "expected tables such as [[figure]], got inf @ source"),
        ('{"source": {"id": "a", "name": "\\ud800", "kind": "news"}}', "holds half a character (a lone surrogate) @ source.name"),
        ('{"source": {"id": "a", "name": null, "kind": "news"}}', "or a table with en and zh, got None @ source.name (a)"),
    ],
    ids=lambda text: text[:20],
)
def test_bad_json_is_refused(tmp_path: Path, content: str, message: str) -> None:
    assert message in fault(write(tmp_path, content, "own.json"))


def test_a_key_that_stands_twice_among_very_many_is_found_at_once(tmp_path: Path) -> None:
    pairs = ", ".join(f'"key-{number}": 1' for number in range(50_000))
    started = time.process_time()
    assert "the key 'key-49999' stands twice in one table" in fault(write(tmp_path, f'{{{pairs}, "key-49999": 2}}', "own.json"))
    assert time.process_time() - started < 60


def test_of_very_many_unknown_names_the_first_are_told_the_nearest() -> None:
    """Each is laid beside every name that there is, so that a table with a column out of place would take hours."""
    page = {"id": "page", "name": "Page", "kind": "news"}
    city = {"name": "City", "level": "city", "parent": "Hainn", "evidence": [{"place": "page 1"}]}
    started = time.process_time()
    with pytest.raises(DataError) as caught:
        fi.load({"source": page, "region": [{"id": f"city-{number}", **city} for number in range(5000)]})
    assert time.process_time() - started < 60
    nearest = ["did you mean 'Hainan" in fault for fault in caught.value.faults]
    assert nearest == [True] * 100 + [False] * 4900
    assert "no region is called 'Hainn', here or in the shipped data; name it by its id" in caught.value.faults[-1]


BOMB = "a: &a [x, x]\n" + "".join(
    f"{after}: &{after} [*{name}, *{name}, *{name}]\n" for name, after in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (BOMB, "anchors and aliases are not read; write the value out (at line 1, column 4): a: &a [x, x]"),
        ("source:\n  <<: *a", "anchors and aliases are not read"),
        ("source: !!python/object/apply:os.system ['ls']", "the tag 'tag:yaml.org,2002:python/object/apply:os.system' is"),
        ("source: !!binary aGVsbG8=", "the tag 'tag:yaml.org,2002:binary' is not read"),
        ("source: !own 3", "the tag '!own' is not read; leave it out"),
        ("source:\n  id: a\n  id: b", "the key 'id' stands twice in one table (at line 3, column 3)"),
        ("1: 2", "a key must be a word (at line 1, column 1)"),
        ("? [a]\n: b", "a key must be a word (at line 1, column 3)"),
        ("source: {id: a, name: no, kind: news, language: no, read: 2024-13-01}", "own.yaml: "),
        ("source: {id: a, name: 1:30, kind: news, iso: yes}", "there is no key 'iso'"),
        ("source: {id: a, name: a, kind: news, note: true}", "expected a text, got True @ source.note (a)"),
        ("source: {id: a, name: a, kind: news, note: .nan}", "expected a text, got nan @ source.note (a)"),
        ("source: [", "expected the node content, but found '<stream end>' (at line 1"),
        ("source: \x00", "own.yaml: "),
        ("a: 1\n---\nb: 2", "but found another document (at line 2, column 1)"),
        ("[" * 10**5, "the values are nested too deep"),
        ("- a", "expected tables of records by their kind, got ['a']"),
    ],
    ids=lambda text: text[:20],
)
def test_bad_yaml_is_refused_and_nothing_in_it_is_run(tmp_path: Path, content: str, message: str) -> None:
    """A YAML bomb."""
    started = time.process_time()
    assert message in fault(write(tmp_path, content, "own.yaml"))
    assert time.process_time() - started < 60


def test_an_empty_file_holds_no_records(tmp_path: Path) -> None:
    for name in ("empty.toml", "empty.yaml"):
        assert repr(fi.load(write(tmp_path, "", name))) == "<Catalog : empty>"
    assert repr(fi.load({})) == "<Catalog : empty>"


def test_a_file_of_100_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    started = time.process_time()
    assert fault(path) == (
        "large.toml: with it, there are more than the 10,000,000 bytes that are read; split the data, or pass a larger most_bytes="
    )
    assert time.process_time() - started < 60


def test_how_much_is_read_counts_all_files_and_can_be_raised(tmp_path: Path) -> None:
    write(tmp_path, PLAN)
    write(tmp_path, "# " + "x" * 1000, "more.toml")
    assert "plan.toml: with it, there are more than the 1,500 bytes" in fault(tmp_path, most_bytes=1500)
    assert len(fi.load(tmp_path, most_bytes=3000).plans) == 1


def test_thousands_of_faults_are_counted_and_the_first_are_shown(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        fi.load(write(tmp_path, "[[plan]]\n" * 3000))
    assert len(caught.value.faults) == 3000
    assert len(str(caught.value).splitlines()) == 502
    assert str(caught.value).endswith("… and 2500 more, in .faults")


def test_every_fault_of_every_file_is_reported_and_nothing_is_loaded(tmp_path: Path) -> None:
    """Never a partial load."""
    write(tmp_path, PLAN.replace('"city"', '"town"').replace("horizon", "horizn").replace("investment", "investmnt"))
    write(tmp_path, "[[", "broken.toml")
    write(tmp_path, "x", "other.yaml")
    with pytest.raises(DataError) as caught:
        fi.load(tmp_path)
    assert sorted({line.partition(":")[0] for line in caught.value.faults}) == ["broken.toml", "other.yaml", "plan.toml"]
    assert len(caught.value.faults) == 4  # the measure may be in a file that cannot be read


def test_what_a_broken_file_may_hold_is_not_missed_in_the_others(tmp_path: Path) -> None:
    source, rest = PLAN.split("[[region]]")
    write(tmp_path, source + "broken =", "source.toml")
    write(tmp_path, "[[region]]" + rest.replace("{ place", '{ source = "haiwan-plan-2025", place'))
    assert fault(tmp_path).startswith("source.toml: Invalid value (at end of document); a text stands in straight quotes")


# Paths


@pytest.mark.parametrize("source", [None, 3, b"plan.toml", ["plan.toml"], {"plan.toml"}], ids=repr)
def test_what_is_no_path_and_no_mapping_is_refused(source: object) -> None:
    with pytest.raises(KindError, match="expected the path of a file or a folder, or a mapping of tables, not "):
        fi.load(source)  # type: ignore[call-overload]


@pytest.mark.parametrize("mapping", [{1: []}, {"source": {2: 3}}, {"source": {"name": "\ud800"}}], ids=ascii)
def test_a_mapping_that_no_file_could_hold_is_refused(mapping: object) -> None:
    assert fault(mapping).startswith("the mapping: ")


def test_a_mapping_that_holds_itself_is_refused() -> None:
    mapping: dict[str, Any] = {}
    mapping["source"] = mapping
    assert "the values are nested too deep" in fault(mapping)


def test_a_file_that_is_not_there_is_missed(tmp_path: Path) -> None:
    for error in (MissingFileError, FileNotFoundError, ValueError):
        with pytest.raises(error, match=r"nowhere\.toml: there is no such file or folder"):
            fi.load(tmp_path / "nowhere.toml")


@pytest.mark.parametrize("path", ["x" * 10**5, "a\0b.toml"], ids=ascii)
def test_a_name_that_no_file_can_have_is_missed(path: str) -> None:
    with pytest.raises(MissingFileError):
        fi.load(path)


def test_the_text_of_a_file_is_no_path() -> None:
    with pytest.raises(
        KindError, match=re.escape("expected the path of a file, not its text; a text is read first: fi.load(tomllib")
    ):
        fi.load(PLAN)


def test_a_file_of_another_ending_is_refused(tmp_path: Path) -> None:
    assert (
        fault(write(tmp_path, PLAN, "plan.txt"))
        == "plan.txt: expected a name that ends in .toml, .json, .yaml, .yml, not in '.txt'"
    )


def test_a_folder_without_data_files_says_so(tmp_path: Path) -> None:
    assert "expected data files in this folder, with a name that ends in .toml, .json, .yaml, .yml" in fault(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert fault(tmp_path / "pipe.toml") == "pipe.toml: this is no plain file"
    assert fault(tmp_path) == "pipe.toml: this is no plain file"


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """Path traversal in a folder."""
    outside = write(tmp_path, PLAN, "outside/plan.toml")
    folder = tmp_path / "inside"
    folder.mkdir()
    (folder / "link.toml").symlink_to(outside)
    assert fault(folder) == "link.toml: this link leads out of the folder; put the files themselves here"
    (folder / "link.toml").unlink()
    (folder / "all").symlink_to(outside.parent, target_is_directory=True)
    assert fault(folder) == "all: this link leads out of the folder; put the files themselves here"
    assert len(fi.load(folder / "all" / "plan.toml").plans) == 1  # a path that was asked for by itself


def test_a_link_within_the_folder_is_no_second_file(tmp_path: Path) -> None:
    (tmp_path / "link.toml").symlink_to(write(tmp_path))
    (tmp_path / "here").symlink_to(tmp_path, target_is_directory=True)
    assert len(fi.load(tmp_path).plans) == 1
    (tmp_path / "nowhere.toml").symlink_to(tmp_path / "gone.toml")
    assert fault(tmp_path).startswith("nowhere.toml: this link leads out of the folder")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.chmod(0)
    assert fault(path) == "plan.toml: Permission denied"


# YAML is an extra


def test_without_pyyaml_the_error_says_which_extra_to_install(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['yaml'] = None\n"
        "import future_industries as fi\n"
        "for ask in (lambda: fi.load(sys.argv[1]), lambda: fi.dumps(fi.measures, 'yaml')):\n"
        "    try:\n"
        "        ask()\n"
        "    except ImportError as error:\n"
        "        print(type(error).__name__, error)"
    )
    path = write(tmp_path, "source: {}", "own.yaml")
    result = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    expected = "MissingExtraError YAML files need the extra 'yaml': pip install 'future-industries[yaml]'"
    assert result.stdout.splitlines() == [expected, expected]
