"""What is fitted into allauth is still where allauth looks."""

import inspect

import pytest
from allauth.core.internal import ratelimit
from allauth.mfa.base.forms import BaseAuthenticateForm
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.webauthn.internal import auth as webauthn
from django.conf import settings as project
from django.core.cache import caches

from cms.accounts import fitting
from cms.accounts.models import Counter
from tests.accounts.people import App, code, give_app

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("module", [ratelimit, totp])
def test_it_counts_in_the_database(module):
    module.cache.set("here", "it is", 60)

    assert caches["accounts"].get("here") == "it is"
    assert Counter.objects.filter(cache_key=":1:here").exists()
    assert "cache." in inspect.getsource(module)


def test_it_leaves_the_default_cache_alone(ada, settings):
    settings.CACHES = {**settings.CACHES, "default": {"BACKEND": "tests.accounts.test_fitting.Forbidden"}}
    give_app(ada)
    app = App()
    app.sign_in(password="wrong")
    app.sign_in()

    assert app.send("POST", "auth/2fa/authenticate", {"code": code()}).status_code == 200


class Forbidden:
    """A cache that nobody may use."""

    def __init__(self, *args):
        raise AssertionError("the default cache was used")


def test_it_asks_our_server_for_passkeys():
    assert webauthn.get_server is fitting.passkey_server
    assert "get_server()" in inspect.getsource(webauthn.begin_authentication)


def test_it_takes_codes_where_ours_count_them():
    assert "def clean_code" in inspect.getsource(BaseAuthenticateForm)


def test_it_keeps_the_table_that_the_cache_expects():
    assert project.CACHES["accounts"]["LOCATION"] == Counter._meta.db_table
