"""A wrong or missing variable stops the start with a sentence that names it."""

import pytest

from .starting import COMPLETE, last_line, start

NEEDED = ("SECRET_KEY", "ALLOWED_HOSTS", "PUBLIC_URL", "MAIL_HOST", "MAIL_FROM")
WRONG = [
    ("SECRET_KEY", "short"),
    ("ALLOWED_HOSTS", ","),
    ("ALLOWED_HOSTS", "https://news.example"),
    ("ALLOWED_HOSTS", "news.example/path"),
    ("PUBLIC_URL", "news.example"),
    ("PUBLIC_URL", "http://news.example"),
    ("PUBLIC_URL", "https://news.example/paper"),
    ("PUBLIC_URL", "https://news.example?x=1"),
    ("PUBLIC_URL", "https://somebody@news.example"),
    ("PUBLIC_URL", "https://news example"),
    ("DATABASE_URL", "mysql://user@host/name"),
    ("DATABASE_URL", "news.sqlite3"),
    ("DATABASE_URL", "postgresql://host:port/name"),
    ("DATABASE_POOL", "0"),
    ("DATABASE_POOL", "many"),
    ("TIME_ZONE", "Europe/Atlantis"),
    ("TIME_ZONE", "../etc/passwd"),
    ("LANGUAGE_CODE", "xx-klingon"),
    ("TRUSTED_PROXIES", "-1"),
    ("TRUSTED_PROXIES", "yes"),
    ("IMAGE_MAX_MB", "0"),
    ("IMAGE_MAX_MEGAPIXELS", "1000"),
    ("IMAGE_AVIF_SPEED", "11"),
    ("SECURE_SSL_REDIRECT", "maybe"),
    ("HSTS_SECONDS", "-5"),
    ("HSTS_SUBDOMAINS", "maybe"),
    ("HSTS_PRELOAD", "soon"),
    ("MAIL_PORT", "70000"),
    ("MAIL_TLS", "starttls"),
    ("MAIL_FROM", "nobody"),
    ("LOG_LEVEL", "LOUD"),
]  # fmt: skip


def test_a_complete_environment_starts() -> None:
    done = start(COMPLETE)
    assert (done.returncode, done.stdout.strip()) == (0, "False"), done.stderr


@pytest.mark.parametrize("empty", [None, "", "  "], ids=["missing", "empty", "blank"])
@pytest.mark.parametrize("name", NEEDED)
def test_one_that_is_needed_is_named(name: str, empty: str | None) -> None:
    done = start({**COMPLETE, name: empty})
    assert done.returncode != 0
    said = last_line(done)
    assert said.startswith("django.core.exceptions.ImproperlyConfigured: ")
    assert f"environment variable {name} " in said


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_one_is_named(name: str, value: str) -> None:
    done = start({**COMPLETE, name: value})
    assert done.returncode != 0
    said = last_line(done)
    assert said.startswith("django.core.exceptions.ImproperlyConfigured: ")
    assert name in said


def test_the_secret_is_never_printed() -> None:
    done = start({**COMPLETE, "SECRET_KEY": "hunter2-is-too-short"})
    assert "hunter2" not in done.stderr


def test_a_database_s_password_is_never_printed() -> None:
    done = start({**COMPLETE, "DATABASE_URL": "postgresql://u:hunter2@host:port/name"})
    assert "hunter2" not in done.stderr
