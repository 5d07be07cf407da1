"""
From Wagtail's tables to published documents. Everything here reads rows again: an instance that a signal hands
over may hold draft values. Call it within a transaction.
"""

from collections.abc import Iterable
from uuid import UUID

from wagtail.models import Page, PageViewRestriction

from cms.documents import changes
from cms.documents.build import locale_name, page_path, source_locale
from cms.documents.models import Audience, Change, PublishedDocument
from cms.documents.render import write_body
from cms.documents.stale import mark_stale
from cms.documents.state import Effective, PageState, ancestor_paths, chain_of, effective

FACTS = ("key", "locale", "type", "title", "path", "tree_path", "position", "parent_key", "alias_of")
STATE = ("is_live", "visible_from", "visible_until", "audience_id")
#: Facts that other documents quote.
QUOTED = {"type", "title", "path", "is_live", "audience_id", "locale", "key"}


def refresh_subtree(tree_path: str, reason: Change.Reason) -> None:
    """Bring the facts of a page and all below it up to date, at once; mark stale what quotes them."""
    pages = list(_pages(tree_path))
    refresh_pages([*pages, *_in_other_languages(pages)], reason)


def refresh_translations(key: UUID, reason: Change.Reason) -> None:
    """Bring the facts of a page's translations up to date: their order follows from the source language."""
    published = Page.objects.filter(translation_key=key, document__isnull=False)
    refresh_pages(list(_with_what_facts_need(published)), reason)


def refresh_pages(pages: list[Page], reason: Change.Reason) -> None:
    """Bring the facts of these pages up to date."""
    wanted = wanted_documents(pages)
    known = {
        document.page_id: document
        for document in PublishedDocument.objects.filter(page_id__in=[page.pk for page in pages])
        .select_related("audience")
        .defer("body")
    }
    log = [remove_document(known[page_id], Change.Reason.WITHDRAWN) for page_id in known.keys() - wanted.keys()]
    stored = [_store_facts(known.get(page_id), page_id, facts, reason) for page_id, facts in wanted.items()]
    changes.write([*log, *filter(None, stored)])


def publish_page(page_id: int, reason: Change.Reason = Change.Reason.PUBLISHED) -> None:
    """Bring one page's document up to date: its facts, those of the pages below if they follow, and its bytes."""
    page = Page.objects.filter(pk=page_id).first()
    if page is None or page.is_root():
        return
    document = PublishedDocument.objects.select_related("audience").defer("body").filter(page_id=page_id).first()
    if document is None or _differs(document, wanted_documents([page]).get(page_id)):
        refresh_subtree(page.path, reason)
        document = PublishedDocument.objects.select_related("audience").filter(page_id=page_id).first()
    if document is not None:
        write_body(document, reason)


def remove_document(document: PublishedDocument, reason: Change.Reason) -> Change:
    """Delete a document now; the caller writes the change that this returns."""
    change = changes.record(document, None, reason)
    if document.page_id:
        mark_stale([f"page:{document.page_id}", f"key:{document.key}"])
    PublishedDocument.objects.filter(pk=document.pk).delete()
    return change


def _pages(tree_path: str) -> Iterable[Page]:
    return _with_what_facts_need(Page.objects.filter(path__startswith=tree_path, depth__gt=1))


def _with_what_facts_need(pages):
    return pages.select_related("locale", "content_type")


def _in_other_languages(pages: list[Page]) -> list[Page]:
    """Translations outside these pages; none if there is only one language."""
    keys = {page.translation_key for page in pages}
    found = Page.objects.filter(translation_key__in=keys, depth__gt=1).exclude(pk__in=[page.pk for page in pages])
    return list(_with_what_facts_need(found)) if keys else []


def wanted_documents(pages: list[Page]) -> dict[int, dict]:
    """The facts that each live page's document should have, by page id."""
    states = page_states(pages)
    audiences: dict[str, int] = {}
    keys = {page.path: page.translation_key for page in pages}
    missing = {path for page in pages for path in [page.path[:-4]] if path not in keys}
    keys.update(Page.objects.filter(path__in=missing, depth__gt=1).values_list("path", "translation_key"))
    positions = _source_positions(pages)
    aliased = dict(
        Page.objects.filter(pk__in=[page.alias_of_id for page in pages if page.alias_of_id]).values_list(
            "pk", "translation_key"
        )
    )
    wanted = {}
    for page in pages:
        model = page.specific_class
        if not page.live or model is None or not hasattr(model, "type_name"):
            continue
        state = effective(chain_of(page.path, states))
        wanted[page.pk] = {
            "key": page.translation_key,
            "locale": locale_name(page.locale.language_code),
            "type": model.type_name,
            "title": page.title,
            "path": page_path(page),
            "tree_path": page.path,
            "position": positions.get(page.translation_key, page.path),
            "parent_key": keys.get(page.path[:-4]),
            "alias_of": _alias_key(page, aliased),
            **_state_columns(state, audiences),
        }
    return wanted


def _alias_key(page: Page, aliased: dict):
    original = aliased.get(page.alias_of_id)
    return original if original != page.translation_key else None


def _state_columns(state: Effective, audiences: dict[str, int]) -> dict:
    if state.audience not in audiences:
        audiences[state.audience] = Audience.objects.get_or_create(expression=state.audience)[0].pk
    return {
        "is_live": state.is_live,
        "visible_from": state.visible_from,
        "visible_until": state.visible_until,
        "audience_id": audiences[state.audience],
    }


def _source_positions(pages: list[Page]) -> dict:
    """Tree paths in the source language, by key: pages sort as they do there."""
    language = [page for page in pages if locale_name(page.locale.language_code) == source_locale()]
    found = {page.translation_key: page.path for page in language}
    others = [page.translation_key for page in pages if page.translation_key not in found]
    if others:
        rows = Page.objects.filter(translation_key__in=others).values_list(
            "translation_key", "path", "locale__language_code"
        )
        found.update({key: path for key, path, code in rows if locale_name(code) == source_locale()})
    return found


def page_states(pages: list[Page]) -> dict[str, PageState]:
    """What these pages and all their ancestors say of themselves, by tree path, in three queries."""
    paths = {path for page in pages for path in ancestor_paths(page.path)}
    rows = list(
        Page.objects.filter(path__in=paths).values_list("pk", "path", "live", "go_live_at", "expire_at")
        if len(paths) < 500
        else Page.objects.values_list("pk", "path", "live", "go_live_at", "expire_at")
    )
    clauses = _clauses({row[0] for row in rows})
    return {path: PageState(path, live, start, end, tuple(clauses.get(pk, ()))) for pk, path, live, start, end in rows}


def _clauses(page_ids: set[int]) -> dict[int, list]:
    found: dict[int, list] = {}
    restrictions = PageViewRestriction.objects.prefetch_related("groups")
    for restriction in restrictions if len(page_ids) > 500 else restrictions.filter(page_id__in=page_ids):
        found.setdefault(restriction.page_id, []).append(_clause(restriction))
    return found


def _clause(restriction: PageViewRestriction) -> frozenset[int] | None:
    if restriction.restriction_type == PageViewRestriction.LOGIN:
        return frozenset()
    groups = frozenset(group.pk for group in restriction.groups.all())
    if restriction.restriction_type == PageViewRestriction.GROUPS and groups:
        return groups
    return None  # Shared passwords are switched off, and no group means nobody.


def _differs(document: PublishedDocument, facts: dict | None) -> bool:
    return facts is None or any(getattr(document, name) != facts[name] for name in FACTS + STATE)


def _store_facts(document, page_id: int, facts: dict, reason: Change.Reason) -> Change | None:
    if document is None:
        return _add_document(page_id, facts)
    different = {name for name in FACTS + STATE if getattr(document, name) != facts[name]}
    if not different:
        return None
    before = PublishedDocument(**{name: getattr(document, name) for name in ("source", *FACTS, *STATE)})
    for name in different:
        setattr(document, name, facts[name])
    document.save(update_fields=[*different, "built_at"])
    marks = [f"self:{page_id}"]
    if different & QUOTED:
        marks += [f"page:{page_id}", f"key:{document.key}"]
    mark_stale(marks)
    return changes.record(before, document, _why(different, reason))


def _add_document(page_id: int, facts: dict) -> Change:
    clash = PublishedDocument.objects.filter(key=facts["key"], locale=facts["locale"]).first()
    if clash is not None:
        changes.write([remove_document(clash, Change.Reason.WITHDRAWN)])
    document = PublishedDocument.objects.create(page_id=page_id, source=f"page:{page_id}", **facts)
    mark_stale([f"page:{page_id}", f"key:{document.key}"])
    write_body(document, None)
    return changes.record(None, document, Change.Reason.PUBLISHED)


def _why(different: set[str], reason: Change.Reason) -> Change.Reason:
    if different & {"path", "tree_path", "parent_key"}:
        return Change.Reason.MOVED
    if different & {"audience_id", "is_live"}:
        return Change.Reason.AUDIENCE
    if different & {"visible_from", "visible_until"}:
        return Change.Reason.SCHEDULE
    return reason
