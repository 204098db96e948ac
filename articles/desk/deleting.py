"""Throwing away a draft that never went out."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models.article import Article, Stage
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .appointments import cancel_waiting
from .refusals import WrongState
from .writing import locked


@transaction.atomic
def delete_draft(article: Article, user: User) -> None:
    """Delete an article that readers never saw, with its revisions.

    Raises:
        NotAllowed: the person may not delete.
        WrongState: it has been published; unpublish it instead, for its
            address and history must stay.
    """
    fresh = locked(article.pk)
    require(user, "article.delete", fresh)
    if fresh.path is not None:
        raise WrongState(_("It has been published: unpublish it instead; its history stays."))
    record(user, "article.delete", fresh, headline=fresh.headline, version=fresh.version)
    cancel_waiting(fresh)
    # An approval names a revision and would protect it from going with the rest.
    Article.objects.filter(pk=fresh.pk).update(
        stage=Stage.DRAFT, approved_revision=None, scheduled_for=None
    )
    fresh.delete()
