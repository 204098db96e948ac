"""Making a tag while writing."""

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models.tag import Tag
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require
from newsroom.lib.slugs import free_slug, slugify

from .refusals import InvalidDocument

NAME_LENGTH = 100


@transaction.atomic
def add_tag(name: str, user: User) -> Tag:
    """Return the tag of a name, made where there is none whatever the case.

    Raises:
        NotAllowed: the tag is new and the person may not add tags.
        InvalidDocument: the name is empty or longer than 100 letters.
    """
    name = " ".join(name.replace("\x00", "").split())
    if not name or len(name) > NAME_LENGTH:
        raise InvalidDocument({"tags": [_("A tag has 1 to %d letters.") % NAME_LENGTH]})
    wanted = slugify(name) or "tag"
    while True:
        # Compared here, for SQLite knows the cases of ASCII letters only. Names
        # that differ in case alone have slugs of one stem.
        near: list[Tag] = list(
            Tag.objects.filter(Q(slug__startswith=wanted) | Q(name__iexact=name))
        )
        for known in near:
            if known.name.casefold() == name.casefold():
                return known
        require(user, "tag.add")
        taken = {tag.slug for tag in near}
        try:
            with transaction.atomic():
                tag: Tag = Tag.objects.create(name=name, slug=free_slug(wanted, taken))
        except IntegrityError:
            # Somebody made it, or took its slug, in the same moment.
            continue
        record(user, "tag.add", tag)
        return tag
