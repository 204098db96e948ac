"""The edition: one number that grows whenever readers see something new."""

from django.db import models


class Edition(models.Model):
    """The single row that holds the number."""

    number = models.PositiveBigIntegerField(default=1)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(pk=1), name="edition_is_a_single_row"),
        )

    def __str__(self) -> str:
        return f"edition {self.number}"
