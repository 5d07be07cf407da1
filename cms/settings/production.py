"""A server: refuses to start when a secret or host is missing, and trusts nothing that was not named."""

from django.core.exceptions import ImproperlyConfigured

from cms.settings.base import *  # noqa: F403
from cms.settings.base import env


def required(name: str) -> str:
    value = env.str(name, default="")
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name}: production does not start without it.")
    return value


SECRET_KEY = required("SECRET_KEY")
ALLOWED_HOSTS = required("ALLOWED_HOSTS").split(",")
WAGTAILADMIN_BASE_URL = required("PUBLIC_URL")
DEFAULT_FROM_EMAIL = required("DEFAULT_FROM_EMAIL")
EMAIL_CONFIG = env.email("EMAIL_URL", default=required("EMAIL_URL"))
vars().update(EMAIL_CONFIG)

DEBUG = False
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
