"""What every reading endpoint shares: who asks, strict parameters, ETags, 304, and how long caches may keep it."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar

import orjson
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils import timezone
from rest_framework.views import APIView

from api.errors import NotFound, NotSignedIn
from api.learners import LEARNER_AUTHENTICATION
from api.parameters import Parameter, read_parameters
from api.response_cache import Answer, responses
from cms.documents.audience import VISITOR, Principal
from cms.documents.changes import head
from cms.documents.models import PublishedDocument
from cms.documents.render import strong_etag
from cms.documents.visible import principal_of

MAX_AGE = 60
STALE_WHILE_REVALIDATE = 300
#: As DRF says it of these views.
_ALLOW = {"Allow": "GET, HEAD, OPTIONS"}
#: The only ETags that this server ever gave out, and the word for any.
_ETAG = re.compile(r'"[0-9a-f]{32}"|\*')


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
    #: What there is to send: takes who asks, the ETags that the client has (their bytes need not be loaded), and
    #: each parameter by name.
    answer: Callable[..., Answer]
    http_method_names = ["get", "head", "options"]

    def get_authenticators(self):
        return [known() for known in LEARNER_AUTHENTICATION] if self.learner else []

    def dispatch(self, request, *args: Any, **path: Any) -> HttpResponseBase:
        """An answer that is kept goes out at once; everything else takes the long way through DRF."""
        kept = self._kept(request)
        if kept is not None:
            return conditional(request, kept, {**_ALLOW, **self._caching(kept.until)})
        return super().dispatch(request, *args, **path)

    def _kept(self, request: HttpRequest) -> Answer | None:
        """
        The kept answer, if it is still what would be made anew. One without a body is good for whoever has it. Notes on
        the request where the log stands.
        """
        if self.learner or not self.cacheable or request.method not in ("GET", "HEAD") or not takes_json(request):
            return None
        try:
            log = head()
        except OperationalError:  # the long way says so as a problem
            return None
        request.log_head = log if log.settled else None  # type: ignore[attr-defined]
        kept = responses.get(request.get_full_path(), log, timezone.now()) if log.settled else None
        return kept if kept and (kept.body is not None or kept.etag in etags(request)) else None

    def get(self, request, **path: Any) -> HttpResponse:
        principal = self._principal(request)
        parameters = read_parameters(request.GET, self.parameters)
        answer = self.answer(principal, etags(request), **parameters, **path)
        log = getattr(request, "log_head", None)  # as it was before anything was read
        if log is not None:
            responses.put(request.get_full_path(), log, answer)
        if answer.body is None:
            return not_modified(answer, self._caching(answer.until))
        return conditional(request, answer, self._caching(answer.until))

    def options(self, request, *args: Any, **path: Any) -> HttpResponse:  # type: ignore[override]
        response = HttpResponse(status=204)
        del response["Content-Type"]
        return response

    def _principal(self, request) -> Principal:
        if not self.learner:
            return VISITOR
        if not request.user or not request.user.is_authenticated:
            raise NotSignedIn
        return principal_of(request.user)

    def _caching(self, until: datetime | None) -> dict[str, str]:
        if self.learner:
            return {"Cache-Control": "private, no-cache", "Vary": "Authorization, Cookie"}
        return {"Cache-Control": public_caching(until, timezone.now())}


def takes_json(request: HttpRequest) -> bool:
    """Whether the client plainly takes JSON. A client that says it in a more involved way is left to DRF."""
    accepted = request.META.get("HTTP_ACCEPT", "*/*")
    return any(part.strip() in ("*/*", "application/json") for part in accepted.split(","))


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
    return _ETAG.findall(sent[:4000])


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
    return HttpResponseNotModified(headers=headers)


def first_end(documents: Iterable[PublishedDocument]) -> datetime | None:
    """When the first of them stops being visible; None if none does."""
    return min((document.visible_until for document in documents if document.visible_until), default=None)


def found(value: Any) -> Any:
    """The value, or a 404 that is the same for what is hidden and what never was."""
    if value is None:
        raise NotFound("There is nothing here, or nothing that you may see.")
    return value
