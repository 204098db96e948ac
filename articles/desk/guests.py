"""A guest author, made while the article is written."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from articles.models.url_history import UrlHistory
from authors.addresses import RESERVED
from authors.finding import namesake
from authors.models.author import Author
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require
from newsroom.lib.slugs import free_slug, slugify

from .refusals import InvalidDocument

NAME_LENGTH = 150


class KnownAuthor(Exception):
    """The paper has an author of this name; ``author`` is the one to take."""

    def __init__(self, author: Author) -> None:
        said = (
            _("%s is a former author of the paper. The profile manager can change that.")
            if author.former
            else _("There is an author of this name already: %s.")
        )
        super().__init__(said % author)
        self.author = author


@transaction.atomic
def add_guest(name: str, user: User) -> Author:
    """Make an author who signs articles and has no public page.

    The profile can be completed and listed later by the profile manager.

    Raises:
        NotAllowed: the person may not add guests.
        InvalidDocument: the name is empty, too long or without a letter.
        KnownAuthor: somebody has the name already, whatever case or accents.
    """
    require(user, "author.add_guest")
    name = " ".join(name.replace("\x00", "").split())
    if len(name) > NAME_LENGTH or not any(map(str.isalpha, name)):
        raise InvalidDocument({"bylines": [_("A name has 1 to %d letters.") % NAME_LENGTH]})
    known = namesake(name)
    if known:
        raise KnownAuthor(known)
    wanted = slugify(name, length=80) or "author"
    while True:
        taken = RESERVED | {
            *Author.objects.filter(slug__startswith=wanted).values_list("slug", flat=True),
            *_once_had(wanted),
        }
        try:
            with transaction.atomic():
                author = Author.objects.create(
                    name=name, slug=free_slug(wanted, taken), listed=False
                )
        except IntegrityError:
            # Somebody took the slug in the same moment, perhaps for the same guest.
            known = namesake(name)
            if known:
                raise KnownAuthor(known) from None
            continue
        record(user, "author.add_guest", author)
        return author


def _once_had(wanted: str) -> set[str]:
    """Return the slugs of former addresses: they lead to somebody else."""
    paths = UrlHistory.objects.filter(path__startswith=f"/authors/{wanted}")
    return {path.split("/")[2] for path in paths.values_list("path", flat=True)}
