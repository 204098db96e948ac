from .banner import Banner
from .claim import ClaimedPath
from .masthead import Masthead, NavigationEntry, SocialLink
from .policy_page import PolicyPage

__all__ = ["Banner", "ClaimedPath", "Masthead", "NavigationEntry", "PolicyPage", "SocialLink"]
