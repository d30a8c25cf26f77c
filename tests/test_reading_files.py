"""Files, Arrow batches and drafts: what is read out of many texts, and on the way to facts."""

import os
import shutil
import sys
import tomllib
from pathlib import Path

import pytest

import future_industries as fi
from future_industries.errors import FutureIndustriesError, KindError, ParseError
from future_industries.reading.table import row_of

TEXTS = {
    "a.txt": "Anhui started 253 projects of 247.7 billion yuan (about 34.8 billion U.S. dollars) in 2024.",
    "b.txt": "安徽省2024年开工253个项目，总投资2477亿元，同比增长28.6%。",
    "deep/c.md": "Nothing is stated here.\r\nBut here: over 5 km.",
    "d.csv": "7 km",
}
PAGE = (
    "Hainan will invest over 5 billion yuan (about 700 million U.S. dollars) in commercial spaceflight by 2027. "
    "In 2024, output of the sector in Hainan rose 12.5 percent to 3.2 billion yuan. "
    "The total investment is expected to reach 9 billion yuan. “The province has 48 satellites.”"
)
SOURCE = fi.Source(
    id="hainan-page-2025",
    name=fi.Text("A page about Hainan", "海南"),
    kind=fi.SourceKind.NEWS,
    published=fi.Period.of("2025-02-01"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path


def test_a_folder_is_read_file_by_file_with_offsets_into_each(folder: Path) -> None:
    found = fi.read_files(folder)
    assert sorted({Path(one.path).name for one in found}) == ["a.txt", "b.txt", "c.md"]
    for one in found:
        text = Path(one.path).read_bytes().decode()
        assert text[one.mention.start : one.mention.end] == one.mention.text
    assert [one.mention for one in fi.read_files(folder / "a.txt")] == list(fi.read(TEXTS["a.txt"]))
    assert len(fi.read_files([folder / "a.txt", folder / "d.csv"])) == len(fi.read(TEXTS["a.txt"])) + 1
    assert repr(found).endswith("in 3 files, 0 not read>")


def test_a_file_that_is_no_text_is_a_fault_and_stops_nothing(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"5 km \xff\xfe")
    found = fi.read_files(folder)
    assert len(found.faults) == 1
    assert "bad.txt" in found.faults[0]
    assert len(found) == len(fi.read_files(folder / "a.txt")) + len(fi.read_files(folder / "b.txt")) + 1


def test_rows_are_plain_and_alike(folder: Path) -> None:
    rows = fi.read_files(folder).rows()
    assert len({tuple(row) for row in rows}) == 1
    assert {type(value) for row in rows for value in row.values()} <= {str, int, float, bool, type(None)}
    (money,) = [row for row in rows if row["text"] == "247.7 billion yuan"]
    assert (money["kind"], money["nominal"], money["unit"], money["qualifier"]) == ("figure", 247.7e9, "CNY", "exact")
    assert [row["restates"] for row in rows if row["unit"] == "USD"] == [money["start"]]


@pytest.mark.parametrize("paths", ["nowhere", ["nowhere.txt"], [5]])
def test_a_path_that_is_not_there_is_refused(paths: str) -> None:
    with pytest.raises(ParseError, match="the path of a file or a folder"):
        fi.read_files(paths)


def test_a_bar_is_shown_where_it_can_be_had(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    plain = fi.read_files(folder, progress=True)
    assert not capfd.readouterr().err
    monkeypatch.undo()
    pytest.importorskip("tqdm")
    assert fi.read_files(folder, progress=True) == plain
    assert "3/3" in capfd.readouterr().err


def test_arrow_in_is_arrow_out(folder: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    texts = {str(folder / name): TEXTS[name] for name in ("a.txt", "b.txt", "deep/c.md")}
    batch = arrow.RecordBatch.from_pydict({"source": list(texts), "text": list(texts.values())})
    found = fi.read_batch(batch)
    assert found.schema == fi.mention_schema()
    assert found.to_pylist() == fi.read_files(folder).rows()
    assert fi.read_batch(batch.select(["text"])).num_rows == found.num_rows
    assert fi.read_batch(arrow.RecordBatch.from_pydict({"text": [None, ""]}), catalog=fi.load()).num_rows == 0


def test_what_is_no_batch_of_texts_is_refused() -> None:
    arrow = pytest.importorskip("pyarrow")
    twice = arrow.RecordBatch.from_arrays([arrow.array(["5 km"]), arrow.array(["6 km"])], names=["text", "text"])
    for wrong in ({"text": ["5 km"]}, arrow.RecordBatch.from_pydict({"words": ["5 km"]}), twice):
        with pytest.raises(KindError, match="one column called 'text'"):
            fi.read_batch(wrong)
    with pytest.raises(KindError, match="holds texts, not 5"):
        fi.read_batch(arrow.RecordBatch.from_pydict({"text": [5]}))
    with pytest.raises(KindError, match="in UTF-8"):
        fi.read_batch(arrow.RecordBatch.from_arrays([arrow.array([b"\xff"]).view(arrow.string())], names=["text"]))


def test_without_arrow_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(KindError, match=r"pip install 'future-industries\[arrow\]'"):
        fi.mention_schema()


def test_spark_reads_what_one_process_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """An existing engine carries it past one machine: PySpark's mapInArrow, in local mode, real Spark."""
    pytest.importorskip("pyspark", reason="Spark carries reading past one machine; it comes with the group spark")
    pytest.importorskip("pandas", reason="Spark itself needs it")
    pytest.importorskip("pyarrow")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java")
    import warnings  # noqa: PLC0415 - only where Spark is there

    from pyspark.sql import SparkSession  # noqa: PLC0415 - only where Spark is there
    from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - only where Spark is there

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    rows = [(name, text) for name, text in TEXTS.items() if name != "d.csv"] * 20
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        try:
            frame = spark.createDataFrame(rows, "source string, text string").repartition(4)
            read = frame.mapInArrow(lambda batches: map(fi.read_batch, batches), from_arrow_schema(fi.mention_schema()))
            found = sorted(map(repr, (row.asDict() for row in read.collect())))
        finally:
            spark.stop()
    alone = [row for name, text in rows for mention in fi.read(text) for row in [row_of(mention, name)]]
    assert found == sorted(map(repr, alone))


@pytest.mark.source_tree
def test_a_draft_passes_the_checks_of_the_data_together_with_the_shipped_records(tmp_path: Path) -> None:
    from future_industries.files import read_catalog  # noqa: PLC0415 - the source tree alone has the files

    data = tmp_path / "data"
    shutil.copytree(Path(fi.__file__).parent / "data", data)
    (data / "documents" / f"{SOURCE.id}.toml").write_text(fi.draft(PAGE, SOURCE), encoding="utf-8")
    figures = [figure for figure in read_catalog(data).figures if figure.id.startswith(SOURCE.id)]
    assert [figure.amount for figure in figures] == [mention.amount for mention in fi.read(PAGE).figures]
    assert {figure.confidence for figure in figures} == {fi.Confidence.UNREVIEWED}
    for figure in figures:
        (evidence,) = figure.evidence
        assert PAGE[evidence.start : evidence.end] == evidence.stated
    assert figures[1].restates is figures[0]


def test_a_draft_takes_what_the_words_say_and_marks_the_rest() -> None:
    draft = fi.draft(PAGE, SOURCE)
    assert tomllib.loads(draft)["source"]["name"] == {"en": "A page about Hainan", "zh": "海南"}
    first, second, growth, output, total, satellites = tomllib.loads(draft)["figure"]
    assert (first["kind"], first["subject"], first["region"], first["evidence"][0]["start"]) == (
        "target",
        {"region": "cn-hi"},
        "cn-hi",
        19,
    )
    assert second["restates"] == first["id"]
    assert (growth["nature"], growth["period"], output["kind"]) == ("growth", "2024", "result")
    assert (total["kind"], total["measure"]) == ("projection", "investment")
    assert (satellites["nature"], satellites["name"], satellites["amount"]) == ("stock", "satellites", "48 satellites")
    assert "kind = \"target\"  # by the word 'will'" in draft
    assert 'kind = "result"  # default' in draft


def test_a_draft_of_nothing_is_a_source_alone() -> None:
    assert set(tomllib.loads(fi.draft("", SOURCE))) == {"source", "measure"}


@pytest.mark.parametrize("text", ["5 \udcff km \x7f“5 ‘km’”", '"""5 km\n\\u0000"', "5 km\x00"])
def test_a_draft_is_toml_whatever_the_text(text: str) -> None:
    assert tomllib.loads(fi.draft(text, SOURCE).encode("utf-8").decode())


def test_a_draft_names_its_source() -> None:
    with pytest.raises(FutureIndustriesError, match="a draft names its source as a Source"):
        fi.draft("5 km", "page")  # type: ignore[arg-type]


def test_a_file_in_another_encoding_is_told_how_to_convert_it(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("未来产业规模突破5000亿元".encode("gb18030"))
    (fault,) = fi.read_files(tmp_path).faults
    assert fault.startswith(str(tmp_path / "old.txt"))
    assert "convert it to UTF-8" in fault
    assert "GB18030" in fault


def test_no_path_at_all_is_a_wrong_kind_and_no_files_are_no_mentions() -> None:
    with pytest.raises(fi.errors.KindError, match="a path or several"):
        fi.read_files(None)  # type: ignore[arg-type]
    assert len(fi.read_files([])) == 0
