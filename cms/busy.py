"""When a lock could not be had: somebody else was changing the same thing. The client may try again."""

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.exceptions import SessionInterrupted
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.urls import get_callable, get_resolver

#: PostgreSQL's lock_not_available, deadlock_detected and serialization_failure.
_STATES = {"55P03", "40P01", "40001"}
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Busy</title>
<h1>Somebody else is saving just now</h1>
<p>Nothing of yours was saved. Go back and try again in a few seconds.</p></html>"""


def lock_was_busy(error: BaseException | None) -> bool:
    """Whether an error says no more than that a lock could not be had; also for saving a session."""
    while isinstance(error, UpdateError | SessionInterrupted):  # Django's words for any error of the database then
        error = error.__context__
    if not isinstance(error, DatabaseError):
        return False
    state = getattr(error.__cause__, "sqlstate", None)
    return state in _STATES or (state is None and "is locked" in str(error))


def busy_response(request: HttpRequest) -> HttpResponse:
    """What the site's `handler503` answers, so that each layer can say it in its own way; a plain page without one."""
    handler = getattr(get_resolver().urlconf_module, "handler503", None)
    return get_callable(handler)(request) if handler else busy_page(request)


def busy_page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(_PAGE, status=503, headers={"Retry-After": "5", "Cache-Control": "no-store"})
