"""Recompute everything that is published, or say where what is stored differs from that."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from django.apps import apps
from wagtail.models import Page

from cms.documents import snippets
from cms.documents.facts import differing, wanted_documents, with_what_facts_need
from cms.documents.models import Change, PublishedDocument
from cms.documents.publish import refresh_subtree
from cms.documents.render import render, write_body


@dataclass(frozen=True)
class Difference:
    """Where a stored document is not what a full recomputation would give."""

    source: str
    what: str

    def __str__(self):
        return f"{self.source}: {self.what}"


def rebuild() -> Iterator[tuple[int, int]]:
    """Recompute all documents. Yields (done, of how many) as it goes."""
    for page in Page.objects.filter(depth=2):
        refresh_subtree(page.path, Change.Reason.REFRESHED)
    for model in snippet_models():
        for source in model.objects.all():
            snippets.publish(source)
    ids = list(PublishedDocument.objects.order_by("id").values_list("id", flat=True))
    for done, pk in enumerate(ids, start=1):
        write_body(PublishedDocument.objects.select_related("audience").get(pk=pk), Change.Reason.REFRESHED)
        yield done, len(ids)


def differences() -> Iterator[Difference]:
    """Every difference between what is stored and a full recomputation, facts first."""
    yield from different_facts()
    yield from _different_bytes()


def different_facts() -> Iterator[Difference]:
    """Differences in what holds from the moment of a change; bytes may follow later."""
    pages = list(with_what_facts_need(Page.objects.filter(depth__gt=1)))
    wanted = wanted_documents(pages)
    stored = {document.page_id or 0: document for document in PublishedDocument.objects.exclude(page=None)}
    for page_id in wanted.keys() - stored.keys():
        yield Difference(f"page:{page_id}", "is live and has no document")
    for page_id in stored.keys() - wanted.keys():
        yield Difference(f"page:{page_id}", "has a document and is not live")
    for page_id in wanted.keys() & stored.keys():
        for name in sorted(differing(stored[page_id], wanted[page_id])):
            yield Difference(f"page:{page_id}", f"{name} is {getattr(stored[page_id], name)!r}")


def _different_bytes() -> Iterator[Difference]:
    for document in PublishedDocument.objects.select_related("audience").order_by("id"):
        fresh = render(document)
        if fresh is None:
            yield Difference(document.source, "has a document and is gone")
        elif fresh.etag != document.etag or bytes(document.body) != fresh.body:
            yield Difference(document.source, f"has other bytes in {_members(bytes(document.body), fresh.body)}")
        elif fresh.outline != document.outline:
            yield Difference(document.source, "has another outline")
        elif fresh.stored_sections != document.sections:
            yield Difference(document.source, "has other words for search")
        elif fresh.reads != set(document.dependencies.values_list("reads", flat=True)):
            yield Difference(document.source, "has other dependencies")


def _members(stored: bytes, fresh: bytes) -> str:
    """The names of the members that differ."""
    before, after = (orjson.loads(body or b"{}") for body in (stored, fresh))
    return ", ".join(name for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name))


def snippet_models() -> list[type[Any]]:
    """Models, other than pages, that have documents."""
    return [model for model in apps.get_models() if hasattr(model, "document_facts")]
