"""What a person may do with an article now, as buttons."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from articles.desk.workflow import STANDING_SOURCES, TRANSITIONS
from articles.models.article import Article, Stage, Standing
from newsroom.accounts.models import User
from newsroom.accounts.rights import may


@dataclass(frozen=True, slots=True)
class Button:
    """One button. ``needs`` names what is asked first: "reason" or "update-note".

    ``in_more``: it stands in the menu beside the bar's own.
    """

    name: str
    label: str
    style: str = "secondary"
    needs: str = ""
    in_more: bool = False


# What stands in the bar whatever else there is; of the rest two more have room.
BAR = frozenset({"save", "publish"})
ROOM = 3


def is_untouched(article: Article) -> bool:
    """Say whether readers have the newest text and nobody is working on another."""
    return (
        article.standing == Standing.LIVE
        and article.stage == Stage.DRAFT
        and not article.has_unpublished_changes
    )


def buttons_for(article: Article, user: User) -> list[Button]:
    """Return the buttons for this person at this stage; others are not shown."""
    found = []
    if may(user, "article.edit", article):
        found.append(Button("save", _("Save")))
    stage, standing = Stage(article.stage), Standing(article.standing)
    labels = {
        "submit": Button("submit", _("Submit for review")),
        "approve": Button("approve", _("Approve")),
        "return": Button("return", _("Ask for changes"), needs="reason"),
    }
    found += [
        labels[name]
        for name, transition in TRANSITIONS.items()
        if stage in transition.sources
        and may(user, transition.right, article)
        and not (name == "approve" and is_untouched(article))
    ]
    if may(user, "article.unpublish", article) and standing in STANDING_SOURCES["unpublish"]:
        found.append(Button("unpublish", _("Unpublish"), "danger", needs="reason"))
    if may(user, "article.publish", article) and standing in STANDING_SOURCES["publish"]:
        if standing is Standing.LIVE:
            found.append(Button("publish-update", _("Publish as update"), needs="update-note"))
            found.append(Button("publish", _("Publish changes"), "primary"))
        else:
            label = _("Publish again") if article.path else _("Publish")
            found.append(Button("publish", label, "primary"))
    return _arranged(found)


def _arranged(found: list[Button]) -> list[Button]:
    # The dialog offers fix and update itself; without scripts the button does.
    if len([button for button in found if button.name != "publish-update"]) <= ROOM:
        return [replace(button, in_more=button.name == "publish-update") for button in found]
    return [replace(button, in_more=button.name not in BAR) for button in found]


def menu_of(buttons: list[Button]) -> str:
    """Return "" where the menu is empty, "plain" where only pages without scripts need it."""
    inside = [button.name for button in buttons if button.in_more]
    return "plain" if inside == ["publish-update"] else "more" if inside else ""
