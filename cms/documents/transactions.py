"""Transactions in which content changes. Two that each touch many pages never hold what the other waits for."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from wagtail.models import Revision

#: Any constant will do: it names our lock among PostgreSQL's advisory locks.
_CONTENT_LOCK = 0x6C65726E


@contextmanager
def content_transaction(*, exclusive: bool = True) -> Iterator[None]:
    """
    One transaction for a change of content. An exclusive one (moves, deletions, bulk actions) waits for all
    others; those that are not exclusive (one page each) run side by side. On SQLite, writers queue anyway.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            function = "pg_advisory_xact_lock" if exclusive else "pg_advisory_xact_lock_shared"
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT {function}(%s)", [_CONTENT_LOCK])
        yield
        if not connection.needs_rollback:
            _publish_what_waits_for_commit()


def _publish_what_waits_for_commit() -> None:
    """
    wagtail-localize puts off publishing a translation until after the commit. There, outside any transaction, the
    page could go live without its document and what learners are judged by; so it is published in here.
    """
    waiting = connection.run_on_commit
    publications = [hook for hook in waiting if getattr(hook[1], "__func__", None) is Revision.publish]
    connection.run_on_commit = [hook for hook in waiting if hook not in publications]
    for hook in publications:
        hook[1]()
