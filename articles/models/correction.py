"""Corrections: append-only, shown with the article and at /corrections/."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CorrectionKind(models.TextChoices):
    CORRECTION = "correction", _("Correction")
    CLARIFICATION = "clarification", _("Clarification")
    UPDATE = "update", _("Update")
    EDITORS_NOTE = "editors-note", _("Editor’s note")
    RETRACTION = "retraction", _("Retraction")


class Correction(models.Model):
    """What was wrong, in public. Joined to the live article by its public id."""

    public_id = models.UUIDField(db_index=True)
    kind = models.CharField(_("kind"), max_length=15, choices=CorrectionKind)
    text = models.TextField(_("text"))
    at = models.DateTimeField(_("at"))
    placement = models.CharField(
        _("stands at"), max_length=4, choices=(("top", _("the top")), ("foot", _("the foot")))
    )

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ("-at", "-id")
        indexes = (models.Index(fields=("-at", "-id"), name="corrections_newest"),)
        constraints = (
            models.CheckConstraint(condition=~models.Q(text=""), name="correction_has_text"),
            models.CheckConstraint(
                condition=models.Q(placement__in=("top", "foot")),
                name="correction_placement_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=CorrectionKind.values), name="correction_kind_is_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind}: {self.text[:60]}"
