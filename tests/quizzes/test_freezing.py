"""What learners are judged by is kept at the moment of publishing, once for each content, for ever."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from academy.models import LessonPage, QuizVersion
from cms.documents.rebuild import differences
from cms.schedule import publish_due
from tests.conftest import add, drain
from tests.documents.pictures import a_picture
from tests.quizzes.conftest import choice, fresh, publish, quiz, quiz_value, right_in, sent, versions


def test_publishing_keeps_what_is_shown_and_what_is_right(lesson):
    (version,) = versions(lesson)
    (question,) = version.content["questions"]

    assert sent(lesson)["version"] == str(version.pk)
    assert question["prompt"] == "<p>What helps?</p>"
    assert version.keys[question["id"]]["points"] == 1
    assert right_in(version) == ["Listen"]
    assert version.locale == "en-GB"


def test_the_same_content_is_kept_once(lesson):
    publish(fresh(lesson))
    publish(fresh(lesson))

    assert len(versions(lesson)) == 1


def test_a_change_elsewhere_on_the_page_makes_no_new_version(lesson):
    page = fresh(lesson)
    page.title, page.minutes = "Renamed", 90
    page.body[0].value["text"] = "Another heading"
    publish(page)

    assert len(versions(lesson)) == 1
    assert sent(lesson)["version"] == str(versions(lesson)[0].pk)


def test_marks_of_the_text_editor_make_no_new_version(lesson):
    page = fresh(lesson)
    quiz_value(page)["questions"][0].value["prompt"].source = '<p data-block-key="k3j9x">What helps?</p>'
    publish(page)

    assert len(versions(lesson)) == 1


def _reworded(value):
    value["questions"][0].value["prompt"].source = "<p>What helps most?</p>"


def _another_option(value):
    value["questions"][0].value["options"].append({"text": "Wait", "right": False, "feedback": ""})


def _another_key(value):
    for option in value["questions"][0].value["options"]:
        option["right"] = not option["right"]


def _another_feedback(value):
    value["questions"][0].value["explanation"].source = "<p>Because.</p>"


def _another_rule(value):
    value["pass_mark"] = 80


@pytest.mark.parametrize("change", [_reworded, _another_option, _another_key, _another_feedback, _another_rule])
def test_a_change_of_the_quiz_makes_a_new_version(lesson, change):
    page = fresh(lesson)
    change(quiz_value(page))
    publish(page)
    first, second = versions(lesson)

    assert sent(lesson)["version"] == str(second.pk)
    assert right_in(first) == ["Listen"]


def test_what_was_there_before_is_the_old_version_again(lesson):
    page = fresh(lesson)
    _another_rule(quiz_value(page))
    publish(page)
    quiz_value(page)["pass_mark"] = 60
    publish(page)

    assert len(versions(lesson)) == 2
    assert sent(lesson)["version"] == str(versions(lesson)[0].pk)


def test_a_change_of_the_key_alone_shows_in_nothing_but_the_version(lesson):
    before = sent(lesson)
    page = fresh(lesson)
    _another_key(quiz_value(page))
    publish(page)
    after = sent(lesson)

    assert before.pop("version") != after.pop("version")
    assert before == after


def test_ids_stay_when_words_change(lesson):
    before = sent(lesson)["questions"][0]
    page = fresh(lesson)
    _reworded(quiz_value(page))
    publish(page)
    after = sent(lesson)["questions"][0]

    assert after["id"] == before["id"]
    assert after["options"] == before["options"]


def test_a_version_is_never_changed(lesson):
    (version,) = versions(lesson)
    version.keys = {}

    with pytest.raises(TypeError, match="never changed"):
        version.save()


# --- drafts and schedules ---------------------------------------------------------------------------


def test_a_draft_keeps_nothing(lesson):
    page = fresh(lesson)
    _another_key(quiz_value(page))
    page.save_revision()
    drain()

    assert len(versions(lesson)) == 1
    assert right_in(versions(lesson)[0]) == ["Listen"]


def test_a_page_that_was_never_published_keeps_nothing(tree):
    page = LessonPage(title="Draft", live=False, body=[quiz()])
    tree.module.add_child(instance=page)
    page.save_revision()
    drain()

    assert versions(page) == []


def test_what_is_scheduled_is_kept_at_its_time(lesson):
    page = fresh(lesson)
    _another_key(quiz_value(page))
    page.go_live_at = timezone.now() + timedelta(hours=2)
    publish(page)
    assert len(versions(lesson)) == 1

    later = page.go_live_at + timedelta(minutes=1)
    with time_machine.travel(later):
        publish_due(later)
        drain()

    assert right_in(versions(lesson)[-1]) == ["Look away"]
    assert sent(lesson)["version"] == str(versions(lesson)[-1].pk)


# --- what a quiz refers to --------------------------------------------------------------------------


def test_a_picture_or_link_that_changes_is_shown_anew_without_a_new_version(tree):
    picture = a_picture()
    prompt = f'<p>Read <a linktype="page" id="{tree.other.pk}">this</a>.</p>'
    page = add(tree.module, LessonPage(title="Quiz", body=[quiz(choice(image=picture, prompt=prompt))]))
    drain()
    before = sent(page)
    picture.alt_text = "Another field"
    picture.save()
    tree.other.slug = "elsewhere"
    publish(tree.other)
    after = sent(page)

    assert after["questions"][0]["image"]["alt"] == "Another field"
    assert "/elsewhere/" in after["questions"][0]["prompt"]
    assert "/elsewhere/" not in before["questions"][0]["prompt"]
    assert after["version"] == before["version"]
    assert len(versions(page)) == 1


def test_a_full_recomputation_finds_nothing_to_mend(lesson):
    page = fresh(lesson)
    _another_key(quiz_value(page))
    publish(page)
    kept = QuizVersion.objects.count()
    call_command("rebuild_documents", verbosity=0)
    drain()

    assert list(differences()) == []
    assert QuizVersion.objects.count() == kept
