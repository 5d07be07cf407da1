"""The description of the endpoints of accounts: served here, and true."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
PATH = "/api/v1/auth/openapi.json"


@pytest.fixture
def contract(db):
    return Client().get(PATH).json()


def test_it_is_linked_from_the_docs_page_and_the_entry_point(client):
    assert f'href="{PATH}"' in client.get("/api/v1/docs/").text
    assert client.get("/api/v1/").json()["links"]["auth_schema"] == PATH


def test_it_can_be_read_as_a_page(client):
    page = client.get("/api/v1/docs/accounts/")

    assert page.status_code == 200
    assert PATH in page.text


@pytest.mark.parametrize("path", ["auth/signup", "auth/login", "auth/sessions", "auth/2fa/authenticate"])
def test_it_lists_what_there_is(contract, path):
    assert f"/api/v1/auth/{{client}}/v1/{path}" in contract["paths"]


@pytest.mark.parametrize("word", ["phone", "code/request", "webauthn/signup", "2fa/trust"])
def test_it_lists_nothing_that_is_not_there(contract, word):
    assert [path for path in contract["paths"] if word in path] == []


def test_it_lists_the_exchange_of_refresh_tokens(contract):
    responses = contract["paths"]["/api/v1/auth/app/v1/tokens/refresh"]["post"]["responses"]

    assert "account-erased" in responses["410"]["description"]


def test_it_says_what_an_account_is(contract):
    assert set(contract["components"]["schemas"]["User"]["properties"]) == {
        "id", "display", "email", "has_usable_password",
    }  # fmt: skip


def test_our_schema_says_how_learners_are_known():
    schema = Client().get("/api/v1/schema/").json()
    security = schema["paths"]["/api/v1/learning/content/pages/"]["get"]["security"]

    assert security == [{"bearerAuth": []}, {"cookieAuth": []}]
    assert schema["components"]["securitySchemes"]["bearerAuth"]["bearerFormat"] == "JWT"
    assert schema["paths"]["/api/v1/content/pages/"]["get"]["security"] == [{}]


def test_it_says_how_an_app_is_known(contract):
    sessions = contract["paths"]["/api/v1/auth/{client}/v1/auth/sessions"]["get"]

    assert {"bearerAuth": []} in sessions["security"]
    assert contract["components"]["securitySchemes"]["bearerAuth"]["scheme"] == "bearer"
    assert "security" not in contract["paths"]["/api/v1/auth/{client}/v1/auth/login"]["post"]


def test_it_names_no_address_and_no_setting_of_another(contract):
    assert "_allauth" not in contract["info"]["description"]
    assert "/api/v1/docs/" in contract["info"]["description"]
