"""One way to write JSON down, so that a replay can be told from another body. Pure rules."""

import hashlib
import hmac
from typing import Any

import orjson


def canonical(value: Any) -> bytes:
    """The value as JSON with sorted names and no spaces, in which 1.0 is 1."""
    return orjson.dumps(_plain(value), option=orjson.OPT_SORT_KEYS)


def keyed_digest(value: Any, secret: str) -> str:
    """
    HMAC-SHA256 of the canonical JSON, 64 hexadecimal digits. Keyed, because a plain digest of a short answer could
    be found again by trying.
    """
    return hmac.new(secret.encode(), canonical(value), hashlib.sha256).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_plain(member) for member in value]
    if isinstance(value, float) and value.is_integer() and abs(value) <= 2**53:
        return int(value)
    return value
