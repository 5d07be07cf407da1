"""An editor who looks at drafts, as the panel beside the form does it, and a front end that speaks to the API."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from cms.accounts.models import User
from tests.api.checked import CheckedClient
from tests.questions.form import filled_form

FRONT_END = "https://learn.example"
EXCHANGE, PAGES = "/api/v1/preview/exchange/", "/api/v1/preview/content/pages/"


class FrontEnd(CheckedClient):
    """What a front end asks. It has no cookies, and every answer is held against the schema."""

    def exchange(self, **body: str):
        return self.post(EXCHANGE, body, content_type="application/json")

    def grant(self, **body: str) -> dict[str, Any]:
        answer = self.exchange(**body)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def draft(self, granted: dict[str, Any], key: Any = None, **query: str):
        return self.get(f"{PAGES}{key or granted['key']}/", query, **with_grant(granted))

    def mark(self, granted: dict[str, Any], block: str, **body: Any):
        address = f"/api/v1/preview/quizzes/{block}/mark/"
        return self.post(address, body, content_type="application/json", **with_grant(granted))


def with_grant(granted: dict[str, Any]) -> dict[str, Any]:
    return {"HTTP_AUTHORIZATION": f"Preview {granted['grant']}"}


@pytest.fixture
def front_end(settings) -> FrontEnd:
    settings.FRONT_END_URL = FRONT_END
    return FrontEnd()


@pytest.fixture
def editor(db) -> User:
    return User.objects.create_superuser("editor@example.org", "only-for-this-test")


@pytest.fixture
def desk(client, editor) -> Client:
    """The browser in which the editor is signed in."""
    client.force_login(editor)
    return client


def code_from(answer) -> str:
    """The one-time code in the fragment of a redirect."""
    assert answer.status_code == 302, answer.content[:500]
    assert not urlsplit(answer["Location"]).query
    return parse_qs(urlsplit(answer["Location"]).fragment)["code"][0]


def look(desk: Client, page, mode: str = "learner") -> str:
    """A code for the latest draft, as the admin's “View draft” gives it."""
    return code_from(desk.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]), {"mode": mode}))


def look_beside(desk: Client, page, mode: str = "learner", **changed: Any) -> str:
    """A code for what stands in the form of a lesson, saved or not, as the preview panel asks for it."""
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    fields = filled_form(page, list(page.body.raw_data)) | changed
    assert desk.post(address, fields).json() == {"is_valid": True, "is_available": True}
    return code_from(desk.get(address, {"mode": mode, "in_preview_panel": "true"}))
