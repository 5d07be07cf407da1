"""Every way into the admin needs a second factor where that is required, and there is one way to sign in."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import URLPattern, get_resolver
from django.urls.resolvers import RoutePattern, URLResolver
from django.utils import timezone

from tests.accounts.people import PASSWORD, App, Browser, code, give_app, person

pytestmark = pytest.mark.django_db
SAMPLES = {"int": "1", "uuid": "6f9619ff-8b86-4011-b42d-00c04fc964ff"}


@pytest.fixture(autouse=True)
def as_in_production(settings):
    settings.STAFF_SECOND_FACTOR = True


def sign_in(email="grace@example.org", **extra) -> Client:
    client = Client()
    client.post("/account/login/", {"login": email, "password": PASSWORD}, **extra)
    return client


def admin_paths(resolver=None, before="") -> list[str]:
    """An address for each pattern below the admin, from the URLconf itself."""
    found = []
    for pattern in (resolver or get_resolver()).url_patterns:
        path = before + sample(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found += admin_paths(pattern, path)
        elif isinstance(pattern, URLPattern) and path.startswith("admin/"):
            found.append(f"/{path}")
    return found


def sample(pattern) -> str:
    if isinstance(pattern, RoutePattern):
        return re.sub(r"<(?:(\w+):)?\w+>", lambda match: SAMPLES.get(match[1], "x"), str(pattern))
    text = re.sub(r"\(\?P<\w+>[^()]*\)|\([^()]*\)", "1", str(pattern))
    return text.replace("^", "").replace("$", "").replace(".*", "anything").replace("\\", "")


def test_it_knows_many_addresses():
    paths = admin_paths()

    assert len(paths) > 200
    assert {"/admin/", "/admin/login/", "/admin/password_reset/", "/admin/pages/1/edit/"} <= set(paths)


def test_it_opens_no_address_without_a_second_factor(grace):
    client = sign_in()
    answers = [answer for path in admin_paths() for answer in (client.get(path), client.post(path))]

    assert {(answer.status_code, answer.get("Location")) for answer in answers} == {(302, "/account/")}


def test_it_opens_no_address_before_the_second_factor_was_passed(grace):
    client = sign_in()
    give_app(grace)
    answers = [client.get(path) for path in admin_paths()]

    assert {answer.status_code for answer in answers} == {302}
    assert {answer["Location"].partition("?")[0] for answer in answers} == {"/account/code/again/"}


def test_it_refuses_scripts_with_a_status(grace):
    assert sign_in().get("/admin/", headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403


def test_it_leads_from_the_password_to_the_admin(grace):
    """The whole way of somebody on their first day."""
    client = sign_in()
    security = client.get("/admin/pages/", follow=True)
    client.get("/account/app/activate/")
    secret = client.session["mfa.totp.secret"]
    client.post("/account/app/activate/", {"code": code(secret)})

    assert "The admin opens only with a second factor." in security.text
    assert client.get("/account/recovery-codes/").status_code == 200
    assert client.get("/admin/pages/", follow=True).status_code == 200
    assert client.get("/admin/").status_code == 200


def test_it_asks_for_the_code_at_the_next_sign_in(grace):
    give_app(grace)
    client = Client()
    asked = client.post("/account/login/?next=/admin/pages/", {"login": grace.email, "password": PASSWORD})
    answer = client.post("/account/code/", {"code": code()})

    assert asked["Location"] == "/account/code/"
    assert answer["Location"] == "/admin/pages/"
    assert client.get("/admin/").status_code == 200


def test_it_opens_to_no_session_that_a_learner_began_before_becoming_staff(app, ada):
    give_app(ada)
    app.sign_in()
    app.send("POST", "auth/2fa/authenticate", {"code": code()})
    ada.is_superuser = True
    ada.save()
    client = Client()
    client.cookies["sessionid"] = app.session
    with time_machine.travel(timezone.now() + timedelta(hours=13)):
        assert client.get("/admin/")["Location"] == "/account/code/again/?next=%2Fadmin%2F"
        client.post("/account/code/again/?next=/admin/", {"code": code()})
        assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("kind", [App, Browser])
def test_it_opens_to_no_clients_session_without_a_second_factor(kind, grace):
    client = kind()
    client.sign_in("grace@example.org")
    cookie = client.session if kind is App else client.http.cookies["sessionid"].value
    stolen = Client()
    stolen.cookies["sessionid"] = cookie

    assert stolen.get("/admin/")["Location"] == "/account/"


def test_it_opens_to_no_token(app, grace):
    app.sign_in("grace@example.org")

    assert app.read("/admin/").status_code == 302


def test_it_opens_with_a_recovery_code_once(grace):
    client = sign_in()
    client.get("/account/app/activate/")
    client.post("/account/app/activate/", {"code": code(client.session["mfa.totp.secret"])})
    recovery = client.get("/account/recovery-codes/").context["unused_codes"][0]
    again = [sign_in(), sign_in()]
    answers = [other.post("/account/code/", {"code": recovery}).status_code for other in again]

    assert answers == [302, 200]
    assert again[0].get("/admin/").status_code == 200


def test_it_closes_when_the_second_factor_is_removed(grace):
    give_app(grace)
    client = sign_in()
    client.post("/account/code/", {"code": code()})
    grace.authenticator_set.all().delete()

    assert client.get("/admin/")["Location"] == "/account/"


def test_it_asks_editors_too(db):
    editor = person("editor@example.org")
    editor.groups.add(Group.objects.get(name="Editors"))

    assert sign_in("editor@example.org").get("/admin/")["Location"] == "/account/"


def test_it_asks_nothing_where_it_is_not_required(grace, settings):
    settings.STAFF_SECOND_FACTOR = False

    assert sign_in().get("/admin/").status_code == 200


class TestTheWayIn:
    """Wagtail's own forms are not another way."""

    def test_it_has_no_password_form_in_the_admin(self, client, grace):
        answer = client.get("/admin/login/?next=/admin/pages/")

        assert answer["Location"] == "/account/login/?next=/admin/pages/"
        assert client.post("/admin/login/", {"username": grace.email, "password": PASSWORD}).status_code == 405
        assert "_auth_user_id" not in client.session

    def test_it_resets_no_password_in_the_admin(self, client, grace, mailoutbox):
        assert client.get("/admin/password_reset/")["Location"] == "/account/password/reset/"
        client.post("/admin/password_reset/", {"email": grace.email})
        for path in ("done/", "confirm/x/y/", "complete/"):
            assert client.get(f"/admin/password_reset/{path}").status_code == 404
        assert mailoutbox == []

    def test_it_sends_a_stranger_on_to_the_sign_in_page(self, client, db):
        answer = client.get("/admin/pages/", follow=True)

        assert answer.redirect_chain[-1][0] == "/account/login/?next=/admin/pages/"

    def test_it_never_sends_elsewhere(self, client, db):
        answer = client.get("/admin/login/?next=https://evil.example/")

        assert answer["Location"] == "/account/login/?next=/admin/"

    def test_it_tells_a_learner_plainly(self, ada):
        answer = sign_in("ada@example.org").get("/admin/", follow=True)

        assert answer.status_code == 403
        assert "This account has no access here" in answer.text

    def test_it_changes_no_password_or_address_in_the_admins_account_page(self, grace, settings):
        settings.STAFF_SECOND_FACTOR = False
        page = sign_in().get("/admin/account/").text

        assert 'name="password-' not in page
        assert 'name="name_email-email"' not in page
        assert 'href="/account/"' in page
