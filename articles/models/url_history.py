"""Every public path that anything ever had."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UrlHistory(models.Model):
    """A path and what it belongs to. A path is never given to something else."""

    class Target(models.TextChoices):
        ARTICLE = "article", _("Article")
        SECTION = "section", _("Section")
        AUTHOR = "author", _("Author")
        TAG = "tag", _("Tag")
        PAGE = "page", _("Policy page")

    class Answer(models.TextChoices):
        MOVED = "moved", _("Redirects to the present address")
        GONE = "gone", _("410, taken down")
        LEGAL = "legal", _("451, removed for legal reasons")

    path = models.CharField(_("path"), max_length=250, unique=True)
    target = models.CharField(_("kind"), max_length=10, choices=Target)
    # The article's public id, or the key of a section, author, tag or policy page.
    target_key = models.CharField(_("key"), max_length=40)
    answer = models.CharField(_("answer"), max_length=10, choices=Answer, default=Answer.MOVED)
    since = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(target__in=("article", "section", "author", "tag", "page")),
                name="address_target_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(answer__in=("moved", "gone", "legal")),
                name="address_answer_is_known",
            ),
        )
        indexes = (models.Index(fields=("target", "target_key"), name="addresses_of_a_thing"),)

    def __str__(self) -> str:
        return self.path
