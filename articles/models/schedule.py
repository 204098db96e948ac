"""Schedules: what the ticker does at a minute, and how that went."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .content import known
from .revision import Revision


class ScheduledAction(models.TextChoices):
    PUBLISH = "publish", _("Publish")
    UNPUBLISH = "unpublish", _("Unpublish")


class ScheduleState(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    DONE = "done", _("Done")
    CANCELLED = "cancelled", _("Cancelled")
    FAILED = "failed", _("Failed")


class Schedule(models.Model):
    """One appointment of an article with the clock."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="schedules")
    action = models.CharField(_("action"), max_length=9, choices=ScheduledAction)
    # Exactly this revision goes out, whatever is written afterwards.
    revision = models.ForeignKey(Revision, models.RESTRICT, null=True, related_name="+")
    due_at = models.DateTimeField(_("at"))
    update = models.BooleanField(_("readers see a new time"), default=False)
    note = models.CharField(_("what changed"), max_length=300, blank=True)
    place = models.CharField(_("place on the front page"), max_length=60, blank=True)
    # Why it is unpublished, or why checks are passed by; kept in the audit.
    reason = models.TextField(_("reason"), blank=True)
    # The checks that somebody with the right passed by, each in its words: another stops it.
    passed = models.JSONField(_("passed by"), default=list, blank=True)
    # The address kept free for it; "" where the article has one already.
    reserved = models.CharField(_("reserved path"), max_length=120, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("set"))
    state = models.CharField(
        _("state"), max_length=9, choices=ScheduleState, default=ScheduleState.WAITING
    )
    # When the ticker next looks at it: the minute itself, later after a failure.
    try_at = models.DateTimeField(_("next attempt"))
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    error = models.TextField(_("what went wrong"), blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True)

    class Meta:
        verbose_name = _("schedule")
        verbose_name_plural = _("schedules")
        ordering = ("due_at", "id")
        constraints = (
            known("action", ScheduledAction, "schedule_action_is_known"),
            known("state", ScheduleState, "schedule_state_is_known"),
            models.UniqueConstraint(
                fields=("article", "action"),
                condition=models.Q(state="waiting"),
                name="schedule_one_waiting",
            ),
            models.CheckConstraint(
                condition=~models.Q(action="publish") | models.Q(revision__isnull=False),
                name="schedule_names_its_revision",
            ),
        )
        indexes = (
            # What the ticker asks four times a second.
            models.Index(
                fields=("try_at", "id"),
                condition=models.Q(state="waiting"),
                name="schedule_waiting",
            ),
        )

    def __str__(self) -> str:
        return f"{self.action} {self.due_at:%Y-%m-%d %H:%M}"
