"""Production refuses to start half configured, and passes Django's own checks when it is configured."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

WHOLE = {
    "DATABASE_URL": "sqlite:///:memory:",
    "SECRET_KEY": "a" + "0123456789bcdefghijklmnopqrstuvwxyz" * 2,
    "SIGNING_KEYS": "2026-11:HB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs=",
    "SEALING_KEYS": "2026-11:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "PROGRAMME_SECRET": "b" + "0123456789bcdefghijklmnopqrstuvwxyz" * 2,
    "ALLOWED_HOSTS": "learn.example.org, cms.example.org",
    "PUBLIC_URL": "https://learn.example.org",
    "DEFAULT_FROM_EMAIL": "learning@example.org",
    "EMAIL_URL": "smtp+tls://user:secret@mail.example.org:587",
}


def start(*command: str, **changes: str) -> subprocess.CompletedProcess:
    environment = {name: value for name, value in os.environ.items() if name not in (*WHOLE, "TRUSTED_PROXIES")}
    environment |= {"DJANGO_SETTINGS_MODULE": "cms.settings.production", **WHOLE, **changes}
    return subprocess.run(
        [sys.executable, *command], env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True
    )


def read(setting: str, **changes: str) -> str:
    code = f"import cms.settings.production as settings; print(getattr(settings, {setting!r}, None))"
    result = start("-c", code, **changes)
    return result.stdout.strip() or result.stderr.strip().splitlines()[-1]


def test_it_passes_the_checks_for_deployment():
    result = start("manage.py", "check", "--deploy", "--fail-level", "WARNING", TRUSTED_PROXIES="1")

    assert "no issues" in result.stdout + result.stderr
    assert result.returncode == 0


@pytest.mark.parametrize("name", sorted(WHOLE))
@pytest.mark.parametrize("value", ["", "  "])
def test_it_refuses_to_start_without(name, value):
    answer = read("DEBUG", **{name: value})

    assert f"Set the environment variable {name}: production does not start without it." in answer


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        pytest.param("SECRET_KEY", "short", "50 random characters", id="a short key"),
        pytest.param("SIGNING_KEYS", "a:short", "32 random bytes", id="a short signing key"),
        pytest.param("SEALING_KEYS", "a:short", "32 random bytes", id="a short sealing key"),
        pytest.param("ALLOWED_HOSTS", "*", "Name each host", id="any host"),
        pytest.param("PUBLIC_URL", "http://learn.example.org", "https://", id="no encryption"),
    ],
)
def test_it_refuses(name, value, reason):
    assert reason in read("DEBUG", **{name: value})


def test_it_takes_a_key_that_begins_with_a_dollar_sign():
    assert read("SECRET_KEY", SECRET_KEY="$" * 60) == "$" * 60


def test_it_reads_the_keys_that_seal():
    assert read("SEALING_KEYS") == str({"2026-11": bytes(range(32))})


def test_it_trims_the_names_of_hosts():
    assert read("ALLOWED_HOSTS") == "['learn.example.org', 'cms.example.org']"


def test_it_believes_no_proxy_that_was_not_named():
    assert read("SECURE_PROXY_SSL_HEADER") == "None"


def test_it_believes_a_proxy_that_was_named():
    assert read("SECURE_PROXY_SSL_HEADER", TRUSTED_PROXIES="1") == "('HTTP_X_FORWARDED_PROTO', 'https')"


def test_it_requires_a_second_factor_of_staff():
    assert read("STAFF_SECOND_FACTOR", STAFF_SECOND_FACTOR="False") == "True"


def test_it_trusts_the_web_client_and_nobody_else():
    changes = {"WEB_CLIENT_URL": "https://web.example.org/learn/"}

    assert read("CSRF_TRUSTED_ORIGINS", **changes) == "['https://learn.example.org', 'https://web.example.org']"
    assert read("CORS_ALLOWED_ORIGINS", **changes) == "['https://web.example.org']"


@pytest.mark.parametrize("name", ["SIGN_UP", "OIDC_CLIENT_ID"])
def test_it_refuses_accounts_that_are_half_set_up(name):
    changes = {"SIGN_UP": {"SIGN_UP": "maybe"}, "OIDC_CLIENT_ID": {"OIDC_SERVER_URL": "https://login.example.org"}}

    assert name in read("DEBUG", **changes[name])


def test_it_lets_forms_go_to_the_provider_of_single_sign_on():
    changes = {"OIDC_SERVER_URL": "https://login.example.org/realm", "OIDC_CLIENT_ID": "learn"}

    assert "https://login.example.org" in read("CONTENT_SECURITY_POLICY", **changes)
