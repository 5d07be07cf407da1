"""When a lock could not be had: somebody else was changing the same thing. The client may try again."""

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse

#: PostgreSQL's lock_not_available, deadlock_detected and serialization_failure.
_STATES = {"55P03", "40P01", "40001"}
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Busy</title>
<h1>Somebody else is saving just now</h1>
<p>Nothing of yours was saved. Go back and try again in a few seconds.</p></html>"""
_TITLE = "The database is busy; try again."
_PROBLEM = {"type": "about:blank", "title": _TITLE, "status": 503, "code": "busy", "detail": _TITLE}


def lock_was_busy(error: BaseException | None) -> bool:
    """Whether a database error says no more than that a lock could not be had."""
    if not isinstance(error, DatabaseError):
        return False
    state = getattr(error.__cause__, "sqlstate", None)
    return state in _STATES or (state is None and "is locked" in str(error))


def busy_response(request: HttpRequest) -> HttpResponse:
    """A page; below the API a problem, as `api/errors.py` would write it."""
    headers = {"Retry-After": "5", "Cache-Control": "no-store"}
    if request.path.startswith("/api/"):
        return JsonResponse(_PROBLEM, status=503, headers=headers, content_type="application/problem+json")
    return HttpResponse(_PAGE, status=503, headers=headers)
