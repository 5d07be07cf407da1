"""What erasing an account does besides: to sessions, to history, to whoever else is there."""

import hashlib

import pytest
from allauth.account.models import EmailAddress
from axes.models import AccessAttempt
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Comment, CommentReply, ModelLogEntry, Page, Revision

from academy.models import ConfidenceResponse, Event, UnitVersion
from cms.accounts.erasure import AccountGone, LastAdministrator, erase_account
from cms.accounts.forgetting import forget
from cms.accounts.models import Counter, ErasedAccount, User
from cms.accounts.tombstones import is_erased
from tests.accounts.people import App, administrator, person
from tests.conftest import run_commit_hooks
from tests.learning.conftest import MONDAY, UNIT, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return person()


def erase(account: User) -> None:
    erase_account(account, at=timezone.now())


def test_it_ends_sessions_that_are_not_listed(ada):
    store = SessionStore()
    store[SESSION_KEY] = str(ada.pk)
    store.create()
    erase(ada)

    assert Session.objects.count() == 0


def test_it_forgets_what_is_known_of_an_address_that_waits_for_its_code(ada):
    EmailAddress.objects.create(user=ada, email="New@example.org", verified=False)
    AccessAttempt.objects.create(username="new@example.org", failures_since_start=1)
    erase(ada)

    assert AccessAttempt.objects.count() == 0


def test_it_forgets_counters_that_name_the_address_by_its_digest(ada):
    name = "df1c7a1e-not-this-one"
    digest = hashlib.sha256(b"ada@example.org").hexdigest()
    for key in (name, f":1:allauth:rl:account:reset_password:5/900/key:{digest}"):
        Counter.objects.create(cache_key=key, value="", expires=MONDAY)
    erase(ada)

    assert [row.cache_key for row in Counter.objects.all()] == [name]


def test_it_ends_nobody_elses_session(ada):
    person("bea@example.org")
    app = App()
    app.sign_in("bea@example.org")
    erase(ada)

    assert app.read().status_code == 200


def test_it_tells_the_address_once_it_is_done(ada, mailoutbox):
    erase(ada)
    before = list(mailoutbox)
    run_commit_hooks()

    assert before == []
    assert [(mail.to, mail.subject) for mail in mailoutbox] == [(["ada@example.org"], "Your account was erased")]


def test_its_mail_names_nobody(mailoutbox):
    erase(person(first_name="Ada", last_name="Lovelace"))
    run_commit_hooks()

    assert "Ada" not in mailoutbox[0].body
    assert "Lovelace" not in mailoutbox[0].body


def test_a_mail_that_fails_undoes_nothing_and_logs_no_address(ada, monkeypatch, caplog):
    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", lambda self: 1 / 0)
    monkeypatch.setattr("django.core.mail.EmailMessage.send", lambda self: 1 / 0)
    erase(ada)
    run_commit_hooks()

    assert "could not be confirmed" in caplog.text
    assert "ada@" not in caplog.text
    assert User.objects.count() == 0


def test_it_cannot_be_done_twice(ada):
    again = User.objects.get()
    erase(ada)

    with pytest.raises(AccountGone):
        erase(again)


def test_it_leaves_a_mark_that_only_the_id_finds_again(ada):
    erase(ada)
    mark = ErasedAccount.objects.get()

    assert is_erased(ada.pk)
    assert str(ada.pk) not in mark.digest
    assert ada.pk.hex not in mark.digest


@pytest.mark.parametrize(("days", "left"), [(399, 1), (401, 0)])
def test_its_mark_goes_after_400_days(ada, days, left):
    erase(ada)
    forget(timezone.now() + timezone.timedelta(days=days))

    assert ErasedAccount.objects.count() == left


def test_the_last_administrator_stays():
    grace = administrator()

    with pytest.raises(LastAdministrator):
        erase(grace)
    assert User.objects.count() == 1


def test_an_administrator_who_is_switched_off_does_not_count():
    grace, former = administrator(), administrator("former@example.org")
    User.objects.filter(pk=former.pk).update(is_active=False)

    with pytest.raises(LastAdministrator):
        erase(grace)


def test_one_of_two_administrators_may_go():
    grace = administrator()
    administrator("other@example.org")
    erase(grace)

    assert [user.email for user in User.objects.all()] == ["other@example.org"]


def test_an_editors_pages_stay_without_the_name(tree, ada):
    Page.objects.filter(pk=tree.lesson.pk).update(owner=ada, locked_by=ada)
    tree.lesson.specific.save_revision(user=ada)
    erase(ada)
    page = Page.objects.get(pk=tree.lesson.pk)

    assert (page.title, page.owner, page.locked_by) == ("Listening", None, None)
    assert Revision.objects.filter(user__isnull=False).count() == 0
    assert page.get_latest_revision_as_object().title == "Listening"


def test_replies_of_others_go_with_the_comment(tree, ada):
    comment = Comment.objects.create(page=tree.lesson, user=ada, text="Why?", contentpath="title")
    CommentReply.objects.create(comment=comment, user=person("bea@example.org"), text="Because.")
    erase(ada)

    assert (Comment.objects.count(), CommentReply.objects.count()) == (0, 0)


def test_a_draft_that_held_the_persons_comment_can_be_published(tree, ada):
    Comment.objects.create(page=tree.lesson, user=ada, text="Why?", contentpath="title")
    tree.lesson.specific.save_revision(user=ada)
    erase(ada)
    Page.objects.get(pk=tree.lesson.pk).get_latest_revision().publish()

    assert Page.objects.get(pk=tree.lesson.pk).live


def test_what_was_done_to_the_account_is_forgotten(ada):
    ModelLogEntry.objects.log_action(ada, "wagtail.edit")
    erase(ada)

    assert ModelLogEntry.objects.count() == 0


def test_what_is_kept_without_a_name_stays(ada):
    ConfidenceResponse.objects.create(pseudonym="a" * 64, measure="m", occasion="before", week="2026-03-02", value=3)
    erase(ada)

    assert ConfidenceResponse.objects.count() == 1


def fill(account: User, many: int) -> None:
    version = UnitVersion.objects.create(unit=UNIT, digest=str(many), content={})
    for number in range(many):
        write(account, f"text {number}")
        Event.objects.create(learner=account, unit=UNIT, version=version, kind="finished", received_at=MONDAY)


def queries(account: User) -> int:
    with CaptureQueriesContext(connection) as captured:
        erase(account)
    return len(captured)


def test_it_costs_as_many_queries_whatever_the_size(ada):
    bea = person("bea@example.org")
    fill(ada, 2)
    fill(bea, 40)

    assert queries(ada) == queries(bea)


def test_an_editor_who_stays_still_owns_what_they_did(tree, ada):
    bea = person("bea@example.org")
    Page.objects.filter(pk=tree.other.pk).update(owner=bea)
    erase(ada)

    assert Page.objects.get(pk=tree.other.pk).owner == bea
