"""The shipped catalogue and the own records as one."""

from functools import cache

import future_industries as fi
from xinghai import records

__all__ = ["ABOUT", "catalogue"]

OWN = {
    "sources": records.SOURCES,
    "regions": records.REGIONS,
    "tracks": records.TRACKS,
    "policies": records.POLICIES,
    "plans": records.PLANS,
    "measures": records.MEASURES,
    "figures": records.FIGURES,
}

ABOUT = fi.Dataset(
    id="xinghai",
    title="Future industries of China, with the plan of Xinghai",
    version=f"1.0+{fi.data_version}",
    creators=("The readers of Xinghai", "The future_industries developers"),
    licence="CC-BY-4.0",
)


@cache
def catalogue() -> fi.Catalog:
    """Return the shipped records and the own ones together; always the same catalogue."""
    return fi.load() | fi.Catalog.of(OWN)
