"""Accounts: who may sign up, how one signs in, for how long, and what slows down who guesses."""

from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()
_DAY = 60 * 60 * 24


def origin_of(address: str) -> str:
    """Scheme and host, as browsers name where a page comes from."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


PUBLIC_URL = env.str("PUBLIC_URL", default="http://127.0.0.1:8000").rstrip("/")
#: Where learners read on the web. Its pages may sign in with a cookie, and links in e-mails lead there.
WEB_CLIENT_URL = env.str("WEB_CLIENT_URL", default="").rstrip("/")
#: `open` to all, `restricted` to SIGN_UP_DOMAINS and to who was invited, or `closed`.
SIGN_UP = env.str("SIGN_UP", default="open")
if SIGN_UP not in ("open", "restricted", "closed"):
    raise ImproperlyConfigured("SIGN_UP is open, restricted or closed.")
SIGN_UP_DOMAINS = [domain.strip().lower() for domain in env.list("SIGN_UP_DOMAINS", default=[])]

ACCOUNT_APPS = [
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "cms.accounts.lockout.LockoutBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "mfa_index"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
# Wagtail's own forms would pass by the lockout, the second factor, and the proof of an e-mail address.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False

# --- how long one stays signed in -------------------------------------------------------------------
# An app that was away for 90 days can still refresh. Its clock may differ from ours, hence a day more.

SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = STAFF_SESSION_AGE = 60 * 60 * 12
BROWSER_SESSION_AGE = 14 * _DAY
APP_SESSION_AGE = 91 * _DAY
ACCOUNT_SESSION_REMEMBER = True  # as long as the session lasts, without asking

# --- sign-up, sign-in, reset ------------------------------------------------------------------------

ACCOUNT_ADAPTER = "cms.accounts.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "cms.accounts.sign_up.SignUpForm"
ACCOUNT_CHANGE_EMAIL = True  # one address an account
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""

#: Seconds between two codes for one address, and what a refusal without a better word says in `Retry-After`.
MAIL_PAUSE = 10
# Guessing passwords and codes is the lockout's business, see `cms/accounts/lockout.py`. What remains stops floods
# of e-mails: by account, and by address at a height that no building reaches. Counted in the database.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "10/h/key",  # a second factor, whatever the address: only who has the password gets there
    "signup": "300/h/ip",
    "confirm_email": f"1/{MAIL_PAUSE}s/key,10/h/key",
    "reset_password": "300/h/ip,5/15m/key",
    "reset_password_from_key": "300/h/ip",
    "change_password": "10/h/user",
    "manage_email": "10/h/user",
    "reauthenticate": "30/h/user",
}
ACCOUNTS_CACHE = {
    "BACKEND": "django.core.cache.backends.db.DatabaseCache",
    "LOCATION": "accounts_counter",
    "OPTIONS": {"MAX_ENTRIES": 100_000},
}

# A lockout counts an account together with an address, so nobody can lock out a whole building. Trying again
# meanwhile does not make it longer. An address with many failures is slowed.
AXES_HANDLER = "axes.handlers.database.AxesDatabaseHandler"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "cms.accounts.lockout.account_name"
AXES_CLIENT_IP_CALLABLE = "cms.accounts.lockout.client_address"
AXES_LOCKOUT_CALLABLE = "cms.accounts.lockout.locked_out"
# Kept out of the log and of what is stored with a failure.
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "login", "email", "code", "credential", "csrfmiddlewaretoken"]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
# How many reverse proxies stand in front and append to X-Forwarded-For.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)

# --- second factor ----------------------------------------------------------------------------------

#: Whether the admin opens only to a session that has passed a second factor. Production sets it.
STAFF_SECOND_FACTOR = False
MFA_ADAPTER = "cms.accounts.adapters.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "cms.accounts.codes.CodeForm",
    "reauthenticate": "cms.accounts.codes.CodeAgainForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = env.str("SITE_NAME", default="Learning CMS")
MFA_TOTP_TOLERANCE = 1  # half a minute early or late; no code is taken twice
MFA_RATE_LIMITS = {"webauthn_login": "300/h/ip"}
#: The domain to which passkeys belong. Without it, the host that was asked.
PASSKEY_DOMAIN = env.str("PASSKEY_DOMAIN", default="")
#: `TEAMID.bundle.id`, and `package=SHA-256 fingerprint of the signing certificate`: apps that may use our passkeys.
APPLE_APP_IDS = env.list("APPLE_APP_IDS", default=[])
ANDROID_APPS = env.dict("ANDROID_APPS", default={})

# --- web pages and apps -----------------------------------------------------------------------------

HEADLESS_TOKEN_STRATEGY = "cms.accounts.tokens.AppTokens"  # noqa: S105
HEADLESS_JWT_ALGORITHM = "HS256"  # signed with SECRET_KEY: nobody but us has to check them
HEADLESS_JWT_STATEFUL_VALIDATION_ENABLED = True
HEADLESS_JWT_ACCESS_TOKEN_EXPIRES_IN = 15 * 60
HEADLESS_JWT_REFRESH_TOKEN_EXPIRES_IN = APP_SESSION_AGE
HEADLESS_SERVE_SPECIFICATION = True
HEADLESS_SPECIFICATION_TEMPLATE_NAME = None  # it would load its viewer from elsewhere
_client = WEB_CLIENT_URL or PUBLIC_URL
HEADLESS_FRONTEND_URLS = {
    "account_signup": f"{_client}/sign-up",
    "account_reset_password": f"{_client}/reset-password",
    "account_reset_password_from_key": f"{_client}/reset-password?key={{key}}",
    "account_confirm_email": f"{_client}/confirm-email?key={{key}}",
    "socialaccount_login_error": f"{_client}/sign-in",
}

# --- single sign-on ---------------------------------------------------------------------------------

OIDC_SERVER_URL = env.str("OIDC_SERVER_URL", default="").rstrip("/")
SOCIALACCOUNT_ADAPTER = "cms.accounts.adapters.SingleSignOnAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS = {}
if OIDC_SERVER_URL:
    # A provider whose word on addresses is trusted can sign in to any account; so it must be said.
    _trusted = env.bool("OIDC_TRUST_EMAIL", default=False)
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "sso",
                "name": env.str("OIDC_NAME", default="Single sign-on"),
                "client_id": env.str("OIDC_CLIENT_ID"),
                "secret": env.str("OIDC_CLIENT_SECRET", default=""),
                "settings": {
                    "server_url": OIDC_SERVER_URL,
                    "verified_email": _trusted,
                    "email_authentication": _trusted,
                },
            }
        ],
    }
