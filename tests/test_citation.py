"""Citations, as the tools that take them read them."""

import json
import re
import warnings
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given

import future_industries as fi
from future_industries.exchange.bibtex import escape
from record_strategies import WORDS

XINHUA = fi.sources["xinhua-2024-03-01"]
FIGURE = fi.figures["ciqtek-2023-orders"]
ROOT = Path(__file__).parents[1]

# An official document with all that a citation can hold.
GUIDELINE = fi.Source(
    id="hainan-2025", name=fi.Text("Opinions on R&D_100% new", "关于未来产业的意见"), kind="official", publisher="Hainan Daily",
    published=fi.Period.of("2025-03"), language="zh", url="https://example.org/a_b?c=%20#d",
)  # fmt: skip
EVIDENCE = fi.Evidence(source=GUIDELINE, place="一")
OFFICE = fi.Organisation(
    id="hainan-office", name=fi.Text("Office of Hainan", "海南办公厅"), kind="government", evidence=(EVIDENCE,)
)
POLICY = fi.Policy(
    id="hainan-policy", name=GUIDELINE.name, region=fi.regions["Hainan"], issuers=(OFFICE, OFFICE), number="琼府〔2025〕3号",
    document=GUIDELINE, evidence=(EVIDENCE,),
)  # fmt: skip
OWN = fi.Catalog.of({"sources": [GUIDELINE], "organisations": [OFFICE], "policies": [POLICY]}, "7")


def _bibtex(text: str) -> Any:
    bibtexparser = pytest.importorskip("bibtexparser")
    decoded = bibtexparser.middlewares.LatexDecodingMiddleware()
    library = bibtexparser.parse_string(text, append_middleware=[decoded])
    assert not library.failed_blocks
    return library


def test_a_source_is_cited_as_itself() -> None:
    assert fi.cite(XINHUA) == f"Xinhua, “{XINHUA.name}”, 1 March 2024."


def test_a_figure_is_cited_with_its_source_and_the_data_set() -> None:
    source, data = fi.cite(FIGURE).splitlines()
    assert source == fi.cite(XINHUA)
    assert data.startswith(f"The future_industries developers, “future_industries”, version {fi.data_version}, ")
    assert data.endswith(", CC-BY-4.0, record ciqtek-2023-orders.")


def test_an_official_document_is_cited_with_its_issuers_number_and_both_titles() -> None:
    assert OWN.cite(GUIDELINE) == (
        "Office of Hainan and Office of Hainan, “关于未来产业的意见 [Opinions on R&D_100% new]”, Hainan Daily, "
        "琼府〔2025〕3号, March 2025, https://example.org/a_b?c=%20#d."
    )


def test_several_authors_are_listed() -> None:
    about = fi.Dataset(id="mine", title="Mine", creators=("A. Reader", "B. Reader", "C. Reader"))
    assert fi.cite(OWN, about=about) == "A. Reader, B. Reader and C. Reader, “Mine”, version 7."


def test_a_computed_figure_is_cited_by_what_it_was_computed_from() -> None:
    computed = fi.figures["technology-contracts-2023-turnover-growth"].earlier()
    assert fi.cite(computed).splitlines()[0] == fi.cite(computed.derived_from[0]).splitlines()[0]


def test_what_a_figure_was_computed_from_by_many_ways_is_looked_at_once() -> None:
    """Each of a chain of figures is computed from the two before it, so that there are a million million ways to the first."""
    chain = [FIGURE, attrs.evolve(FIGURE, id="second")]
    for number in range(60):
        chain.append(attrs.evolve(FIGURE, id=f"computed-{number}", evidence=(), derived_from=tuple(chain[-2:])))
    assert fi.cite(chain[-1]).splitlines()[0] == fi.cite(FIGURE).splitlines()[0]
    assert len(fi.cite(chain[-1]).splitlines()) == 2


def test_several_records_are_cited_with_each_source_once() -> None:
    figures = fi.figures.where(region="Anhui")
    *sources, data = fi.cite(figures).splitlines()
    assert sources == list(dict.fromkeys(fi.cite(one.source) for figure in figures for one in figure.evidence))
    assert data == fi.cite()


def test_own_records_are_not_said_to_be_of_the_shipped_data() -> None:
    assert "future_industries" not in fi.cite(OFFICE)
    assert "future_industries" not in OWN.cite(POLICY)
    mine = fi.Dataset(id="my-plans", title="My plans", creators=("A. Reader",))
    assert OWN.cite(POLICY, about=mine).splitlines()[1] == "A. Reader, “My plans”, version 7, record hainan-policy."


def test_a_catalogue_is_cited_as_a_data_set() -> None:
    assert fi.cite(fi.load()) == fi.cite() == fi.load().cite()
    assert fi.cite(OWN) == "“A catalogue of future industries”, version 7."


def test_nothing_to_cite_is_nothing_or_an_error() -> None:
    assert fi.cite(fi.figures[:0]) == ""
    assert json.loads(fi.cite(fi.figures[:0], "csl-json")) == []
    unsourced = fi.Measure(id="new", name=fi.Text("new"))
    with pytest.raises(fi.errors.KindError, match="<Measure new new> stands on no source, and nothing says what data set it is of"):
        fi.cite(unsourced)


def test_a_record_is_cited_by_any_of_its_names() -> None:
    assert fi.cite(FIGURE.id) == fi.cite(FIGURE)
    assert fi.cite("安徽") == fi.cite(fi.regions["Anhui"])


def test_a_name_of_a_document_and_of_its_policy_cites_both() -> None:
    policy = fi.policies["cn-sh-gov-2022-11"]
    assert policy.document is not None
    assert policy.document.id == policy.id
    assert fi.cite(policy.id) == fi.cite(policy)


def test_a_name_that_no_record_or_several_bear_is_not_cited() -> None:
    with pytest.raises(fi.errors.UnknownNameError, match="no record is called 'shanghai-2022-outputs'"):
        fi.cite("shanghai-2022-outputs")
    with pytest.raises(fi.errors.AmbiguousNameError, match=r"energy-storage \(track\)"):
        fi.Catalog.of({
            "tracks": [attrs.evolve(fi.tracks[0], id="energy-storage")],
            "sources": [attrs.evolve(XINHUA, id="energy-storage")],
        }).cite("energy-storage")  # fmt: skip


def test_a_form_is_named_in_any_case() -> None:
    assert fi.cite(XINHUA, "BibTeX") == fi.cite(XINHUA, "bibtex")  # type: ignore[arg-type, unused-ignore]


@pytest.mark.parametrize("what", [None, 7, [FIGURE, "x"]])
def test_what_is_no_record_is_not_cited(what: Any) -> None:
    with pytest.raises(fi.errors.KindError, match="what is cited is a record or its name, several records or a catalogue, not "):
        fi.cite(what)


def test_an_unknown_form_is_refused_with_those_there_are() -> None:
    with pytest.raises(fi.errors.RecordError, match="citation form is one of text, bibtex, csl-json, not 'ris'"):
        fi.cite(XINHUA, "ris")


# BibTeX


def test_bibtex_reads_every_source_with_its_title_and_year() -> None:
    entries = _bibtex(fi.cite(fi.sources, "bibtex")).entries
    assert [entry.key for entry in entries] == list(fi.sources.ids)
    for entry, source in zip(entries, fi.sources, strict=True):
        assert source.name.en in entry["title"]
        assert source.published is None or source.published.is_open or entry["date"] == source.published.edtf


def test_bibtex_reads_an_official_document_as_it_is() -> None:
    (entry,) = _bibtex(OWN.cite(GUIDELINE, "bibtex")).entries
    assert entry.entry_type == "techreport"
    assert "关于未来产业的意见 [Opinions on R&D_100% new]" in entry["title"]
    assert entry["author"].count("Office of Hainan") == 2
    assert (entry["institution"], entry["number"]) == ("Hainan Daily", "琼府〔2025〕3号")
    assert (entry["year"], entry["date"]) == ("2025", "2025-03")
    assert r"url = {https://example.org/a_b?c=%20#d}" in OWN.cite(GUIDELINE, "bibtex")


def test_another_reader_of_bibtex_agrees() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the reader's own
        database = pytest.importorskip("pybtex.database")
        found = database.parse_string("\n\n".join([fi.cite(FIGURE, "bibtex"), OWN.cite(GUIDELINE, "bibtex")]), "bibtex")
    assert list(found.entries) == [XINHUA.id, f"future-industries-{fi.data_version}", GUIDELINE.id]
    assert found.entries[XINHUA.id].fields["month"] == "March"
    assert [len(entry.persons["author"]) for entry in found.entries.values()] == [1, 1, 2]


@given(WORDS.filter(lambda words: not {"{", "}"} & set(words)))  # braces, the decoder drops
def test_bibtex_gives_back_any_title(title: str) -> None:
    (entry,) = _bibtex(fi.cite(attrs.evolve(XINHUA, name=fi.Text(title)), "bibtex")).entries
    assert entry["title"].replace("\u02c6", "^") == " ".join(title.split())


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("{a}", r"\textbraceleft{}a\textbraceright{}"),
        ("R&D 100% $5 #1 a_b", r"R\&D 100\% \$5 \#1 a\_b"),
        ("~^`\\", r"\textasciitilde{}\textasciicircum{}\textasciigrave{}\textbackslash{}"),
        ("a--b ''c'' <<d>>", "a-{}-b '{}'c'{}' <{}<d>{}>"),
        ("未来“产业”", "未来“产业”"),
    ],
)
def test_what_tex_would_take_for_more_is_escaped(words: str, safe: str) -> None:
    assert escape(words) == safe


@given(WORDS)
def test_what_is_escaped_leaves_no_brace_open_and_no_sign_bare(words: str) -> None:
    safe = escape(words)
    assert safe.count("{") == safe.count("}")
    assert not re.search(r"(?<!\\)[$&%#_~^`]", safe)


# CSL-JSON


def _rendered(items: str) -> list[str]:
    """Return how a processor of the Citation Style Language prints references."""
    citeproc = pytest.importorskip("citeproc")
    from citeproc.source.json import CiteProcJSON  # noqa: PLC0415 - of the same package

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of keys that this processor does not know and the standard has
        source = CiteProcJSON(json.loads(items))
        style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
        printed = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
        for key in source:
            printed.register(citeproc.Citation([citeproc.CitationItem(key)]))
        return [str(item) for item in printed.bibliography()]


def test_a_citation_processor_prints_every_source() -> None:
    printed = _rendered(fi.cite(fi.sources, "csl-json"))
    assert len(printed) == len(fi.sources)
    for source in fi.sources:
        assert any(source.name.en in line for line in printed)


def test_a_citation_processor_prints_authors_and_date() -> None:
    (printed,) = _rendered(fi.cite(XINHUA, "csl-json"))
    assert printed.startswith("Xinhua (2024)")
    assert "1 March" in printed


def test_csl_has_the_document_as_it_is() -> None:
    (item,) = json.loads(OWN.cite(GUIDELINE, "csl-json"))
    assert item == {
        "id": "hainan-2025",
        "type": "report",
        "title": "关于未来产业的意见 [Opinions on R&D_100% new]",
        "author": [{"literal": "Office of Hainan"}] * 2,
        "publisher": "Hainan Daily",
        "issued": {"date-parts": [[2025, 3]]},
        "number": "琼府〔2025〕3号",
        "language": "zh",
        "URL": "https://example.org/a_b?c=%20#d",
    }


@pytest.mark.parametrize(
    ("period", "csl", "bibtex"),
    [
        (None, None, []),
        ("2024", {"date-parts": [[2024]]}, ["year = {2024}", "date = {2024}"]),
        ("2024-03-01", {"date-parts": [[2024, 3, 1]]}, ["year = {2024}", "month = mar", "date = {2024-03-01}"]),
        ("2024/2025", {"date-parts": [[2024], [2025]]}, ["year = {2024}", "date = {2024/2025}"]),
        ("by 2030", {"literal": "by 2030"}, ["year = {by 2030}"]),
    ],
)
def test_a_date_keeps_its_precision(period: str | None, csl: Any, bibtex: list[str]) -> None:
    source = attrs.evolve(XINHUA, published=period and fi.Period.parse(period))
    assert json.loads(fi.cite(source, "csl-json"))[0].get("issued") == csl
    lines = [line.strip(" ,") for line in fi.cite(source, "bibtex").splitlines()]
    assert [line for line in lines if line.startswith(("year", "month", "date"))] == bibtex


def test_the_day_of_reading_is_kept() -> None:
    source = attrs.evolve(XINHUA, read=fi.Period.of("2026-05-03").end)
    assert fi.cite(source).endswith("1 March 2024, read 3 May 2026.")
    assert "urldate = {2026-05-03}" in fi.cite(source, "bibtex")
    assert json.loads(fi.cite(source, "csl-json"))[0]["accessed"] == {"date-parts": [[2026, 5, 3]]}


# The repository's own citation


@pytest.mark.source_tree
def test_the_citation_file_says_the_same() -> None:
    yaml = pytest.importorskip("yaml")
    said = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    (item,) = json.loads(fi.cite(form="csl-json"))
    assert (said["title"], said["version"]) == (item["title"], fi.__version__)
    assert [author["name"] for author in said["authors"]] == [author["literal"] for author in item["author"]]
    assert item["note"] in said["license"]
    described = json.loads(fi.load().to_schema_org())
    assert (said["abstract"].strip(), said["keywords"]) == (described["description"], described["keywords"])
