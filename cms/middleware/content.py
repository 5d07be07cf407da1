"""A change made in the admin is made as a whole or not at all."""

import re
from collections.abc import Callable

from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse

from cms.busy import busy_response, lock_was_busy
from cms.documents.transactions import content_transaction

_UNSAFE = {"POST", "PUT", "PATCH", "DELETE"}
_ADMIN = "/admin/"
#: Nothing here changes content. Previews and editing sessions are sent every few seconds while somebody writes.
_NO_CONTENT = re.compile(r"login/|logout/|password_reset/|editing-sessions/|review-links/|block-preview/|.*/preview/$")
#: One page each, so two of them may run side by side.
_ONE_PAGE = re.compile(r"pages/(\d+/edit|add)/")


class ContentTransactionMiddleware:
    """
    One transaction for each unsafe request to the admin. It is undone when the answer is a 500 or above, and when
    the view raised anything, also what becomes a 403 or 404. Where a lock could not be had, anywhere on the site,
    the answer is 503 with `Retry-After`. Must be the innermost middleware; sessions are saved outside.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not changes_content(request):
            return self.get_response(request)
        read_body(request)
        try:
            with content_transaction(exclusive=not _ONE_PAGE.match(_below_admin(request))):
                response = self.get_response(request)
                if response.status_code >= 500 or getattr(request, "view_raised", False):
                    transaction.set_rollback(True)
                return response
        except DatabaseError as error:
            if lock_was_busy(error):
                return busy_response(request)
            raise

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        request.view_raised = True  # type: ignore[attr-defined]
        return busy_response(request) if lock_was_busy(exception) else None


def changes_content(request: HttpRequest) -> bool:
    if request.method not in _UNSAFE or not request.path_info.startswith(_ADMIN):
        return False
    return request.user.is_authenticated and not _NO_CONTENT.match(_below_admin(request))


def read_body(request: HttpRequest) -> None:
    """Take in all that the client sends, so that no slow upload holds a lock."""
    if request.content_type == "multipart/form-data":
        request.POST  # noqa: B018 - parses the files
    else:
        request.body  # noqa: B018


def _below_admin(request: HttpRequest) -> str:
    return request.path_info.removeprefix(_ADMIN)
