"""What readers see: the paper's side. Written by ``desk/publishing.py`` alone."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from taggit.models import ItemBase

from media.models import Image

from .content import (
    ArticleContent,
    BylineContent,
    BylineRole,
    ImageRole,
    ImageUseContent,
    Kind,
    StandfirstStyle,
    known,
)
from .section import Section
from .tag import Tag


class PublishedTag(ItemBase):
    tag = models.ForeignKey(Tag, models.PROTECT, related_name="live_uses")
    content_object = models.ForeignKey("PublishedArticle", models.CASCADE, related_name="tag_rows")
    order = models.PositiveSmallIntegerField(default=0)
    # A copy, so that a tag's page is read from one index.
    first_published_at = models.DateTimeField()

    # What ``media.holders`` names the row after: readers know its headline.
    named_after = ("content_object",)
    seen_by_readers = True

    class Meta:
        ordering = ("order",)
        constraints = (
            models.UniqueConstraint(fields=("content_object", "tag"), name="live_tag_once"),
        )
        indexes = (
            models.Index(
                fields=("tag", "-first_published_at", "-content_object"), name="live_by_tag"
            ),
        )

    def __str__(self) -> str:
        return str(self.tag)


class PublishedArticle(ArticleContent):
    """One live article. The row is the visibility: there is no flag to forget."""

    # For whoever asks what keeps a section or an image (media/holders.py).
    seen_by_readers = True

    public_id = models.UUIDField(unique=True)
    path = models.CharField(max_length=120, unique=True)
    section = models.ForeignKey(Section, models.PROTECT, related_name="live_articles")
    # The section itself or the one it is part of: a front lists its sub-sections too.
    top_section = models.ForeignKey(Section, models.PROTECT, related_name="live_below")
    first_published_at = models.DateTimeField(_("published"))
    updated_at = models.DateTimeField(_("updated"), null=True)
    update_note = models.CharField(max_length=300, blank=True)
    revision_number = models.PositiveIntegerField()
    word_count = models.PositiveIntegerField(default=0)
    # A copy of the lead use's image, so that lists need no second query.
    lead_image = models.ForeignKey(Image, models.PROTECT, null=True, related_name="leads")
    tags = TaggableManager(through=PublishedTag, related_name="live_articles")

    class Meta:
        ordering = ("-first_published_at", "-id")
        indexes = (
            models.Index(fields=("-first_published_at", "-id"), name="live_newest"),
            models.Index(fields=("section", "-first_published_at", "-id"), name="live_by_section"),
            models.Index(fields=("kind", "-first_published_at", "-id"), name="live_by_kind"),
            models.Index(
                fields=("top_section", "-first_published_at", "-id"), name="live_by_top_section"
            ),
        )
        constraints = (
            known("kind", Kind, "published_kind_is_known"),
            known("standfirst_style", StandfirstStyle, "published_style_is_known"),
            models.CheckConstraint(condition=~models.Q(headline=""), name="published_has_headline"),
            models.CheckConstraint(
                condition=~models.Q(kind="sponsored") | ~models.Q(sponsor=""),
                name="published_sponsored_names_sponsor",
            ),
        )

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return self.path


class PublishedByline(BylineContent):
    article = models.ForeignKey(PublishedArticle, models.CASCADE, related_name="bylines")
    # A copy, so that an author's page is read from one index.
    first_published_at = models.DateTimeField()

    # What ``media.holders`` names the row after: readers know its headline.
    named_after = ("article",)
    seen_by_readers = True

    class Meta:
        ordering = ("order",)
        constraints = (
            known("role", BylineRole, "live_byline_role_is_known"),
            models.UniqueConstraint(
                fields=("article", "author", "role"), name="live_byline_once_a_role"
            ),
        )
        indexes = (
            models.Index(
                fields=("author", "-first_published_at", "-article"), name="live_by_author"
            ),
        )

    def __str__(self) -> str:
        return self.get_role_display()


class PublishedImageUse(ImageUseContent):
    article = models.ForeignKey(PublishedArticle, models.CASCADE, related_name="image_uses")

    # What ``media.holders`` names the row after: readers know its headline.
    named_after = ("article",)
    seen_by_readers = True

    class Meta:
        ordering = ("order",)
        constraints = (
            known("role", ImageRole, "live_image_role_is_known"),
            models.UniqueConstraint(
                fields=("article",), condition=models.Q(role="lead"), name="live_one_lead_image"
            ),
            models.UniqueConstraint(
                fields=("article",), condition=models.Q(role="social"), name="live_one_social_image"
            ),
        )

    def __str__(self) -> str:
        return self.get_role_display()
