"""One machine, one command: secrets are made for this installation and kept in `var/`."""

import secrets

from cms.settings.base import *  # noqa: F403
from cms.settings.base import VAR_DIR, env
from cms.settings.installation import kept, new_key
from cms.settings.sealing import sealing_keys, signing_keys

VAR_DIR.mkdir(exist_ok=True)
SECRET_KEY = kept(VAR_DIR / "secret_key", lambda: secrets.token_urlsafe(50))
SEALING_KEYS = sealing_keys(env.str("SEALING_KEYS", default="") or kept(VAR_DIR / "sealing_keys", new_key))
SIGNING_KEYS = signing_keys(env.str("SIGNING_KEYS", default="") or kept(VAR_DIR / "signing_keys", new_key))
PROGRAMME_SECRET = env.str("PROGRAMME_SECRET", default="") or kept(
    VAR_DIR / "programme_secret", lambda: secrets.token_urlsafe(50)
)
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
WAGTAILADMIN_BASE_URL = env.str("PUBLIC_URL", default=f"http://127.0.0.1:{env.str('PORT', default='8000')}")
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
