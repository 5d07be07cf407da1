"""From the demo's plain values to what Wagtail's fields hold. Ids follow from the place: every load gives the same."""

from functools import singledispatchmethod
from html import escape
from typing import Any
from uuid import UUID, uuid5

from django.db import models
from wagtail import blocks
from wagtail.blocks.field_block import ChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale, Page

from cms.media.models import Document
from cms.models import GlossaryTerm
from resources.demo.keys import find
from resources.demo.prose import to_html


class Writer:
    """Writes the fields of one page. Where a field wants a row, the value is that row's name."""

    _LINKS = {"page": Page, "glossary": GlossaryTerm, "document": Document}
    _TARGETS = {"page": "page", "term": "glossary", "file": "document"}

    def __init__(self, page_key: UUID, locale: Locale):
        self._page_key = page_key
        self._locale = locale

    def value_of(self, field: models.Field, value: Any) -> Any:
        """What to assign to `field` for a value as the demo's authors give it."""
        if isinstance(field, StreamField):
            return field.stream_block.to_python(self.raw(field.stream_block, value, field.name))
        if isinstance(field, RichTextField):
            return to_html(value, self._link)
        if isinstance(field, models.ForeignKey):
            return find(field.related_model, value, self._locale)
        return value

    @singledispatchmethod
    def raw(self, block: blocks.Block, value: Any, place: str) -> Any:
        """The value as the database holds it. `place` is where it stands in the page, such as `body/3/points/0`."""
        return value

    @raw.register
    def _(self, block: blocks.BaseStreamBlock, value, place):
        return [
            {
                "type": name,
                "value": self.raw(block.child_blocks[name], child, f"{place}/{index}"),
                "id": self._id(f"{place}/{index}"),
            }
            for index, (name, child) in enumerate(value)
        ]

    @raw.register
    def _(self, block: blocks.ListBlock, value, place):
        return [
            {
                "type": "item",
                "value": self.raw(block.child_block, child, f"{place}/{index}"),
                "id": self._id(f"{place}/{index}"),
            }
            for index, child in enumerate(value)
        ]

    @raw.register
    def _(self, block: blocks.BaseStructBlock, value, place):
        return {name: self.raw(block.child_blocks[name], child, f"{place}/{name}") for name, child in value.items()}

    @raw.register
    def _(self, block: blocks.RichTextBlock, value, place):
        return to_html(value, self._link) if value else ""

    @raw.register
    def _(self, block: ChooserBlock, value, place):
        return find(block.model_class, value, self._locale).pk if value else None

    def _id(self, place: str) -> str:
        return str(uuid5(self._page_key, place))

    def _link(self, target: str) -> str:
        kind, _, name = target.partition(":")
        if kind not in self._TARGETS:
            return f'href="{escape(target)}"'
        link_type = self._TARGETS[kind]
        return f'linktype="{link_type}" id="{find(self._LINKS[link_type], name, self._locale).pk}"'
