"""The plan of a made-up city beside the shipped ones."""

from xinghai.catalogue import ABOUT, catalogue
from xinghai.outlook import Ambition, ambitions, planned_beside

__all__ = ["ABOUT", "Ambition", "ambitions", "catalogue", "planned_beside"]
