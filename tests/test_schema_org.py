"""The description of the data set for search engines."""

import json
from typing import Any

import pytest

import future_industries as fi


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    """The description of the shipped data set."""
    found: dict[str, Any] = json.loads(fi.load().to_schema_org())
    return found


def test_the_data_set_says_what_it_is_and_under_which_licence(described: dict[str, Any]) -> None:
    assert (described["@type"], described["name"], described["version"]) == ("Dataset", "future_industries", fi.data_version)
    assert described["license"] == "https://spdx.org/licenses/CC-BY-4.0"
    assert described["creator"] == [{"name": "The future_industries developers"}]


def test_it_covers_the_time_and_the_places_that_its_records_speak_of(described: dict[str, Any]) -> None:
    first, last = described["temporalCoverage"].split("/")
    days = [day for figure in fi.figures if figure.period for day in (figure.period.start, figure.period.end) if day]
    assert first <= min(days).isoformat() <= max(days).isoformat() <= last
    assert {"@type": "Place", "name": "China", "identifier": "CN"} in described["spatialCoverage"]
    assert "Anhui" not in [place["name"] for place in described["spatialCoverage"]]


def test_it_measures_what_its_figures_count(described: dict[str, Any]) -> None:
    measured = {variable["propertyID"]: variable["unitText"] for variable in described["variableMeasured"]}
    assert set(measured) == {figure.measure for figure in fi.figures}
    assert measured["orders"] == ", ".join(sorted({figure.amount.unit for figure in fi.figures.where(measure="orders")}))


def test_another_reader_of_json_ld_finds_the_data_set() -> None:
    rdflib = pytest.importorskip("rdflib")
    described = {**json.loads(fi.load().to_schema_org()), "@context": {"@vocab": "https://schema.org/"}}  # fetches nothing
    with pytest.warns(DeprecationWarning, match="ConjunctiveGraph"):
        graph = rdflib.Graph().parse(data=json.dumps(described), format="json-ld")
    used = {word for word in (*graph.predicates(), *graph.objects(None, rdflib.RDF.type)) if word != rdflib.RDF.type}
    assert (None, rdflib.RDF.type, rdflib.SDO.Dataset) in graph
    assert all(word in rdflib.SDO for word in used)


def test_of_an_empty_catalogue_nothing_is_claimed() -> None:
    described = json.loads(fi.Catalog.of({}).to_schema_org())
    assert set(described) == {"@context", "@type", "@id", "name", "inLanguage", "distribution"}


@pytest.mark.parametrize("about", ["Mine", {"title": "Mine"}, fi.Dataset])
def test_what_a_data_set_is_says_a_dataset(about: Any) -> None:
    with pytest.raises(fi.errors.KindError, match="about= says what the data set is with a Dataset, not with "):
        fi.load().to_schema_org(about=about)


def test_a_data_set_is_published_in_a_period() -> None:
    with pytest.raises(fi.errors.RecordError, match=r"must be a Period, as Period.of\('2026-11'\), not '2026'"):
        fi.Dataset(id="mine", title="Mine", published="2026")  # type: ignore[arg-type]


def test_own_data_are_described_as_their_own() -> None:
    about = fi.Dataset(id="mine", title="Mine", description="My plans.", licence="CC0-1.0", url="https://example.org/mine")
    described = json.loads(fi.Catalog.of({"fields": fi.fields}).to_schema_org(about=about))
    assert (described["@id"], described["name"], described["description"]) == (about.url, "Mine", "My plans.")


@pytest.mark.parametrize("title", ["", " ", 7])
def test_a_data_set_has_a_title(title: Any) -> None:
    with pytest.raises(fi.errors.RecordError, match="title of a data set must be words"):
        fi.Dataset(id="mine", title=title)
