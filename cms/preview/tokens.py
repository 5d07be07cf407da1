"""Codes, grants and links of previews: made at random, and known here by their digests alone. Pure rules."""

import hashlib
import secrets
from datetime import datetime, timedelta

#: From the redirect to the exchange. A panel that loads over a bad line, on an old laptop, still makes it.
CODE_LIFE = timedelta(minutes=2)
GRANT_LIFE = timedelta(minutes=15)
LONGEST_TOKEN = 100
#: Whoever opens a link again within a grant's life is renewing what they have.
_ONE_OPENING = GRANT_LIFE


def new_token() -> str:
    """256 random bits, fit for an address and a header."""
    return secrets.token_urlsafe(32)


def digest_of(token: str) -> str:
    """What is stored of a token. It can't be guessed, so that a plain SHA-256 gives nothing away."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_new_opening(last_opened_at: datetime | None, at: datetime) -> bool:
    """Whether opening a link counts as another time, rather than as the renewal of a grant."""
    return last_opened_at is None or at - last_opened_at >= _ONE_OPENING
