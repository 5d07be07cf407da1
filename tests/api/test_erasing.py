"""Erasing one's account over HTTP, and what its devices are told afterwards."""

import time
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from academy.errors import LearnerGone
from academy.models import Reflection
from cms.accounts.erasure import erase_account
from cms.accounts.models import User
from tests.accounts.people import PASSWORD, App, administrator, person
from tests.api.checked import CheckedClient
from tests.learning.conftest import BLOCK, UNIT, write

ME = "/api/v1/learning/me/"
ERASURE = f"{ME}erasure/"
SYNC = "/api/v1/learning/sync/"
ADA = {"email": "ada@example.org"}
HOUR = 60 * 60

pytestmark = pytest.mark.django_db


class Device:
    """An app whose every answer from learning is held against the schema."""

    def __init__(self, email: str = "ada@example.org"):
        self.app = App()
        self.app.sign_in(email)
        self.http = CheckedClient()

    def _headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.app.access}"}

    def get(self, address: str = ME):
        return self.http.get(address, headers=self._headers())

    def post(self, body: Any, address: str = ERASURE):
        return self.http.post(address, body, content_type="application/json", headers=self._headers())


@pytest.fixture
def ada():
    return person()


@pytest.fixture
def device(ada) -> Device:
    return Device()


def test_it_erases(device, ada):
    write(ada)
    answer = device.post(ADA)

    assert answer.status_code == 200
    assert "Figures that were released" in [one["title"] for one in answer.json()["kept"]]
    assert (User.objects.count(), Reflection.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        pytest.param({"email": "bea@example.org"}, "/email", id="another account"),
        pytest.param({"email": None}, "/email", id="no address"),
        pytest.param({}, "/email", id="nothing"),
        pytest.param([], "", id="no object"),
        pytest.param({**ADA, "password": PASSWORD}, "/password", id="something more"),
    ],
)
def test_it_asks_which_account_is_meant(device, body, pointer):
    answer = device.post(body)

    assert (answer.status_code, answer.json()["code"], answer.json()["pointer"]) == (400, "bad-body", pointer)
    assert User.objects.count() == 1


def test_it_takes_the_address_in_capitals(device):
    assert device.post({"email": " Ada@Example.org "}).status_code == 200


def test_it_takes_no_parameters(device):
    assert device.post(ADA, f"{ERASURE}?now=1").json()["code"] == "unknown-parameter"


def test_it_asks_for_a_recent_proof(ada):
    with time_machine.travel(time.time() - 6 * 60, tick=False):
        device = Device()
    answer = device.post(ADA)

    assert (answer.status_code, answer.json()["code"]) == (403, "sign-in-again")
    assert User.objects.count() == 1


def test_being_asked_again_is_a_proof(ada):
    with time_machine.travel(time.time() - 6 * 60, tick=False):
        device = Device()
    device.app.send("POST", "auth/reauthenticate", {"password": PASSWORD})

    assert device.post(ADA).status_code == 200


def test_a_proof_in_another_session_is_none(ada):
    with time_machine.travel(time.time() - 6 * 60, tick=False):
        device = Device()
    Device()

    assert device.post(ADA).json()["code"] == "sign-in-again"


def test_a_session_that_has_proven_nothing_does_not_do(api_client, ada):
    api_client.force_login(ada)
    api_client.cookies["csrftoken"] = "a" * 32
    answer = api_client.post(ERASURE, ADA, content_type="application/json", headers={"x-csrftoken": "a" * 32})

    assert answer.json()["code"] == "sign-in-again"


def test_another_site_cannot_erase(api_client, ada):
    api_client.force_login(ada)

    assert api_client.post(ERASURE, ADA, content_type="application/json").json()["code"] == "forbidden"


def test_visitors_are_asked_to_sign_in(api_client):
    answer = api_client.post(ERASURE, ADA, content_type="application/json")

    assert answer.json()["code"] == "not-signed-in"


def test_the_last_administrator_is_told_why_not(api_client):
    administrator()
    answer = Device("grace@example.org").post({"email": "grace@example.org"})

    assert (answer.status_code, answer.json()["code"]) == (409, "last-administrator")
    assert User.objects.count() == 1


# --- afterwards ---------------------------------------------------------------------------------------------------


def test_the_same_device_is_told_to_forget(device):
    device.post(ADA)
    answer = device.get()

    assert (answer.status_code, answer.json()["code"]) == (410, "account-erased")
    assert answer.json()["detail"].startswith("This account was erased. Delete all")


@pytest.mark.parametrize("away", [0, HOUR, 80 * 24 * HOUR])
def test_another_device_is_told_to_forget_however_long_it_was_away(device, away):
    other = Device()
    device.post(ADA)
    with time_machine.travel(time.time() + away, tick=False):
        assert other.get().status_code == 410
        assert other.post({"items": [{}]}, SYNC).json()["code"] == "account-erased"


def test_a_device_that_refreshes_is_told_to_forget(device):
    device.post(ADA)
    answer = device.app.refresh()

    assert answer.status_code == 410
    assert answer.json()["errors"][0]["code"] == "account-erased"


def test_a_token_that_is_no_good_refreshes_as_before(device):
    device.post(ADA)

    assert device.app.refresh("nonsense").status_code == 400


def test_it_tells_nobody_without_a_token_of_that_account(device):
    bea = person("bea@example.org")
    stranger = Device("bea@example.org")
    bea.usersession_set.all().delete()
    stranger.app.send("DELETE", "auth/session")
    device.post(ADA)

    assert stranger.get().status_code == 401


def test_a_forged_token_is_told_nothing(device):
    device.post(ADA)
    device.app.access = device.app.access[:-4] + "AAAA"

    assert device.get().status_code == 401


def test_a_browser_is_signed_out(api_client, ada):
    api_client.force_login(ada)
    erase_account(ada, at=timezone.now())

    assert api_client.get(ME).status_code == 401


def test_the_address_can_sign_up_again_and_is_somebody_new(device, ada):
    device.post(ADA)
    again = person()

    assert Device().get().json()["id"] == str(again.pk) != str(ada.pk)


# --- at the same moment -------------------------------------------------------------------------------------------


def gone(ada) -> None:
    """The account is erased after the request was let in, and before it has the learner's lock."""
    erase_account(ada, at=timezone.now())
    raise LearnerGone


def test_a_sync_that_was_under_way_is_told_to_forget(device, ada, monkeypatch):
    monkeypatch.setattr("api.learning.sync.receive", lambda *given, **more: gone(ada))
    answer = device.post({"items": [{}]}, SYNC)

    assert (answer.status_code, answer.json()["code"]) == (410, "account-erased")


def test_destroying_reflections_meanwhile_is_told_to_forget(device, ada, monkeypatch):
    monkeypatch.setattr("api.learning.reflections.destroy_reflections", lambda *given: gone(ada))
    answer = device.http.delete(f"/api/v1/learning/reflections/{UNIT}/{BLOCK}/", headers=device._headers())

    assert (answer.status_code, answer.json()["code"]) == (410, "account-erased")


def test_erasing_again_meanwhile_is_told_so(device, ada, monkeypatch):
    def erased_before(account, *, at) -> None:
        erase_account(ada, at=at)
        erase_account(account, at=at)

    monkeypatch.setattr("api.learning.me.erase_account", erased_before)

    assert device.post(ADA).json()["code"] == "account-erased"


def test_a_learner_who_may_not_come_in_any_more_is_not_told_that_they_were_erased(device, monkeypatch):
    def switched_off(*given) -> None:
        raise LearnerGone

    monkeypatch.setattr("api.learning.sync.receive", lambda *given, **more: switched_off())

    assert device.post({"items": [{}]}, SYNC).json()["code"] == "not-signed-in"
