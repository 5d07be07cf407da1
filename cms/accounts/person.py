"""Whose records are meant, in every way in which rows name an account."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session


@dataclass(frozen=True)
class Person:
    """An account by its id, by every address that is or was to be its own (in small letters), and by its sessions."""

    pk: UUID
    emails: frozenset[str]
    session_keys: frozenset[str]


def person_of(account: Any) -> Person:
    """With the sessions that are listed; three queries at most."""
    listed = UserSession.objects.filter(user=account.pk).values_list("session_key", flat=True)
    return Person(account.pk, frozenset(_emails(account)), frozenset(listed))


def person_with_all_sessions(account: Any) -> Person:
    """The same, also with sessions that are not listed or have expired: every session is opened for that."""
    known = person_of(account)
    store = SessionStore()
    rows = list(Session.objects.values_list("session_key", "session_data"))
    mine = {key for key, data in rows if store.decode(data).get(SESSION_KEY) == str(account.pk)}
    return Person(known.pk, known.emails, known.session_keys | mine)


def _emails(account: Any) -> set[str]:
    kept = EmailAddress.objects.filter(user=account.pk).values_list("email", flat=True)
    return {email.lower() for email in (account.email, *kept)}
