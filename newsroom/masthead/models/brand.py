"""Files of the masthead itself: logos, and the icons made from them."""

from django.db import models


class BrandFile(models.Model):
    """A small file that pages name, kept in the database.

    It is written in the transaction that puts it on the masthead, is in every
    backup and on every machine of the site (docs/decisions/0021-masthead.md). The
    name holds the hash of the content, so what a name stands for never changes.
    """

    name = models.CharField(max_length=40, unique=True)
    media_type = models.CharField(max_length=40)
    content = models.BinaryField()
    # In pixels; of a drawing as it is laid out, 100 high.
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/brand/{self.name}"
