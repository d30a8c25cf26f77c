"""The JSON Schema of data files says what the loader does, as far as a schema can."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import future_industries as fi
import haiwan
from record_strategies import worlds

SCHEMA = fi.schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
DATA = Path(fi.__file__).parent / "data"
DOCS = Path(__file__).parents[1] / "docs" / "reference" / "future-industries.schema.json"
QUICKLY = settings(max_examples=40, phases=[Phase.explicit, Phase.reuse, Phase.generate])  # a world takes long to shrink

MAYOR = {
    "id": "li-ming",
    "name": "Li Ming",
    "roles": [{"title": "mayor"}],
    "evidence": [{"start": 0, "end": 7, "stated": "Li Ming"}],
}
PLAN = {**json.loads(json.dumps(tomllib.loads(haiwan.PLAN), default=str)), "person": [MAYOR]}


def is_valid(mapping: object) -> bool:
    return bool(VALIDATOR.is_valid(mapping))


def is_loaded(mapping: dict[str, Any]) -> bool:
    try:
        fi.load(mapping)
    except fi.errors.DataError:
        return False
    return True


def changed(path: str, value: object) -> dict[str, Any]:
    """Return the plan with the value at a path replaced, or added."""
    made = json.loads(json.dumps(PLAN))
    holder: Any = made
    *above, last = path.split(".")
    for key in above:
        holder = holder[int(key) if key.isdigit() else key]
    holder[int(last) if last.isdigit() else last] = value
    return made


def without(path: str) -> dict[str, Any]:
    made = json.loads(json.dumps(PLAN))
    holder: Any = made
    *above, last = path.split(".")
    for key in above:
        holder = holder[int(key) if key.isdigit() else key]
    del holder[last]
    return made


def test_the_schema_is_one_of_2020_12() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    VALIDATOR.check_schema(SCHEMA)


@pytest.mark.source_tree
def test_the_schema_in_the_docs_is_the_one_that_is_made() -> None:
    """To write it anew: ``python tools/write_schema.py``."""
    assert DOCS.read_text(encoding="utf-8") == json.dumps(SCHEMA, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.source_tree
@pytest.mark.parametrize("path", sorted(DATA.rglob("*.toml")), ids=lambda path: path.stem)
def test_the_shipped_files_are_valid(path: Path) -> None:
    content = json.loads(json.dumps(tomllib.loads(path.read_text(encoding="utf-8")), default=str))
    if path.name != "version.toml":
        assert [error.message for error in VALIDATOR.iter_errors(content)] == []


@given(world=worlds())
@QUICKLY
def test_what_is_dumped_is_valid(world: fi.Catalog) -> None:
    """Valid files validate."""
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(fi.dumps(world, "json")))] == []


def test_the_plan_is_taken_by_both() -> None:
    assert is_valid(PLAN)
    assert is_loaded(PLAN)
    assert is_loaded({"$schema": "./future-industries.schema.json", **PLAN})
    assert is_valid({"$schema": "./future-industries.schema.json", **PLAN})


BROKEN = {
    "an unknown kind": changed("plans", []),
    "no table": changed("plan", "haiwan"),
    "no table in a list": changed("plan", ["haiwan"]),
    "an unknown key": changed("plan.0.horizn", 2030),
    "an unknown key in evidence": changed("plan.0.evidence.0.plaec", "page 1"),
    "an unknown key in a group": changed("plan.0.groups.0.tracks", []),
    "a missing key": without("region.0.level"),
    "no evidence": without("plan.0.evidence"),
    "empty evidence": changed("plan.0.evidence", []),
    "evidence without a place": changed("plan.0.evidence", [{"note": "somewhere"}]),
    "a start without an end": changed("plan.0.evidence", [{"start": 3}]),
    "a start below 0": changed("plan.0.evidence", [{"start": -3, "end": 3}]),
    "an offset that is no whole number": changed("plan.0.evidence", [{"start": 0.5, "end": 3}]),
    "an offset without end": changed("plan.0.evidence", [{"start": 0, "end": 10**20}]),
    "a number for a text": changed("region.0.gbt2260", 469000),
    "a text for a list": changed("region.0.aliases", "Haiwan"),
    "a text for true": changed("product", {"id": "p", "name": "P", "iconic": "yes", "evidence": [{"place": "page 1"}]}),
    "a code of five digits": changed("region.0.gbt2260", "46900"),
    "a digest of four digits": changed("source.sha256", "abcd"),
    "a word that is not in the list": changed("region.0.level", "town"),
    "an id in capitals": changed("plan.0.id", "Haiwan 2025"),
    "an empty name": changed("plan.0.name", " "),
    "a name without English": changed("plan.0.name", {"zh": "海湾"}),
    "a name in French": changed("plan.0.name", {"en": "Haiwan", "fr": "Haiwan"}),
    "no name": changed("plan.0.name", None),
    "a date that is no day": changed("source.read", "2025-04"),
    "a period that is a list": changed("plan.0.horizon", [2025, 2030]),
    "a year of five digits": changed("plan.0.horizon", 20300),
    "an amount that is a number": changed("figure.0.amount", 500),
    "an amount that is nothing": changed("figure.0.amount", ""),
    "a table of an amount without its unit": changed("figure.0.amount", {"nominal": "5", "qualifier": "exact"}),
    "an amount in binary": changed("figure.0.amount", {"nominal": 0.1, "unit": "CNY", "qualifier": "exact"}),
    "a reference of two kinds": changed("figure.0.subject", {"plan": "haiwan-2025", "region": "haiwan"}),
    "a reference of no kind": changed("figure.0.subject", "haiwan-2025"),
    "a reference of a wrong kind": changed("figure.0.subject", {"statement": "haiwan-2025"}),
    "a reference that is a number": changed("plan.0.region", 46),
    "a mapping to two": changed("plan.0.groups.0.mappings", [{"track": "6g", "field": "future-space"}]),
    "a mapping to nothing": changed("plan.0.groups.0.mappings", [{"match": "exact"}]),
    "a count of none": changed("plan.0.groups.0.count", 0),
    "a role that is a text": changed("person.0.roles", ["mayor"]),
    "a figure that stands on nothing": without("figure.0.evidence"),
}
UNSEEN = {
    "a reference to nothing": changed("plan.0.region", "nowhere"),
    "an unknown measure": changed("figure.0.measure", "joy"),
    "words that are no amount": changed("figure.0.amount", "a lot of money"),
    "words that contradict the amount": changed("figure.0.evidence.0.stated", "超过6亿元"),
    "an id that stands twice": changed("region", [PLAN["region"][0], PLAN["region"][0]]),
    "a circle": changed("region.0.parent", "haiwan"),
    "a text that is no period": changed("plan.0.horizon", "one day"),
    "a day that is not in the calendar": changed("source.read", "2025-02-30"),
    "an end before the start": changed("plan.0.evidence", [{"start": 5, "end": 3}]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_refused_by_both(name: str) -> None:
    """Each broken file of the tests is refused by both where a schema can see the fault."""
    assert not is_valid(BROKEN[name])
    assert not is_loaded(BROKEN[name])


@pytest.mark.parametrize("name", UNSEEN)
def test_what_a_schema_cannot_see_the_loader_refuses(name: str) -> None:
    assert is_valid(UNSEEN[name])
    assert not is_loaded(UNSEEN[name])


def places(holder: object) -> Iterator[tuple[Any, Any]]:
    """Yield every place in plain tables, as what holds it and by which key."""
    for key, part in holder.items() if isinstance(holder, dict) else enumerate(holder) if isinstance(holder, list) else ():
        yield holder, key
        yield from places(part)


STRAY = st.sampled_from(
    [None, True, 0, 7, -3, 2.5, "", " ", "x", "2024", "cn-hi", "target", [], {}, [1], ["x"], {"en": "x"}, {"track": "6g"}]
)


@given(world=worlds(most=1), at=st.integers(0, 10**6), stray=STRAY, as_key=st.booleans())
@settings(QUICKLY, max_examples=150)
def test_what_is_loaded_is_valid_whatever_was_changed_in_it(world: fi.Catalog, at: int, stray: object, as_key: bool) -> None:  # noqa: FBT001
    """What the schema refuses, the loader refuses, too."""
    mapping = json.loads(fi.dumps(world, "json"))
    found = list(places(mapping))
    holder, key = found[at % len(found)]
    holder[f"{key}x" if as_key and isinstance(holder, dict) else key] = stray
    assert is_valid(mapping) or not is_loaded(mapping)


def test_every_key_is_explained() -> None:
    """Completes the files in an editor."""
    says = SCHEMA["$defs"]["figure"]["properties"]
    assert says["amount"]["description"] == "The value with its bounds and its unit."
    missing = [
        f"{noun}.{key}"
        for noun, table in SCHEMA["$defs"].items()
        for key, value in table.get("properties", {}).items()
        if "description" not in value and noun != "mapping"
    ]
    assert missing == []
