"""The site's addresses, and what it is measured against."""

from django.http import HttpResponse
from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.api.v3.urls import api as v3

from api.response_cache import responses
from cms.urls import handler404, handler500, urlpatterns  # noqa: F401
from tests.bench import writes

_SOMETHING = b"x" * (8 * 1024 * 1024)

v2 = WagtailAPIRouter("wagtailapi")
v2.register_endpoint("pages", PagesAPIViewSet)


def bare(request, size: int) -> HttpResponse:
    """As many bytes as asked for, and nothing else: what Django itself costs."""
    return HttpResponse(_SOMETHING[:size], content_type="application/json")


def forget(request) -> HttpResponse:
    """Drop the answers that this process keeps, so that the next one is made anew."""
    responses.clear()
    return HttpResponse(status=204)


urlpatterns = [
    path("bare/<int:size>/", bare),
    path("bare/row/", writes.one_row),
    path("bare/events/<int:count>/", writes.events),
    path("forget/", forget),
    path("api/v2/", v2.urls),
    path("api/v3/", v3.urls),
    *urlpatterns,
]
