from .banner import Banner
from .brand import BrandFile
from .claim import ClaimedPath
from .links import FooterEntry, NavigationEntry, SocialLink
from .masthead import Masthead
from .policy_page import PolicyPage

__all__ = [
    "Banner",
    "BrandFile",
    "ClaimedPath",
    "FooterEntry",
    "Masthead",
    "NavigationEntry",
    "PolicyPage",
    "SocialLink",
]
