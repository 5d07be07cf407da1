"""
Authenticated encryption with keys that can be changed: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce.

What is sealed is bound to a name, such as `reflection:<learner>:<row>`, and opens under that name alone. Keys come
from `settings.SEALING_KEYS`: the first seals, all unseal. A key is good for 2**32 seals, far more than one ever makes.
"""

import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.views.decorators.debug import sensitive_variables

from academy.errors import CannotBeOpened

_NONCE = 12
_TAG = 16


@dataclass(frozen=True)
class Sealed:
    """`content` is the nonce, the ciphertext and the tag, in this order. `key_id` says which key opens it."""

    key_id: str
    content: bytes = field(repr=False)


def first_key_id() -> str:
    """The id of the key that seals."""
    return next(iter(settings.SEALING_KEYS))


@sensitive_variables()
def seal(plain: bytes, *, bound_to: str) -> Sealed:
    """Encrypt under the first key."""
    key_id = first_key_id()
    nonce = os.urandom(_NONCE)
    ciphertext = AESGCM(settings.SEALING_KEYS[key_id]).encrypt(nonce, plain, bound_to.encode())
    return Sealed(key_id, nonce + ciphertext)


@sensitive_variables()
def unseal(sealed: Sealed, *, bound_to: str) -> bytes:
    """What was sealed under this name. Raises CannotBeOpened for another name, another key, or one changed bit."""
    key = settings.SEALING_KEYS.get(sealed.key_id)
    if key is None or len(sealed.content) < _NONCE + _TAG:
        raise CannotBeOpened
    nonce, ciphertext = sealed.content[:_NONCE], sealed.content[_NONCE:]
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, bound_to.encode())
    except InvalidTag:
        raise CannotBeOpened from None
