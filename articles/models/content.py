"""What the working copy and the published article have in common."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from authors.models.author import Author
from media.models import Image


class Kind(models.TextChoices):
    NEWS = "news", _("News")
    ANALYSIS = "analysis", _("Analysis")
    OPINION = "opinion", _("Opinion")
    REVIEW = "review", _("Review")
    EXPLAINER = "explainer", _("Explainer")
    FACT_CHECK = "fact-check", _("Fact check")
    LIVE = "live", _("Live")
    SPONSORED = "sponsored", _("Sponsored")
    PRESS_RELEASE = "press-release", _("Press release")


class StandfirstStyle(models.TextChoices):
    RUN_IN = "run-in", _("Run into the first paragraph")
    SEPARATE = "separate", _("Separate, under the headline")


class BylineRole(models.TextChoices):
    AUTHOR = "author", _("Author")
    REPORTER = "reporter", _("Reporter")
    PHOTOGRAPHER = "photographer", _("Photographer")
    EDITOR = "editor", _("Editor")
    TRANSLATOR = "translator", _("Translator")
    ILLUSTRATOR = "illustrator", _("Illustrator")


class ImageRole(models.TextChoices):
    LEAD = "lead", _("Lead image")
    INLINE = "inline", _("In the text")
    GALLERY = "gallery", _("Gallery")
    SOCIAL = "social", _("For social networks")


def known(field: str, choices: type[models.TextChoices], name: str) -> models.CheckConstraint:
    """Return the constraint that a column holds one of its choices.

    Forms check choices too; an importer or a mistaken migration does not.
    """
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": choices.values}), name=name)


class ArticleContent(models.Model):
    """The columns that hold a document's texts and choices."""

    headline = models.CharField(_("headline"), max_length=300, blank=True)
    slug = models.CharField(_("address"), max_length=90, blank=True)
    kicker = models.CharField(_("kicker"), max_length=80, blank=True)
    standfirst = models.CharField(_("standfirst"), max_length=1000, blank=True)
    standfirst_style = models.CharField(
        _("standfirst style"),
        max_length=10,
        choices=StandfirstStyle,
        default=StandfirstStyle.RUN_IN,
    )
    body = models.TextField(_("text"), blank=True)
    dateline = models.CharField(_("dateline"), max_length=120, blank=True)
    kind = models.CharField(_("kind"), max_length=15, choices=Kind, default=Kind.NEWS)
    sponsor = models.CharField(_("sponsor"), max_length=150, blank=True)
    related = models.JSONField(_("related articles"), default=list, blank=True)
    seo_title = models.CharField(_("title for search engines"), max_length=200, blank=True)
    seo_description = models.CharField(
        _("description for search engines"), max_length=400, blank=True
    )
    social_title = models.CharField(_("title for social networks"), max_length=200, blank=True)
    social_description = models.CharField(
        _("description for social networks"), max_length=400, blank=True
    )
    noindex = models.BooleanField(_("keep out of search engines"), default=False)
    canonical_url = models.URLField(_("original address"), max_length=300, blank=True)
    sources = models.TextField(_("sources"), blank=True)
    ai_use = models.CharField(_("use of AI"), max_length=500, blank=True)
    sensitive = models.BooleanField(_("sensitive: no advertisement"), default=False)
    language = models.CharField(_("language"), max_length=12, blank=True)

    class Meta:
        abstract = True


class BylineContent(models.Model):
    """One name of a byline."""

    author = models.ForeignKey(Author, models.PROTECT, related_name="%(class)ss")
    role = models.CharField(_("role"), max_length=15, choices=BylineRole, default=BylineRole.AUTHOR)
    order = models.PositiveSmallIntegerField(_("order"))
    end_note = models.TextField(_("own end note"), null=True, blank=True)

    class Meta:
        abstract = True


class ImageUseContent(models.Model):
    """One use of an image: caption and title belong to it, the credit to the image."""

    image = models.ForeignKey(Image, models.PROTECT, related_name="%(class)ss")
    role = models.CharField(_("role"), max_length=10, choices=ImageRole)
    order = models.PositiveSmallIntegerField(_("order"))
    title = models.CharField(_("title line"), max_length=200, blank=True)
    caption = models.TextField(_("caption"), null=True, blank=True)
    alt = models.CharField(_("alternative text"), max_length=500, null=True, blank=True)
    added = models.TextField(_("added sentence"), blank=True)
    decorative = models.BooleanField(_("decorative"), default=False)
    crop = models.CharField(_("crop"), max_length=23, blank=True)

    class Meta:
        abstract = True
