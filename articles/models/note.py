"""Notes: what people say about a working copy, beside it and never in it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .preview_link import PreviewLink


class Note(models.Model):
    """One remark, or an answer to one (``thread``); only a first remark is resolved."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="notes")
    thread = models.ForeignKey("self", models.CASCADE, null=True, related_name="answers")
    text = models.TextField(_("text"))
    # The words it is about, as they stood in that version; "" is about the whole.
    quoted = models.CharField(_("about the words"), max_length=300, blank=True)
    version = models.PositiveIntegerField(_("written upon version"))
    at = models.DateTimeField(_("at"))
    # A colleague, or a guest who came by a preview link and gave a name.
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="notes"
    )
    guest = models.CharField(_("guest"), max_length=150, blank=True)
    link = models.ForeignKey(PreviewLink, models.RESTRICT, null=True, related_name="notes")
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="mentioned_in")
    resolved_at = models.DateTimeField(_("resolved"), null=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ("id",)
        indexes = (models.Index(fields=("article", "id"), name="notes_of_an_article"),)
        constraints = (
            models.CheckConstraint(condition=~models.Q(text=""), name="note_has_text"),
            models.CheckConstraint(
                condition=models.Q(author__isnull=False, guest="")
                | (models.Q(author__isnull=True, link__isnull=False) & ~models.Q(guest="")),
                name="note_is_a_colleagues_or_a_guests",
            ),
            models.CheckConstraint(
                condition=models.Q(thread__isnull=True) | models.Q(resolved_at__isnull=True),
                name="note_is_resolved_at_its_head",
            ),
        )

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def who(self) -> str:
        """Who wrote it, as colleagues read it."""
        return self.guest or str(self.author or "")
