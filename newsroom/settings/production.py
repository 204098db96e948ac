"""Production: every secret and address comes from the environment."""

from django.core.exceptions import ImproperlyConfigured

from . import env
from .base import *

DEBUG = False
SECRET_KEY = env.text("SECRET_KEY")
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY must have at least 50 characters.")
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS")
PUBLIC_URL = env.origin("PUBLIC_URL", https_only=True)
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", True)
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", 31_536_000, least=0, most=63_072_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.flag("HSTS_SUBDOMAINS", True)
SECURE_HSTS_PRELOAD = env.flag("HSTS_PRELOAD", True)
# Only set behind a proxy of your own: it must overwrite the header.
if env.number("TRUSTED_PROXIES", 0, least=0, most=5):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True

DEFAULT_FROM_EMAIL = env.mail_address("MAIL_FROM")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": env.text("MAIL_HOST"),
            "port": env.number("MAIL_PORT", 587, least=1, most=65535),
            "username": env.text("MAIL_USER", ""),
            "password": env.text("MAIL_PASSWORD", ""),
            "use_tls": env.flag("MAIL_TLS", True),
            "timeout": 20,
        },
    },
}
