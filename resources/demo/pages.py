"""Pages of the demo: what they are, and how they come to be."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from resources.demo.blocks import Block
from resources.demo.french_spaces import spaced
from resources.demo.keys import find, key_of, source_locale, translated_locale
from resources.demo.part import Part
from resources.demo.streams import Writer


@dataclass(frozen=True)
class PageText:
    """
    One page in the source language. `name` is its slug. `fields` holds what its type has besides a body: prose for
    rich text, children for streams, names for rows. `goes_live` schedules it, given the time of loading; `live` false
    leaves it a draft.
    """

    model: type[Page]
    name: str
    title: str
    introduction: str
    body: Sequence[Block] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    children: Sequence["PageText"] = ()
    live: bool = True
    goes_live: Callable[[datetime], datetime] | None = None
    for_signed_in: bool = False

    def with_descendants(self) -> Iterator["PageText"]:
        yield self
        for child in self.children:
            yield from child.with_descendants()


@dataclass(frozen=True)
class Translation:
    """A page in French. Its body mirrors the original block by block, so that both have the same block ids."""

    name: str
    slug: str
    title: str
    introduction: str
    body: Sequence[Block]
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Pages(Part):
    """Pages below the page called `parent`, with all below them."""

    parent: str
    texts: Sequence[PageText]

    def is_loaded(self) -> bool:
        return Page.objects.filter(translation_key__in=self._keys()).exists()

    def load(self) -> None:
        for one in self.texts:
            add_page(find(Page, self.parent, source_locale()), one)

    def remove(self) -> None:
        delete_pages(self._keys())

    def _keys(self) -> list[UUID]:
        return [key_of(Page, one.name) for top in self.texts for one in top.with_descendants()]


@dataclass(frozen=True)
class Translations(Part):
    """Pages in French."""

    texts: Sequence[Translation]

    def is_loaded(self) -> bool:
        return self._pages().exists()

    def load(self) -> None:
        for one in self.texts:
            add_translation(one, translated_locale())

    def remove(self) -> None:
        for page in self._pages().order_by("-depth"):
            page.delete()

    def _pages(self):
        keys = [key_of(Page, one.name) for one in self.texts]
        return Page.objects.filter(translation_key__in=keys, locale=translated_locale())


def add_page(parent: Page, text: PageText) -> Page:
    """Add a page and all below it, each through a revision, published if it is to be live."""
    key, locale = key_of(Page, text.name), source_locale()
    page = text.model(slug=text.name, locale=locale, translation_key=key, live=False, title=text.title)
    page.introduction = text.introduction
    page.go_live_at = text.goes_live(timezone.now()) if text.goes_live else None
    fill(page, {**text.fields, "body": text.body})
    parent.add_child(instance=page)
    if text.for_signed_in:
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    revision = page.save_revision()
    if text.live:
        revision.publish()
    for child in text.children:
        add_page(Page.objects.get(pk=page.pk), child)
    return page


def add_translation(text: Translation, locale: Locale) -> None:
    """Copy the original for translation, put the French words in place of the English, and publish."""
    page = find(Page, text.name, source_locale()).specific.copy_for_translation(locale)
    rename(page, text.slug)
    page.title, page.introduction = spaced(text.title), spaced(text.introduction)
    fill(page, spaced({**text.fields, "body": text.body}))
    page.save_revision().publish()


def rename(page: Page, slug: str) -> None:
    """Give a page that was never live another slug. Saving it would leave a redirect from the first one."""
    page.slug = slug
    url_path = page.set_url_path(page.get_parent())
    Page.objects.filter(pk=page.pk).update(slug=slug, url_path=url_path)


def fill(page: Page, fields: Mapping[str, Any]) -> None:
    """Assign the demo's values to the fields of a page."""
    writer = Writer(page.translation_key, page.locale)
    for name, value in fields.items():
        setattr(page, name, writer.value_of(page._meta.get_field(name), value))


def delete_pages(keys: Sequence[UUID]) -> None:
    """Delete pages with all below them, whoever put them there."""
    for page_id in Page.objects.filter(translation_key__in=keys).order_by("depth").values_list("pk", flat=True):
        page = Page.objects.filter(pk=page_id).first()  # may have gone with its parent
        if page is not None:
            page.delete()
