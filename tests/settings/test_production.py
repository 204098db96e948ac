"""What production makes of its environment."""

import os
import subprocess
import sys

from .starting import COMPLETE, KEPT, ROOT, start


def _told(expression: str, **more: str) -> str:
    done = start({**COMPLETE, **more}, expression)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_deploy_check_is_clean() -> None:
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning", "-m", "tests.deploy_check"],
        cwd=ROOT, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout + done.stderr


def test_cookies_and_transport_are_safe() -> None:
    names = (
        "SESSION_COOKIE_SECURE",
        "SESSION_COOKIE_HTTPONLY",
        "CSRF_COOKIE_SECURE",
        "CSRF_COOKIE_HTTPONLY",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    )
    assert _told(f"[getattr(settings, name) for name in {names}]") == str([True] * len(names))
    assert int(_told("settings.SECURE_HSTS_SECONDS")) >= 31_536_000
    assert _told("settings.SESSION_COOKIE_PATH, settings.CSRF_COOKIE_PATH") == "/admin/ /admin/"


def test_a_proxy_s_word_is_believed_only_where_one_is_named() -> None:
    assert _told("settings.SECURE_PROXY_SSL_HEADER") == "None"
    assert "X_FORWARDED_PROTO" in _told("settings.SECURE_PROXY_SSL_HEADER", TRUSTED_PROXIES="1")


def test_mail_goes_where_the_environment_says() -> None:
    told = _told(
        "settings.MAILERS['default']", MAIL_PORT="2525", MAIL_USER="desk", MAIL_PASSWORD="pass",
        MAIL_TLS="off",
    )  # fmt: skip
    assert "smtp.EmailBackend" in told
    assert "'host': 'mail.news.example'" in told
    assert "'port': 2525" in told
    assert "'username': 'desk', 'password': 'pass', 'use_tls': False" in told


def test_mail_is_from_the_address_given() -> None:
    told = _told("settings.DEFAULT_FROM_EMAIL, settings.SERVER_EMAIL", MAIL_FROM="D <d@x.example>")
    assert told == "D <d@x.example> D <d@x.example>"


def test_without_an_address_the_database_is_sqlite_under_var() -> None:
    told = _told("settings.DATABASES['default']", VAR_DIR="/srv/newsroom")
    assert "'/srv/newsroom/newsroom.sqlite3'" in told
    assert "journal_mode=WAL" in told
    assert "foreign_keys=ON" in told
    assert "'transaction_mode': 'IMMEDIATE'" in told


def test_postgresql_gets_its_pool() -> None:
    told = _told(
        "settings.DATABASES['default']",
        DATABASE_URL="postgresql://u:p@db.example:5433/news", DATABASE_POOL="9",
    )  # fmt: skip
    assert "'NAME': 'news'" in told
    assert "'max_size': 9" in told
