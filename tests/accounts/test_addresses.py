"""One e-mail address an account, proven once."""

import pytest
from allauth.account.models import EmailAddress

from cms.accounts.models import User
from tests.accounts.people import PASSWORD, App, mailed_code, person

pytestmark = pytest.mark.django_db


def addresses(user) -> list[tuple[str, bool]]:
    return list(EmailAddress.objects.filter(user=user).values_list("email", "verified"))


def test_it_is_proven_for_who_was_made_on_the_server(grace):
    assert addresses(grace) == [("grace@example.org", True)]


def test_it_is_not_for_who_was_made_in_the_admin():
    assert addresses(User.objects.create_user("new@example.org", PASSWORD)) == []


def test_it_is_proven_with_a_code_at_the_first_sign_in():
    user = User.objects.create_user("new@example.org", PASSWORD)
    app = App()
    waiting = app.sign_in("new@example.org")
    answer = app.send("POST", "auth/email/verify", {"key": mailed_code()})

    assert (waiting.status_code, answer.status_code) == (401, 200)
    assert addresses(user) == [("new@example.org", True)]


def test_it_no_longer_signs_in_once_an_administrator_has_replaced_it(ada):
    ada.email = "lovelace@example.org"
    ada.save()

    assert addresses(ada) == []
    assert App().sign_in("ada@example.org").status_code == 400


def test_it_keeps_its_proof_when_something_else_changes(ada):
    ada.first_name = "Ada"
    ada.save()

    assert addresses(ada) == [("ada@example.org", True)]


def test_it_is_nobody_elses_though_they_type_it_in(ada):
    person("eve@example.org")
    eve = App()
    eve.sign_in("eve@example.org")
    answer = eve.send("POST", "account/email", {"email": "ada@example.org"})

    assert answer.status_code == 200  # as for an address that nobody has
    assert eve.send("POST", "auth/email/verify", {"key": mailed_code()}).json()["errors"][0]["code"] == "email_taken"


def test_it_is_told_to_the_former_address_that_it_was_changed(app, ada, mailoutbox):
    app.sign_in()
    app.send("POST", "account/email", {"email": "lovelace@example.org"})
    app.send("POST", "auth/email/verify", {"key": mailed_code()})

    assert mailoutbox[-1].to == ["ada@example.org"]
    assert mailoutbox[-1].subject == "Your e-mail address was changed"
