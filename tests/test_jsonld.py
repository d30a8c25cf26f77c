"""JSON-LD: read back by rdflib, with the same counts, bounds and places, and only in words that the vocabularies have."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import future_industries as fi
from future_industries.exchange.gathering import gather
from future_industries.kinds import KINDS
from record_strategies import catalogs

rdflib = pytest.importorskip("rdflib")
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

BASE = "urn:x-future-industries:"
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
SCHEMA = rdflib.Namespace("https://schema.org/")
TERM = rdflib.Namespace(f"{BASE}term/")
SKOS, PROV, TYPE = rdflib.SKOS, rdflib.PROV, rdflib.RDF.type
MATCHES = {
    "exact": "exactMatch",
    "close": "closeMatch",
    "broader": "broadMatch",
    "narrower": "narrowMatch",
    "related": "relatedMatch",
}


def parse(text: str) -> Any:
    return rdflib.Graph().parse(data=text, format="json-ld")


@pytest.fixture(scope="module")
def graph(catalog: fi.Catalog) -> Any:
    """The shipped catalogue as a graph."""
    return parse(catalog.to_jsonld())


def _iri(path: str) -> Any:
    return rdflib.URIRef(BASE + path)


def _of(graph: Any, kind: Any) -> set[Any]:
    return set(graph.subjects(TYPE, kind))


def _listing(catalog: fi.Catalog) -> list[tuple[str, fi.Group | fi.Item]]:
    """Return what plans and policies list, with the identifier that it should have."""
    listed: list[tuple[str, fi.Group | fi.Item]] = []
    for noun, records in (("plan", catalog.plans), ("policy", catalog.policies)):
        for record in records:
            for number, group in enumerate(record.groups, 1):
                listed.append((f"{noun}/{record.id}#group-{number}", group))
                listed += [(f"{noun}/{record.id}#group-{number}-item-{place}", item) for place, item in enumerate(group.items, 1)]
    return listed


def test_there_are_as_many_nodes_of_each_kind_as_records(graph: Any, catalog: fi.Catalog) -> None:
    for plural, kind in KINDS.items():
        expected = {_iri(f"{kind.noun}/{record.id}") for record in catalog.collections[plural]}
        assert _of(graph, TERM[kind.record]) == expected


def test_there_are_as_many_concepts_as_fields_tracks_concepts_measures_and_names_of_plans(graph: Any, catalog: fi.Catalog) -> None:
    kinds = (catalog.fields, catalog.tracks, catalog.concepts, catalog.measures)
    assert len(_of(graph, SKOS.Concept)) == sum(map(len, kinds)) + len(_listing(catalog))


def test_there_are_as_many_figures_and_plans(graph: Any, catalog: fi.Catalog) -> None:
    assert len(_of(graph, SCHEMA.Observation)) == len(catalog.figures)
    assert len(_of(graph, TERM.Plan)) == len(catalog.plans)


def test_there_is_an_annotation_for_each_piece_of_evidence(graph: Any, catalog: fi.Catalog) -> None:
    holders = [record for collection in catalog.collections.values() for record in collection]
    evidence = [one for holder in holders for one in getattr(holder, "evidence", ())]
    evidence += [one for _, listed in _listing(catalog) for one in listed.evidence]
    assert len(_of(graph, OA.Annotation)) == len(evidence)
    assert len(_of(graph, OA.TextPositionSelector)) == sum(one.start is not None for one in evidence)
    assert len(_of(graph, OA.TextQuoteSelector)) == sum(one.stated is not None for one in evidence)


def test_the_names_of_plans_match_what_they_are_mapped_to(graph: Any, catalog: fi.Catalog) -> None:
    expected = {
        (_iri(name), SKOS[MATCHES[mapping.match]], _iri(f"{type(mapping.target).__name__.lower()}/{mapping.target.id}"))
        for name, listed in _listing(catalog)
        for mapping in listed.mappings
    }
    assert {triple for match in MATCHES.values() for triple in graph.triples((None, SKOS[match], None))} == expected


def test_a_track_stands_under_its_tracks_and_fields(graph: Any, catalog: fi.Catalog) -> None:
    for track in catalog.tracks:
        above = {_iri(f"track/{one.id}") for one in track.broader} | {_iri(f"field/{one.id}") for one in track.fields}
        assert set(graph.objects(_iri(f"track/{track.id}"), SKOS.broader)) == above


def test_evidence_keeps_its_place_to_the_character(graph: Any) -> None:
    figure = fi.figures["anhui-projects-2024-investment"]
    (body,) = graph.objects(_iri(f"figure/{figure.id}#evidence-1"), OA.hasBody)
    target = _iri(f"figure/{figure.id}#evidence-1-target")
    start, end = (
        next(value.toPython() for one in graph.objects(target, OA.hasSelector) for value in graph.objects(one, name))
        for name in (OA.start, OA.end)
    )
    assert body == _iri(f"figure/{figure.id}")
    assert (start, end) == (figure.evidence[0].start, figure.evidence[0].end)
    assert set(graph.objects(target, OA.hasSource)) == {_iri("source/xinhua-2024-03-01")}
    assert rdflib.Literal("247.7 billion yuan") in set(graph.objects(_iri(f"figure/{figure.id}#evidence-1-quote"), OA.exact))


def test_a_figure_is_derived_from_its_sources(graph: Any, catalog: fi.Catalog) -> None:
    for figure in catalog.figures:
        bases = {_iri(f"source/{one.source.id}") for one in figure.evidence} | {
            _iri(f"figure/{one.id}") for one in figure.derived_from
        }
        assert set(graph.objects(_iri(f"figure/{figure.id}"), PROV.wasDerivedFrom)) == bases
    assert _of(graph, PROV.Activity) == set(graph.objects(_iri("dataset"), PROV.wasGeneratedBy))


def _bounds(graph: Any, figure: fi.Figure) -> tuple[Any, ...]:
    def told(name: Any) -> Any:
        return next((value.toPython() for value in graph.objects(_iri(f"figure/{figure.id}"), name)), None)

    numbers = tuple(told(name) for name in (SCHEMA.value, SCHEMA.minValue, SCHEMA.maxValue))
    return (*numbers, told(TERM.low_open), told(TERM.high_open), told(SCHEMA.unitText), told(TERM.qualifier))


def _expected(amount: fi.Amount) -> tuple[Decimal | bool | str | None, ...]:
    return (amount.nominal, amount.low, amount.high, amount.low_open, amount.high_open, amount.unit, amount.qualifier.value)


def test_every_figure_keeps_its_bounds(graph: Any, catalog: fi.Catalog) -> None:
    for figure in catalog.figures:
        assert _bounds(graph, figure) == _expected(figure.amount)


@settings(max_examples=25)
@given(catalog=catalogs("figures"))
def test_every_own_figure_keeps_its_bounds(catalog: fi.Catalog) -> None:
    graph = parse(catalog.to_jsonld())
    for figure in gather(catalog)["figures"]:
        assert isinstance(figure, fi.Figure)
        assert _bounds(graph, figure) == _expected(figure.amount)


@pytest.mark.parametrize("plural", KINDS)
@settings(max_examples=10)
@given(data=st.data())
def test_any_record_has_its_node_and_its_names(plural: str, data: st.DataObject) -> None:
    catalog = data.draw(catalogs(plural))
    graph = parse(catalog.to_jsonld())
    for kind, records in gather(catalog).items():
        assert len(_of(graph, TERM[KINDS[kind].record])) == len(records)
        for record in records:
            named = set(graph.objects(_iri(f"{KINDS[kind].noun}/{record.id}"), SKOS.prefLabel))
            name: fi.Text = getattr(record, "name")  # noqa: B009 - every kind has one
            assert named == {rdflib.Literal(words, lang=tongue) for tongue, words in (("en", name.en), ("zh", name.zh)) if words}
    assert not [term for triple in graph for term in triple if isinstance(term, rdflib.BNode)]


def test_no_node_is_blank_and_every_identifier_is_described(graph: Any) -> None:
    assert not [term for triple in graph for term in triple if isinstance(term, rdflib.BNode)]
    pointed = {target for target in graph.objects() if isinstance(target, rdflib.URIRef) and target.startswith(BASE)}
    pointed |= {name for name in graph.predicates() if name.startswith(BASE)}
    assert pointed <= set(graph.subjects())


def test_the_vocabularies_have_every_word_that_is_used(graph: Any) -> None:
    """The terms that rdflib knows of each vocabulary, and of Web Annotation those of the W3C's recommendation of 2017."""
    annotation = {
        "Annotation", "SpecificResource", "TextPositionSelector", "TextQuoteSelector", "hasBody", "hasTarget", "hasSource",
        "hasSelector", "motivatedBy", "linking", "start", "end", "exact",
    }  # fmt: skip
    newer = {SCHEMA.StatisticalVariable, SCHEMA.observationAbout}  # schema.org has them, rdflib's list of it not yet
    used = set(graph.predicates()) | set(graph.objects(None, TYPE)) | set(graph.objects(None, OA.motivatedBy))
    for vocabulary in (SKOS, PROV, rdflib.SDO, rdflib.DCTERMS, rdflib.RDF, rdflib.RDFS):
        assert {word for word in used if word.startswith(str(vocabulary)) and word not in vocabulary} <= newer
    assert {word.removeprefix(str(OA)) for word in used if word.startswith(str(OA))} <= annotation


def test_no_thing_has_two_names_in_one_language(graph: Any) -> None:
    """SKOS, S14: a resource has no more than one value of skos:prefLabel per language tag."""
    named = [(thing, name.language) for thing, name in graph.subject_objects(SKOS.prefLabel)]
    assert len(named) == len(set(named))


def test_no_name_of_a_thing_is_a_further_name_as_well(graph: Any) -> None:
    """SKOS, S13: skos:prefLabel and skos:altLabel are disjoint."""
    assert not set(graph.subject_objects(SKOS.prefLabel)) & set(graph.subject_objects(SKOS.altLabel))


def test_the_same_catalogue_is_written_the_same(catalog: fi.Catalog, tmp_path: Path) -> None:
    text = catalog.to_jsonld(tmp_path / "catalogue.jsonld")
    assert (tmp_path / "catalogue.jsonld").read_bytes().decode() == text == catalog.to_jsonld()


def test_identifiers_begin_as_asked(catalog: fi.Catalog) -> None:
    graph = parse(catalog.to_jsonld(base="https://example.org/policy/"))
    assert rdflib.URIRef("https://example.org/policy/plan/shanghai-2022") in set(graph.subjects())
    assert not [name for name in graph.subjects() if name.startswith("urn:")]


@pytest.mark.parametrize("base", ["", "mine", "mine/", "https://example.org/mine", "https:", "http://a b/", "http://<x>/", 7])
def test_no_identifier_begins_with_what_is_no_beginning(base: Any, catalog: fi.Catalog) -> None:
    with pytest.raises(fi.errors.ParseError, match="expected the beginning of identifiers, ending in ':', '/' or '#'"):
        catalog.to_jsonld(base=base)


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    field = fi.Field(id="half", name=fi.Text("half \ud800"), evidence=fi.fields[0].evidence)
    with pytest.raises(fi.errors.WriteError, match="half of a character, which no file can hold"):
        fi.Catalog.of({"fields": [field]}).to_jsonld(tmp_path / "half.jsonld")
    assert not (tmp_path / "half.jsonld").exists()
