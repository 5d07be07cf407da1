"""
What allauth has no setting for, fitted in at start. `tests/accounts/test_fitting.py` notices when a new release of
allauth no longer looks there.
"""

import base64
import struct
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.core.internal import ratelimit
from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.webauthn.internal import auth as webauthn
from django.conf import settings
from django.core.cache import caches
from django.utils.connection import ConnectionProxy
from fido2.rpid import verify_rp_id
from fido2.server import Fido2Server
from fido2.webauthn import PublicKeyCredentialRpEntity


def fit() -> None:
    # Counters and used codes go to the default cache, which may be one process's own, or down.
    ratelimit.cache = totp.cache = ConnectionProxy(caches, "accounts")
    # A passkey used in an Android app comes from the app, not from a web address.
    webauthn.get_server = passkey_server
    # Whatever is sent in place of a passkey is a wrong one, and no failure of ours.
    for name in _READING_PASSKEYS:
        setattr(webauthn, name, refusing_nonsense(getattr(webauthn, name)))
    webauthn.parse_registration_response = refusing_nonsense(with_readable_extensions)


_READING_PASSKEYS = (
    "parse_authentication_response",
    "extract_user_from_response",
    "complete_registration",
    "complete_authentication",
)
_NONSENSE = (AssertionError, AttributeError, LookupError, TypeError, ValueError, struct.error)


def refusing_nonsense(read: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, for which what can't be read is an incorrect code."""

    @wraps(read)
    def reading(*args: Any) -> Any:
        try:
            return read(*args)
        except _NONSENSE as error:
            raise get_adapter().validation_error("incorrect_code") from error

    return reading


_parse_registration = webauthn.parse_registration_response


def with_readable_extensions(response: Any) -> Any:
    """As allauth parses it; and what allauth stores unseen must be such as it reads back later."""
    response.get("clientExtensionResults", {}).get("credProps", {}).get("rk")
    return _parse_registration(response)


def passkey_server() -> Fido2Server:
    entity = PublicKeyCredentialRpEntity(**get_adapter().get_public_key_credential_rp_entity())
    apps = {android_origin(print_) for prints in settings.ANDROID_APPS.values() for print_ in fingerprints(prints)}
    return Fido2Server(entity, verify_origin=lambda origin: origin in apps or verify_rp_id(str(entity.id), origin))


def fingerprints(text: str) -> list[str]:
    """Of one app there may be several, separated by semicolons."""
    return [part.strip().upper() for part in text.split(";") if part.strip()]


def android_origin(fingerprint: str) -> str:
    """How Android names an app by the SHA-256 fingerprint of its signing certificate (`AA:BB:…`)."""
    digest = bytes.fromhex(fingerprint.replace(":", ""))
    return "android:apk-key-hash:" + base64.urlsafe_b64encode(digest).decode().rstrip("=")
