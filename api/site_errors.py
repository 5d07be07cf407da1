"""What the whole site answers where no view does: a problem below the API, a page elsewhere."""

import sys
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views import defaults
from django.views.csrf import csrf_failure
from django.views.decorators.csrf import csrf_exempt

from api.errors import problem_response
from cms.busy import busy_page, lock_was_busy

_NO_ADDRESS = "There is no such address. Addresses end in a slash, and a key is a UUID. The entry point is /api/v1/."


@csrf_exempt
def not_found(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """For addresses below the API that no view answers."""
    return problem_response(404, "not-found", _NO_ADDRESS)


def csrf_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The whole site's answer to an unsafe request without its CSRF token."""
    if request.path.startswith("/api/"):
        return problem_response(403, "forbidden", "The CSRF token is missing or wrong. Send it in X-CSRFToken.")
    return csrf_failure(request, reason)


def server_error(request: HttpRequest) -> HttpResponse:
    return problem_response(500, "server-error")


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The whole site's 404: a problem below the API, Django's page elsewhere."""
    if request.path.startswith("/api/"):
        return not_found(request)
    return defaults.page_not_found(request, exception)


def page_refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The whole site's 400: a problem below the API, Django's page elsewhere. See `page_failed` of sessions."""
    if lock_was_busy(exception):
        return page_busy(request)
    if request.path.startswith("/api/"):
        return problem_response(400, "bad-request")
    return defaults.bad_request(request, exception)


def page_busy(request: HttpRequest) -> HttpResponse:
    """The whole site's 503, where a lock could not be had: a problem below the API, a page elsewhere."""
    if request.path.startswith("/api/"):
        return problem_response(503, "busy", headers={"Retry-After": "1"})
    return busy_page(request)


def page_failed(request: HttpRequest) -> HttpResponse:
    """
    The whole site's 500: a problem below the API, Django's page elsewhere. Django calls it while it handles the error:
    a lock that could not be had outside any view, say for the session, is no failure.
    """
    if lock_was_busy(sys.exception()):
        return page_busy(request)
    if request.path.startswith("/api/"):
        return server_error(request)
    return defaults.server_error(request)
