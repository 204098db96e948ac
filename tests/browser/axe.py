"""axe-core on an open page."""

from playwright.sync_api import Page

from .site import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
# The class by which Unfold and the desk's style sheets know that it is dark.
TURN = "document.documentElement.classList.toggle('dark')"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, within: str = "html") -> list[str]:
    """Return what axe finds, one line a node; the context must bypass the page's CSP.

    Args:
        page: the page as it stands now.
        within: a CSS selector of the part that is looked at.
    """
    return _found(page, within, {"type": "tag", "values": RULES})


def violations_in_both_themes(page: Page, within: str = "html") -> list[str]:
    """Return what axe finds on the desk in the theme that is shown and, of contrast, in the other.

    Nothing but colours differs between them. The page must have been opened with
    ``reduced_motion="reduce"``: a colour on its way to another is neither.
    """
    found = violations(page, within)
    page.evaluate(TURN)
    found += _found(page, within, {"type": "rule", "values": ["color-contrast"]})
    page.evaluate(TURN)
    return found


def _found(page: Page, within: str, only: dict[str, object]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    found = page.evaluate("([within, runOnly]) => axe.run(within, { runOnly })", [within, only])
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
