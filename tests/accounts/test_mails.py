"""E-mails: ours, in plain words, and leading nowhere but to the web client."""

import re
from pathlib import Path

import allauth
import pytest
from django.template import loader

from tests.accounts.people import PASSWORD, App, person

pytestmark = pytest.mark.django_db
TEMPLATES = Path(allauth.__file__).parent / "templates"
#: Kinds of mail that belong to what is switched off.
UNUSED = {
    "account/email/login_code", "account/email/password_reset_key", "account/email/email_confirm",
}  # fmt: skip


def kinds() -> set[str]:
    found = {
        str(path.relative_to(TEMPLATES)).removesuffix("_subject.txt")
        for folder in ("account", "mfa", "socialaccount")
        for path in TEMPLATES.glob(f"{folder}/email/*_subject.txt")
    }
    return found - UNUSED


@pytest.mark.parametrize("kind", sorted(kinds()))
@pytest.mark.parametrize("part", ["subject", "message"])
def test_it_is_ours(kind, part):
    template = loader.get_template(f"{kind}_{part}.txt")

    assert "/cms/accounts/templates/" in str(template.origin)


def test_it_says_no_more_in_a_subject_than_a_locked_phone_may_show(mailoutbox):
    App().send("POST", "auth/signup", {"email": "new@example.org", "password": PASSWORD})

    assert mailoutbox[0].subject == "Your code for signing up"


def test_it_holds_a_code_and_no_link(mailoutbox):
    person()
    App().send("POST", "auth/password/request", {"email": "ada@example.org"})

    assert re.search(r"^[A-Z]{4}-[A-Z]{4}$", mailoutbox[0].body, re.MULTILINE)
    assert "://" not in mailoutbox[0].body


def test_it_leads_to_the_web_client(mailoutbox, settings):
    settings.WEB_CLIENT_URL = "https://learn.example.org"
    settings.HEADLESS_FRONTEND_URLS = {"account_signup": "https://learn.example.org/sign-up"}
    App().send("POST", "auth/password/request", {"email": "nobody@example.org"})
    links = re.findall(r"\S+://\S+", mailoutbox[0].body)

    assert links == ["https://learn.example.org/sign-up", "https://learn.example.org"]


@pytest.mark.parametrize("host", ["evil.example", "testserver"])
def test_it_does_not_take_its_links_from_the_request(mailoutbox, host):
    app = App()
    app.http.defaults["HTTP_HOST"] = host
    app.send("POST", "auth/password/request", {"email": "nobody@example.org"})

    assert "evil.example" not in "".join(str(message.body) for message in mailoutbox)


def test_it_tells_of_what_changed_in_an_account(mailoutbox, ada, app):
    app.sign_in()
    app.send(
        "POST", "account/password/change", {"current_password": PASSWORD, "new_password": "a better horse battery"}
    )

    assert "the password of your account was changed" in mailoutbox[0].body
    assert "from 127.0.0.1" in mailoutbox[0].body
