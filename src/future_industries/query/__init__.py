"""The collections of each kind, and the questions that each answers by keyword.

Every keyword takes a record or any of its names. What is not asked is not restricted. What nothing
answers is an empty collection; a name that nothing bears is an error.
"""

from future_industries.query.doings import Concepts, Milestones, Plans, Policies, Projects, Statements
from future_industries.query.numbers import Figures
from future_industries.query.things import Fields, Measures, Organisations, People, Products, Regions, Sources, Tracks

__all__ = [
    "Concepts",
    "Fields",
    "Figures",
    "Measures",
    "Milestones",
    "Organisations",
    "People",
    "Plans",
    "Policies",
    "Products",
    "Projects",
    "Regions",
    "Sources",
    "Statements",
    "Tracks",
]
