"""A server: refuses to start when a secret or host is missing, and trusts nothing that was not named."""

import os

from django.core.exceptions import ImproperlyConfigured

from cms.settings.base import *  # noqa: F403
from cms.settings.base import CLIENT_ORIGINS, TRUSTED_PROXIES, env
from cms.settings.sealing import sealing_keys, signing_keys


def required(name: str) -> str:
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name}: production does not start without it.")
    return value


required("DATABASE_URL")  # read in base, where an unset one means a file on this machine
SECRET_KEY = required("SECRET_KEY")
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("Make SECRET_KEY at least 50 random characters long.")
# Confidence scales are kept under pseudonyms that this makes: change it, and before and after no longer meet.
PROGRAMME_SECRET = required("PROGRAMME_SECRET")
if len(PROGRAMME_SECRET) < 50 or PROGRAMME_SECRET == SECRET_KEY:
    raise ImproperlyConfigured("Make PROGRAMME_SECRET at least 50 random characters long, other than SECRET_KEY.")
SEALING_KEYS = sealing_keys(required("SEALING_KEYS"))
SIGNING_KEYS = signing_keys(required("SIGNING_KEYS"))
ALLOWED_HOSTS = [host.strip() for host in required("ALLOWED_HOSTS").split(",") if host.strip()]
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("Name each host in ALLOWED_HOSTS: with * anyone could choose where our links lead.")
WAGTAILADMIN_BASE_URL = required("PUBLIC_URL").rstrip("/")
if not WAGTAILADMIN_BASE_URL.startswith("https://"):
    raise ImproperlyConfigured("PUBLIC_URL must start with https://: passwords are sent to it.")
DEFAULT_FROM_EMAIL = SERVER_EMAIL = required("DEFAULT_FROM_EMAIL")
vars().update(env.email("EMAIL_URL", default=required("EMAIL_URL")))

DEBUG = False
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL, *CLIENT_ORIGINS]
STAFF_SECOND_FACTOR = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$"]  # asked from inside, without a proxy
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
