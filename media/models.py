"""The image library: pictures with everything known about them."""

from decimal import Decimal

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from taggit.models import GenericTaggedItemBase, TagBase


class Licence(models.TextChoices):
    """Licences by their SPDX identifiers where they have one."""

    AGENCY = "agency", _("Agency")
    HANDOUT = "handout", _("Handout")
    OWN = "own", _("Our own")
    PUBLIC_DOMAIN = "public-domain", _("Public domain")
    CC0 = "CC0-1.0", "CC0 1.0"
    CC_BY_2 = "CC-BY-2.0", "CC BY 2.0"
    CC_BY_SA_2 = "CC-BY-SA-2.0", "CC BY-SA 2.0"
    CC_BY_3 = "CC-BY-3.0", "CC BY 3.0"
    CC_BY_SA_3 = "CC-BY-SA-3.0", "CC BY-SA 3.0"
    CC_BY_4 = "CC-BY-4.0", "CC BY 4.0"
    CC_BY_SA_4 = "CC-BY-SA-4.0", "CC BY-SA 4.0"
    OTHER = "other", _("Other, see the instructions")


class DigitalSource(models.TextChoices):
    """IPTC's NewsCodes for how a picture came to be (cv.iptc.org/newscodes/digitalsourcetype)."""

    CAPTURE = "digitalCapture", _("Photograph")
    NEGATIVE_FILM = "negativeFilm", _("Scanned negative")
    PRINT = "print", _("Scanned print")
    ART = "digitalArt", _("Drawn by a person")
    DATA = "dataDrivenMedia", _("Made from data")
    COMPOSITE = "compositeCapture", _("Composite of photographs")
    AI = "trainedAlgorithmicMedia", _("Made by AI")
    AI_COMPOSITE = "compositeWithTrainedAlgorithmicMedia", _("Edited with AI")


class Keyword(TagBase):
    """A word the library is searched by; readers never see it."""

    class Meta:
        verbose_name = _("keyword")
        verbose_name_plural = _("keywords")


class ImageKeyword(GenericTaggedItemBase):
    tag = models.ForeignKey(Keyword, models.CASCADE, related_name="uses")


class Image(models.Model):
    """A picture in the library. Its credit goes wherever the picture goes."""

    file = models.FileField(_("file"), max_length=200, editable=False)
    file_name = models.CharField(_("name of the file"), max_length=200, editable=False)
    format = models.CharField(_("format"), max_length=8, editable=False)
    byte_size = models.PositiveIntegerField(_("bytes"), editable=False)
    width = models.PositiveIntegerField(_("width"), editable=False, help_text=_("pixels"))
    height = models.PositiveIntegerField(_("height"), editable=False, help_text=_("pixels"))
    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True, editable=False)

    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("For the library alone.")
    )
    alt = models.CharField(
        _("alternative text"),
        max_length=500,
        blank=True,
        help_text=_("What the picture shows, for readers who cannot see it."),
    )
    caption = models.TextField(_("caption"), blank=True)
    credit = models.CharField(
        _("credit"),
        max_length=250,
        blank=True,
        help_text=_("The bare credit. The masthead sets the words and brackets around it."),
    )
    creator = models.CharField(_("creator"), max_length=250, blank=True)
    copyright_notice = models.CharField(_("copyright notice"), max_length=250, blank=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, default=Licence.OTHER)
    licence_url = models.URLField(_("address of the licence"), max_length=300, blank=True)
    source_url = models.URLField(_("address of the source"), max_length=300, blank=True)
    instructions = models.TextField(_("special instructions"), blank=True)
    agency_number = models.CharField(_("agency picture number"), max_length=100, blank=True)
    digital_source = models.CharField(
        _("how it was made"), max_length=40, choices=DigitalSource, blank=True
    )
    rights_expire = models.DateField(_("rights end on"), null=True, blank=True)
    focal_x = models.DecimalField(
        _("focal point from the left"),
        max_digits=4,
        decimal_places=3,
        default=Decimal("0.5"),
        validators=[MinValueValidator(0), MaxValueValidator(1)],
    )
    focal_y = models.DecimalField(
        _("focal point from the top"),
        max_digits=4,
        decimal_places=3,
        default=Decimal("0.5"),
        validators=[MinValueValidator(0), MaxValueValidator(1)],
    )
    metadata = models.JSONField(_("IPTC and XMP as found"), default=dict, editable=False)
    # Which renditions are ready: [{"crop", "format", "width", "height", "name"}].
    # Kept on the row so that a page of forty pictures costs no further query.
    renditions = models.JSONField(default=list, editable=False)
    uploader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="uploads",
        editable=False,
        verbose_name=_("uploaded by"),
    )
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    keywords = TaggableManager(
        through=ImageKeyword, blank=True, verbose_name=_("keywords"), related_name="images"
    )

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(width__gt=0, height__gt=0), name="image_has_pixels"
            ),
            models.CheckConstraint(
                condition=models.Q(focal_x__range=(0, 1), focal_y__range=(0, 1)),
                name="image_focal_point_inside",
            ),
        )

    def __str__(self) -> str:
        return self.title or self.file_name

    def is_worked_on_by(self, user: object) -> bool:
        return self.uploader_id is not None and self.uploader_id == getattr(user, "pk", None)
