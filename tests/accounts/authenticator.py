"""A passkey in software: what a phone or a security key does with a server's options (WebAuthn, level 2)."""

import json
import secrets
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import sha256, websafe_decode, websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData


class Passkey:
    def __init__(self, origin: str = "https://testserver") -> None:
        self.origin = origin
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.id = secrets.token_bytes(16)
        self.user = ""

    def create(self, options: dict[str, Any]) -> dict[str, Any]:
        """The answer to `creation_options`."""
        public = options["publicKey"]
        self.user = public["user"]["id"]
        credential = AttestedCredentialData.create(
            bytes(16), self.id, ES256.from_cryptography_key(self.key.public_key())
        )
        flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
        data = AuthenticatorData.create(sha256(public["rp"]["id"].encode()), flags, 0, bytes(credential))
        return self._answer(
            {
                "clientDataJSON": self._client("webauthn.create", public["challenge"])[1],
                "attestationObject": websafe_encode(bytes(AttestationObject.create("none", data, {}))),
            },
            {"credProps": {"rk": True}},
        )

    def get(self, options: dict[str, Any]) -> dict[str, Any]:
        """The answer to `request_options`."""
        public = options["publicKey"]
        flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV
        data = bytes(AuthenticatorData.create(sha256(public["rpId"].encode()), flags, 1))
        raw, client = self._client("webauthn.get", public["challenge"])
        signature = self.key.sign(data + sha256(raw), ec.ECDSA(hashes.SHA256()))
        return self._answer(
            {
                "clientDataJSON": client,
                "authenticatorData": websafe_encode(data),
                "signature": websafe_encode(signature),
                "userHandle": self.user,
            },
            {},
        )

    def _client(self, kind: str, challenge: str) -> tuple[bytes, str]:
        raw = json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()
        return raw, websafe_encode(raw)

    def _answer(self, response: dict[str, str], extensions: dict[str, Any]) -> dict[str, Any]:
        name = websafe_encode(self.id)
        assert websafe_decode(name) == self.id
        return {
            "id": name,
            "rawId": name,
            "type": "public-key",
            "response": response,
            "clientExtensionResults": extensions,
        }
