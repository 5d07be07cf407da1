"""The suite: the real databases, quick password hashing, files in a folder that the run throws away."""

import tempfile
from pathlib import Path

from cms.settings.base import *  # noqa: F403
from cms.settings.base import STORAGES

SECRET_KEY = "only-for-tests-" + "x" * 50
PROGRAMME_SECRET = "only-for-tests-too-" + "y" * 50
SEALING_KEYS = {"test": bytes(range(32))}
SIGNING_KEYS = {"test": bytes(range(100, 132))}
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="media-"))
STATIC_ROOT = Path(tempfile.mkdtemp(prefix="static-"))
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
