"""What publishing a full lesson costs, with and without our documents, in turns."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from django.db import connection, transaction
from django.db.models.signals import post_save

from academy.models import LessonPage
from cms.documents import signals


def publishing(rounds: int) -> dict:
    """Median seconds: `ours`, and `stock` with the handlers of `cms.documents` disconnected; and the journal."""
    page = LessonPage.objects.order_by("path")[0]
    ours, stock = [], []
    for number in range(-2, rounds):
        with_documents = _publish(page.pk, f"ours {number}")
        with disconnected():
            without = _publish(page.pk, f"stock {number}")
        if number >= 0:  # the first two warm up
            ours.append(with_documents)
            stock.append(without)
    return {"ours": median(ours), "stock": median(stock), "database": database()}


def database() -> str:
    """The kind of database and, for SQLite, how it keeps its journal."""
    if connection.vendor != "sqlite":
        return connection.vendor
    with connection.cursor() as cursor:
        journal, sync = (cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous"))
    version = ".".join(map(str, connection.Database.sqlite_version_info))
    return f"SQLite {version}, journal {journal.upper()}, synchronous {sync}"


def _publish(pk: int, words: str) -> float:
    """Seconds until a changed page is published and committed, hooks after the commit included."""
    page = LessonPage.objects.get(pk=pk)
    page.introduction = words
    began = time.perf_counter()
    with transaction.atomic():
        page.save_revision().publish()
    return time.perf_counter() - began


@contextmanager
def disconnected() -> Iterator[None]:
    """Stock Wagtail: nobody of ours hears of a saved page."""
    handlers = (signals.page_saved, signals.snippet_saved)
    for handler in handlers:
        post_save.disconnect(handler)
    try:
        yield
    finally:
        for handler in handlers:
            post_save.connect(handler)
