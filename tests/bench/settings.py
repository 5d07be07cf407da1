"""One machine's settings, on a database and a media folder that are thrown away, with Wagtail's own APIs as well."""

from cms.settings.base import BASE_DIR
from cms.settings.local import *  # noqa: F403
from cms.settings.local import INSTALLED_APPS, LOGGING

INSTALLED_APPS = [*INSTALLED_APPS, "wagtail.api.v2", "wagtail.api.v3"]
ROOT_URLCONF = "tests.bench.urls"
MEDIA_ROOT = BASE_DIR / "build" / "bench" / "media"
LOGGING = {**LOGGING, "loggers": {"django.request": {"level": "ERROR"}}}  # one endpoint is asked for what is not there
