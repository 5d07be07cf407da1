"""
The keys that seal what only one learner may read, and those that sign what is given out. They live in settings alone,
never in the database.
"""

import base64
import binascii
import re

from django.core.exceptions import ImproperlyConfigured

_ID = re.compile(r"[A-Za-z0-9._-]{1,40}")
_BYTES = 32


def sealing_keys(text: str) -> dict[str, bytes]:
    """The first seals, all unseal; see `keys_in`."""
    return keys_in(text, setting="SEALING_KEYS")


def signing_keys(text: str) -> dict[str, bytes]:
    """The first signs, all can be checked with; see `keys_in`."""
    return keys_in(text, setting="SIGNING_KEYS")


def keys_in(text: str, *, setting: str) -> dict[str, bytes]:
    """
    Keys by id, in the order in which they stand: `id:base64` of 32 bytes each, separated by commas or line breaks.
    What is wrong is said without quoting a key.
    """
    keys: dict[str, bytes] = {}
    for number, entry in enumerate(filter(None, re.split(r"[\s,]+", text)), start=1):
        name, _, encoded = entry.partition(":")
        key = _decoded(encoded)
        if not _ID.fullmatch(name) or key is None:
            raise ImproperlyConfigured(
                f"Key {number} of {setting} is not an id of up to 40 letters and digits, a colon, "
                "and the base64 of 32 random bytes."
            )
        if name in keys or key in keys.values():
            raise ImproperlyConfigured(f"Key {number} of {setting} is there twice, or its id is.")
        keys[name] = key
    if not keys:
        raise ImproperlyConfigured(f"{setting} holds no key.")
    return keys


def _decoded(encoded: str) -> bytes | None:
    try:
        key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return None
    return key if len(key) == _BYTES else None
