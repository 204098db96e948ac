"""The rows of autosaves, as saving and autosaving both need them."""

from django.db.models import Q

from articles.models.article import Article
from articles.models.autosave import Autosave
from newsroom.accounts.models import User


def forget_saved(article: Article, user: User, tab: str) -> None:
    """Delete what a save makes needless: the form's own autosave, and what was set aside.

    Another form's unsaved text stays: this save does not hold it.
    """
    own = Autosave.objects.filter(article=article, user=user)
    own.filter(Q(tab=tab) | Q(set_aside=True)).delete()
