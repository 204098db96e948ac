"""A laptop: `make run` and `manage.py` without further settings."""

import os

from django.core.management.utils import get_random_secret_key

from . import env
from .base import *
from .base import VAR_DIR


def _kept_secret() -> str:
    """Return this checkout's own secret, made on first use and kept under var/.

    No default stands in the code: a copied default would sign sessions on
    every laptop alike.
    """
    path = VAR_DIR / "secret-key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text().strip()


DEBUG = env.flag("DEBUG", False)
SECRET_KEY = os.environ.get("SECRET_KEY") or _kept_secret()
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": VAR_DIR / "mail"},
    },
}
