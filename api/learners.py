"""
How a learner is known: an app by `Authorization: Bearer`, a web page by its session cookie. Every view under
`/learning/` takes both, by `authentication_classes = LEARNER_AUTHENTICATION`.
"""

from typing import Any

from rest_framework.authentication import BaseAuthentication, SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from api.errors import AccountErased
from cms.accounts.erased import brings_erased_token
from cms.accounts.models import User
from cms.accounts.tokens import bearer_of, has_bearer

_CHALLENGE = 'Bearer realm="learning"'


class LearnerToken(BaseAuthentication):
    """
    An app's access token, good only while its session and account are. A request that brings a token stands and falls
    with it: a cookie beside it is not looked at.
    """

    def authenticate(self, request: Request) -> tuple[User, None] | None:
        if not has_bearer(request._request):
            return None
        user = bearer_of(request._request)
        if user is None and brings_erased_token(request._request):
            raise AccountErased
        if user is None:
            raise AuthenticationFailed("This access token is not good, or not any more. Refresh it, or sign in.")
        return user, None

    def authenticate_header(self, request: Request) -> str:
        """Whoever is not known gets 401, not 403: signing in would help."""
        return _CHALLENGE


class LearnerSession(SessionAuthentication):
    """A signed-in session. Unsafe methods need Django's CSRF token as well (`X-CSRFToken`)."""

    def authenticate_header(self, request: Any) -> str:
        return _CHALLENGE


LEARNER_AUTHENTICATION = (LearnerToken, LearnerSession)
