"""What browsers may do with our pages, and which other pages may speak to us."""

import environ
from corsheaders.defaults import default_headers
from csp.constants import NONE, SELF

from cms.settings.accounts import OIDC_SERVER_URL, WEB_CLIENT_URL, origin_of

env = environ.Env()

#: Where pages are read: previews and “View live” lead there. Empty: `/learn` on this server. `none`: there is none.
FRONT_END_URL = env.str("FRONT_END_URL", default=WEB_CLIENT_URL).rstrip("/")
FRONT_END_ORIGINS = [origin_of(FRONT_END_URL)] if "://" in FRONT_END_URL else []

# --- pages from elsewhere ---------------------------------------------------------------------------

#: The web client's pages, which alone may send cookies from elsewhere.
CLIENT_ORIGINS = [origin_of(WEB_CLIENT_URL)] if WEB_CLIENT_URL else []
CSRF_TRUSTED_ORIGINS = CLIENT_ORIGINS
CSRF_FAILURE_VIEW = "api.site_errors.csrf_refused"
CSRF_COOKIE_DOMAIN = env.str("CSRF_COOKIE_DOMAIN", default="") or None
CORS_ALLOWED_ORIGINS = list(
    dict.fromkeys([*env.list("CORS_ALLOWED_ORIGINS", default=[]), *CLIENT_ORIGINS, *FRONT_END_ORIGINS])
)
CORS_ALLOW_CREDENTIALS = bool(CLIENT_ORIGINS)
CORS_ALLOW_HEADERS = [
    *default_headers, "if-none-match", "x-session-token", "x-email-verification-key", "x-password-reset-key",
]  # fmt: skip
CORS_URLS_REGEX = r"^/(api|media)/"
CORS_EXPOSE_HEADERS = ["ETag", "Content-Language", "Retry-After"]

# --- our own pages ----------------------------------------------------------------------------------
# Wagtail's admin needs inline styles and scripts; nothing it loads may come from elsewhere.

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, "'unsafe-inline'", "'unsafe-eval'"],
        "style-src": [SELF, "'unsafe-inline'"],
        "img-src": [SELF, "data:", "blob:"],
        "connect-src": [SELF],
        "frame-src": [SELF, *FRONT_END_ORIGINS],
        "frame-ancestors": [SELF],
        # Browsers hold a form to this also where its answer redirects.
        "form-action": [SELF, *([origin_of(OIDC_SERVER_URL)] if OIDC_SERVER_URL else [])],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
