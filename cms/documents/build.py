"""One page, or snippet, being turned into its document. Remembers everything that was read on the way."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from cms.documents import audience
from cms.documents.html import clean_html
from cms.documents.models import PublishedDocument
from cms.media.represent import file_object, image_object


def locale_name(language_code: str) -> str:
    """BCP 47 from Django's code: `en-gb` becomes `en-GB`."""
    language, _, region = language_code.partition("-")
    return f"{language}-{region.upper()}" if len(region) == 2 else language_code


def path_of(locale: str, slugs: Sequence[str]) -> str:
    """`/<locale>/<slugs>/`. `slugs` begins with that of the language's home page, which is left out."""
    return "/" + "".join(f"{part}/" for part in (locale, *slugs[1:]))


def page_path(page) -> str:
    return path_of(locale_name(page.locale.language_code), page.url_path.strip("/").split("/"))


@dataclass(frozen=True)
class Facts:
    """What other documents may quote of a page, and whether they may."""

    key: UUID
    type: str
    title: str
    path: str
    locale: str
    is_live: bool
    audience: str

    def reference(self) -> dict[str, str]:
        return {"key": str(self.key), "type": self.type, "title": self.title, "path": self.path}


class Build:
    """
    Reads on behalf of one document. `audience` is that of the document itself: a page that some of its readers
    may not see is neither named nor linked in it.
    """

    def __init__(self, document_audience: str = audience.EVERYONE):
        self.audience = document_audience
        self.reads: set[str] = set()
        self._facts: dict[int, Facts | None] = {}
        self._made: dict[Any, Any] = {}

    @classmethod
    def of(cls, context: dict[str, Any] | None) -> "Build":
        """The build that a representation belongs to; a throwaway one for callers that have none."""
        return (context or {}).get("build") or cls()

    def note(self, kind: str, identity: Any) -> None:
        """Record that something was read."""
        self.reads.add(f"{kind}:{identity}")

    def once(self, name: Any, make: Callable[[], Any]) -> Any:
        """What several parts of the document need, worked out for the first of them."""
        if name not in self._made:
            self._made[name] = make()
        return self._made[name]

    # --- pages --------------------------------------------------------------------------------------

    def facts(self, page_ids: Iterable[int]) -> dict[int, Facts]:
        """The facts of those pages that every reader of this document may see, by page id, in one query."""
        wanted = list(page_ids)
        for page_id in wanted:
            self.note("page", page_id)
        missing = [page_id for page_id in wanted if page_id not in self._facts]
        if missing:
            self._facts.update(dict.fromkeys(missing))
            self._facts.update(_facts_of(PublishedDocument.objects.filter(page_id__in=missing)))
        return {page_id: facts for page_id in wanted if (facts := self._facts[page_id]) and self.may_quote(facts)}

    def translations(self, page) -> list[Facts]:
        """The facts of the published pages that are this one in another language, if every reader may see them."""
        self.note("key", page.translation_key)
        others = PublishedDocument.objects.filter(key=page.translation_key).exclude(page_id=page.pk)
        return [facts for facts in _facts_of(others.order_by("page_id")).values() if self.may_quote(facts)]

    def may_quote(self, facts: Facts) -> bool:
        return facts.is_live and audience.within(self.audience, facts.audience)

    def reference(self, page) -> dict | None:
        """`{key, type, title, path}` of a page or page id; None if some reader may not see it."""
        page_id = getattr(page, "pk", page)
        found = self.facts([page_id]).get(page_id) if page_id else None
        return found.reference() if found else None

    # --- everything else ----------------------------------------------------------------------------

    def html(self, source: str) -> str:
        """Rich text as clean HTML whose internal links carry `data-key` and `data-type`."""
        return clean_html(source, self)

    def image(self, image) -> dict | None:
        if image is None:
            return None
        self.note("image", image.pk)
        return image_object(image)

    def file(self, document) -> dict | None:
        if document is None:
            return None
        self.note("document", document.pk)
        return file_object(document)

    def snippet(self, snippet) -> dict | None:
        if snippet is None:
            return None
        self.note(snippet._meta.model_name, snippet.pk)
        return snippet.represent(self)

    @staticmethod
    def time(value: datetime | None) -> str | None:
        """UTC with `Z`, to the second."""
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if value else None


def _facts_of(documents: QuerySet[PublishedDocument]) -> dict[int, Facts]:
    """Facts by page id."""
    rows = documents.values_list("page_id", "key", "type", "title", "path", "locale", "is_live", "audience__expression")
    return {row[0]: Facts(*row[1:]) for row in rows}


def source_locale() -> str:
    """The language in which structure, rules and order are decided."""
    return locale_name(settings.LANGUAGE_CODE)
