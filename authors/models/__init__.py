from .author import Author, AuthorLink
from .contact import AuthorContact

__all__ = ["Author", "AuthorContact", "AuthorLink"]
