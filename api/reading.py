"""What every reading endpoint shares: who asks, strict parameters, ETags, 304, and how long caches may keep it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import NotAuthenticated
from rest_framework.views import APIView

from api.errors import NotFound
from api.parameters import Parameter, read_parameters
from api.response_cache import Answer, responses
from cms.documents.audience import VISITOR, Principal
from cms.documents.changes import head
from cms.documents.render import strong_etag
from cms.documents.visible import principal_of

MAX_AGE = 60
STALE_WHILE_REVALIDATE = 300


def json_answer(content: Any, *, until: datetime | None = None, **headers: str) -> Answer:
    """An answer from plain values."""
    body = orjson.dumps(content)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(body, strong_etag(body), until, named)


class ReadingView(APIView):
    """
    GET, HEAD and OPTIONS of something published. Under `/content/` everyone is a visitor and caches may keep the
    answer; with `learner=True` (under `/learning/`) the signed-in learner asks, and only their client may.
    """

    learner: bool = False
    #: The schema component that it sends.
    component: str = ""
    parameters: ClassVar[dict[str, Parameter]] = {}
    #: Whether the answer follows from published documents alone, so that the change log tells when it is old.
    cacheable: ClassVar[bool] = True
    http_method_names = ["get", "head", "options"]

    def get_authenticators(self):
        return [SessionAuthentication()] if self.learner else []

    def answer(self, principal: Principal, known: list[str], **parameters: Any) -> Answer:
        """What there is to send. `known` holds the ETags that the client has: their bytes need not be loaded."""
        raise NotImplementedError

    def get(self, request, **path: Any) -> HttpResponse:
        principal = self._principal(request)
        log = head() if self.cacheable and not self.learner else None
        name = request.get_full_path()
        kept = responses.get(name, log, timezone.now()) if log and log.settled else None
        if kept is None:
            parameters = read_parameters(request.GET, self.parameters)
            answer = self.answer(principal, etags(request), **parameters, **path)
            if answer.body is None:
                return not_modified(answer, self._caching(answer.until))
            kept = answer
            if log and log.settled:
                responses.put(name, log, kept)
        return conditional(request, kept, self._caching(kept.until))

    def _principal(self, request) -> Principal:
        if not self.learner:
            return VISITOR
        if not request.user or not request.user.is_authenticated:
            raise NotAuthenticated
        return principal_of(request.user)

    def _caching(self, until: datetime | None) -> dict[str, str]:
        if self.learner:
            return {"Cache-Control": "private, no-cache", "Vary": "Cookie"}
        return {"Cache-Control": public_caching(until, timezone.now())}


def public_caching(until: datetime | None, now: datetime) -> str:
    """`Cache-Control` that never lets a shared cache keep something beyond its expiry."""
    left = int((until - now) / timedelta(seconds=1)) if until else MAX_AGE + STALE_WHILE_REVALIDATE
    if left <= 0:
        return "no-store"
    age = min(MAX_AGE, left)
    stale = min(STALE_WHILE_REVALIDATE, left - age)
    return f"public, max-age={age}, stale-while-revalidate={stale}"


def etags(request: HttpRequest) -> list[str]:
    """The strong ETags of `If-None-Match`, with their quotation marks."""
    sent = request.META.get("HTTP_IF_NONE_MATCH", "")
    return [tag.strip().removeprefix("W/") for tag in sent[:4000].split(",") if tag.strip()]


def conditional(request: HttpRequest, kept: Answer, caching: Mapping[str, str]) -> HttpResponse:
    known = etags(request)
    if kept.etag in known or "*" in known:
        return not_modified(kept, caching)
    headers = {"ETag": kept.etag, **caching, **kept.headers}
    return HttpResponse(kept.body or b"", content_type="application/json", headers=headers)


def not_modified(kept: Answer, caching: Mapping[str, str]) -> HttpResponse:
    headers = {"ETag": kept.etag, **caching}
    if "Content-Location" in kept.headers:
        headers["Content-Location"] = kept.headers["Content-Location"]
    return HttpResponse(status=304, headers=headers)


def found(value: Any) -> Any:
    """The value, or a 404 that is the same for what is hidden and what never was."""
    if value is None:
        raise NotFound("There is nothing here, or nothing that you may see.")
    return value

