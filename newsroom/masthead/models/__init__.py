from .claim import ClaimedPath
from .masthead import Masthead, NavigationEntry, SocialLink
from .policy_page import PolicyPage

__all__ = ["ClaimedPath", "Masthead", "NavigationEntry", "PolicyPage", "SocialLink"]
