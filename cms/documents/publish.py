"""
From Wagtail's tables to published documents. Everything here reads rows again: an instance that a signal hands
over may hold draft values. Call it within a transaction.
"""

from typing import Any
from uuid import UUID

from django.db.models import Q
from wagtail.models import Page

from cms.documents import audience, changes
from cms.documents.facts import FACTS, STATE, differing, wanted_documents, with_what_facts_need
from cms.documents.models import Change, DocumentDependency, PublishedDocument
from cms.documents.render import write_body
from cms.documents.stale import mark_stale, what_is_above

#: Facts that other documents quote.
QUOTED = {"type", "title", "path", "is_live", "audience_id", "locale", "key"}

#: Facts that matter to a page above it that lists what it holds.
PLACE = {"is_live", "tree_path", "position", "type", "key"}


def refresh_subtree(tree_path: str, reason: Change.Reason) -> None:
    """Bring the facts of a page and all below it up to date, at once; mark stale what quotes them."""
    pages = list(with_what_facts_need(Page.objects.filter(path__startswith=tree_path, depth__gt=1)))
    refresh_pages([*pages, *_in_other_languages(pages)], reason)


def refresh_without(key: UUID, reason: Change.Reason) -> None:
    """
    Bring up to date what followed from a page that is gone: its translations, whose order it decided, and its
    aliases. An alias of a page that was not live is left behind without a signal of its own.
    """
    left = Page.objects.filter(Q(translation_key=key) | Q(document__alias_of=key), document__isnull=False)
    refresh_pages(list(with_what_facts_need(left)), reason)
    mark_stale([f"key:{key}"])


def refresh_pages(pages: list[Page], reason: Change.Reason) -> None:
    """Bring the facts of these pages up to date."""
    wanted = wanted_documents(pages)
    known = {document.page_id: document for document in _documents(page.pk for page in pages)}
    for_others = [
        known[pk] for pk in wanted.keys() & known.keys() if known[pk].audience_id != wanted[pk]["audience_id"]
    ]
    log = [remove_document(known[page_id], Change.Reason.WITHDRAWN) for page_id in known.keys() - wanted.keys()]
    for page_id, facts in wanted.items():
        log += _store_facts(known.get(page_id), page_id, facts, reason)
    changes.write(log)
    _name_nothing_hidden(for_others)


def publish_page(page_id: int, model: type[Page], reason: Change.Reason = Change.Reason.PUBLISHED) -> None:
    """
    Bring one page's document up to date: its facts, those of the pages below if they follow, and its bytes.
    `model` is the page's own class.
    """
    page = with_what_facts_need(model._default_manager.filter(pk=page_id)).first()
    if page is None or page.is_root():
        return
    document = _documents([page_id]).first()
    wanted = wanted_documents([page]).get(page_id)
    if document is None or wanted is None or differing(document, wanted):
        had_none = document is None
        refresh_subtree(page.path, reason)
        document = None if had_none else _documents([page_id]).first()  # a new one has its bytes already
    if document is not None:
        write_body(document, reason, source=page)


def remove_document(document: PublishedDocument, reason: Change.Reason) -> Change:
    """Delete a document now; the caller writes the change that this returns."""
    change = changes.record(document, None, reason)
    if document.page_id:
        mark_stale([f"page:{document.page_id}", f"key:{document.key}", *what_is_above(document.tree_path)])
    PublishedDocument.objects.filter(pk=document.pk).delete()
    return change


def _name_nothing_hidden(documents: list[PublishedDocument]) -> None:
    """
    Build at once those of these documents that name a page that not all of their readers may see: their bytes were
    made for other readers, and no task may be waited for.
    """
    readers = {document.pk: document.audience.expression for document in documents}
    reads = list(DocumentDependency.objects.filter(document__in=list(readers)).values_list("document_id", "reads"))
    restricted = _restricted({thing for _pk, thing in reads})
    too_much = {
        pk for pk, thing in reads for other in restricted.get(thing, ()) if not audience.within(readers[pk], other)
    }
    for document in documents:
        if document.pk in too_much:
            write_body(document, None)


def _restricted(things: set[str]) -> dict[str, list[str]]:
    """The audiences of those pages among `things` (such as `page:7` or `key:…`) that not everyone may see."""
    keys = [thing.removeprefix("key:") for thing in things if thing.startswith("key:")]
    rows = PublishedDocument.objects.filter(Q(source__in=things) | Q(key__in=keys))
    found: dict[str, list[str]] = {}
    for source, key, expression in rows.exclude(audience__expression=audience.EVERYONE).values_list(
        "source", "key", "audience__expression"
    ):
        found.setdefault(source, []).append(expression)
        found.setdefault(f"key:{key}", []).append(expression)
    return found


def _documents(page_ids):
    """
    The documents of these pages, without what is long. They are not locked: a row that was waited for would be newer
    than the page that it is compared with, and be put back to what it was.
    """
    rows = PublishedDocument.objects.filter(page_id__in=list(page_ids))
    return rows.select_related("audience").defer("body", "words", "sections")


def _in_other_languages(pages: list[Page]) -> list[Page]:
    """Translations outside these pages; none if there is only one language."""
    keys = {page.translation_key for page in pages}
    found = Page.objects.filter(translation_key__in=keys, depth__gt=1).exclude(pk__in=[page.pk for page in pages])
    return list(with_what_facts_need(found)) if keys else []


def _store_facts(
    document: PublishedDocument | None, page_id: int, facts: dict[str, Any], reason: Change.Reason
) -> list[Change]:
    if document is None:
        return _add_document(page_id, facts)
    different = differing(document, facts)
    if not different:
        return []
    before = PublishedDocument(**{name: getattr(document, name) for name in ("source", "etag", *FACTS, *STATE)})
    for name in different:
        setattr(document, name, facts[name])
    document.save(update_fields=[*different, "built_at"])
    marks = [f"self:{page_id}"]
    if different & QUOTED:
        marks += [f"page:{page_id}", f"key:{document.key}"]
    if different & PLACE:
        marks += [*what_is_above(before.tree_path), *what_is_above(document.tree_path)]
    mark_stale(marks)
    return changes.records(before, document, _why(different, reason))


def _add_document(page_id: int, facts: dict[str, Any]) -> list[Change]:
    clash = PublishedDocument.objects.filter(key=facts["key"], locale=facts["locale"]).first()
    log = [remove_document(clash, Change.Reason.WITHDRAWN)] if clash else []
    document = PublishedDocument.objects.create(page_id=page_id, source=f"page:{page_id}", **facts)
    mark_stale([f"page:{page_id}", f"key:{document.key}", *what_is_above(document.tree_path)])
    write_body(document, None)
    return [*log, changes.record(None, document, Change.Reason.PUBLISHED)]


def _why(different: set[str], reason: Change.Reason) -> Change.Reason:
    if different & {"path", "tree_path", "parent_key"}:
        return Change.Reason.MOVED
    if different & {"audience_id", "is_live"}:
        return Change.Reason.AUDIENCE
    if different & {"visible_from", "visible_until"}:
        return Change.Reason.SCHEDULE
    return reason
