"""The working copy of an article: the desk's side."""

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from .article_tag import ArticleTag
from .content import ArticleContent, Kind, StandfirstStyle, known
from .section import Section

if TYPE_CHECKING:
    from newsroom.accounts.models import User


class Stage(models.TextChoices):
    """How far the working copy has come."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in-review", _("In review")
    APPROVED = "approved", _("Approved")
    SCHEDULED = "scheduled", _("Scheduled")


class Standing(models.TextChoices):
    """What readers get."""

    UNPUBLISHED = "unpublished", _("Unpublished")
    LIVE = "live", _("Live")
    TAKEN_DOWN = "taken-down", _("Taken down")


class Article(ArticleContent):
    """What the desk works on. Written by ``desk/`` alone, never read by readers."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # The number of the newest revision: what a save must be based on.
    version = models.PositiveIntegerField(default=0, editable=False)
    stage = models.CharField(_("stage"), max_length=10, choices=Stage, default=Stage.DRAFT)
    standing = models.CharField(
        _("standing"), max_length=12, choices=Standing, default=Standing.UNPUBLISHED
    )
    section = models.ForeignKey(
        Section,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("section"),
    )
    tags = TaggableManager(
        through=ArticleTag, blank=True, verbose_name=_("tags"), related_name="articles"
    )
    # Fixed at first publication; they outlive unpublishing.
    path = models.CharField(_("path"), max_length=120, unique=True, null=True, editable=False)
    first_published_at = models.DateTimeField(_("first published"), null=True, editable=False)
    updated_at = models.DateTimeField(_("updated for readers"), null=True, editable=False)
    update_note = models.CharField(_("what changed"), max_length=300, blank=True, editable=False)
    published_revision = models.ForeignKey(
        "Revision", models.PROTECT, null=True, related_name="+", editable=False
    )
    approved_revision = models.ForeignKey(
        "Revision", models.PROTECT, null=True, related_name="+", editable=False
    )
    scheduled_for = models.DateTimeField(_("goes live at"), null=True, editable=False)
    # The news list: what a day of the paper is planned to hold.
    planned_on = models.DateField(_("planned for"), null=True, blank=True)
    due_at = models.DateTimeField(_("copy due"), null=True, blank=True)
    planned_words = models.PositiveIntegerField(_("planned length in words"), null=True, blank=True)
    planned_picture = models.CharField(_("planned picture"), max_length=200, blank=True)
    embargo_until = models.DateTimeField(_("embargo until"), null=True, blank=True)
    embargo_source = models.CharField(_("embargo set by"), max_length=200, blank=True)
    embargo_note = models.CharField(_("note on the embargo"), max_length=500, blank=True)
    # What a lawyer or an editor set down: nothing is published while it stands.
    legal_note = models.CharField(_("legal note"), max_length=500, blank=True)
    # An open complaint locks it: only Publishers change it (rights.WHEN_LOCKED).
    is_locked = models.BooleanField(_("locked to Publishers"), default=False, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="articles_made"
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="articles_assigned",
        verbose_name=_("assigned to"),
    )
    # Whom a submitted text waits for; nobody named: any Editor.
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="articles_to_review",
        verbose_name=_("reviewer"),
    )
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    shared_with = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        blank=True,
        related_name="articles_shared",
        verbose_name=_("shared with"),
    )
    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    saved_at = models.DateTimeField(_("saved"), auto_now_add=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ("-saved_at", "-id")
        indexes = (
            models.Index(fields=("-saved_at", "-id"), name="desk_newest"),
            models.Index(fields=("stage", "-saved_at", "-id"), name="desk_by_stage"),
            models.Index(fields=("standing", "-saved_at", "-id"), name="desk_by_standing"),
            models.Index(fields=("section", "-saved_at", "-id"), name="desk_by_section"),
            models.Index(fields=("assignee", "-saved_at", "-id"), name="desk_by_assignee"),
            models.Index(fields=("created_by", "-saved_at", "-id"), name="desk_by_maker"),
            models.Index(fields=("kind", "-saved_at", "-id"), name="desk_by_kind"),
            models.Index(
                fields=("planned_on", "section", "due_at"),
                condition=models.Q(planned_on__isnull=False),
                name="desk_planned",
            ),
        )
        constraints = (
            known("stage", Stage, "article_stage_is_known"),
            known("standing", Standing, "article_standing_is_known"),
            known("kind", Kind, "article_kind_is_known"),
            known("standfirst_style", StandfirstStyle, "article_style_is_known"),
            models.CheckConstraint(
                condition=~models.Q(stage="scheduled") | models.Q(scheduled_for__isnull=False),
                name="article_scheduled_has_time",
            ),
            models.CheckConstraint(
                condition=~models.Q(stage__in=("approved", "scheduled"))
                | models.Q(approved_revision__isnull=False),
                name="article_approval_names_revision",
            ),
            models.CheckConstraint(
                condition=models.Q(standing="unpublished")
                | models.Q(standing="taken-down")
                | models.Q(
                    standing="live",
                    path__isnull=False,
                    first_published_at__isnull=False,
                    published_revision__isnull=False,
                ),
                name="article_live_is_complete",
            ),
        )

    def __str__(self) -> str:
        return self.headline or str(_("(no headline yet)"))

    def get_absolute_url(self) -> str:
        return self.path or ""

    def is_worked_on_by(self, user: "User") -> bool:
        """Say whether the person made it, is assigned to it or was given it."""
        if user.pk in (self.created_by_id, self.assignee_id):
            return True
        return any(person.pk == user.pk for person in self.shared_with.all())

    @property
    def has_unpublished_changes(self) -> bool:
        """Whether readers see another revision than the newest."""
        return (
            self.standing == Standing.LIVE
            and self.published_revision is not None
            and self.published_revision.number != self.version
        )
