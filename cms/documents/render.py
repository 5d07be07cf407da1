"""The one function from a page, or snippet, to its document, and the verb that stores what it returns."""

import hashlib
from dataclasses import dataclass
from typing import Any

import orjson
from django.apps import apps
from wagtail.models import Page

from cms.documents import changes
from cms.documents.build import Build
from cms.documents.models import Change, DocumentDependency, PublishedDocument
from cms.documents.stale import mark_stale, what_is_above
from cms.documents.words import Section, sections_of


@dataclass(frozen=True)
class Rendered:
    """A document's bytes, their strong ETag, what an outline shows of it, and what was read to make it."""

    body: bytes
    etag: str
    outline: dict
    sections: list[Section]
    reads: frozenset[str]

    @property
    def stored_sections(self) -> list[list[str | None]]:
        return [[section.block, section.text, section.shown] for section in self.sections]

    @property
    def words(self) -> str:
        return " ".join(section.text for section in self.sections)


def document_of(source, build: Build) -> Rendered:
    """A page's or snippet's document, the same for a draft as for what is live. Reads only through `build`."""
    content = source.document(build)
    body = orjson.dumps(content)
    outline = source.outline(build)
    return Rendered(body, strong_etag(body), outline, sections_of(content), frozenset(build.reads))


def strong_etag(*parts: bytes) -> str:
    """A strong ETag over these bytes: 32 hexadecimal digits of SHA-256, in quotation marks."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return f'"{digest.hexdigest()[:32]}"'


def render(document: PublishedDocument) -> Rendered | None:
    """What this document would be if it were built now, from rows read again; None if its source is gone."""
    source = _source(document)
    return document_of(source, Build(document.audience.expression)) if source else None


def write_body(document: PublishedDocument, reason: Change.Reason | None, *, source: Any = None) -> bool:
    """
    Build and store the bytes. Returns whether they changed; logs the change unless `reason` is None.
    `source` is the page or snippet, if the caller has just read it.
    """
    source = source or _source(document)
    if source is None:
        return False
    build = Build(document.audience.expression)
    if document.page_id:
        source.freeze(build)
    rendered = document_of(source, build)
    new_reads = _store_dependencies(document, rendered.reads)
    if new_reads:
        mark_stale([f"again:{document.pk}"])
    if _structure(rendered.outline) != _structure(document.outline):
        # Translations take it from the source language, and courses from what they hold.
        mark_stale([f"key:{document.key}", *what_is_above(document.tree_path)])
    etag_before = document.etag
    changed = rendered.etag != document.etag or rendered.outline != document.outline
    if changed or rendered.stored_sections != document.sections:
        document.body, document.etag, document.outline = rendered.body, rendered.etag, rendered.outline
        document.sections, document.words = rendered.stored_sections, rendered.words
        document.save(update_fields=["body", "etag", "outline", "sections", "words", "built_at"])
    if changed and reason is not None:
        changes.write([changes.record(document, document, reason, etag_before=etag_before)])
    return changed


def _structure(outline: dict) -> dict:
    return {name: member for name, member in outline.items() if name != "introduction"}


def _source(document: PublishedDocument):
    kind, _, pk = document.source.partition(":")
    if kind == "page":
        page = Page.objects.filter(pk=pk).first()
        return page.specific if page else None
    return apps.get_model("cms", kind).objects.filter(pk=pk).first()


def _store_dependencies(document: PublishedDocument, reads: frozenset[str]) -> set[str]:
    known = set(document.dependencies.values_list("reads", flat=True))
    new = set(reads) - known
    if gone := known - reads:
        document.dependencies.filter(reads__in=gone).delete()
    DocumentDependency.objects.bulk_create(
        [DocumentDependency(document=document, reads=thing) for thing in sorted(new)], ignore_conflicts=True
    )
    return new
