"""Words that pages print about an article's parts."""

from django.utils.translation import gettext_lazy as _

from articles.models.content import BylineRole, Kind

# Kinds that readers must be able to tell from news at a glance.
LABELS = {
    Kind.ANALYSIS: _("Analysis"),
    Kind.OPINION: _("Opinion"),
    Kind.REVIEW: _("Review"),
    Kind.EXPLAINER: _("Explainer"),
    Kind.FACT_CHECK: _("Fact check"),
    Kind.LIVE: _("Live"),
    Kind.SPONSORED: _("Sponsored"),
    Kind.PRESS_RELEASE: _("Press release"),
}
ROLE_LABELS = {
    BylineRole.PHOTOGRAPHER: _("Photographs"),
    BylineRole.EDITOR: _("Edited"),
    BylineRole.TRANSLATOR: _("Translated"),
    BylineRole.ILLUSTRATOR: _("Illustrations"),
}
CARD_HEADINGS = {
    BylineRole.PHOTOGRAPHER: _("Photographs by"),
    BylineRole.EDITOR: _("Edited by"),
    BylineRole.TRANSLATOR: _("Translated by"),
    BylineRole.ILLUSTRATOR: _("Illustrated by"),
}
WRITTEN_BY = _("Written by")


def for_a_card(standfirst: str) -> str:
    """Return a standfirst without the colon that runs it into the text."""
    return standfirst.strip().removesuffix(":").rstrip()
