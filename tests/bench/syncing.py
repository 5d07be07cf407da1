"""What content sync costs, in one process and without what is kept from request to request."""

import time
from collections.abc import Callable, Iterable, Iterator

import brotli
import orjson
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from academy.models import LessonPage
from api.content.sync_cursor import Cursor
from api.response_cache import responses
from cms.documents.audience import VISITOR
from cms.documents.build import source_locale
from cms.documents.models import PublishedDocument
from cms.documents.tasks import refresh_stale_documents
from cms.sync.answers import Position
from cms.sync.knowledge import Piece
from cms.sync.log import moment_at, read_log
from cms.sync.state import Filters

SYNC = "/api/v1/content/sync/"
_PACKED = {"HTTP_ACCEPT_ENCODING": "br, gzip"}


def speed(rounds: int) -> dict[str, float]:
    """Milliseconds of a first answer and of a delta of one change; bytes of that delta and of its document, packed."""
    cursor = _cursor_of_now()
    lesson = LessonPage.objects.order_by("path")[4]
    lesson.introduction += " Changed."
    lesson.save_revision().publish()
    delta = f"{SYNC}?cursor={cursor}"
    document = PublishedDocument.objects.get(page=lesson)
    return {
        "first": _milliseconds(SYNC, rounds),
        "delta": _milliseconds(delta, rounds),
        "delta_bytes": len(Client().get(delta, **_PACKED).content),
        "document_bytes": len(brotli.compress(bytes(document.body), quality=5)),
    }


def demo(rounds: int) -> dict[str, float]:
    """Seconds and packed bytes of all that the demo has: by sync, and page by page from Wagtail's v3 API."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("load_demo", verbosity=0)
    refresh_stale_documents.call()
    pages = list(Page.objects.filter(document__is_live=True, document__audience__expression="").order_by("path"))
    addresses = [f"/api/v3/pages/{page.pk}/" for page in pages]
    ours, ours_bytes = _fastest(_whole, rounds)
    theirs, their_bytes = _fastest(lambda: (Client().get(address, **_PACKED).content for address in addresses), rounds)
    return {
        "pages": len(pages),
        "sync_seconds": ours,
        "sync_bytes": ours_bytes,
        "v3_seconds": theirs,
        "v3_bytes": their_bytes,
    }


def _cursor_of_now() -> str:
    log = read_log(timezone.now())
    position = Position((Piece(None, moment_at(log, VISITOR, ())),), is_snapshot=False)
    return Cursor("", log.epoch, Filters(source_locale(), source_locale()), position).write()


def _milliseconds(address: str, rounds: int) -> float:
    """The least, by this process's CPU: databases are measured one after the other, and the machine has other work."""
    client, times = Client(), []
    for _ in range(rounds):
        responses.clear()
        begun = time.process_time()
        status = client.get(address).status_code
        times.append(1000 * (time.process_time() - begun))
        if status != 200:
            raise AssertionError(f"{status} for {address}")
    return min(times)


def _whole() -> Iterator[bytes]:
    """Each answer of a first round, as it was sent."""
    client = Client()
    query: str | None = ""
    while query is not None:
        responses.clear()
        answer = client.get(SYNC + query, **_PACKED)
        yield answer.content
        content = orjson.loads(brotli.decompress(answer.content))
        query = f"?cursor={content['cursor']}" if content["more"] else None


def _fastest(fetch: Callable[[], Iterable[bytes]], rounds: int) -> tuple[float, int]:
    best, size = float("inf"), 0
    for _ in range(rounds):
        begun = time.perf_counter()
        size = sum(map(len, fetch()))
        best = min(best, time.perf_counter() - begun)
    return best, size
