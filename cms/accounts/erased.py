"""Telling the devices of an account that was erased, which come back with its tokens."""

import jwt
from django.conf import settings
from django.http import HttpRequest

from cms.accounts.tokens import LONGEST_TOKEN, access_token
from cms.accounts.tombstones import is_erased

#: The code of such an answer, wherever it is given.
ERASED = "account-erased"


def brings_erased_token(request: HttpRequest) -> bool:
    """Whether the request brings an access token of an account that was erased."""
    return is_of_erased(access_token(request))


def is_of_erased(token: str) -> bool:
    """Whether a token, which may have expired since, was signed by us for an account that was erased."""
    if not 0 < len(token) <= LONGEST_TOKEN:
        return False
    algorithms = [settings.HEADLESS_JWT_ALGORITHM]
    try:
        payload = jwt.decode(token, settings.SECRET_KEY, algorithms=algorithms, options={"verify_exp": False})
    except (jwt.PyJWTError, ValueError, RecursionError):
        return False
    return isinstance(payload.get("sub"), str) and is_erased(payload["sub"])
