"""Settings that hold everywhere. Values that differ come from the environment."""

from pathlib import Path

from django.urls import reverse_lazy
from django.utils.csp import CSP

from newsroom.richtext.embeds import frame_hosts
from newsroom.richtext.extensions import EXTENSION_GROUPS

from . import env
from .databases import database
from .desk import UNFOLD as UNFOLD
from .policies import PAPER_CSP

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(env.text("VAR_DIR", str(BASE_DIR / "var")))

PUBLIC_URL = env.origin("PUBLIC_URL", "http://127.0.0.1:8000")

INSTALLED_APPS = [
    # Taggit registers its own tag in the admin; ours take it out, so they come later.
    "taggit",
    "newsroom.accounts",
    "newsroom.editions",
    "media",
    "newsroom.richtext",
    "newsroom.masthead",
    "authors",
    "articles",
    "newsroom.frontpage",
    "newsroom.ads",
    "newsroom.demo",
    "unfold.apps.BasicAppConfig",
    "newsroom.accounts.apps.DeskAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_prose_editor",
    "js_asset",
    "django_tasks_db",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
    "newsroom.masthead.in_language.ReadersLanguage",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
DESK_PREFIX = "/admin/"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {
    "default": database(
        env.text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'newsroom.sqlite3'}"),
        pool_size=env.number("DATABASE_POOL", 6, least=1, most=100),
    ),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "newsroom.accounts.signing_in.EmailBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SILENCED_SYSTEM_CHECKS = [
    # An address is unique whatever its case by a constraint on Lower(email),
    # which is stricter than the unique=True that the check looks for.
    "auth.W004",
]
LOGIN_URL = reverse_lazy("admin:login")
LOGIN_REDIRECT_URL = reverse_lazy("admin:index")
# The login page looks through what the browser keeps (static/desk/frame/left-behind.js).
LOGOUT_REDIRECT_URL = reverse_lazy("admin:login")
SESSION_COOKIE_PATH = DESK_PREFIX
CSRF_COOKIE_PATH = DESK_PREFIX
CSRF_FAILURE_VIEW = "newsroom.errors.csrf_failure"
SESSION_COOKIE_NAME = "newsroom_desk"
SESSION_COOKIE_AGE = 14 * 24 * 60 * 60

# Ten wrong passwords for one account from one address close that pair for a
# quarter of an hour. Neither an account alone nor an address alone is locked:
# a stranger must not be able to lock an editor out, nor one colleague an office.
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_CALLABLE = "newsroom.accounts.signing_in.attempted_email"
AXES_CLIENT_IP_CALLABLE = "newsroom.accounts.signing_in.client_address"
AXES_LOCKOUT_CALLABLE = "newsroom.accounts.signing_in.locked_out"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
TRUSTED_PROXIES = env.number("TRUSTED_PROXIES", 0, least=0, most=5)

LANGUAGE_CODE = env.language("LANGUAGE_CODE", "en-gb")
TIME_ZONE = env.zone("TIME_ZONE", "Europe/London")
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH = ["newsroom.formats"]
# Catalogues of the project's own words: none is included (docs/operators.md, "Languages").
LOCALE_PATHS = [VAR_DIR / "locale", BASE_DIR / "locale"]

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = Path(env.text("MEDIA_ROOT", str(VAR_DIR / "library")))
MEDIA_URL = "/media/"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT / "originals", "base_url": None},
    },
    "renditions": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT / "renditions", "base_url": MEDIA_URL},
    },
    "staticfiles": {"BACKEND": "newsroom.masthead.bundling.BundledStorage"},
}
WHITENOISE_MAX_AGE = 3600
# Bytes and pixels that an upload may have. 80 million pixels is the largest
# medium-format frame agencies send; decoded it takes 320 MB.
IMAGE_MAX_BYTES = env.number("IMAGE_MAX_MB", 60, least=1, most=500) * 1024 * 1024
IMAGE_MAX_PIXELS = env.number("IMAGE_MAX_MEGAPIXELS", 80, least=1, most=400) * 1_000_000
IMAGE_AVIF_SPEED = env.number("IMAGE_AVIF_SPEED", 6, least=0, most=10)
# Where uploads wait until their last part is here; shared by all processes of the site.
IMAGE_PARTS_DIR = VAR_DIR / "incoming"
# Whether the check of links may knock at addresses inside a network. Tests alone
# set it: whoever writes an article chooses where the server knocks.
LINK_CHECK_ALLOWS_PRIVATE = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

DJANGO_PROSE_EDITOR_EXTENSIONS = EXTENSION_GROUPS

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

# 'self' lets the frames of tags in (newsroom/ads/framing.py); nothing else of ours can be framed.
SECURE_CSP = PAPER_CSP | {"frame-src": [CSP.SELF, *frame_hosts()]}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"

DEFAULT_FROM_EMAIL = env.mail_address("MAIL_FROM", "newsroom@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    # Every task and login tells of itself; failures are warnings and above.
    "loggers": {
        "django.tasks": {"level": "WARNING"},
        "django_tasks_db": {"level": "WARNING"},
        "axes": {"level": "WARNING"},
    },
    "root": {"handlers": ["stderr"], "level": env.log_level("LOG_LEVEL", "INFO")},
}
