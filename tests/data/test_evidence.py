"""Every claim has a source, a place in it and the few words that state it; no sentence of a source is in the package."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import future_industries as fi
from future_industries.record import Record
from future_industries.verification import evidence_of

TEXTS = [source for source in fi.sources if source.sha256 is not None]
MOST_WORDS = 12
MOST_WORDS_OF_A_TITLE = 40
RUN = 9
# Titles of documents, which are names.
TITLES = (
    "Implementation Opinions on Promoting the Innovative Development of Future Industries",
    "Xinhua Headlines: China Revs Up Developing Tech-Savvy Industries for Smarter Future",
)
# The text runs these two products together ("interfaces6G"), and goes on in Chinese after the last ("of the攻关").
RUN_TOGETHER = {
    "brain-computer-interface-devices",
    "brain-computer-interfaces",
    "6g-network-equipment",
    "6g",
    "key-technology-breakthroughs",
}


def evidence_in(source: fi.Source) -> list[tuple[str, fi.Evidence]]:
    """Return all evidence from a source, with what it stands for."""
    found = (pair for records in fi.load().collections.values() for record in records for pair in evidence_of(record))
    return [(label, evidence) for label, evidence in found if evidence.source is source]


def strings(value: object) -> Iterator[str]:
    """Yield every text in a record, those of other records that it holds apart."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)
    elif attrs.has(type(value)) and not isinstance(value, Record):
        yield from strings_of(value)


def strings_of(value: object) -> Iterator[str]:
    for field in attrs.fields(type(value)):  # type: ignore[arg-type]
        yield from strings(getattr(value, field.name))


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of nine words in *text*."""
    words = re.findall(r"[\w&'’-]+", text.casefold())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


@pytest.fixture(scope="session")
def texts(sources_folder: Path) -> dict[str, str]:
    """The texts of the sources by their digests; the tests that need them are skipped without them."""
    contents = [path.read_bytes() for path in sources_folder.glob("*.txt")]
    return {hashlib.sha256(content).hexdigest(): content.decode() for content in contents}


@pytest.mark.parametrize("source", TEXTS, ids=lambda source: source.id)
def test_the_words_stand_where_the_evidence_says(source: fi.Source, texts: dict[str, str]) -> None:
    """Character offsets into the text read as UTF-8."""
    text = texts[source.sha256 or ""]
    wrong = [
        (label, evidence.stated, text[evidence.start : evidence.end])
        for label, evidence in evidence_in(source)
        if evidence.stated not in {None, text[evidence.start : evidence.end]}
    ]
    assert wrong == []


@pytest.mark.parametrize("source", TEXTS, ids=lambda source: source.id)
def test_offsets_lie_in_the_text(source: fi.Source, texts: dict[str, str]) -> None:
    length = len(texts[source.sha256 or ""])
    assert [label for label, evidence in evidence_in(source) if evidence.end is None or evidence.end > length] == []


@pytest.mark.parametrize("source", TEXTS, ids=lambda source: source.id)
def test_evidence_begins_and_ends_at_words(source: fi.Source, texts: dict[str, str]) -> None:
    text = f"{texts[source.sha256 or '']} "
    cut = re.compile(r"\w\w")
    ends = [(label, evidence.start or 0, evidence.end or 0) for label, evidence in evidence_in(source)]
    assert [label for label, start, _ in ends if start and cut.match(text, start - 1) and label not in RUN_TOGETHER] == []
    assert [label for label, _, end in ends if cut.match(text, end - 1) and label not in RUN_TOGETHER] == []


@pytest.mark.parametrize("source", TEXTS, ids=lambda source: source.id)
def test_a_text_gives_offsets_and_at_most_a_few_words(source: fi.Source) -> None:
    """The figure's few words as ``stated``."""
    found = evidence_in(source)
    assert [label for label, evidence in found if evidence.start is None] == []
    assert [label for label, evidence in found if len((evidence.stated or "").split()) > MOST_WORDS] == []


@pytest.mark.parametrize("source", TEXTS, ids=lambda source: source.id)
def test_the_length_of_the_words_is_that_of_their_place(source: fi.Source) -> None:
    found = [(label, evidence, evidence.stated) for label, evidence in evidence_in(source) if evidence.stated is not None]
    assert [label for label, evidence, stated in found if (evidence.end or 0) - (evidence.start or 0) != len(stated)] == []


@pytest.mark.parametrize("source", [source for source in fi.sources if source.sha256 is None], ids=lambda source: source.id)
def test_what_is_no_text_of_ours_gives_a_place_or_the_words_stated(source: fi.Source) -> None:
    found = evidence_in(source)
    assert [label for label, evidence in found if not (evidence.place or evidence.stated) or evidence.start is not None] == []
    assert [label for label, evidence in found if len((evidence.stated or "").split()) > MOST_WORDS_OF_A_TITLE] == []


@pytest.mark.parametrize("plural", fi.load().collections)
def test_no_sentence_of_a_source_is_in_the_package(plural: str, texts: dict[str, str]) -> None:
    """No sentence of a source is in the package: names, titles and ``stated`` words only."""
    known = set().union(*map(runs, texts.values())) - set().union(*map(runs, TITLES))
    copied = {
        f"{record.id}: {words}" for record in fi.load().collections[plural] for words in strings_of(record) if runs(words) & known
    }
    assert copied == set()


@pytest.mark.source_tree
@pytest.mark.parametrize("path", sorted(Path(fi.__file__).parent.rglob("data/**/*.toml")), ids=lambda path: path.stem)
def test_no_sentence_of_a_source_is_in_a_data_file(path: Path, texts: dict[str, str]) -> None:
    known = set().union(*map(runs, texts.values())) - set().union(*map(runs, TITLES))
    texts_and_comments = re.split('["\n]', path.read_text(encoding="utf-8"))
    assert [words for words in texts_and_comments if runs(words) & known] == []


@pytest.mark.parametrize("policy", fi.policies, ids=lambda policy: policy.id)
def test_an_official_document_is_one_source_and_one_policy(policy: fi.Policy) -> None:
    """Every document is one Source; an official one is also one Policy."""
    assert policy.document is None or policy.document.kind == "official"
    assert policy.evidence


def test_every_official_source_is_the_document_of_a_policy() -> None:
    documents = {policy.document for policy in fi.policies}
    assert [source for source in fi.sources.where(kind="official") if source not in documents] == []


@pytest.mark.parametrize("statement", fi.statements, ids=lambda statement: statement.id)
def test_a_statement_is_a_paraphrase(statement: fi.Statement) -> None:
    """Who said or did what, paraphrased in a few words."""
    assert len(statement.name.en.split()) <= 30
    assert statement.speaker is not None or statement.note is not None


@pytest.mark.parametrize("plan", [plan for plan in fi.plans if plan.policy is None], ids=lambda plan: plan.id)
def test_a_plan_without_a_policy_rests_on_a_report(plan: fi.Plan) -> None:
    """A Plan points to its Policy, or to none where only a report of it was seen."""
    assert {evidence.source.kind for evidence in plan.evidence} <= {"news", "commentary"}
