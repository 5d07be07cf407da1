"""What content sync costs, in one process and without what is kept from request to request."""

import time

import brotli
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
    ours, ours_bytes = _fastest(_addresses(), rounds)
    theirs, their_bytes = _fastest(addresses, rounds)
    return {
        "pages": len(pages),
        "sync_seconds": ours,
        "sync_bytes": ours_bytes,
        "v3_seconds": theirs,
        "v3_bytes": their_bytes,
        "v3_plain_bytes": sum(len(Client().get(address).content) for address in addresses),
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


def _addresses() -> list[str]:
    """Of each answer of a first round."""
    found = [SYNC]
    while (content := Client().get(found[-1]).json())["more"]:
        found.append(f"{SYNC}?cursor={content['cursor']}")
    return found


def _fastest(addresses: list[str], rounds: int) -> tuple[float, int]:
    """The least seconds of CPU in which all of these are answered, and the bytes that are sent."""
    client, best, size = Client(), float("inf"), 0
    for _ in range(rounds):
        responses.clear()
        begun = time.process_time()
        size = sum(len(client.get(address, **_PACKED).content) for address in addresses)
        best = min(best, time.process_time() - begun)
    return best, size
