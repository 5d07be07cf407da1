"""A page is published with its versions and its document, or not at all; also by way of a translation."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from academy.models import LessonPage, QuizVersion
from cms.documents import render
from tests.conftest import drain
from tests.questions.form import EditForm
from tests.quizzes.conftest import document, fresh, publish, quiz_value, sent, versions
from tests.quizzes.french import translate


@pytest.fixture
def editor(client):
    user = get_user_model().objects.create_superuser(email="editor@example.org", password="only-for-this-test")
    client.force_login(user)
    client.raise_request_exception = False
    return client


@pytest.fixture
def failing(monkeypatch):
    """From now on, every document fails to be built, after its quizzes have been frozen."""

    def fail(source, build):
        raise RuntimeError("The document can't be built.")

    def begin():
        monkeypatch.setattr(render, "document_of", fail)

    return begin


def _with_another_key(page: LessonPage) -> list:
    for option in quiz_value(page)["questions"][0].value["options"]:
        option["right"] = not option["right"]
    return page.body.get_prep_value()


def _publish(editor, lesson: LessonPage):
    """Publish another key: the form leads to what that means for learners, and there it is published."""
    asked = EditForm(editor, fresh(lesson)).send(_with_another_key(fresh(lesson)), **{"action-publish": "1"})
    return editor.post(asked["Location"])


def test_what_an_editor_publishes_is_frozen(lesson, editor):
    _publish(editor, lesson)
    drain()

    assert len(versions(lesson)) == 2
    assert sent(lesson)["version"] == str(versions(lesson)[1].pk)


def test_what_an_editor_saves_is_not(lesson, editor):
    EditForm(editor, fresh(lesson)).send(_with_another_key(fresh(lesson)))
    drain()

    assert len(versions(lesson)) == 1


def test_a_publication_that_fails_leaves_no_version(lesson, editor, failing):
    before = document(lesson)
    failing()
    answer = _publish(editor, lesson)

    assert answer.status_code == 500
    assert len(versions(lesson)) == 1
    assert document(lesson) == before


def _publish_translations(client, lesson: LessonPage):
    source = TranslationSource.objects.get_for_instance(lesson)
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    return client.post(address, {"publish_translations": "on", "next": "/admin/"})


def test_what_a_translator_publishes_is_frozen(lesson, editor):
    french = translate(fresh(lesson))
    page = fresh(lesson)
    quiz_value(page)["pass_mark"] = 80
    publish(page)
    answer = _publish_translations(editor, lesson)
    drain()

    assert answer.status_code == 302
    assert sent(french)["version"] == str(versions(lesson)[-1].pk)
    assert sent(french)["pass_mark"] == 80


def test_a_translation_that_fails_to_be_published_changes_nothing(lesson, editor, failing):
    translate(fresh(lesson))
    page = fresh(lesson)
    page.title = "Another title"
    publish(page)
    kept = QuizVersion.objects.count()
    failing()
    answer = _publish_translations(editor, lesson)

    assert answer.status_code == 500
    assert QuizVersion.objects.count() == kept
    french = LessonPage.objects.get(translation_key=lesson.translation_key, locale__language_code="fr")
    assert (french.live, french.has_unpublished_changes) == (True, False)


def test_a_first_translation_that_fails_to_be_published_is_not_there(lesson, editor, failing):
    failing()
    address = reverse("wagtail_localize:submit_page_translation", args=[lesson.pk])
    answer = editor.post(address, {"locales": [Locale.objects.get(language_code="fr").pk]})

    assert answer.status_code == 500
    assert not LessonPage.objects.filter(translation_key=lesson.translation_key, locale__language_code="fr").exists()
