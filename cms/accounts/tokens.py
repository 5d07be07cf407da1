"""
An app's tokens. The access token is a JWT that names a session; it is good only while that session and its account
are. The refresh token is exchanged for the next pair, under the rule in `refresh.py`.
"""

import re
from datetime import datetime, timedelta
from typing import Any

from allauth.account.internal.userkit import str_to_user_id, user_id_to_str
from allauth.core.internal.httpkit import authenticated_user
from allauth.headless import app_settings
from allauth.headless.tokens.strategies.jwt import JWTTokenStrategy, internal
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from cms.accounts.models import RefreshTokens, User
from cms.accounts.refresh import Good, after_use
from cms.statements import Rows, read

#: Ours have some 450. A longer one could be nested deeper than Python's JSON reader goes.
LONGEST_TOKEN = 1000
_SESSION_KEY = re.compile(r"[a-z0-9]{32}\Z")
_BEARER = "bearer"


def has_bearer(request: HttpRequest) -> bool:
    """Whether the request means to sign in by a token, be it a good one or not."""
    return _credentials(request)[:1] == [_BEARER]


def bearer_of(request: HttpRequest) -> User | None:
    """Whose access token came in `Authorization: Bearer`, if it is good at this moment."""
    found = _access(request)
    return found[0] if found else None


def session_of(request: HttpRequest) -> SessionBase:
    """The session by which a request is signed in: that of its access token, or else that of its cookie."""
    payload = read_token(access_token(request), "access")
    holder = _holder(payload) if payload else None
    return holder[1] if holder else request.session


def access_token(request: HttpRequest) -> str:
    """What came in `Authorization: Bearer`, be it good or not; empty if nothing did."""
    words = _credentials(request)
    return words[1] if words[:1] == [_BEARER] and len(words) == 2 else ""


def _access(request: HttpRequest) -> tuple[User, dict[str, Any]] | None:
    payload = read_token(access_token(request), "access")
    holder = _holder(payload) if payload else None
    return (holder[0], payload) if holder and payload else None


def _credentials(request: HttpRequest) -> list[str]:
    """The words of `Authorization`; the first, which names the scheme, in small letters."""
    scheme, *rest = request.META.get("HTTP_AUTHORIZATION", "").split() or [""]
    return [scheme.lower(), *rest]


def read_token(token: str, use: str) -> dict[str, Any] | None:
    """What a token of ours says; None for anything else, whatever it is made of."""
    if len(token) > LONGEST_TOKEN:
        return None
    try:
        return internal.decode_token(token, use)
    except (ValueError, RecursionError):
        return None


def _holder(payload: dict[str, Any]) -> tuple[User, SessionBase] | None:
    """Account and session, if the session still is and belongs to whom the token names."""
    try:
        key = internal.session_key_from_sid(payload["sid"]) or ""
    except ValueError:
        return None
    session, account = _session_and_account(key, payload["sub"])
    if session is None:
        return None
    if account is not None and _is_plainly_signed_in(session, account):
        return account, session
    user = internal.validate_token_user(payload, session)
    return (user, session) if isinstance(user, User) else None


def _session_and_account(key: str, account: str) -> tuple[SessionBase | None, User | None]:
    """Both as they are now, read at once; None for what is not there, or has ended."""
    if not _SESSION_KEY.match(key):
        return None, None
    rows, accounts = read(Rows(Session, {"session_key": key}), Rows(User, {"id": str_to_user_id(account)}))
    if not rows or rows[0].expire_date <= timezone.now():
        return None, None
    session = SessionStore(key)
    session._session_cache = session.decode(rows[0].session_data)  # type: ignore[attr-defined]
    return session, accounts[0] if accounts else None


def _is_plainly_signed_in(session: SessionBase, account: User) -> bool:
    """
    What `django.contrib.auth.get_user` asks, of an account that was read already. A no may have a reason that Django
    would know better about, such as an earlier `SECRET_KEY`.
    """
    by, proof = session.get(BACKEND_SESSION_KEY), session.get(HASH_SESSION_KEY, "")
    if session.get(SESSION_KEY) != str(account.pk) or by not in settings.AUTHENTICATION_BACKENDS:
        return False
    return account.is_active and constant_time_compare(proof, account.get_session_auth_hash())


class AppTokens(JWTTokenStrategy):
    """allauth's strategy for apps, with refresh tokens that survive a lost answer and tell on a thief."""

    def _get_access_token(self, request: HttpRequest) -> dict[str, Any] | None:
        found = _access(request)
        return found[1] if found else None

    def lookup_session(self, session_token: str) -> SessionBase | None:
        return super().lookup_session(session_token) if _SESSION_KEY.match(session_token) else None

    def create_access_token_payload(self, request: HttpRequest) -> dict[str, Any]:
        """A pair for the session that was just signed in. Whatever pair it had before is good no more."""
        user, key = authenticated_user(request), self.create_session_token(request)
        token, jti = _new_refresh_token(user, key)
        RefreshTokens.objects.update_or_create(session_id=key, defaults={"latest": [jti], "previous": ""})
        return {"access_token": self.create_access_token(request), "refresh_token": token}

    def refresh_token(self, refresh_token: str) -> tuple[str, str] | None:
        payload = read_token(refresh_token, "refresh")
        holder = _holder(payload) if payload else None
        if payload is None or holder is None:
            return None
        user, session = holder
        successor = exchange(user, str(session.session_key), payload["jti"], at=timezone.now())
        if successor is None:
            return None
        return internal.create_access_token(user, session, self.get_claims(user)), successor


@transaction.atomic
def exchange(user: User, key: str, used: str, *, at: datetime) -> str | None:
    """The next refresh token of a session. For a token that was replayed there is none, and the session ends."""
    row = RefreshTokens.objects.select_for_update().filter(session_id=key).first()
    if row is None:
        return None
    token, jti = _new_refresh_token(user, key)
    good = after_use(Good(tuple(row.latest), row.previous), used, jti)
    if good is None:
        end_session(key)
        return None
    row.latest, row.previous = list(good.latest), good.previous
    row.save(update_fields=["latest", "previous"])
    _prolong(user, key, at)
    return token


def end_session(key: str) -> None:
    """End a session wherever it is used; its tokens are refused from now on."""
    UserSession.objects.filter(session_key=key).delete()
    Session.objects.filter(session_key=key).delete()


def _prolong(user: User, key: str, at: datetime) -> None:
    """A learner's session begins anew; one of staff ends when it would have, in at most half a day."""
    session = Session.objects.get(session_key=key)
    if user.opens_admin:
        session.expire_date = min(session.expire_date, at + timedelta(seconds=settings.STAFF_SESSION_AGE))
    else:
        session.expire_date = at + timedelta(seconds=settings.APP_SESSION_AGE)
    session.save(update_fields=["expire_date"])  # and not its data, which others may be writing


def _new_refresh_token(user: Any, key: str) -> tuple[str, str]:
    """A refresh token and its id."""
    token, payload = internal.create_token(
        "refresh",
        sub=user_id_to_str(user),
        sid=internal.session_key_to_sid(key),
        expires_in=app_settings.JWT_REFRESH_TOKEN_EXPIRES_IN,
    )
    return token, payload["jti"]
