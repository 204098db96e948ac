"""The masthead, the policy pages and the banner, in the admin."""

from . import banner_admin, masthead_admin, page_admin

__all__ = ["banner_admin", "masthead_admin", "page_admin"]
