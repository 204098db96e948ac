"""Making a tag while writing, and finding those that a text names."""

import re

from django.db import IntegrityError, transaction
from django.db.models import F, Q, Value
from django.db.models.functions import Length, Replace
from django.utils.translation import gettext as _

from articles.models.tag import Tag
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require
from newsroom.lib.slugs import fold, free_slug, slugify

from .refusals import InvalidDocument

NAME_LENGTH = 100
_SPACES_AND_HYPHENS = re.compile(r"[\s\-‐‑–’'_]+")


def folded_tag(name: str) -> str:
    """Return a tag's name as tags are compared: "Wend-bridge" and "WEND BRIDGE" are one."""
    return _SPACES_AND_HYPHENS.sub("", fold(name))


def find_tags(question: str, *, most: int) -> list[Tag]:
    """Return tags whose name holds what is typed; those that begin with it come first.

    Slugs hold no accents: they find a name that is typed without its own.
    """
    folded = slugify(question)
    holds = Q(name__icontains=question.strip())
    if folded:
        holds |= Q(slug__contains=folded)
    begins = Q(slug__startswith=folded) if folded else Q(name__istartswith=question.strip())
    found = Tag.objects.filter(holds)
    first = list(found.filter(begins).order_by(Length("name"), "name")[:most])
    rest = found.exclude(begins).order_by("name")[: most - len(first)] if len(first) < most else ()
    return [*first, *rest]


def _alike(name: str, wanted: str) -> list[Tag]:
    """Return the tags whose slug may be made of the same name, spaces and hyphens aside."""
    bare = Replace(F("slug"), Value("-"), Value(""))
    return list(
        Tag.objects.annotate(bare=bare).filter(
            Q(bare__startswith=wanted.replace("-", "")) | Q(name__iexact=name)
        )
    )


@transaction.atomic
def add_tag(name: str, user: User) -> Tag:
    """Return the tag of a name, made where there is none whatever case, accents and spaces.

    Raises:
        NotAllowed: the tag is new and the person may not add tags.
        InvalidDocument: the name is empty or longer than 100 letters.
    """
    name = " ".join(name.replace("\x00", "").split())
    if not name or len(name) > NAME_LENGTH:
        raise InvalidDocument({"tags": [_("A tag has 1 to %d letters.") % NAME_LENGTH]})
    wanted = slugify(name) or "tag"
    while True:
        # Compared here, for neither database folds accents.
        near = _alike(name, wanted)
        for known in near:
            if folded_tag(known.name) == folded_tag(name):
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
