"""Every address of the API. `/learning/content/` is `/content/` again, as the signed-in learner sees it."""

from django.urls import include, path, re_path
from django.urls.resolvers import URLPattern, URLResolver

from api import errors
from api.content.outline import Outline
from api.content.pages import PageDetail, PageList
from api.content.resolve import Resolve
from api.content.search import Search
from api.content.site import EntryPoint, Glossary, Locales, Site, Support
from api.docs import Docs, SchemaView
from api.learning.attempts import AttemptDetail, AttemptList
from api.learning.enrolments import EnrolmentList
from api.learning.standing import Standing
from api.learning.sync import Sync


def content_urls(*, learner: bool) -> list[URLPattern | URLResolver]:
    return [
        path("pages/", PageList.as_view(learner=learner)),
        path("pages/<uuid:key>/", PageDetail.as_view(learner=learner)),
        path("resolve/", Resolve.as_view(learner=learner)),
        path("courses/<uuid:key>/outline/", Outline.as_view(learner=learner)),
        path("search/", Search.as_view(learner=learner)),
        path("glossary/", Glossary.as_view(learner=learner)),
        path("support/", Support.as_view(learner=learner)),
        path("locales/", Locales.as_view(learner=learner)),
        path("site/", Site.as_view(learner=learner)),
    ]


v1: list[URLPattern | URLResolver] = [
    path("", EntryPoint.as_view(), name="entry"),
    path("content/", include(content_urls(learner=False))),
    path("learning/content/", include(content_urls(learner=True))),
    path("learning/sync/", Sync.as_view()),
    path("learning/enrolments/", EnrolmentList.as_view()),
    path("learning/standing/", Standing.as_view()),
    path("learning/attempts/", AttemptList.as_view()),
    path("learning/attempts/<uuid:attempt>/", AttemptDetail.as_view()),
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    re_path(r"", errors.not_found),
]

urlpatterns = [path("v1/", include(v1)), re_path(r"", errors.not_found)]
