"""What every installation shares. Anything that differs between installations is read from the environment."""

import os
from pathlib import Path

import environ

from cms.settings.accounts import *  # noqa: F403
from cms.settings.accounts import (
    ACCOUNT_APPS,
    ACCOUNTS_CACHE,
    PUBLIC_URL,
)
from cms.settings.browsers import *  # noqa: F403
from cms.settings.database import tuned

BASE_DIR = Path(__file__).resolve().parents[2]
env = environ.Env()

#: What this installation makes and keeps.
VAR_DIR = Path(env.path("VAR_DIR", default=BASE_DIR / "var"))

INSTALLED_APPS = [
    "frontend_contract",
    "api",
    "resources",
    "academy",
    "cms",
    "cms.accounts",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail_headless_preview",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "corsheaders",
    "csp",
    "axes",
    *ACCOUNT_APPS,
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.middleware.compression.CompressionMiddleware",
    "cms.middleware.cors.CorsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.middleware.csp.CSPMiddleware",
    "cms.accounts.middleware.RetryAfterMiddleware",
    "axes.middleware.AxesMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "cms.accounts.middleware.StrictInputMiddleware",
    "cms.accounts.middleware.AdminDoorMiddleware",
    "cms.middleware.content.ContentTransactionMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASE_URL = os.environ.get("DATABASE_URL", "").strip() or f"sqlite:///{VAR_DIR / 'db.sqlite3'}"
DATABASES = {"default": tuned(env.db_url_config(DATABASE_URL))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": env.cache_url_config(os.environ.get("CACHE_URL", "").strip() or "locmemcache://"),
    # Rendition lookups must never outlive a replaced file in another process.
    "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    # What protects accounts is counted where every process sees it, with or without Redis.
    "accounts": ACCOUNTS_CACHE,
}
if CACHES["default"]["BACKEND"].startswith("django_redis"):
    CACHES["default"].setdefault("OPTIONS", {}).update(
        {"IGNORE_EXCEPTIONS": True, "SOCKET_CONNECT_TIMEOUT": 0.2, "SOCKET_TIMEOUT": 0.5}
    )

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- languages and time -----------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en-gb", "English"), ("fr", "Français")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
WAGTAIL_I18N_ENABLED = True

# --- files ------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = env.path("MEDIA_ROOT", default=VAR_DIR / "media")
STORAGES = {
    "default": {"BACKEND": env.str("MEDIA_STORAGE", default="django.core.files.storage.FileSystemStorage")},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
#: The learner's web page as `.ci/client` built it: one page for all addresses below `/learn/`, and its files.
LEARN_PAGE = BASE_DIR / "var/learn/index.html"
WHITENOISE_ROOT = BASE_DIR / "var/learn/public" if LEARN_PAGE.exists() else None
#: Named after their content.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/(static/.+\.[0-9a-f]{12}|learn/files/.+-[\w-]{8})\.\w+$"

DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# --- Wagtail ----------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = env.str("SITE_NAME", default="Learning CMS")
WAGTAILADMIN_BASE_URL = PUBLIC_URL
WAGTAILIMAGES_IMAGE_MODEL = "cms.Image"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "avif", "webp": "webp"}
WAGTAILDOCS_DOCUMENT_MODEL = "cms.Document"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "mp3", "mp4", "odt", "pdf", "pptx", "txt", "vtt", "webm", "xlsx"]
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Milliseconds after a change: the preview first, and the draft saved by itself when it is shown.
WAGTAIL_AUTO_UPDATE_PREVIEW_INTERVAL = 250
WAGTAIL_AUTOSAVE_INTERVAL = 1500
WAGTAILREDIRECTS_AUTO_CREATE = True
# A page sent to be translated begins as a draft; else the source language's words would at once be published as French.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {"features": ["bold", "italic", "ol", "ul", "link", "document-link", "glossary"]},
    }
}
# What it would do with tokens of its own is overridden in `cms/models/preview.py`.
WAGTAIL_HEADLESS_PREVIEW = {"CLIENT_URLS": {"default": "/learn/"}, "REDIRECT_ON_PREVIEW": True}

# --- API --------------------------------------------------------------------------------------------

#: For how many days the change log knows what changed: a device that was away for longer begins again.
CHANGE_LOG_DAYS = env.int("CHANGE_LOG_DAYS", default=180)
#: After how many seconds a device that keeps content asks again whether something is new.
SYNC_POLL_AFTER = env.int("SYNC_POLL_AFTER", default=900)

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "api.schema.Schema",
    "EXCEPTION_HANDLER": "api.errors.exception_handler",
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
}
CONTRACT_VERSION = "1.1"
SPECTACULAR_SETTINGS = {
    "TITLE": "Headless learning CMS",
    "DESCRIPTION": (BASE_DIR / "docs" / "api.md").read_text(encoding="utf-8"),
    "VERSION": CONTRACT_VERSION,
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "PREPROCESSING_HOOKS": ["api.schema.keep_our_addresses"],
    "POSTPROCESSING_HOOKS": ["api.schema.add_components"],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django_tasks_db": {"level": "ERROR"}},  # it warns of every ordinary stop
}
# Wagtail shows previews in frames of the admin's own pages, so framing by ourselves must stay allowed.
SILENCED_SYSTEM_CHECKS = ["security.W019"]

# `/readyz` fails when less than this is free where uploads or the SQLite database are.
MIN_FREE_BYTES = env.int("MIN_FREE_BYTES", default=200 * 1024 * 1024)
