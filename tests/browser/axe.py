"""axe-core on an open page."""

from playwright.sync_api import Page

from .site import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, within: str = "html") -> list[str]:
    """Return what axe finds, one line a node; the context must bypass the page's CSP.

    Args:
        page: the page as it stands now.
        within: a CSS selector of the part that is looked at.
    """
    page.add_script_tag(path=AXE)
    found = page.evaluate(
        "([within, tags]) => axe.run(within, {runOnly: {type: 'tag', values: tags}})",
        [within, RULES],
    )
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
