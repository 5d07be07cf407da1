"""Secrets of second factors are sealed in the database, with keys that can be changed."""

from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.management import CommandError, call_command

from tests.accounts.people import SECRET, App, code, give_app, stored_secret

pytestmark = pytest.mark.django_db
OLD, NEW = bytes(32), bytes([1]) * 32


def signs_in() -> bool:
    app = App()
    app.sign_in()
    return app.send("POST", "auth/2fa/authenticate", {"code": code()}).status_code == 200


def test_it_is_not_readable_in_the_database(ada):
    give_app(ada)
    recovery = RecoveryCodes.activate(ada)
    data = str(list(Authenticator.objects.values_list("data", flat=True)))

    assert SECRET not in data
    assert not any(recovery_code in data for recovery_code in recovery.get_unused_codes())


def test_it_opens_with_any_of_the_keys(ada, settings):
    settings.SEALING_KEYS = {"old": OLD}
    give_app(ada)
    settings.SEALING_KEYS = {"new": NEW, "old": OLD}

    assert signs_in()


def test_it_is_sealed_anew_with_the_first_key(ada, settings):
    settings.SEALING_KEYS = {"old": OLD}
    give_app(ada)
    codes = RecoveryCodes.activate(ada).get_unused_codes()
    settings.SEALING_KEYS = {"new": NEW, "old": OLD}
    call_command("rotate_keys", stdout=StringIO())
    settings.SEALING_KEYS = {"new": NEW}

    assert stored_secret(ada) == SECRET
    assert RecoveryCodes(Authenticator.objects.get(type="recovery_codes")).get_unused_codes() == codes


def test_it_is_named_when_no_key_opens_it(ada, settings):
    give_app(ada)
    settings.SEALING_KEYS = {"new": NEW}
    out = StringIO()
    with pytest.raises(CommandError, match="1 could not be opened"):
        call_command("rotate_keys", stdout=out, stderr=out)

    assert "0 of 1 secrets of second factors" in out.getvalue()


def test_it_fits_no_code_when_its_key_is_lost(ada, settings):
    give_app(ada)
    RecoveryCodes.activate(ada)
    settings.SEALING_KEYS = {"new": NEW}

    assert not signs_in()
