from .banner import Banner
from .claim import ClaimedPath
from .links import FooterEntry, NavigationEntry, SocialLink
from .masthead import Masthead
from .policy_page import PolicyPage

__all__ = [
    "Banner",
    "ClaimedPath",
    "FooterEntry",
    "Masthead",
    "NavigationEntry",
    "PolicyPage",
    "SocialLink",
]
