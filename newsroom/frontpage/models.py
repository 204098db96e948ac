"""The fronts: the home page's and each section's, with every layout they had."""

import datetime as dt
from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.section import Section
from media.models import Image


class Front(models.Model):
    """A front that editors arrange: the home page, or a section's first page."""

    section = models.OneToOneField(
        Section, models.CASCADE, null=True, related_name="front", verbose_name=_("section")
    )

    class Meta:
        verbose_name = _("front")
        verbose_name_plural = _("fronts")
        constraints = (
            # NULL is never equal to NULL: without this there could be two home pages.
            models.UniqueConstraint(
                models.Value(1),
                condition=models.Q(section__isnull=True),
                name="front_of_the_home_page_is_one",
            ),
        )

    def __str__(self) -> str:
        return str(_("Home page")) if self.section is None else self.section.name

    @property
    def which(self) -> str:
        """Its part of the board's address: ``home``, or the section's key."""
        return "home" if self.section_id is None else str(self.section_id)


class FrontVersionQuerySet(models.QuerySet["FrontVersion"]):
    """Layouts by whether their time came; a cancelled one's never does."""

    def live_at(self, moment: dt.datetime) -> Self:
        """Return those whose time came: of each front, the first is what readers see."""
        rows = self.filter(cancelled_at__isnull=True, live_from__lte=moment)
        return rows.order_by("-live_from", "-number")

    def to_come_at(self, moment: dt.datetime) -> Self:
        """Return those that are still scheduled, the next first."""
        rows = self.filter(cancelled_at__isnull=True, live_from__gt=moment)
        return rows.order_by("live_from", "number")


class FrontVersion(models.Model):
    """A layout, from when it is live. The newest of those whose time came is what readers see.

    History and schedule are one table: a layout is scheduled by a time that is
    still to come. None is deleted, and nothing of one changes but that it can be
    taken out of the schedule.
    """

    front = models.ForeignKey(Front, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("number"))
    layout = models.JSONField(_("layout"))
    live_from = models.DateTimeField(_("live from"))
    was_scheduled = models.BooleanField(default=False)
    note = models.CharField(_("note"), max_length=200, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    made_at = models.DateTimeField(_("made"))
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    cancelled_at = models.DateTimeField(_("cancelled"), null=True)

    objects = FrontVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("layout")
        verbose_name_plural = _("layouts")
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(fields=("front", "number"), name="front_version_number_once"),
        )
        indexes = (
            models.Index(fields=("front", "-live_from", "-number"), name="front_version_live"),
        )

    def __str__(self) -> str:
        return f"{self.front}, {self.number}"


class FrontPicture(models.Model):
    """A picture that a layout shows in place of an article's own.

    Written from the layouts that are live, scheduled or being worked on, so
    that the library knows and keeps it. ``for_readers``: a layout that is live
    or scheduled shows it, not only somebody's board.
    """

    front = models.ForeignKey(Front, models.CASCADE, related_name="pictures")
    image = models.ForeignKey(Image, models.PROTECT, related_name="front_uses")
    for_readers = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("picture on a front")
        verbose_name_plural = _("pictures on fronts")
        constraints = (
            models.UniqueConstraint(fields=("front", "image"), name="front_picture_once"),
        )

    def __str__(self) -> str:
        return f"{self.front}: {self.image}"


class BoardVisit(models.Model):
    """One person at one board: what they changed so far, and when they were last heard of.

    ``layout`` is None while nothing is changed. ``base`` is the number of the
    layout that the changes began with; ``past`` and ``future`` are the steps
    that undo and redo go to, each with its layout, base and clashes (``theirs``, and
    ``their_order`` where a colleague ordered the zones otherwise). ``step``
    grows with each change, so that a board left open in another window cannot change
    what it does not show.
    """

    front = models.ForeignKey(Front, models.CASCADE, related_name="visits")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    base = models.PositiveIntegerField(default=0)
    layout = models.JSONField(null=True)
    past = models.JSONField(default=list)
    future = models.JSONField(default=list)
    theirs = models.JSONField(default=dict)
    their_order = models.JSONField(default=list)
    step = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField()

    class Meta:
        verbose_name = _("visit of a board")
        verbose_name_plural = _("visits of boards")
        constraints = (models.UniqueConstraint(fields=("front", "user"), name="board_visit_once"),)

    def __str__(self) -> str:
        return f"{self.front}: {self.user}"
