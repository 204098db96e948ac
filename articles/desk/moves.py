"""What moves with a section, a tag, an author or a policy page: addresses and live articles."""

from django.db import models

from articles.models.published import PublishedArticle
from articles.models.section import Section
from articles.models.tag import Tag
from articles.models.url_history import UrlHistory
from authors.models.author import Author
from newsroom.masthead.claims import Holder, claim
from newsroom.masthead.models import PolicyPage
from newsroom.masthead.navigation import follow

Target = UrlHistory.Target
_TARGETS: dict[type[models.Model], str] = {
    Section: Target.SECTION,
    Tag: Target.TAG,
    Author: Target.AUTHOR,
    PolicyPage: Target.PAGE,
}


def remember(thing: Section | Tag | Author | PolicyPage, old_path: str) -> None:
    """Keep the address a thing had, so that it leads to its new one.

    The links around the pages follow. An address that another thing of the
    kind had before is handed over: the newest owner is whom readers look for.
    """
    UrlHistory.objects.update_or_create(
        path=old_path,
        defaults={"target": _TARGETS[type(thing)], "target_key": str(thing.pk)},
    )
    follow(old_path, thing.get_absolute_url())


def hang(section: Section) -> None:
    """Let a section's live articles follow it under another section, or out again.

    Call inside the transaction that saves the section's parent.
    """
    PublishedArticle.objects.filter(section=section).update(
        top_section=section.parent_id or section.pk
    )


def claim_section(section: Section) -> None:
    """Give a saved section the first segment of its path.

    Raises:
        SegmentTaken: it belongs to something else.
    """
    claim(section.slug, Holder.SECTION, section.pk)
