"""Examples of previews: how one is opened, a draft, and a quiz of it that is tried."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.urls import reverse
from wagtail.models import Page

from frontend_contract.demo_site import DemoSite
from frontend_contract.example import Example
from frontend_contract.reading_examples import all_pages
from frontend_contract.sending_examples import id_for

PREVIEW = "/api/v1/preview/"
#: Tokens are another at each recording, and none is shown.
_CODE, _GRANT = "one-time-code", "grant"
_TRIAL: dict[str, Any] = {"attempt": id_for("trial"), "responses": {}}


def preview_examples(site: DemoSite) -> Iterator[Example]:
    page = _with_practice(site)
    granted = opened(site, page["key"], "learner")
    quiz = _quizzes(page)[0]
    yield Example("previews/exchange", "PreviewExchange", {"code": _CODE})
    yield Example("previews/review", "PreviewExchange", {"review": "token-of-a-link", "mode": "visitor"})
    yield Example("answers/preview_grant", "PreviewGrant", {**granted, "grant": _GRANT})
    yield Example("answers/preview_draft", "Page", asked(site, granted, f"content/pages/{granted['key']}/"))
    yield Example("previews/trial", "PreviewTrial", _TRIAL)
    yield Example("answers/preview_mark", "AttemptReview", asked(site, granted, f"quizzes/{quiz['id']}/mark/", _TRIAL))


def opened(site: DemoSite, key: str, mode: str) -> dict[str, Any]:
    """The grant by which an editor sees a page of the demo in this mode."""
    page = Page.objects.get(translation_key=key, locale__language_code="en-gb")
    preview = site.editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]), {"mode": mode})
    code = urlsplit(preview["Location"]).fragment.removeprefix("code=")
    return site.visitor.post(f"{PREVIEW}exchange/", {"code": code}, content_type="application/json").json()


def asked(site: DemoSite, granted: dict[str, Any], address: str, body: dict[str, Any] | None = None) -> Any:
    headers = {"Authorization": f"Preview {granted['grant']}"}
    if body is None:
        return site.visitor.get(PREVIEW + address, headers=headers).json()
    return site.visitor.post(PREVIEW + address, body, content_type="application/json", headers=headers).json()


def a_visitors_try(site: DemoSite) -> dict[str, Any]:
    """The problem of a visitor who hands something in."""
    page = _with_practice(site)
    granted = opened(site, page["key"], "visitor")
    return asked(site, granted, f"quizzes/{_quizzes(page)[0]['id']}/mark/", _TRIAL)


def _with_practice(site: DemoSite) -> dict[str, Any]:
    """A page with a quiz whose keys everybody may see."""
    return next(page for page in all_pages(site) if _quizzes(page))


def _quizzes(page: dict[str, Any]) -> list[dict[str, Any]]:
    blocks = page.get("body") or ()
    return [block for block in blocks if block["type"] == "quiz" and block["feedback"] == "practice"]
