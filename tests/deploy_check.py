"""``python -m tests.deploy_check``: Django's deploy checks under production settings."""

import os
import secrets
import subprocess
import sys

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "newsroom.settings.production",
    "ALLOWED_HOSTS": "news.example",
    "PUBLIC_URL": "https://news.example",
    "MAIL_HOST": "mail.news.example",
    "MAIL_FROM": "desk@news.example",
}


def main() -> int:
    """Return the checks' exit status; a warning fails as an error does."""
    environment = {**os.environ, **PRODUCTION, "SECRET_KEY": secrets.token_urlsafe(60)}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(command, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
