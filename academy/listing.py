"""The page explorer, with the minutes that each unit takes."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.functional import cached_property
from wagtail.admin.ui.tables import BaseColumn, Column
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from academy.models import TrackedPage
from cms.documents.build import source_locale


class MinutesColumn(Column):
    """Empty for a page that tracks no progress; asks for the minutes where nobody has given them."""

    def get_value(self, instance):
        minutes = getattr(instance, "listed_minutes", None)
        return "not given" if minutes == 0 else minutes


class WithMinutes:
    """Of a listing of pages. What it costs does not depend on how many rows there are."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)  # type: ignore[misc]
        note_minutes(context["object_list"])
        return context


def with_minutes(columns: Iterable[BaseColumn]) -> list[BaseColumn]:
    """The same columns, with the minutes before the status."""
    found = list(columns)
    at = [column.name for column in found].index("status")
    return [*found[:at], MinutesColumn("minutes", label="Minutes", width="8%"), *found[at:]]


def note_minutes(pages: Iterable[Page]) -> None:
    """Give each unit among these pages `listed_minutes`: those that hold, which are the source language's."""
    units = [page for page in pages if isinstance(page, TrackedPage)]
    holding = source_minutes(unit for unit in units if unit.locale.language_code != source_locale().lower())
    for unit in units:
        unit.listed_minutes = holding.get(unit.translation_key, unit.minutes)


def source_minutes(translations: Iterable[TrackedPage]) -> dict[UUID, int]:
    """The minutes of the live originals of these translations, by key; one query a type of page."""
    keys: dict[type[TrackedPage], list[UUID]] = {}
    for page in translations:
        keys.setdefault(type(page), []).append(page.translation_key)
    found: dict[UUID, int] = {}
    for model, wanted in keys.items():
        originals = model.objects.filter(
            translation_key__in=wanted, locale__language_code=source_locale().lower(), live=True
        )
        found.update(originals.values_list("translation_key", "minutes"))
    return found


class Explorer(WithMinutes, ExplorableIndexView):
    """Pages in their own order. Handles to drag them stand there for whoever may, once asked for."""

    base_columns = with_minutes(ExplorableIndexView.base_columns)

    @cached_property
    def show_ordering_column(self):
        asked = self.request.GET.get("ordering") == self.sort_order_field
        return asked and self.ordering == self.sort_order_field and self.permissions.can_reorder_children()


class PageSearch(WithMinutes, SearchView):
    columns = with_minutes(SearchView.columns)
    verbose_name_plural = "pages"  # Wagtail's own says “None”


class Pages(PageViewSet):
    """In place of Wagtail's own, for all pages."""

    index_view_class = Explorer
    search_view_class = PageSearch


pages = Pages()
