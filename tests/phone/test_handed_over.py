"""
Signing out, another learner on the same phone, a changed password, a session that was ended, an erased account, as an
app sees them: nothing of it loses work that was not sent, or gives it to anybody else.
"""

from typing import Any
from uuid import uuid4

import pytest

from academy.models import Attempt, InboxEntry, Receipt
from tests.attempts.frozen import freeze
from tests.phone.keeper import Keeper
from tests.phone.phone import Phone, submission

SIGN_IN_FIRST = (401, "not-signed-in")


@pytest.fixture(scope="module")
def ada(server) -> Phone:
    return signed_up(server, "ada@example.org")


@pytest.fixture(scope="module")
def bea(server) -> Phone:
    return signed_up(server, "bea@example.org")


def signed_up(server, email: str) -> Phone:
    phone = Phone(server.port, server.mail, email)
    phone.sign_up()
    return phone


@pytest.fixture
def work(server) -> dict[str, Any]:
    quiz = freeze()
    return submission(str(quiz.version.pk), str(uuid4()), quiz.right())


@pytest.fixture
def keeper(ada, work) -> Keeper:
    """Ada's, with something that was not sent."""
    ada.sign_in()
    keeper = Keeper()
    keeper.sign_in(ada)
    keeper.do(work)
    return keeper


def said(heard) -> tuple:
    return heard.status, heard.content["code"]


def owner_of(work: dict[str, Any]) -> list[str]:
    return list(Attempt.objects.filter(key=work["attempt"]).values_list("learner__email", flat=True))


def goes_in_the_end(keeper: Keeper, phone: Phone, work: dict[str, Any]) -> bool:
    """Once the same learner has signed in again, all that was kept is taken."""
    phone.sign_in()
    keeper.sign_in(phone)
    return said_of(keeper.send()) == [None] and owner_of(work) == [phone.email] and not keeper.kept


def said_of(heard) -> list:
    return [receipt["code"] for receipt in heard.content["receipts"]]


def test_what_waits_is_sent_before_one_signs_out(keeper, ada, work):
    answer = keeper.send()
    ada.sign_out()

    assert (said_of(answer), keeper.kept) == ([None], {})
    assert owner_of(work) == ["ada@example.org"]


def test_a_session_that_was_signed_out_takes_nothing_and_loses_nothing(keeper, ada, work):
    ada.sign_out()

    assert said(keeper.send()) == SIGN_IN_FIRST
    assert owner_of(work) == []
    assert goes_in_the_end(keeper, ada, work)


def test_a_changed_password_ends_the_phones_session_and_loses_nothing(keeper, ada, work):
    elsewhere = ada.another()
    elsewhere.sign_in()
    elsewhere.change_password("another long enough sentence")
    ada.password = elsewhere.password

    assert said(keeper.send()) == SIGN_IN_FIRST
    assert goes_in_the_end(keeper, ada, work)


def test_a_session_that_was_ended_from_elsewhere_loses_nothing(keeper, ada, work):
    elsewhere = ada.another()
    elsewhere.sign_in()
    elsewhere.end_other_sessions()

    assert said(keeper.send()) == SIGN_IN_FIRST
    assert goes_in_the_end(keeper, ada, work)


def test_the_next_learner_sends_their_own_alone(keeper, ada, bea, work):
    ada.sign_out()
    bea.sign_in()
    keeper.sign_in(bea)
    quiz = freeze()
    own = submission(str(quiz.version.pk), str(uuid4()), {})
    keeper.do(own)
    answer = keeper.send()

    assert (said_of(answer), owner_of(own), owner_of(work)) == ([None], ["bea@example.org"], [])
    assert goes_in_the_end(keeper, ada, work)


def test_the_same_id_from_two_learners_is_two_items(keeper, ada, bea, work):
    """An app that mixes two learners up is told nothing of the other one's work."""
    keeper.send()
    bea.sign_in()
    (receipt,) = bea.send_once(work)

    assert (receipt["status"], receipt["replayed"]) == ("accepted_late", False)
    assert sorted(owner_of(work)) == ["ada@example.org", "bea@example.org"]


def test_a_file_of_another_learner_is_refused_and_changes_nothing(keeper, bea, work):
    file = keeper.file()
    bea.sign_in()
    keeper.sign_in(bea)
    heard = keeper.send_file(file)

    assert said(heard) == (409, "another-learner")
    assert "another account" in heard.content["detail"]
    assert not Receipt.objects.filter(item=work["id"]).exists()
    assert not InboxEntry.objects.exists()


def test_a_file_is_taken_from_another_phone_and_the_first_one_sends_a_replay(keeper, ada, work):
    elsewhere = ada.another()
    elsewhere.sign_in()
    other = Keeper()
    other.sign_in(elsewhere)

    assert said_of(other.send_file(keeper.file())) == [None]
    assert [receipt["replayed"] for receipt in keeper.send().content["receipts"]] == [True]
    assert owner_of(work) == ["ada@example.org"]


def test_a_lost_answer_can_be_asked_for_after_signing_in_again(keeper, ada, work):
    keeper.phone.line.lose("POST", "/api/v1/learning/sync/", {"items": [work]}, Authorization=f"Bearer {ada.access}")
    ada.sign_out()
    ada.sign_in()
    unknown = str(uuid4())
    answer = ada.read(f"/api/v1/learning/receipts/?ids={work['id']},{unknown}")

    assert [(one["id"], one["replayed"]) for one in answer["receipts"]] == [(work["id"], True)]
    assert answer["unknown"] == [unknown]


def test_an_erased_account_is_told_to_wipe_and_another_learners_work_stays(server, keeper, ada, work):
    gone = signed_up(server, "gone@example.org")
    keeper.sign_in(gone)
    keeper.do(submission(work["version"], str(uuid4()), {}))
    elsewhere = gone.another()
    elsewhere.sign_in()
    erased = elsewhere.post("/api/v1/learning/me/erasure/", {"email": "gone@example.org"})
    heard = keeper.send()

    assert erased.status == 200
    assert said(heard) == (410, "account-erased")
    assert "not sent yet" in heard.content["detail"]
    assert goes_in_the_end(keeper, ada, work)
