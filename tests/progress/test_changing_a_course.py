"""An editor changes what a course asks for."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import nested_form_data, streamfield

from academy.models import CoursePage, CourseVersion, Enrolment, LessonPage, ModulePage
from cms.accounts.models import User
from cms.documents.models import PublishedDocument
from tests.conftest import add, drain
from tests.editors.people import member_of
from tests.questions.form import EditForm

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, tree):
    """Who may publish."""
    drain()
    client.force_login(member_of("Publishers"))
    return client


def enrol(people: int, course) -> None:
    """So many, some weeks ago."""
    at = datetime.now(UTC) - timedelta(weeks=5)
    users = [User.objects.create(email=f"{number}@example.org") for number in range(people)]
    key = course.translation_key
    Enrolment.objects.bulk_create([Enrolment(learner=user, course=key, enrolled_at=at) for user in users])


def asked(client, page) -> str:
    """What is shown before the latest draft of a page is published."""
    page = page.specific_class.objects.get(pk=page.pk)
    path = reverse("academy_before_publishing", args=[page.pk, page.latest_revision_id])
    return client.get(path).content.decode()


def publish(client, page) -> None:
    page = page.specific_class.objects.get(pk=page.pk)
    client.post(reverse("academy_before_publishing", args=[page.pk, page.latest_revision_id]))


def new_lesson(client, tree, *, published: bool):
    """Add a lesson in the admin; the answer."""
    fields = {"title": "Support", "slug": "support", "body": streamfield([]), "content_notes": streamfield([])}
    rules = {"minutes": 5, "asks_seen": "on", "quiz_rule": "submitted", "introduction": "", "image": ""}
    action = {"action-publish": "1"} if published else {}
    path = reverse("wagtailadmin_pages:add", args=["academy", "lessonpage", tree.module.pk])
    return client.post(path, nested_form_data({**fields, **rules, **action}))


def test_publishing_a_new_lesson_asks_first(editor, tree):
    answer = new_lesson(editor, tree, published=True)
    page = LessonPage.objects.get(slug="support")

    assert answer["Location"] == f"/admin/pages/{page.pk}/before-publishing/{page.latest_revision_id}/"
    assert not page.live
    assert not PublishedDocument.objects.filter(page=page).exists()


def test_it_says_what_that_does_to_whom(editor, tree):
    enrol(23, tree.course)
    new_lesson(editor, tree, published=True)
    words = asked(editor, LessonPage.objects.get(slug="support"))

    assert "About 25 people have enrolled." in words
    assert "Counts from now on: “Support”." in words
    assert "Those who have completed the course stay completed, and see what is new." in words
    assert "For example, whoever has done 1 of 2 units will have done 1 of 3." in words


def test_it_says_nothing_of_how_many_while_there_are_few(editor, tree):
    enrol(9, tree.course)
    new_lesson(editor, tree, published=True)

    assert "have enrolled" not in asked(editor, LessonPage.objects.get(slug="support"))


def test_it_publishes_once_the_editor_has_seen_it(editor, tree):
    new_lesson(editor, tree, published=True)
    publish(editor, LessonPage.objects.get(slug="support"))
    drain()

    assert LessonPage.objects.get(slug="support").live
    newest = CourseVersion.objects.filter(course=tree.course.translation_key).latest("frozen_at")
    assert len(newest.content["modules"][0]["units"]) == 3


def draft(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision()
    return page


@pytest.mark.parametrize(
    ("name", "fields", "words"),
    [
        pytest.param("course", {"sequence": "gate"}, "Changes: the order of the course.", id="a gate"),
        pytest.param("course", {"enough": 1}, "how many modules are enough", id="modules"),
        pytest.param("module", {"enough": 1}, "how many lessons of a module are enough", id="lessons"),
        pytest.param(
            "module", {"optional": True}, "Counts no longer: “Listening”, “Speaking up”.", id="optional module"
        ),
        pytest.param("lesson", {"optional": True}, "Counts no longer: “Listening”.", id="an optional lesson"),
        pytest.param("lesson", {"asks_seen": False}, "whether all of the page has to be seen", id="completion"),
    ],
)
def test_it_tells_of(editor, tree, name, fields, words):
    page = draft(getattr(tree, name), **fields)

    assert words in asked(editor, page)


def test_a_mended_typo_is_published_without_a_question(editor, tree):
    body = tree.lesson.body.get_prep_value()
    answer = EditForm(editor, tree.lesson).send(body, **{"title": "Listening well", "action-publish": "1"})

    assert answer["Location"] == f"/admin/pages/{tree.module.pk}/"


def test_another_language_changes_nothing(editor, tree):
    french = tree.lesson.copy_for_translation(Locale.objects.get(language_code="fr"), copy_parents=True)
    french = draft(french, optional=True)
    answer = editor.get(reverse("academy_before_publishing", args=[french.pk, french.latest_revision_id]))

    assert "Counts" not in answer.content.decode()


@pytest.mark.parametrize("view", ["unpublish", "delete"])
def test_whoever_withdraws_a_lesson_is_told(editor, tree, view):
    page = editor.get(reverse(f"wagtailadmin_pages:{view}", args=[tree.lesson.pk])).content.decode()

    assert "Counts no longer: “Listening”." in page
    assert "For example, whoever has done 1 of 2 units will have done 1 of 1." in page


def test_whoever_withdraws_a_course_is_told(editor, tree):
    page = editor.get(reverse("wagtailadmin_pages:unpublish", args=[tree.course.pk])).content.decode()

    assert "Nobody can go on with the course." in page


def test_whoever_moves_a_lesson_to_another_course_is_told_of_both(editor, tree):
    other = add(tree.academy, CoursePage(title="Another"))
    module = add(other, ModulePage(title="Its module"))
    add(module, LessonPage(title="Its lesson"))
    drain()
    path = reverse("wagtailadmin_pages:move_confirm", args=[tree.lesson.pk, module.pk])
    page = editor.get(path).content.decode()

    assert "Counts no longer: “Listening”." in page
    assert "Counts from now on: “Listening”." in page


def test_it_is_done_all_the_same(editor, tree):
    editor.post(reverse("wagtailadmin_pages:unpublish", args=[tree.lesson.pk]))

    assert not LessonPage.objects.get(pk=tree.lesson.pk).live
