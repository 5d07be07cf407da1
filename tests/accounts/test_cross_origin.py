"""Pages from elsewhere: who may read, and who may read as the person who is signed in."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
WEB, PARTNER = "https://learn.example.org", "https://partner.example"
SESSION = "/api/v1/auth/browser/v1/auth/session"


@pytest.fixture(autouse=True)
def origins(settings):
    settings.CLIENT_ORIGINS, settings.CORS_ALLOWED_ORIGINS = [WEB], [WEB, PARTNER]
    settings.CSRF_TRUSTED_ORIGINS, settings.CORS_ALLOW_CREDENTIALS = [WEB], True


@pytest.mark.parametrize(
    ("origin", "may_read", "credentials"),
    [
        pytest.param(WEB, WEB, "true", id="the web client, signed in"),
        pytest.param(PARTNER, PARTNER, None, id="a partner, as a visitor"),
        pytest.param("https://evil.example", None, None, id="a stranger, not at all"),
    ],
)
def test_it_allows(client, origin, may_read, credentials):
    answer = client.get(SESSION, headers={"origin": origin})

    assert answer.get("Access-Control-Allow-Origin") == may_read
    assert answer.get("Access-Control-Allow-Credentials") == credentials


@pytest.mark.parametrize(
    "header",
    ["authorization", "content-type", "x-csrftoken", "x-session-token", "x-password-reset-key", "if-none-match"],
)
def test_it_takes_from_scripts(client, header):
    asked = {"origin": WEB, "access-control-request-method": "POST", "access-control-request-headers": header}
    answer = client.options(SESSION, headers=asked)

    assert header in answer["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(("origin", "status"), [(WEB, 401), (PARTNER, 403)])
def test_it_changes_something_for_the_web_client_alone(origin, status):
    client = Client(enforce_csrf_checks=True, headers={"origin": origin})
    client.get(SESSION)
    token = client.cookies["csrftoken"].value

    assert client.delete(SESSION, headers={"x-csrftoken": token}).status_code == status
