"""The entry point, and what belongs to the site as a whole: languages, names, glossary, support services."""

from django.conf import settings
from django.urls import reverse

from api import parameters as p
from api.reading import Answer, ReadingView, found, json_answer
from cms.documents.build import source_locale
from cms.documents.changes import head
from cms.documents.models import PublishedDocument
from cms.documents.render import strong_etag
from cms.documents.visible import visible_documents
from cms.signing import public_keys


class EntryPoint(ReadingView):
    """Where everything is. Start here."""

    component = "EntryPoint"
    cacheable = False

    def answer(self, principal, known):
        return json_answer(
            {
                "contract_version": settings.CONTRACT_VERSION,
                "epoch": str(head().epoch),
                "locales": p.locale_names(),
                "source_locale": source_locale(),
                "media_base": settings.WAGTAILADMIN_BASE_URL,
                "signing_keys": public_keys(),
                "links": _links(),
            }
        )


def _links() -> dict[str, str]:
    content = "/api/v1/content/"
    return {
        "pages": f"{content}pages/",
        "page": f"{content}pages/{{key}}/",
        "resolve": f"{content}resolve/",
        "outline": f"{content}courses/{{key}}/outline/",
        "pack": f"{content}packs/{{key}}/",
        "search": f"{content}search/",
        "glossary": f"{content}glossary/",
        "support": f"{content}support/",
        "locales": f"{content}locales/",
        "site": f"{content}site/",
        "content_sync": f"{content}sync/",
        "learning_content": "/api/v1/learning/content/",
        "learning_content_sync": "/api/v1/learning/content/sync/",
        "sync": "/api/v1/learning/sync/",
        "sync_file": "/api/v1/learning/sync/file/",
        "receipts": "/api/v1/learning/receipts/",
        "enrolments": "/api/v1/learning/enrolments/",
        "standing": "/api/v1/learning/standing/",
        "attempts": "/api/v1/learning/attempts/",
        "reflections": "/api/v1/learning/reflections/",
        "me": "/api/v1/learning/me/",
        "auth_app": "/api/v1/auth/app/v1/",
        "auth_browser": "/api/v1/auth/browser/v1/",
        "auth_schema": reverse("headless:openapi_json"),
        "schema": reverse("schema"),
        "docs": reverse("docs"),
    }


class Locales(ReadingView):
    """The languages of the site, the source language first."""

    component = "LocaleList"
    cacheable = False

    def answer(self, principal, known):
        items = [{"locale": name, "is_source": name == source_locale()} for name in p.locale_names()]
        return json_answer({"items": items})


class Site(ReadingView):
    """Names and support line."""

    component = "Site"

    def answer(self, principal, known):
        row = found(visible_documents(principal).filter(type="site").order_by("id").values_list("body", "etag").first())
        return Answer(bytes(row[0]), row[1])


class SnippetList(ReadingView):
    """All snippets of one type, in a language or else the source language."""

    parameters = {"locale": p.LOCALE}
    snippet_type: str

    def answer(self, principal, known, locale: str):
        rows = visible_documents(principal).filter(type=self.snippet_type, locale__in={locale, source_locale()})
        chosen: dict = {}
        for row in rows.order_by("position", "id").only("key", "locale", "etag", "body", "position"):
            if row.key not in chosen or row.locale == locale:
                chosen[row.key] = row
        return _joined(sorted(chosen.values(), key=lambda row: (row.position, row.pk)))


class Glossary(SnippetList):
    """The words that the programme uses in a particular sense."""

    component = "GlossaryTermList"
    snippet_type = "glossary_term"


class Support(SnippetList):
    """Where a reader can turn to; what is urgent comes first."""

    component = "SupportServiceList"
    snippet_type = "support_service"


def _joined(rows: list[PublishedDocument]) -> Answer:
    body = b'{"items":[' + b",".join(bytes(row.body) for row in rows) + b"]}"
    return Answer(body, strong_etag(body))
