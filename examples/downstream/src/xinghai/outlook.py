"""Questions over the shipped records and the own ones."""

from typing import NamedTuple

import future_industries as fi
from xinghai.catalogue import catalogue

__all__ = ["Ambition", "ambitions", "planned_beside"]


class Ambition(NamedTuple):
    """What a region promises to invest.

    Attributes:
        yuan: How much, in the source's own currency.
        dollars: How much, at the rate of the day it was stated.
        citation: How to cite it.
    """

    yuan: fi.Amount
    dollars: fi.Amount
    citation: str


def planned_beside(track: str, region: str = "Xinghai") -> tuple[fi.Region, ...]:
    """Return the other regions whose plans name *track*, or anything narrower, where that of *region* does."""
    plans = catalogue().plans.where(track=track)
    regions = dict.fromkeys(plan.region for plan in plans)
    asked = catalogue().regions[region]
    return tuple(one for one in regions if one != asked) if asked in regions else ()


def ambitions(region: str = "Xinghai") -> tuple[Ambition, ...]:
    """Return what *region* promises to invest."""
    figures = catalogue().figures.where(region=region, measure="investment", kind=fi.Kind.TARGET)
    return tuple(Ambition(figure.amount, figure.to("USD"), catalogue().cite(figure)) for figure in figures)
