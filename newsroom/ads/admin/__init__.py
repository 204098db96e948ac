"""The desk's screens of advertising."""

from .ads_txt import AdsTxtAdmin
from .booking import AdTagAdmin, HouseAdAdmin

__all__ = ["AdTagAdmin", "AdsTxtAdmin", "HouseAdAdmin"]
