"""Glossary terms, support services and content notes of the demo."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from resources.demo.keys import find, key_of, source_locale, translated_locale
from resources.demo.part import Part

Words = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Snippets(Part):
    """Snippets of one kind: fields by name, and the fields that read otherwise in French for those translated."""

    model: Any
    words: Words
    french: Words

    def is_loaded(self) -> bool:
        return any(self._rows())

    def load(self) -> None:
        for name, fields in self.words.items():
            self.model(translation_key=key_of(self.model, name), locale=source_locale(), **fields).save()
        for name, fields in self.french.items():
            translated = find(self.model, name, source_locale()).copy_for_translation(translated_locale())
            for field, value in fields.items():
                setattr(translated, field, value)
            translated.save()

    def remove(self) -> None:
        for row in list(self._rows()):
            row.delete()

    def _rows(self) -> Iterator:
        keys = [key_of(self.model, name) for name in self.words]
        return self.model.objects.filter(translation_key__in=keys).iterator()
