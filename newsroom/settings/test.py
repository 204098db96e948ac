"""The test suite: one file database, or PostgreSQL when DATABASE_URL says so."""

import tempfile
from pathlib import Path

from .base import *
from .base import STORAGES

DEBUG = False
SECRET_KEY = "for-tests-alone"  # noqa: S105 - signs nothing outside the suite
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
PUBLIC_URL = "https://news.example"
TIME_ZONE = "Europe/London"
LANGUAGE_CODE = "en-gb"
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="newsroom-test-library-"))
# Empty, so that no test waits for, or depends on, what collectstatic made.
STATIC_ROOT = MEDIA_ROOT / "static"
STATIC_ROOT.mkdir()
IMAGE_PARTS_DIR = MEDIA_ROOT / "incoming"
IMAGE_AVIF_SPEED = 10
STORAGES = STORAGES | {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT / "originals", "base_url": None},
    },
    "renditions": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT / "renditions", "base_url": "/media/"},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Tasks wait in the queue, as they do in production; a test that needs their
# work runs them itself.
