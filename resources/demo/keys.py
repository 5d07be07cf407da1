"""Names to rows: what the demo makes has a key that follows from its name, the same in every installation."""

from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from wagtail.models import Locale, Page, TranslatableMixin

_NAMESPACE = uuid5(NAMESPACE_URL, "https://demo.example/")
TRANSLATED = "fr"


def key_of(model: type, name: str) -> UUID:
    """The key of the demo's row of this name. Pages share one space of names, whatever their type."""
    kind = "page" if issubclass(model, Page) else model.__name__.lower()
    return uuid5(_NAMESPACE, f"{kind}:{name}")


def find(model: Any, name: str, locale: Locale) -> Any:
    """The row of this name, in `locale` if it is translated there, else in the source language."""
    if not issubclass(model, TranslatableMixin):
        return model.objects.get(key=key_of(model, name))
    rows = model.objects.filter(translation_key=key_of(model, name))
    return rows.filter(locale=locale).first() or rows.get(locale=source_locale())


def source_locale() -> Locale:
    return Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]


def translated_locale() -> Locale:
    return Locale.objects.get_or_create(language_code=TRANSLATED)[0]
