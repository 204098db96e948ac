"""What tests need of the machine beside Python: found, or installed.

``python -m tests.machine browser|java|exiftool|npm`` is called by make before the
tests. A browser or server that cannot be had fails the run; nothing is
skipped silently.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DEBIAN = {
    "browser": ["chromium"],
    "java": ["default-jre-headless"],
    "exiftool": ["libimage-exiftool-perl"],
    "npm": ["npm"],
}


def chromium() -> str | None:
    """Return the path of a Chromium on this machine, Playwright's own included."""
    for name in BROWSERS:
        found = shutil.which(name)
        if found:
            return found
    return _playwrights_own()


def _playwrights_own() -> str | None:
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache/ms-playwright")
    for pattern in (
        "chromium-*/chrome-linux*/chrome",
        "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    ):
        for path in sorted(cache.glob(pattern), reverse=True):
            if os.access(path, os.X_OK):
                return str(path)
    return None


def flags() -> list[str]:
    """Return Chromium's switches: root has no sandbox, and no machine phones home."""
    quiet = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
        # The first list is Playwright's own, which this one replaces, as far as tests need it.
        "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,"
        "HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,OptimizationHints,"
        "PaintHolding,ThirdPartyStoragePartitioning,"
        # A renderer of 160 MB beside every window, for menus that no test opens.
        "PreloadTopChromeWebUI,PreloadTopChromeWebUILessNavigations",
    ]
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["--no-sandbox", *quiet] if root else quiet


def _quietly(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=900).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _debian(what: str) -> bool:
    if not shutil.which("apt-get"):
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    _quietly(*sudo, "apt-get", "update", "-qq")
    return _quietly(*sudo, *environment, "apt-get", "install", "-y", "-qq", *DEBIAN[what])


def ensure_browser() -> bool:
    """Have a Chromium: the machine's, else Playwright's, else Debian's."""
    if chromium():
        return True
    _quietly(sys.executable, "-m", "playwright", "install", "chromium")
    return bool(chromium()) or (_debian("browser") and bool(chromium()))


def ensure_program(name: str) -> bool:
    """Have ``java``, ``exiftool`` or ``npm``, from Debian where the machine has none."""
    return bool(shutil.which(name)) or (_debian(name) and bool(shutil.which(name)))


def main(wanted: list[str]) -> int:
    for what in wanted:
        there = ensure_browser() if what == "browser" else ensure_program(what)
        if not there:
            sys.stderr.write(
                f"The tests need {'Chromium' if what == 'browser' else what} and it could not be "
                f"installed here. Install it (Debian: {' '.join(DEBIAN[what])}) and try again.\n"
            )
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
