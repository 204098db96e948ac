"""Advertisements, where they stand, and what was counted of them."""

from .ads_txt import AdsTxt
from .advertisement import AdSection, AdTag, Advertisement, HouseAd, Placement
from .counts import AdCount

__all__ = ["AdCount", "AdSection", "AdTag", "AdsTxt", "Advertisement", "HouseAd", "Placement"]
