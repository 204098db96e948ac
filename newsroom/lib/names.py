"""Names in a row, as a sentence has them."""

from collections.abc import Sequence

from django.utils.translation import gettext as _


def in_a_row(names: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return _("%(names)s and %(last)s") % {"names": ", ".join(names[:-1]), "last": names[-1]}
