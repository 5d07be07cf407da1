"""Every error that leaves the API, as RFC 9457 `application/problem+json` with a stable `code`."""

from collections.abc import Mapping
from typing import Any, ClassVar

import orjson
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpResponse
from rest_framework import exceptions

from academy.errors import CannotBeOpened
from cms.accounts.erased import ERASED
from cms.accounts.tombstones import is_erased

PROBLEM = "application/problem+json"

TITLES = {
    "bad-parameter": "A parameter is not of the form it should be.",
    "unknown-parameter": "There is no such parameter here.",
    "unknown-locale": "There is no such language here.",
    "bad-cursor": "The cursor is not one that this list gave out.",
    "cursor-ended": "The cursor is of no use any more.",
    "bad-request": "The request can't be read.",
    "bad-body": "The body is not of the form it should be.",
    "not-signed-in": "Sign in first.",
    "preview-ended": "This preview has ended.",
    "not-for-visitors": "Visitors don't get this.",
    "forbidden": "You may not do this.",
    "sign-in-again": "Prove again that it is you.",
    "another-learner": "This belongs to another account.",
    "last-administrator": "Nobody else could look after this installation.",
    "not-found": "There is nothing here.",
    "account-erased": "This account was erased.",
    "method-not-allowed": "This address does not take that method.",
    "not-acceptable": "Only JSON is sent from here.",
    "too-large": "The request is too large.",
    "unsupported-media-type": "Send JSON.",
    "too-many-requests": "Too many requests.",
    "busy": "The database is busy; try again.",
    "cannot-be-opened": "This can't be opened at the moment.",
    "server-error": "Something went wrong here.",
}


class Problem(Exception):
    """An error with a stable code. `parameter` names the query parameter at fault."""

    status = 400
    code = "bad-request"
    headers: ClassVar[dict[str, str]] = {}

    def __init__(self, detail: str, *, parameter: str | None = None):
        super().__init__(detail)
        self.detail = detail
        self.parameter = parameter


class BadParameter(Problem):
    code = "bad-parameter"


class UnknownParameter(Problem):
    code = "unknown-parameter"


class UnknownLocale(Problem):
    code = "unknown-locale"


class BadCursor(Problem):
    code = "bad-cursor"


class CursorHasEnded(Problem):
    """For a cursor that was good once, or is another reader's. `restart` is the address at which to begin again."""

    status = 410
    code = "cursor-ended"

    def __init__(self, detail: str, *, restart: str):
        super().__init__(detail, parameter="cursor")
        self.restart = restart


class BadBody(Problem):
    """`pointer` is a JSON pointer (RFC 6901) to what is wrong in the body; empty for the whole of it."""

    code = "bad-body"

    def __init__(self, detail: str, *, pointer: str):
        super().__init__(detail)
        self.pointer = pointer


class NotFound(Problem):
    status = 404
    code = "not-found"


class SignInAgain(Problem):
    status = 403
    code = "sign-in-again"


class LastAdministratorStays(Problem):
    status = 409
    code = "last-administrator"


class AnotherLearner(Problem):
    status = 409
    code = "another-learner"


class NotSignedIn(exceptions.NotAuthenticated):
    default_detail = "Send an app's access token (Authorization: Bearer …) or a session cookie; see “Accounts”."


class AccountErased(Problem):
    """For a device that comes back with a token of an account that was erased."""

    status = 410
    code = ERASED

    def __init__(self) -> None:
        super().__init__(
            "This account was erased. Delete all that this device keeps of it, also what was not sent yet."
        )


class PreviewHasEnded(Problem):
    """
    For a code, link or grant that is not good, whatever it is that is wrong with it. What is published is never sent
    in a draft's place.
    """

    status = 401
    code = "preview-ended"
    headers = {"WWW-Authenticate": 'Preview realm="preview"'}

    def __init__(self) -> None:
        super().__init__("The code, link or grant is not good, or not any more. Open the preview again.")


class NotForVisitors(Problem):
    """Said in a preview alone: elsewhere, what is hidden can't be told from what never was."""

    status = 403
    code = "not-for-visitors"


class TooLarge(Problem):
    status = 413
    code = "too-large"


def gone(user: Any) -> Exception:
    """For who was known when the request came, and is not there any more."""
    return AccountErased() if is_erased(user.pk) else NotSignedIn()


def problem_response(
    status: int,
    code: str,
    detail: str = "",
    *,
    parameter: str | None = None,
    pointer: str | None = None,
    restart: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """A `Problem` component; never stored by a cache."""
    where = {"parameter": parameter, "pointer": pointer, "restart": restart}
    body = {**problem_of(status, code, detail), **{name: at for name, at in where.items() if at is not None}}
    sent = {"Cache-Control": "no-store", **(headers or {})}
    return HttpResponse(orjson.dumps(body), status=status, content_type=PROBLEM, headers=sent)


def problem_of(status: int, code: str, detail: str = "") -> dict[str, Any]:
    """The `Problem` component, also for a part of an answer that is otherwise good."""
    title = TITLES[code]
    return {"type": "about:blank", "title": title, "status": status, "code": code, "detail": detail or title}


_BY_STATUS = {
    400: "bad-request",
    401: "not-signed-in",
    403: "forbidden",
    404: "not-found",
    405: "method-not-allowed",
    406: "not-acceptable",
    413: "too-large",
    415: "unsupported-media-type",
    429: "too-many-requests",
}


#: Django's and our own errors, the narrower before the wider.
_BY_TYPE: list[tuple[type[Exception], int, str]] = [
    (Http404, 404, "not-found"),
    (PermissionDenied, 403, "forbidden"),
    (RequestDataTooBig, 413, "too-large"),
    (SuspiciousOperation, 400, "bad-request"),
]


def exception_handler(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """DRF's hook: any error of a view as a problem. None leaves it to Django, which answers `server_error`."""
    if isinstance(error, Problem):
        more = {name: getattr(error, name, None) for name in ("pointer", "restart")}
        return problem_response(
            error.status, error.code, error.detail, parameter=error.parameter, headers=error.headers, **more
        )
    if isinstance(error, CannotBeOpened):
        return problem_response(503, error.code, error.sentence)
    if isinstance(error, OperationalError):
        return problem_response(503, "busy", headers={"Retry-After": "1"})
    if isinstance(error, exceptions.APIException):
        return _from_drf(error)
    found = next(((status, code) for kind, status, code in _BY_TYPE if isinstance(error, kind)), None)
    return problem_response(*found) if found else None


def _from_drf(error: exceptions.APIException) -> HttpResponse:
    code = _BY_STATUS.get(error.status_code, "bad-request")
    headers = {}
    if challenge := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = challenge
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = str(int(wait) + 1)
    detail = str(error.detail) if isinstance(error.detail, str) else ""
    return problem_response(error.status_code, code, detail, headers=headers)
