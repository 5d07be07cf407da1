"""Every address of the site, asked for by everybody but editors, tells no key of a quiz that is not for practice."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client

from academy.models import LessonPage, QuizVersion
from cms.accounts.models import User
from tests.addresses import filled, patterns
from tests.attempts.conftest import Phone
from tests.conftest import add, drain
from tests.editors.people import member_of
from tests.quizzes.secrets import gives_away, secretive_questions

#: Asked for besides what stands in patterns.
_MORE = [
    "api/v1/content/pages/?type=lesson&limit=100",
    "api/v1/content/pages/?q=guarded",
    "api/v1/content/search/?q=guarded",
    "api/v1/content/search/?q=quokka",
    "api/v1/learning/content/pages/?type=lesson&limit=100",
    "api/v1/learning/content/search/?q=quokka",
    "api/v1/learning/attempts/?limit=100",
    "admin/pages/search/?q=guarded",
]
#: Where Wagtail shows what an error looks like.
_BROKEN = {"/admin/failwhale/"}
#: What a learner may see at once is no secret: practice, and whatever was handed in under `after_submit`.
_GUARDED = ["after_submit", "after_pass", "never"]


@pytest.fixture
def lesson(tree) -> LessonPage:
    """A lesson with three quizzes of every type of question, one for each policy that keeps keys back."""
    quizzes = [
        {"type": "quiz", "value": {"title": "Check", "questions": secretive_questions(), "feedback": policy}}
        for policy in _GUARDED
    ]
    page = add(tree.module, LessonPage(title="Guarded", body=quizzes))
    drain()
    return page


@pytest.fixture
def attempts(lesson, django_user_model) -> tuple[Phone, list[str]]:
    """Somebody who began each quiz, and failed those that show nothing after that; with the keys of the attempts."""
    phone = Phone(django_user_model.objects.create_user(email="ada@example.org", password="only-for-this-test"))
    keys = []
    for version in QuizVersion.objects.filter(unit=lesson.translation_key):
        keys.append(str(uuid4()))
        named = {"attempt": keys[-1], "version": str(version.pk)}
        phone.send({"id": str(uuid4()), "kind": "start", **named})
        if version.content["feedback"] != "after_submit":
            phone.send({"id": str(uuid4()), "kind": "submission", "responses": {}, **named})
    return phone, keys


def _colleague(*permissions: str) -> User:
    """Somebody who may enter the admin, and no more than these."""
    group = Group.objects.create(name=f"Colleagues {uuid4()}")
    group.permissions.set(Permission.objects.filter(codename__in=["access_admin", *permissions]))
    person = User.objects.create_user(email=f"{uuid4()}@example.org", password="only-for-this-test")
    person.groups.add(group)
    return person


def _who(role: str, attempts: tuple[Phone, list[str]]) -> Client:
    client = Client(raise_request_exception=False)
    match role:
        case "a learner who tried":
            client.force_login(attempts[0].learner)
        case "another learner":
            client.force_login(User.objects.create_user(email="bea@example.org", password="only-for-this-test"))
        case "staff without rights":
            client.force_login(_colleague())
        case "staff with rights to snippets and pictures":
            client.force_login(_colleague("add_image", "change_image", "change_glossaryterm", "view_user"))
    return client


def _addresses(lesson: LessonPage, attempts: list[str]) -> list[str]:
    version = QuizVersion.objects.filter(unit=lesson.translation_key)[0]
    numbers, keys = [lesson.pk, lesson.latest_revision_id], [lesson.translation_key, *attempts, version.pk, "guarded"]
    admin = filled(patterns("admin/"), version, numbers)
    others = filled([one for one in patterns() if not one.startswith("admin/")], version, [*numbers, *keys])
    return sorted(admin | others | {f"/{address}" for address in _MORE})


def _asked(client: Client, addresses: list[str]) -> Iterator[tuple[str, Any]]:
    for address in addresses:
        answer = client.get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        yield address, (answer.status_code, f"{answer.headers} {body.decode(errors='replace')}")


@pytest.mark.parametrize(
    "role",
    [
        "a visitor",
        "a learner who tried",
        "another learner",
        "staff without rights",
        "staff with rights to snippets and pictures",
    ],
)
def test_it_gives_no_key_away(role, lesson, attempts):
    answers = dict(_asked(_who(role, attempts), _addresses(lesson, attempts[1])))

    assert len(answers) > 500
    assert {address for address, (status, _text) in answers.items() if status == 500} <= _BROKEN
    assert not {address for address, (_status, text) in answers.items() if gives_away(text)}


def test_an_editor_would_find_them(lesson, attempts):
    client = Client(raise_request_exception=False)
    client.force_login(member_of("Editors"))
    answers = dict(_asked(client, [f"/admin/pages/{lesson.pk}/edit/"]))

    assert [address for address, (_status, text) in answers.items() if gives_away(text)]


def test_a_learner_finds_what_was_handed_in_where_the_policy_says_so(lesson, attempts):
    phone, keys = attempts
    open_one = QuizVersion.objects.get(unit=lesson.translation_key, content__feedback="after_submit")
    named = {"attempt": keys[-1], "version": str(open_one.pk)}
    mine = next(key for key in keys if phone.review(key)["version"] == str(open_one.pk))
    phone.send({"id": str(uuid4()), "kind": "submission", "responses": {}, **named, "attempt": mine})

    assert gives_away(str(phone.review(mine)))
