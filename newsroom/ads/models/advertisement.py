"""What is booked: the paper's own advertisements and the tags of others."""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from media.models import Image
from newsroom.ads.slots import SLOTS


class Advertisement(models.Model):
    """One booking. The desk sees its two kinds as two models, ``HouseAd`` and ``AdTag``."""

    class Kind(models.TextChoices):
        HOUSE = "house", _("house advertisement")
        TAG = "tag", _("tag")

    kind = models.CharField(max_length=5, choices=Kind, default=Kind.HOUSE, editable=False)
    name = models.CharField(_("name"), max_length=100, help_text=_("For the desk alone."))
    is_on = models.BooleanField(
        _("on"), default=True, help_text=_("Off: shown nowhere, whatever its days are.")
    )
    weight = models.PositiveSmallIntegerField(
        _("weight"),
        default=10,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_(
            "From 1 to 100: an advertisement of weight 20 shows twice as often as one of 10."
        ),
    )
    begins_on = models.DateField(
        _("from"), null=True, blank=True, help_text=_("The first day; empty: at once.")
    )
    ends_on = models.DateField(
        _("to"),
        null=True,
        blank=True,
        help_text=_("The last day; empty: until it is switched off."),
    )
    sections = models.ManyToManyField(
        "articles.Section", through="AdSection", related_name="+", verbose_name=_("sections")
    )

    # A house advertisement: a picture and a link, without a script.
    image = models.ForeignKey(
        Image,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="advertisements",
        verbose_name=_("picture"),
    )
    label = models.CharField(
        _("alternative text"),
        max_length=150,
        blank=True,
        help_text=_("What the picture says, for those who do not see it."),
    )
    text = models.CharField(
        _("words"),
        max_length=100,
        blank=True,
        help_text=_(
            "Printed beside the picture, or under it. Without words the picture stands alone: "
            "then it should have the shape of the slot."
        ),
    )
    url = models.URLField(
        _("leads to"),
        max_length=300,
        blank=True,
        validators=[URLValidator(schemes=["https", "http"])],
    )

    # A tag: what somebody else's server is asked for, in a frame of its own.
    html = models.TextField(_("tag"), max_length=20_000, blank=True)
    hosts = models.JSONField(_("hosts"), default=list, blank=True)  # "https://ads.example"

    class Meta:
        verbose_name = _("advertisement")
        verbose_name_plural = _("advertisements")
        ordering = ("name", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(begins_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=models.F("begins_on")),
                name="ad_ends_after_it_begins",
                violation_error_message=_("The last day stands before the first."),
            ),
            models.CheckConstraint(condition=Q(weight__range=(1, 100)), name="ad_weight_in_range"),
            models.CheckConstraint(
                condition=Q(kind="house", image__isnull=False, html="") & ~Q(url="")
                | Q(kind="tag", image__isnull=True, url="") & ~Q(html=""),
                name="ad_has_what_its_kind_needs",
            ),
        )

    def __str__(self) -> str:
        return self.name


class _OfKind(models.Manager[Any]):
    """The bookings of one kind; what it makes is of that kind."""

    def __init__(self, kind: str = Advertisement.Kind.HOUSE) -> None:
        super().__init__()
        self._kind = kind

    def get_queryset(self) -> models.QuerySet[Any]:
        return super().get_queryset().filter(kind=self._kind)

    def create(self, **fields: Any) -> Any:
        return super().create(kind=self._kind, **fields)


class HouseAd(Advertisement):
    """An advertisement of the paper's own making: a picture and a link."""

    objects: ClassVar[models.Manager[Any]] = _OfKind(Advertisement.Kind.HOUSE)

    class Meta:
        proxy = True
        verbose_name = _("house advertisement")
        verbose_name_plural = _("house advertisements")


class AdTag(Advertisement):
    """A tag: HTML of somebody else's, shown in a sandboxed frame with its own policy."""

    objects: ClassVar[models.Manager[Any]] = _OfKind(Advertisement.Kind.TAG)

    class Meta:
        proxy = True
        verbose_name = _("tag")
        verbose_name_plural = _("tags")


class Placement(models.Model):
    """A slot in which an advertisement may stand."""

    ad = models.ForeignKey(Advertisement, models.CASCADE, related_name="placements")
    slot = models.CharField(max_length=20, choices=[(s.name, s.label) for s in SLOTS.values()])

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("ad", "slot"), name="ad_stands_once_in_a_slot"),
            models.CheckConstraint(condition=Q(slot__in=tuple(SLOTS)), name="ad_slot_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.ad_id} {self.slot}"


class AdSection(models.Model):
    """A section to which an advertisement keeps. Without any it goes everywhere."""

    # For whoever asks what keeps a section (media/holders.py): readers see the advertisement.
    named_after = ("ad",)
    seen_by_readers = True

    ad = models.ForeignKey(Advertisement, models.CASCADE)
    # Protected: without its only section an advertisement would suddenly stand everywhere.
    section = models.ForeignKey("articles.Section", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("advertisement")
        verbose_name_plural = _("advertisements")
        constraints = (
            models.UniqueConstraint(fields=("ad", "section"), name="ad_names_a_section_once"),
        )

    def __str__(self) -> str:
        return f"{self.ad_id} {self.section_id}"
