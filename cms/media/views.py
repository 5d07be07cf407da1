"""One endpoint for every file: who may have it, ranges, ETag, and for how long it may be kept."""

import mimetypes
import re
from collections.abc import Iterator

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotModified,
    StreamingHttpResponse,
)
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from wagtail.models import CollectionViewRestriction

from cms.accounts.tokens import bearer_of
from cms.media.models import Document, Image, Rendition

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})$")
#: What a browser may show in place; anything else is offered for download.
_SHOWN = ("image/", "video/", "audio/", "text/vtt", "application/pdf")


@method_decorator(csrf_exempt, name="dispatch")
class MediaFile(View):
    """A file by its content-hashed name. What may not be had is 404, as what never was."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, name: str) -> HttpResponseBase:
        item = None if "\0" in name else _item(name)
        if item is None or not _exists(name):
            raise Http404
        restrictions = list(item.collection.get_view_restrictions())
        if restrictions and (learner := bearer_of(request)):  # an app has no cookie
            request.user = learner
        if not all(restriction.accept_request(request) for restriction in restrictions):
            raise Http404
        etag = f'"{name.split("/")[-2]}"' if "/" in name else f'"{name}"'
        headers = {"ETag": etag, "Accept-Ranges": "bytes", "Cache-Control": _caching(restrictions)}
        if etag in request.headers.get("If-None-Match", ""):
            return HttpResponseNotModified(headers=headers)
        return _send(request, name, headers)


def _item(name: str) -> Image | Document | None:
    if name.startswith("renditions/"):
        rendition = Rendition.objects.select_related("image__collection").filter(file=name).first()
        return rendition.image if rendition else None
    models: dict[str, type[Image | Document]] = {"images": Image, "documents": Document}
    model = models.get(name.split("/", maxsplit=1)[0])
    return model.objects.select_related("collection").filter(file=name).first() if model else None


def _exists(name: str) -> bool:
    try:
        return default_storage.exists(name)
    except SuspiciousFileOperation:
        return False


def _caching(restrictions: list[CollectionViewRestriction]) -> str:
    return "private, no-cache" if restrictions else "public, max-age=31536000, immutable"


def _send(request: HttpRequest, name: str, headers: dict[str, str]) -> HttpResponseBase:
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    size = default_storage.size(name)
    same = request.headers.get("If-Range", headers["ETag"]) == headers["ETag"]
    wanted = _span(request.headers.get("Range", "") if same else "", size)
    if wanted is None:
        return HttpResponse(status=416, headers={**headers, "Content-Range": f"bytes */{size}"})
    start, end = wanted
    file = default_storage.open(name)
    file.seek(start)
    partial = end - start + 1 < size
    response: HttpResponseBase
    if partial:
        response = StreamingHttpResponse(_part(file, end - start + 1), status=206, content_type=media_type)
        response["Content-Range"] = f"bytes {start}-{end}/{size}"
    else:
        response = FileResponse(
            file, content_type=media_type, as_attachment=not media_type.startswith(_SHOWN), filename=name.split("/")[-1]
        )
    response["Content-Length"] = str(end - start + 1)
    for header, value in headers.items():
        response[header] = value
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _part(file: File, length: int) -> Iterator[bytes]:
    """The next `length` bytes in pieces, so that a film never stands in memory as a whole."""
    with file:
        while length > 0 and (piece := file.read(min(length, 1 << 16))):
            length -= len(piece)
            yield piece


def _span(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte to send; the whole file for anything but one simple range; None if out of range."""
    match = _RANGE.match(header)
    if not match or match.group(0) == "bytes=-":
        return 0, size - 1
    first, last = match.groups()
    if first and last and int(last) < int(first):
        return 0, size - 1
    if not first:
        return (max(0, size - int(last)), size - 1) if int(last) and size else None
    if int(first) >= size:
        return None
    return int(first), min(int(last), size - 1) if last else size - 1
