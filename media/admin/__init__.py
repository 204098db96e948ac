"""The library on the desk."""

from .image import ImageAdmin
from .keyword import KeywordAdmin

__all__ = ["ImageAdmin", "KeywordAdmin"]
