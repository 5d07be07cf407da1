"""Signatures over what this installation gives out, by which its origin can be told wherever a copy comes from."""

import base64
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

ALGORITHM = "Ed25519"  # RFC 8032


@dataclass(frozen=True)
class Signature:
    """`value` is the base64 of 64 bytes; `key` names the public key that it is checked with."""

    key: str
    value: str


def sign(content: bytes) -> Signature:
    """A detached signature by the first of the signing keys."""
    name, seed = next(iter(settings.SIGNING_KEYS.items()))
    return Signature(name, _text(Ed25519PrivateKey.from_private_bytes(seed).sign(content)))


def public_keys() -> dict[str, str]:
    """By id, the base64 of the 32 bytes of each public key; of old ones too, since copies outlive a change of keys."""
    return {name: _text(_public(seed)) for name, seed in settings.SIGNING_KEYS.items()}


def _public(seed: bytes) -> bytes:
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key()
    return public.public_bytes(Encoding.Raw, PublicFormat.Raw)


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
