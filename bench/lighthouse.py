"""``python bench/lighthouse.py [URL]``: Lighthouse on home, a section front and an article.

The phone profile (a slow phone on slow 4G, both simulated) in the machine's own
Chromium, without a window. Against the site at URL, or against a demo newsroom of
its own, served as ``make run`` serves it. Each page is loaded five times: every
load must be without fault in accessibility, best practices and SEO; performance
is the median, and that of an idle machine: what else runs is counted as the page's.
Fails below the limits and names what was found.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
ROUNDS = 5
ATTEMPTS = 3
NO_BEGINNING = "NO_NAVSTART"
LIMITS = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 95}
# Metrics of the loading, with what their milliseconds are divided by (CLS has none).
METRICS = {
    "first-contentful-paint": 1000,
    "largest-contentful-paint": 1000,
    "total-blocking-time": 1,
    "cumulative-layout-shift": 1,
}


def main(arguments: list[str]) -> int:
    """Print the table; return 1 where a page stays below a limit."""
    sys.path.insert(0, str(ROOT))
    from tests.browser.site import Installation

    if arguments:
        return _look(arguments[0].rstrip("/"))
    installation = Installation()
    try:
        return _look(installation.start().url)
    finally:
        installation.stop()


def _look(site: str) -> int:
    from tests.reading.demo_pages import named

    out = sys.stdout
    heads = ("access", "practice", "SEO", "speed", "FCP s", "LCP s", "TBT ms", "CLS")
    out.write(f"{'page':<10}" + "".join(f"{head:>9}" for head in heads) + "\n")
    poor: list[str] = []
    for name in ("home", "section", "long article"):
        reports = [_report(site + named(site)[name]) for _round in range(ROUNDS)]
        scores = {category: _scores(reports, category) for category in LIMITS}
        figures = {
            "accessibility": min(scores["accessibility"]),
            "best-practices": min(scores["best-practices"]),
            "seo": min(scores["seo"]),
            "performance": statistics.median(scores["performance"]),
        }
        below = [category for category, least in LIMITS.items() if figures[category] < least]
        poor += [f"{name}: {line}" for line in sorted(_faults(reports, below))]
        cells = [f"{figure:>9.0f}" for figure in figures.values()]
        cells += [f"{_median(reports, metric) / by:>9.2f}" for metric, by in METRICS.items()]
        out.write(f"{name.split()[-1]:<10}{''.join(cells)}\n")
        out.flush()
    out.write("".join(f"{line}\n" for line in poor))
    return int(bool(poor))


def _report(url: str) -> dict[str, Any]:
    """Return the report of one load.

    A trace without its beginning says nothing of the page (seen at a browser's first,
    cold start): then the page is loaded again.

    Raises:
        RuntimeError: Lighthouse could not load the page.
    """
    said = ""
    for _attempt in range(ATTEMPTS):
        report, said = _loaded(url)
        if report is not None:
            return report
        if NO_BEGINNING not in said:
            break
    raise RuntimeError(f"Lighthouse could not load {url}: {said}")


def _loaded(url: str) -> tuple[dict[str, Any] | None, str]:
    """Return the report of one load, or None and what Lighthouse said."""
    from tests import machine

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.json")
        ended = subprocess.run(  # noqa: S603 - the command is ours
            [
                shutil.which("node") or "node", str(PROGRAM), url, "--quiet",
                "--output=json", f"--output-path={path}",
                f"--only-categories={','.join(LIMITS)}",
                f"--chrome-flags={' '.join(['--headless=new', *machine.flags()])}",
            ],
            env={**os.environ, "CHROME_PATH": machine.chromium() or ""},
            capture_output=True, text=True,
        )  # fmt: skip
        if ended.returncode or not path.exists():
            return None, ended.stderr[-2000:]
        return dict(json.loads(path.read_text(encoding="utf-8"))), ""


def _scores(reports: list[dict[str, Any]], category: str) -> list[float]:
    return [100 * report["categories"][category]["score"] for report in reports]


def _median(reports: list[dict[str, Any]], metric: str) -> float:
    return statistics.median(report["audits"][metric]["numericValue"] for report in reports)


def _faults(reports: list[dict[str, Any]], categories: list[str]) -> set[str]:
    """Return what lowered the scores of some categories, one line an audit."""
    found = set()
    for report in reports:
        for category in categories:
            for reference in report["categories"][category]["auditRefs"]:
                audit = report["audits"][reference["id"]]
                if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                    found.add(f"{category}: {audit['title']} {audit.get('displayValue', '')}")
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
