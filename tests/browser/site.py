"""A real installation for browser tests: database, demo newsroom, server, worker."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class DemoSite:
    """Where it answers and how to log in."""

    url: str
    var: Path
    environment: dict[str, str]

    def password(self, role: str) -> str:
        """Return the password of ``<role>@newsroom.example``."""
        for line in (self.var / "demo-logins.txt").read_text().splitlines():
            if f" {role}@newsroom.example " in f" {line} ":
                return line.split()[-1]
        raise LookupError(role)

    def manage(self, *arguments: str) -> str:
        """Run ``manage.py`` against this site and return what it printed."""
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT, env=self.environment, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Installation:
    """Sets a demo site up in a folder of its own and takes it down again."""

    def __init__(self) -> None:
        self.var = Path(tempfile.mkdtemp(prefix="newsroom-site-"))
        self.port = free_port()
        self.server: subprocess.Popen[bytes] | None = None
        self.database = ""
        self.environment = self._environment()

    def _environment(self) -> dict[str, str]:
        # The static files that make collected are the same for every folder.
        (self.var / "static").symlink_to(ROOT / "var" / "static")
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "newsroom.settings.dev",
            "VAR_DIR": str(self.var),
            "PORT": str(self.port),
            "PUBLIC_URL": f"http://127.0.0.1:{self.port}",
            "LOG_LEVEL": "WARNING",
            # What a picture weighs is no matter here, and its files take minutes otherwise.
            "IMAGE_AVIF_SPEED": "10",
        }
        server_url = environment.pop("DATABASE_URL", "")
        if server_url:
            self.database = f"newsroom_site_{os.getpid()}"
            _create_database(server_url, self.database)
            environment["DATABASE_URL"] = _with_name(server_url, self.database)
        return environment

    def start(self) -> DemoSite:
        """Migrate, fill, serve; return when the home page answers.

        Raises:
            RuntimeError: the server did not answer within 60 seconds.
        """
        site = DemoSite(f"http://127.0.0.1:{self.port}", self.var, self.environment)
        site.manage("migrate", "--verbosity", "0")
        site.manage("demo")
        self.server = subprocess.Popen(
            [sys.executable, "-m", "newsroom.serve"], cwd=ROOT, env=self.environment
        )
        wait_for(site.url + "/")
        return site

    def stop(self) -> None:
        if self.server:
            self.server.terminate()
            self.server.wait(timeout=20)
        shutil.rmtree(self.var, ignore_errors=True)


def wait_for(url: str, seconds: float = 60) -> None:
    """Return as soon as an address answers 200."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                if response.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.1)  # between two tries at a server that is starting
    raise RuntimeError(f"{url} did not answer within {seconds:.0f} s.")


def _with_name(url: str, name: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def _create_database(url: str, name: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}"')
        connection.execute(f'CREATE DATABASE "{name}"')


class SecondServer:
    """One more server for the same site, to be stopped and started in the middle of a test."""

    def __init__(self, site: DemoSite) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._environment = {**site.environment, "PORT": str(self.port), "PUBLIC_URL": self.url}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "newsroom.serve"], cwd=ROOT, env=self._environment
        )
        wait_for(self.url + "/")

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(timeout=20)
            self._process = None


@contextmanager
def second_server(site: DemoSite) -> Iterator[SecondServer]:
    """Serve a site's data at a second port. Cookies know no ports: logins hold on both."""
    server = SecondServer(site)
    server.start()
    try:
        yield server
    finally:
        server.stop()
