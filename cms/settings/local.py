"""One machine, one command: secrets are made for this installation and kept in `var/`."""

import secrets

from cms.settings.base import *  # noqa: F403
from cms.settings.base import VAR_DIR, env

VAR_DIR.mkdir(exist_ok=True)
_secret = VAR_DIR / "secret_key"
if not _secret.exists():
    _secret.touch(mode=0o600)
    _secret.write_text(secrets.token_urlsafe(50))

SECRET_KEY = _secret.read_text()
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
WAGTAILADMIN_BASE_URL = env.str("PUBLIC_URL", default=f"http://127.0.0.1:{env.str('PORT', default='8000')}")
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
