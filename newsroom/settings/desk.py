"""How the desk looks: Unfold's frame, in the paper's colours."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _


def _entry(title: Any, icon: str, name: str, permission: str) -> dict[str, Any]:
    return {
        "title": title,
        "icon": icon,
        "link": reverse_lazy(f"admin:{name}_changelist"),
        "permission": lambda request: request.user.has_perm(permission),
    }


UNFOLD: dict[str, Any] = {
    "SITE_TITLE": _("Newsroom"),
    "SITE_HEADER": _("Newsroom"),
    "SITE_SUBHEADER": _("The desk"),
    "SITE_URL": "/",
    "SITE_SYMBOL": "newspaper",
    "SITE_FAVICONS": [
        {
            "rel": "icon",
            "type": "image/svg+xml",
            "href": lambda request: static("paper/icon.svg"),
        },
    ],
    "STYLES": [lambda request: static("desk/frame/plain.css")],
    "SHOW_HISTORY": False,
    "BORDER_RADIUS": "2px",
    "COLORS": {
        # Grey with the warmth of the paper's ink; one red for what matters.
        "base": {
            "50": "250 249 247", "100": "243 241 237", "200": "229 225 218", "300": "209 204 195",
            "400": "150 144 134", "500": "110 104 96", "600": "82 77 70", "700": "62 58 53",
            "800": "41 38 35", "900": "27 25 23", "950": "18 17 15",
        },
        "primary": {
            "50": "252 243 241", "100": "250 228 224", "200": "244 202 195", "300": "235 165 154",
            "400": "220 115 101", "500": "190 66 52", "600": "158 42 31", "700": "132 33 25",
            "800": "110 30 24", "900": "92 29 25", "950": "51 12 9",
        },
    },
    "SIDEBAR": {
        "show_search": False,
        "navigation": [
            {
                "items": [
                    _entry(_("Articles"), "article", "articles_article", "articles.list_article"),
                    _entry(_("Images"), "photo_library", "media_image", "media.view_image"),
                    _entry(
                        _("Front page"), "newspaper", "frontpage_front",
                        "frontpage.view_frontpage",
                    ),
                    _entry(_("Banner"), "bolt", "masthead_banner", "masthead.view_banner"),
                ],
            },
            {
                "title": _("The paper"),
                "separator": True,
                "items": [
                    _entry(_("Sections"), "list", "articles_section", "articles.view_section"),
                    _entry(_("Tags"), "sell", "articles_tag", "articles.view_tag"),
                    _entry(_("Authors"), "badge", "authors_author", "authors.view_author"),
                    _entry(_("Masthead"), "crown", "masthead_masthead", "masthead.change_masthead"),
                    _entry(
                        _("Policy pages"), "policy", "masthead_policypage",
                        "masthead.change_masthead",
                    ),
                ],
            },
            {
                "title": _("Advertising"),
                "separator": True,
                "items": [
                    _entry(_("House advertisements"), "campaign", "ads_housead", "ads.view_ad"),
                    _entry(_("Tags"), "code", "ads_adtag", "ads.view_ad"),
                    _entry("ads.txt", "description", "ads_adstxt", "ads.view_ad"),
                    {
                        "title": _("Report"),
                        "icon": "bar_chart",
                        "link": reverse_lazy("admin:ads_report"),
                        "permission": lambda request: request.user.has_perm("ads.view_ad"),
                    },
                ],
            },
            {
                "title": _("People"),
                "separator": True,
                "items": [
                    _entry(_("Users"), "group", "accounts_user", "accounts.view_user"),
                    _entry(_("Audit"), "history", "accounts_auditentry", "accounts.view_audit"),
                ],
            },
        ],
    },
}  # fmt: skip
