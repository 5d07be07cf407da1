"""The secrets of second factors, sealed in the database with the first of `SEALING_KEYS`. All of them unseal."""

import base64
import hashlib
import secrets

from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import transaction

#: Where allauth keeps what it asked us to seal, by type.
_SEALED = {Authenticator.Type.TOTP: "secret", Authenticator.Type.RECOVERY_CODES: "seed"}


def seal(text: str) -> str:
    return _box().encrypt(text.encode()).decode()


def unseal(text: str) -> str:
    """What was sealed; where its key is lost, a secret that fits no code, so that nothing breaks but the one factor."""
    try:
        return _box().decrypt(text.encode()).decode()
    except InvalidToken:
        return base64.b32encode(secrets.token_bytes(20)).decode()


def reseal_second_factors() -> tuple[int, int]:
    """Seal all anew under the first key. Returns how many were, and how many no key opens; these stay as they are."""
    found = Authenticator.objects.filter(type__in=_SEALED).values_list("pk", flat=True)
    done = [_reseal(pk) for pk in list(found)]
    return done.count(True), done.count(False)


@transaction.atomic
def _reseal(pk: int) -> bool | None:
    """False if no key opens it; None if it is gone."""
    row = Authenticator.objects.select_for_update().filter(pk=pk).first()
    if row is None:
        return None
    name = _SEALED[row.type]
    try:
        row.data[name] = _box().rotate(row.data[name].encode()).decode()
    except InvalidToken:
        return False
    row.save(update_fields=["data"])
    return True


def _box() -> MultiFernet:
    return MultiFernet([Fernet(_key(key)) for key in settings.SEALING_KEYS.values()])


def _key(key: bytes) -> bytes:
    """One of its own for each purpose, so that none is ever used by two kinds of encryption."""
    return base64.urlsafe_b64encode(hashlib.sha256(b"cms.accounts.sealing:" + key).digest())
