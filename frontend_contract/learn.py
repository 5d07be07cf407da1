"""
The learner's web page at `/learn/`: one file of HTML for every address below it, which finds out what to show.
Scripts and styles come from `/learn/files/`, which WhiteNoise serves, named after their content.
"""

from functools import cache
from pathlib import Path

from csp.constants import NONE, SELF
from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from cms.settings.accounts import OIDC_SERVER_URL, origin_of

#: Where a recording may be shown from, once the reader has agreed.
PROVIDERS = ["https://www.youtube-nocookie.com", "https://player.vimeo.com", "https://w.soundcloud.com"]
MEDIA = origin_of(settings.WAGTAILADMIN_BASE_URL)
POLICY = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF, "data:", MEDIA],
    "media-src": [SELF, MEDIA],
    "font-src": [SELF],
    "connect-src": [SELF],
    "frame-src": PROVIDERS,
    "worker-src": [SELF],
    "manifest-src": [SELF],
    "form-action": [SELF, *([origin_of(OIDC_SERVER_URL)] if OIDC_SERVER_URL else [])],
    "frame-ancestors": [SELF, MEDIA],  # the admin, also where this page has another name
    "base-uri": [NONE],
}


@require_safe
@cache_control(public=True, no_cache=True)
@xframe_options_exempt  # `frame-ancestors` says it: the preview in the admin shows this page
@csp_replace(POLICY)
def learn(request: HttpRequest, path: str = "") -> HttpResponse:
    """The page, or, where it was not built, how to build it."""
    page = _built(settings.LEARN_PAGE)
    if page is None:
        return render(request, "frontend_contract/not_built.html", status=503)
    return HttpResponse(page)


@cache
def _built(page: Path) -> bytes | None:
    """
    Read once in a process, as WhiteNoise lists the page's files once: a page that was built anew would name files that
    this process does not know.
    """
    try:
        return page.read_bytes()
    except FileNotFoundError:
        return None
