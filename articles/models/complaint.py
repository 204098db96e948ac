"""Complaints: who objects to what in an article, until when to answer, and how it ended."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .content import known


class Outcome(models.TextChoices):
    OPEN = "", _("Open")
    CORRECTED = "corrected", _("Corrected")
    CLARIFIED = "clarified", _("Clarified")
    REPLIED = "replied", _("Answered, nothing changed")
    TAKEN_DOWN = "taken-down", _("Taken down")
    REJECTED = "rejected", _("Rejected")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Complaint(models.Model):
    """One complaint. It may lock its article to the Publishers while it is open."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="complaints")
    complainant = models.CharField(_("who complains"), max_length=200)
    contact = models.CharField(_("how to reach them"), max_length=300, blank=True)
    passage = models.TextField(_("passage"), blank=True)
    text = models.TextField(_("complaint"))
    received_at = models.DateTimeField(_("received"))
    deadline = models.DateTimeField(_("answer until"), null=True)
    locks = models.BooleanField(_("locks the article to Publishers"), default=False)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    outcome = models.CharField(
        _("outcome"), max_length=10, choices=Outcome, default=Outcome.OPEN, blank=True
    )
    outcome_note = models.TextField(_("how it ended"), blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("complaint")
        verbose_name_plural = _("complaints")
        ordering = ("-received_at", "-id")
        indexes = (
            models.Index(
                fields=("deadline", "id"),
                condition=models.Q(closed_at__isnull=True),
                name="complaints_open",
            ),
        )
        constraints = (
            known("outcome", Outcome, "complaint_outcome_is_known"),
            models.CheckConstraint(
                condition=models.Q(outcome="", closed_at__isnull=True)
                | (~models.Q(outcome="") & models.Q(closed_at__isnull=False)),
                name="complaint_closed_has_outcome",
            ),
        )

    def __str__(self) -> str:
        return f"{self.complainant}: {self.text[:60]}"
