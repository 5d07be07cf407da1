"""Who may sign up, and what the admin asks for."""

from datetime import UTC, datetime, timedelta

import pytest

from cms.accounts.evidence import passed_second_factor_at, signed_in_at
from cms.accounts.policy import admin_asks, may_sign_up

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
HALF_A_DAY = timedelta(hours=12)


@pytest.mark.parametrize(
    ("sign_up", "email", "invited", "expected"),
    [
        pytest.param("open", "a@elsewhere.example", False, True, id="open to all"),
        pytest.param("restricted", "a@Partner.example", False, True, id="of a domain that may"),
        pytest.param("restricted", "a@elsewhere.example", True, True, id="invited"),
        pytest.param("restricted", "a@elsewhere.example", False, False, id="neither"),
        pytest.param("restricted", "partner.example@elsewhere.example", False, False, id="only looks like it"),
        pytest.param("closed", "a@partner.example", True, False, id="closed to all"),
    ],
)
def test_it_lets_sign_up(sign_up, email, invited, expected):
    assert may_sign_up(email, sign_up=sign_up, domains=["partner.example"], is_invited=invited) is expected


@pytest.mark.parametrize(
    ("has_factor", "passed_at", "asked"),
    [
        pytest.param(False, None, "set-up", id="none was ever set up"),
        pytest.param(False, NOON, "set-up", id="it was removed since"),
        pytest.param(True, None, "code", id="the session has not passed it"),
        pytest.param(True, NOON - timedelta(hours=11), "nothing", id="it has, this morning"),
        pytest.param(True, NOON - HALF_A_DAY, "code", id="it has, too long ago"),
    ],
)
def test_it_asks(has_factor, passed_at, asked):
    assert admin_asks(has_factor=has_factor, passed_at=passed_at, now=NOON, longest=HALF_A_DAY) == asked


RECORDS = [
    {"method": "password", "at": 1767268800.0},
    {"method": "mfa", "type": "totp", "at": 1767268860.0},
    {"method": "password", "reauthenticated": True, "at": 1767268920.0},
]


def test_it_knows_when_a_second_factor_was_passed():
    assert passed_second_factor_at(RECORDS) == NOON + timedelta(minutes=1)


def test_it_knows_when_anything_was_proven():
    assert signed_in_at(RECORDS) == NOON + timedelta(minutes=2)


def test_it_takes_no_password_for_a_second_factor():
    assert passed_second_factor_at(RECORDS[:1]) is None
