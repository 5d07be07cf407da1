"""Whether who asks has just shown who they are."""

from datetime import datetime
from types import SimpleNamespace

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from cms.accounts.evidence import is_recent, signed_in_at
from cms.accounts.models import User
from cms.accounts.tokens import session_of


def has_recent_proof(request: HttpRequest, user: User, *, now: datetime) -> bool:
    """
    Whether the session of the request, be it an app's or a browser's, was signed in or asked again lately. It is the
    same for who signs in elsewhere and has no password here: signing in there again is the proof.
    """
    session = SimpleNamespace(session=session_of(request))
    return is_recent(signed_in_at(get_authentication_records(session, user)), now)
