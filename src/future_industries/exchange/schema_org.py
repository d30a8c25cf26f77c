"""A data set described as search engines read it: a schema.org ``Dataset``."""

import json
from typing import TYPE_CHECKING, Any

from future_industries.exchange.dataset import Dataset, dataset_of, licence_address
from future_industries.exchange.gathering import encoded, known
from future_industries.exchange.terms import BASE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from future_industries.exchange import Exchange
    from future_industries.figure import Figure
    from future_industries.measure import Measure
    from future_industries.region import Region

__all__ = ["describe"]

_FORMS = (("text/csv", "Frictionless data package"), ("application/ld+json", "JSON-LD in SKOS, PROV and Web Annotation terms"))


def describe(catalog: "Exchange", about: Dataset | None) -> str:
    """Return the description of *catalog*; see `Exchange.to_schema_org`."""
    whole = dataset_of(catalog, about)
    described: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{BASE}dataset" if whole.url is None else whole.url,
        "name": whole.title,
        "description": whole.description,
        "version": whole.version,
        "datePublished": whole.published.edtf if whole.published else None,
        "license": licence_address(whole.licence) if whole.licence else None,
        "creator": [{"name": creator} for creator in whole.creators],
        "keywords": list(whole.keywords),
        "url": whole.url,
        "inLanguage": ["en", "zh"],
        "temporalCoverage": _time(catalog),
        "spatialCoverage": [_place(region) for region in _regions(catalog)],
        "variableMeasured": list(_measured(catalog)),
        "distribution": [{"@type": "DataDownload", "name": name, "encodingFormat": form} for form, name in _FORMS],
    }
    text = json.dumps(known(described), ensure_ascii=False, indent=2)
    encoded(text)
    return text


def _dated(catalog: "Exchange") -> "Iterable[Any]":
    collections = catalog.collections
    return (record for plural in ("plans", "milestones", "figures") for record in collections[plural])


def _time(catalog: "Exchange") -> str | None:
    """Return the days from the first to the last that plans, milestones and figures speak of, as an ISO 8601 interval."""
    periods = [period for record in _dated(catalog) for name in ("period", "horizon") if (period := getattr(record, name, None))]
    starts = [period.start or period.end for period in periods]
    ends = [period.end or period.start for period in periods]
    return f"{min(starts).isoformat()}/{max(ends).isoformat()}" if periods else None


def _regions(catalog: "Exchange") -> "list[Region]":
    """Return the regions that plans, milestones and figures speak of, those alone that lie in no other of them."""
    named = dict.fromkeys(record.region for record in _dated(catalog) if record.region is not None)
    return [region for region in named if not any(above in named for above in region.lineage[1:])]


def _place(region: "Region") -> dict[str, str]:
    return {"@type": "Place", "name": region.name.en, **({"identifier": region.iso} if region.iso else {})}


def _measured(catalog: "Exchange") -> "Iterable[dict[str, Any]]":
    """Yield each measure that figures count, with its units."""
    figures: Iterable[Figure] = catalog.collections["figures"]
    measures: Iterable[Measure] = catalog.collections["measures"]
    names = {measure.id: measure.name.en for measure in measures}
    units: dict[str, dict[str, None]] = {}
    for figure in figures:
        units.setdefault(figure.measure, {})[figure.amount.unit] = None
    for code, found in units.items():
        yield {"@type": "PropertyValue", "propertyID": code, "name": names.get(code, code), "unitText": ", ".join(sorted(found))}
