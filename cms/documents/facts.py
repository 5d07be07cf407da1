"""What the document of each page should say of it, worked out from Wagtail's tables as they are now."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from wagtail.models import BaseViewRestriction, Page, PageViewRestriction

from cms.documents import audience
from cms.documents.build import locale_name, path_of, source_locale
from cms.documents.models import Audience
from cms.documents.state import STEP, PageState, ancestor_paths, chain_of, effective

#: Columns of a document that say what and where it is, and those that say who may see it and when.
FACTS = ("key", "locale", "type", "title", "path", "tree_path", "position", "parent_key", "alias_of")
STATE = ("is_live", "visible_from", "visible_until", "audience_id")
#: Beyond this many, reading all rows is quicker than naming the wanted ones.
_MANY = 500


@dataclass(frozen=True)
class Surroundings:
    """What pages' facts depend on beyond themselves: their ancestors, the source language, originals of aliases."""

    states: dict[str, PageState]
    keys: dict[str, UUID]
    positions: dict[UUID, str]
    originals: dict[int, UUID]
    audiences: dict[str, int] = field(default_factory=dict)

    def audience_id(self, expression: str) -> int:
        if expression not in self.audiences:
            self.audiences[expression] = Audience.objects.get_or_create(expression=expression)[0].pk
        return self.audiences[expression]


def wanted_documents(pages: list[Page]) -> dict[int, dict[str, Any]]:
    """
    The columns `FACTS` and `STATE` that each live page's document should have, by page id; pages that should have
    none are left out. Load pages with `with_what_facts_need`.
    """
    states, keys = _ancestors(pages)
    around = Surroundings(states, keys, _source_positions(pages), _originals(pages))
    return {page.pk: _wanted(page, around) for page in pages if has_document(page)}


def with_what_facts_need(pages):
    """A queryset of pages, with the rows that `wanted_documents` follows them to."""
    return pages.select_related("locale", "content_type")


def has_document(page: Page) -> bool:
    return page.live and hasattr(page.specific_class, "type_name")


def audience_of(page: Page) -> str:
    """The audience of a page, live or not, and whether it was ever saved: its own restrictions and its ancestors'."""
    above = Page.objects.filter(path__in=ancestor_paths(page.path)[:-1]).values_list("pk", flat=True)
    clauses = _clauses({*above, *([page.pk] if page.pk else [])})
    return audience.combine(clause for restricted in clauses.values() for clause in restricted)


def differing(document: Any, wanted: dict[str, Any]) -> set[str]:
    """Names of the columns in which a stored document is not as it should be."""
    return {name for name in FACTS + STATE if getattr(document, name) != wanted[name]}


def _wanted(page: Any, around: Surroundings) -> dict[str, Any]:
    chain = chain_of(page.path, around.states)
    state = effective(chain)
    locale = locale_name(page.locale.language_code)
    original = around.originals.get(page.alias_of_id)
    return {
        "key": page.translation_key,
        "locale": locale,
        "type": page.specific_class.type_name,
        "title": page.title,
        # Not from `url_path`: where a slug changes, Wagtail brings that of the pages below up to date only later.
        "path": path_of(locale, [step.slug for step in chain]),
        "tree_path": page.path,
        "position": around.positions.get(page.translation_key, page.path),
        "parent_key": around.keys.get(page.path[:-STEP]) if page.depth > 2 else None,
        "alias_of": original if original != page.translation_key else None,
        "is_live": state.is_live,
        "visible_from": state.visible_from,
        "visible_until": state.visible_until,
        "audience_id": around.audience_id(state.audience),
    }


def _ancestors(pages: list[Page]) -> tuple[dict[str, PageState], dict[str, UUID]]:
    """What these pages and all their ancestors say of themselves, and their keys, by tree path; in three queries."""
    paths = {path for page in pages for path in ancestor_paths(page.path)}
    found = Page.objects.filter(path__in=paths) if len(paths) < _MANY else Page.objects.all()
    rows = list(found.values_list("pk", "path", "translation_key", "slug", "live", "go_live_at", "expire_at"))
    clauses = _clauses({row[0] for row in rows})
    states = {
        path: PageState(path, slug, live, start, end, tuple(clauses.get(pk, ())))
        for pk, path, _key, slug, live, start, end in rows
    }
    return states, {row[1]: row[2] for row in rows}


def _clauses(page_ids: set[int]) -> dict[int, list[audience.Clause | None]]:
    found: dict[int, list] = {}
    restrictions = PageViewRestriction.objects.prefetch_related("groups")
    for restriction in restrictions if len(page_ids) > _MANY else restrictions.filter(page_id__in=page_ids):
        found.setdefault(restriction.page_id, []).append(clause_of(restriction))
    return found


def clause_of(restriction: BaseViewRestriction) -> audience.Clause | None:
    """What a restriction of a page or collection asks of a reader; None: nobody can satisfy it."""
    if restriction.restriction_type == BaseViewRestriction.LOGIN:
        return frozenset()
    groups = frozenset(group.pk for group in restriction.groups.all())
    if restriction.restriction_type == BaseViewRestriction.GROUPS and groups:
        return groups
    return None  # Shared passwords are switched off, and no group means nobody.


def _source_positions(pages: list[Page]) -> dict[UUID, str]:
    """Tree paths in the source language, by key: pages sort as they do there."""
    language = [page for page in pages if locale_name(page.locale.language_code) == source_locale()]
    found = {page.translation_key: page.path for page in language}
    others = {page.translation_key for page in pages} - found.keys()
    if others:
        rows = Page.objects.filter(translation_key__in=others).values_list(
            "translation_key", "path", "locale__language_code"
        )
        found.update({key: path for key, path, code in rows if locale_name(code) == source_locale()})
    return found


def _originals(pages: list[Page]) -> dict[int, UUID]:
    wanted = [page.alias_of_id for page in pages if page.alias_of_id]
    return dict(Page.objects.filter(pk__in=wanted).values_list("pk", "translation_key")) if wanted else {}
