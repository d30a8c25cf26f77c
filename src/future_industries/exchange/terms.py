"""Terms: by which word of which open vocabulary each kind and each attribute goes in JSON-LD, and our own where none fits."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from future_industries.docstrings import descriptions, summary, unmarked
from future_industries.errors import ParseError, is_a, show
from future_industries.kinds import KINDS, record_class
from future_industries.listing import Match
from future_industries.period import Period
from future_industries.shapes import PARTS, Shape, shapes_of
from future_industries.text import Text

__all__ = ["BASE", "MATCHES", "TYPES", "check_base", "context", "own_classes", "own_terms", "term"]

BASE = "urn:x-future-industries:"
"""What identifiers begin with: no address, since the project owns none, and no name that could ever be registered (RFC 8141)."""

_PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

# Dates of their stated precision, as the Library of Congress types them.
_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"

TYPES: dict[str, tuple[str, ...]] = {
    "Source": ("prov:Entity", "schema:CreativeWork"),
    "Region": ("schema:Place",),
    "Field": ("skos:Concept",),
    "Track": ("skos:Concept",),
    "Organisation": ("prov:Organization", "schema:Organization"),
    "Person": ("prov:Person", "schema:Person"),
    "Product": ("schema:Product",),
    "Policy": ("schema:CreativeWork",),
    "Plan": ("skos:ConceptScheme",),
    "Project": ("schema:Project",),
    "Milestone": ("schema:Event",),
    "Concept": ("skos:Concept",),
    "Statement": ("prov:Entity", "schema:Claim"),
    "Figure": ("prov:Entity", "schema:Observation"),
    "Measure": ("skos:Concept", "schema:StatisticalVariable"),
    "Group": ("skos:Concept",),
    "Item": ("skos:Concept",),
    "Role": ("schema:OrganizationRole",),
}
"""The classes of the open vocabularies, by the name of the class; each is one of our own, too."""

MATCHES = {
    Match.EXACT: "skos:exactMatch",
    Match.CLOSE: "skos:closeMatch",
    Match.BROADER: "skos:broadMatch",
    Match.NARROWER: "skos:narrowMatch",
    Match.RELATED: "skos:relatedMatch",
}
"""The mapping relations of SKOS, which read from a plan's words to the field or track."""

# A name as a label, whatever bears it: SKOS gives its labels to things of every kind.
_EVERYWHERE = {"name": "skos:prefLabel", "aliases": "skos:altLabel", "note": "skos:note"}
_STANDARD = {
    "Source": {
        "publisher": "schema:publisher", "published": "schema:datePublished", "language": "schema:inLanguage", "url": "schema:url",
    },
    "Region": {"parent": "schema:containedInPlace", "members": "schema:containsPlace"},
    "Track": {"broader": "skos:broader", "fields": "skos:broader"},
    "Organisation": {"part_of": "schema:parentOrganization"},
    "Product": {"maker": "schema:manufacturer"},
    "Policy": {"issued": "dcterms:issued", "replaces": "dcterms:replaces"},
    "Concept": {"broader": "skos:broader", "related": "skos:related", "meaning": "skos:definition"},
    "Figure": {
        "subject": "schema:observationAbout", "period": "schema:observationDate", "measure": "schema:variableMeasured",
        "derived_from": "prov:wasDerivedFrom",
    },
    "Role": {"title": "schema:roleName"},
}  # fmt: skip

# What stands in a node for the amount of a figure, with our own terms for what schema.org does not say.
_AMOUNT = {
    "term:low_open": "Whether the lower bound itself, schema:minValue, is left out.",
    "term:high_open": "Whether the upper bound itself, schema:maxValue, is left out.",
    "term:qualifier": "How the source put the number.",
    "term:rate": "The exchange rate of a converted amount, in words.",
}
_PLACES = {
    "term:place": "Where in the source, in words.",
    "term:group": "The group that an item stands in.",
    "term:position": "The place in the order, counted from 1.",
    "term:roles": "What somebody is, and where.",
}
# Terms that nodes which are no records point with.
_LINKS = (
    "oa:hasBody", "oa:hasTarget", "oa:hasSource", "oa:hasSelector", "oa:motivatedBy", "skos:inScheme", "skos:topConceptOf",
    "prov:used", "prov:wasDerivedFrom", "prov:wasGeneratedBy", "prov:wasAssociatedWith", "schema:creator", "schema:license",
    "term:group", "term:roles", *MATCHES.values(),
)  # fmt: skip
_HOLDERS: tuple[type, ...] = (*map(record_class, KINDS), *(part for part in PARTS if part.__name__ in TYPES))


def check_base(base: str | None) -> str:
    """Return what identifiers begin with.

    Raises:
        ParseError: It is no beginning of an absolute identifier.

    Example:
        >>> check_base("https://example.org/mine")
        Traceback (most recent call last):
        ...
        future_industries.errors.ParseError: cannot read 'https://example.org/mine': expected the beginning of ...
    """
    if base is None:
        return BASE
    scheme, colon, rest = base.partition(":") if is_a(base, str) else ("", "", "")
    is_whole = colon and scheme.isascii() and scheme.isalnum() and rest and base[-1] in ":/#"
    if not is_whole or any(letter.isspace() or letter in '<>"{}|\\^`' for letter in base):
        expected = "the beginning of identifiers, ending in ':', '/' or '#', such as 'https://example.org/mine/'"
        raise ParseError(base if is_a(base, str) else show(base), expected)
    return base


def term(cls: type, field: str) -> str:
    """Return the term that an attribute goes by.

    Example:
        >>> import future_industries as fi
        >>> term(fi.Track, "broader"), term(fi.Figure, "growth_of")
        ('skos:broader', 'term:growth_of')
    """
    return _STANDARD.get(cls.__name__, {}).get(field) or _EVERYWHERE.get(field) or f"term:{field}"


def _fields() -> Iterator[tuple[type, Shape]]:
    for cls in _HOLDERS:
        for shape in shapes_of(cls):
            if shape.holds[0] not in PARTS and shape.name not in {"id", "amount"}:
                yield cls, shape


def context(base: str) -> dict[str, Any]:
    """Return the context: what the prefixes stand for, and which terms hold identifiers, dates and texts."""
    terms: dict[str, Any] = {}
    for cls, shape in _fields():
        held = shape.holds[0]
        if shape.is_record or (cls.__name__, shape.name) == ("Figure", "measure"):
            terms[term(cls, shape.name)] = {"@type": "@id"}
        elif held is Text or shape.name == "aliases":
            terms[term(cls, shape.name)] = {"@container": "@language"}
        elif held is Period or held is date:
            terms[term(cls, shape.name)] = {"@type": _EDTF if held is Period else "xsd:date"}
    terms |= {name: {"@type": "@id"} for name in _LINKS}
    terms |= {name: {"@type": "xsd:decimal"} for name in ("schema:value", "schema:minValue", "schema:maxValue")}
    terms |= {name: {"@type": "xsd:nonNegativeInteger"} for name in ("oa:start", "oa:end")}
    terms["schema:description"] = {"@container": "@language"}
    return {"@version": 1.1, **_PREFIXES, "fi": base, "term": f"{base}term/", **dict(sorted(terms.items()))}


def own_terms() -> dict[str, tuple[str, ...]]:
    """Return our own terms for attributes, each with what it says, of each class where several have it."""
    said: dict[str, dict[str, None]] = {}
    for cls, shape in _fields():
        if term(cls, shape.name).startswith("term:"):
            words = unmarked(descriptions(cls).get(shape.name, ""))
            said.setdefault(term(cls, shape.name), {})[f"{cls.__name__}: {words}"] = None
    plain = {name: (words,) for name, words in {**_AMOUNT, **_PLACES}.items()}
    return dict(sorted({**{name: tuple(words) for name, words in said.items()}, **plain}.items()))


def own_classes() -> dict[str, str]:
    """Return our own terms for classes, each with what it is."""
    return {f"term:{cls.__name__}": summary(cls) for cls in _HOLDERS}
