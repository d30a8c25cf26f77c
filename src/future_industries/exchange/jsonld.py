"""JSON-LD: a catalogue as a graph in the terms of SKOS, PROV, Web Annotation and schema.org.

Every node has an identifier of its own, made of the ids of records: ``fi:plan/shanghai-2022``, and for what a record
is made of ``fi:plan/shanghai-2022#group-1-item-2``. So none is blank, and the same thing has the same name each time.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from future_industries.exchange.dataset import Dataset, dataset_of, licence_address
from future_industries.exchange.gathering import encoded, gather, known
from future_industries.exchange.terms import MATCHES, TYPES, check_base, context, own_classes, own_terms, term
from future_industries.figure import Figure
from future_industries.kinds import kind_of
from future_industries.listing import Group, Item
from future_industries.period import Period
from future_industries.record import Record
from future_industries.shapes import PARTS, Shape, shapes_of
from future_industries.statement import Statement
from future_industries.text import Text
from future_industries.units import unit

if TYPE_CHECKING:
    from future_industries.exchange import Exchange
    from future_industries.source import Evidence

__all__ = ["write"]

Node = dict[str, Any]

_DATASET = "fi:dataset"
_COMPILATION = "fi:compilation"
_SCHEMES = {
    "Field": "fi:scheme/fields-and-tracks",
    "Track": "fi:scheme/fields-and-tracks",
    "Concept": "fi:scheme/concepts",
    "Measure": "fi:scheme/measures",
}


def write(catalog: "Exchange", path: str | Path | None, base: str | None, about: Dataset | None) -> str:
    """Return *catalog* as JSON-LD; see `Exchange.to_jsonld`."""
    records = gather(catalog)
    graph = list(_dataset(dataset_of(catalog, about), records["sources"]))
    for found in records.values():
        for record in found:
            graph.extend(_record(record))
    graph.extend({"@id": name, "@type": "rdfs:Class", "rdfs:comment": words} for name, words in own_classes().items())
    graph.extend({"@id": name, "@type": "rdf:Property", "rdfs:comment": list(words)} for name, words in own_terms().items())
    text = json.dumps({"@context": context(check_base(base)), "@graph": graph}, ensure_ascii=False, indent=1) + "\n"
    content = encoded(text)
    if path is not None:
        Path(path).write_bytes(content)
    return text


def _dataset(about: Dataset, sources: Iterable[Record]) -> Iterator[Node]:
    """Yield the data set, its making, its authors, and its schemes of concepts."""
    creators = {f"fi:creator/{number}": name for number, name in enumerate(about.creators, 1)}
    read = [_address(source) for source in sources]
    yield known(
        {
            "@id": _DATASET,
            "@type": ["prov:Entity", "schema:Dataset"],
            "schema:name": about.title,
            "schema:version": about.version,
            "schema:creator": list(creators),
            "schema:license": licence_address(about.licence) if about.licence else None,
            "prov:wasGeneratedBy": _COMPILATION,
            "prov:wasDerivedFrom": read,
        }
    )
    yield known(
        {
            "@id": _COMPILATION,
            "@type": "prov:Activity",
            "rdfs:comment": "The reading of the sources, and the entry of what they state.",
            "prov:used": read,
            "prov:wasAssociatedWith": list(creators),
        }
    )
    for creator, name in creators.items():
        yield {"@id": creator, "@type": "prov:Agent", "schema:name": name}
    for scheme in dict.fromkeys(_SCHEMES.values()):
        words = scheme.rpartition("/")[2].replace("-", " ")
        yield {"@id": scheme, "@type": "skos:ConceptScheme", "skos:prefLabel": {"en": words}}


def _address(record: Record) -> str:
    return f"fi:{kind_of(record).noun}/{record.id}"


def _record(record: Record) -> Iterator[Node]:
    """Yield the node of a record and those of what it is made of."""
    address = _address(record)
    node = _node(address, record)
    name = type(record).__name__
    node["skos:inScheme"] = _SCHEMES.get(name)
    node["skos:topConceptOf"] = _SCHEMES[name] if name in {"Field", "Measure"} else None
    groups: tuple[Group, ...] = getattr(record, "groups", ())
    if groups and "skos:ConceptScheme" not in node["@type"]:
        node["@type"].append("skos:ConceptScheme")
    if isinstance(record, Figure):
        node |= _amount(record)
    if isinstance(record, Figure | Statement):
        stands_on = [*node.get("prov:wasDerivedFrom", ()), *(_address(evidence.source) for evidence in record.evidence)]
        node["prov:wasDerivedFrom"] = list(dict.fromkeys(stands_on))
    roles = list(_roles(address, record))
    node["term:roles"] = [role["@id"] for role in roles]
    yield known(node)
    yield from roles
    yield from _annotations(address, f"{address}#", getattr(record, "evidence", ()))
    yield from _groups(address, groups)


def _node(address: str, holder: object) -> Node:
    """Return the node of a record, or of a part of one, with all its attributes that are no parts themselves."""
    cls = type(holder)
    node: Node = {"@id": address, "@type": [*TYPES[cls.__name__], f"term:{cls.__name__}"]}
    for shape in shapes_of(cls):
        if shape.holds[0] in PARTS or shape.name in {"id", "amount"}:
            continue
        key, value = term(cls, shape.name), getattr(holder, shape.name)
        if key == "schema:variableMeasured":
            node[key] = f"fi:measure/{quote(value, safe='')}"  # a code of own records may be any words
        elif value not in (None, ()):
            told = _value(shape, value)
            node[key] = [*node[key], *told] if key in node else told  # a track's fields are broader than it, as other tracks are
    return node


def _value(shape: Shape, value: Any) -> Any:
    if shape.name == "aliases":
        return _by_language(value)
    if shape.is_many and shape.holds[0] is Text:
        return _together(value)
    return [_plain(part) for part in value] if shape.is_many else _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return _address(value)
    if isinstance(value, Text):
        return known({"en": value.en, "zh": value.zh})
    if isinstance(value, Period):
        return value.edtf
    return value.isoformat() if isinstance(value, date) else value


def _together(texts: Iterable[Text]) -> dict[str, list[str]]:
    several = tuple(texts)
    return known({"en": [text.en for text in several], "zh": [text.zh for text in several if text.zh is not None]})


def _by_language(names: Iterable[str]) -> dict[str, list[str]]:
    """Return further names by their language: one with a Chinese character is Chinese, since the records know two languages."""
    found: dict[str, list[str]] = {"en": [], "zh": []}
    for name in names:
        found["zh" if any("\u3400" <= letter <= "\u9fff" for letter in name) else "en"].append(name)
    return known(found)


def _amount(figure: Figure) -> Node:
    """Return what a figure's node says of its amount: the number printed, the bounds, and whether they are open."""
    amount = figure.amount
    ends = {"schema:value": amount.nominal, "schema:minValue": amount.low, "schema:maxValue": amount.high}
    return {
        "schema:description": {"en": f"{amount}", "zh": f"{amount:zh}"},
        **{key: None if end is None else f"{end:f}" for key, end in ends.items()},
        "term:low_open": amount.low_open,
        "term:high_open": amount.high_open,
        "term:qualifier": amount.qualifier,
        "schema:unitText": amount.unit,
        "schema:currency": unit(amount.unit).currency,
        "term:rate": None if amount.rate is None else str(amount.rate),
    }


def _roles(address: str, record: Record) -> Iterator[Node]:
    for number, role in enumerate(getattr(record, "roles", ()), 1):
        yield {**_node(f"{address}#role-{number}", role), "term:position": number}


def _groups(address: str, groups: Iterable[Group]) -> Iterator[Node]:
    """Yield what a document lists, in its own words, as concepts of a scheme that is the document's own."""
    for number, group in enumerate(groups, 1):
        here = f"{address}#group-{number}"
        yield from _listed(here, group, number, address, {"skos:topConceptOf": address})
        for place, item in enumerate(group.items, 1):
            yield from _listed(f"{here}-item-{place}", item, place, address, {"term:group": here})


def _listed(here: str, listed: Group | Item, position: int, scheme: str, stands: Node) -> Iterator[Node]:
    node: Node = {**_node(here, listed), "skos:inScheme": scheme, **stands, "term:position": position}
    for mapping in listed.mappings:
        node.setdefault(MATCHES[mapping.match], []).append(_address(mapping.target))
    yield node
    yield from _annotations(here, f"{here}-", listed.evidence)


def _annotations(body: str, begins: str, evidence: "Iterable[Evidence]") -> Iterator[Node]:
    """Yield an annotation of its source for each piece of evidence: the place, by position and by quote."""
    for number, one in enumerate(evidence, 1):
        here = f"{begins}evidence-{number}"
        selectors: list[Node] = []
        if one.start is not None:
            selectors.append(
                {"@id": f"{here}-position", "@type": "oa:TextPositionSelector", "oa:start": one.start, "oa:end": one.end}
            )
        if one.stated is not None:
            selectors.append({"@id": f"{here}-quote", "@type": "oa:TextQuoteSelector", "oa:exact": one.stated})
        target = {
            "@id": f"{here}-target",
            "@type": "oa:SpecificResource",
            "oa:hasSource": _address(one.source),
            "oa:hasSelector": selectors,
            "term:place": one.place,
        }
        annotation = {
            "@id": here,
            "@type": "oa:Annotation",
            "oa:hasBody": body,
            "oa:hasTarget": known(target),
            "oa:motivatedBy": "oa:linking",
            "prov:wasGeneratedBy": _COMPILATION,
            "skos:note": one.note,
        }
        yield known(annotation)
