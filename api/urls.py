"""Every address of the API. `/learning/content/` is `/content/` again, as the signed-in learner sees it."""

from django.urls import include, path, re_path, register_converter
from django.urls.resolvers import URLPattern, URLResolver

from api import site_errors
from api.content.outline import Outline
from api.content.packs import Manifest, Pack
from api.content.pages import PageDetail, PageList
from api.content.resolve import Resolve
from api.content.search import Search
from api.content.site import EntryPoint, Glossary, Locales, Site, Support
from api.content.sync import ContentSync
from api.docs import AccountsDocs, Docs, SchemaView
from api.learning.attempts import AttemptDetail, AttemptList
from api.learning.enrolments import EnrolmentList
from api.learning.me import Erasure, Export, Me, ReadableExport
from api.learning.receipts import Receipts
from api.learning.reflections import ReflectionList, ReflectionsOnPrompt
from api.learning.standing import Standing
from api.learning.sync import Sync
from api.learning.unsent_work import SentFile
from api.preview.exchange import Exchange
from api.preview.pages import DraftPage
from api.preview.quizzes import TriedQuiz


class Sha256:
    """Hexadecimal, in an address."""

    regex = "[0-9a-f]{64}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(Sha256, "sha256")


def content_urls(*, learner: bool) -> list[URLPattern | URLResolver]:
    return [
        path("pages/", PageList.as_view(learner=learner)),
        path("pages/<uuid:key>/", PageDetail.as_view(learner=learner)),
        path("resolve/", Resolve.as_view(learner=learner)),
        path("courses/<uuid:key>/outline/", Outline.as_view(learner=learner)),
        path("packs/<uuid:key>/", Pack.as_view(learner=learner)),
        path("packs/<uuid:key>/<sha256:digest>/", Manifest.as_view(learner=learner)),
        path("search/", Search.as_view(learner=learner)),
        path("glossary/", Glossary.as_view(learner=learner)),
        path("support/", Support.as_view(learner=learner)),
        path("locales/", Locales.as_view(learner=learner)),
        path("site/", Site.as_view(learner=learner)),
        path("sync/", ContentSync.as_view(learner=learner)),
    ]


learning_urls: list[URLPattern | URLResolver] = [
    path("content/", include(content_urls(learner=True))),
    path("sync/", Sync.as_view()),
    path("sync/file/", SentFile.as_view()),
    path("receipts/", Receipts.as_view()),
    path("attempts/", AttemptList.as_view()),
    path("attempts/<uuid:attempt>/", AttemptDetail.as_view()),
    path("me/", Me.as_view()),
    path("me/export/", Export.as_view()),
    path("me/export/readable/", ReadableExport.as_view()),
    path("me/erasure/", Erasure.as_view()),
    path("standing/", Standing.as_view()),
    path("enrolments/", EnrolmentList.as_view()),
    path("reflections/", ReflectionList.as_view()),
    path("reflections/<uuid:unit>/<str:block>/", ReflectionsOnPrompt.as_view()),
]

preview_urls: list[URLPattern | URLResolver] = [
    path("exchange/", Exchange.as_view()),
    path("content/pages/<uuid:key>/", DraftPage.as_view()),
    path("quizzes/<str:block>/mark/", TriedQuiz.as_view()),
]

v1: list[URLPattern | URLResolver] = [
    path("", EntryPoint.as_view(), name="entry"),
    path("content/", include(content_urls(learner=False))),
    path("learning/", include(learning_urls)),
    path("preview/", include(preview_urls)),
    path("auth/", include("cms.accounts.client_urls")),
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    path("docs/accounts/", AccountsDocs.as_view(), name="accounts-docs"),
    # Below `auth/` what is not there must not resolve: allauth lists in its schema what does.
    re_path(r"^(?!auth/)", site_errors.not_found),
]

urlpatterns = [path("v1/", include(v1)), re_path(r"^(?!v1/auth/)", site_errors.not_found)]
