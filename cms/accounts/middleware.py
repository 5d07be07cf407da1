"""What is checked before a view is asked: the form of what clients send, and who comes in at the admin's door."""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils import timezone

from cms.accounts.evidence import passed_second_factor_at
from cms.accounts.policy import admin_asks
from cms.strict_json import BadJSONError, read_json

_CLIENTS = "/api/v1/auth/"
_ADMIN = "/admin/"
#: The one form among them: a browser is sent to the provider of single sign-on.
_FORM = "/auth/provider/redirect"
#: A passkey's credential takes some thousand bytes.
_MOST_BYTES = 64 * 1024


class StrictInputMiddleware:
    """Clients of accounts send small, plain JSON; allauth would fail on some of what can be sent besides."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(_CLIENTS) and not request.path_info.endswith(_FORM):
            refusal = refused(request)
            if refusal is not None:
                return refusal
        return self.get_response(request)


class RetryAfterMiddleware:
    """Says to clients when to try again at the earliest, where allauth says only that it was too often."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 429 and request.path_info.startswith(_CLIENTS):
            response.headers.setdefault("Retry-After", str(settings.MAIL_PAUSE))
        return response


def refused(request: HttpRequest) -> HttpResponse | None:
    """The answer to input that is no JSON of ours, in the form of allauth's errors."""
    try:
        body = request.body
    except RequestDataTooBig:
        return _error(413, "too_large", "Send less.")
    if not body:
        return None
    if request.content_type != "application/json":
        return _error(415, "unsupported_media_type", "Send JSON, and say so: Content-Type: application/json.")
    if len(body) > _MOST_BYTES:
        return _error(413, "too_large", "Send less.")
    try:
        value = read_json(body)
    except BadJSONError as error:
        return _error(400, "bad_json", str(error))
    return None if isinstance(value, dict) else _error(400, "bad_json", "Send a JSON object.")


def _error(status: int, code: str, message: str) -> HttpResponse:
    content = {"status": status, "errors": [{"code": code, "message": message}]}
    return JsonResponse(content, status=status, headers={"Cache-Control": "no-store"})


class AdminDoorMiddleware:
    """
    Where a second factor is required of staff, nothing below the admin opens to a session that has passed none,
    however it was signed in. Who has no second factor is led to set one up.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        page = elsewhere(request) if settings.STAFF_SECOND_FACTOR and request.path_info.startswith(_ADMIN) else None
        if page is None:
            return self.get_response(request)
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return HttpResponseForbidden()
        return HttpResponseRedirect(page)


def elsewhere(request: HttpRequest) -> str | None:
    """Where to go before the admin opens, if anywhere. Who may not use the admin at all is left to Wagtail."""
    user = request.user
    if not user.is_authenticated or not user.opens_admin:
        return None
    asked = admin_asks(
        has_factor=is_mfa_enabled(user, [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]),
        passed_at=passed_second_factor_at(get_authentication_records(request, user)),
        now=timezone.now(),
        longest=timedelta(seconds=settings.STAFF_SESSION_AGE),
    )
    if asked == "set-up":
        return reverse("mfa_index")
    return _code_page(request) if asked == "code" else None


def _code_page(request: HttpRequest) -> str:
    methods = get_adapter().get_reauthentication_methods(request.user)
    page = next(method["url"] for method in methods if method["id"].startswith("mfa_reauthenticate"))
    back = request.get_full_path() if request.method == "GET" else _ADMIN
    return f"{page}?{urlencode({'next': back})}"
