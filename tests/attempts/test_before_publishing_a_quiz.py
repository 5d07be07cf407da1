"""What the admin shows, asks and says when a quiz that people have taken is changed."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import PageLogEntry

from academy.models import Attempt, QuizVersion
from academy.quizzes.drafts import published_versions
from academy.quizzes.regrade import corrections_to_offer
from tests.attempts.changing import (
    asked,
    asking,
    correct,
    draft_of,
    first_question,
    offered,
    regrading,
    reword,
    swap_key,
    wrong,
)
from tests.attempts.conftest import choice, submission
from tests.conftest import drain
from tests.editors.people import member_of


def test_publishing_a_changed_quiz_asks_first(editor, publish_quiz):
    page = draft_of(publish_quiz())
    reword(page)
    words = asked(editor, page)

    assert "Prompt: “One?” → <strong>“Uno?”</strong>" in words
    assert "Same meaning" in words


def test_it_shows_the_old_and_the_new_right_answer(editor, publish_quiz):
    page = draft_of(publish_quiz())
    swap_key(page)
    words = asked(editor, page)

    assert "What is right: “Listen” → <strong>“Look away”</strong>" in words
    assert "Same meaning" not in words


def test_it_shows_options_and_points(editor, publish_quiz):
    page = draft_of(publish_quiz())
    value = first_question(page).value
    value["points"] = 3
    value["options"].append({"text": "Leave", "right": False, "feedback": ""})
    words = asked(editor, page)

    assert "Option added: <strong>“Leave”</strong>" in words
    assert "Points: 1 → <strong>3</strong>" in words


def test_it_shows_what_the_rules_were(editor, publish_quiz):
    page = draft_of(publish_quiz(pass_mark=60))
    page.body[0].value.update({"pass_mark": 70, "attempts_allowed": 3})

    assert "pass mark 60 → 70, attempts allowed any number → 3" in asked(editor, page)


def test_it_says_that_a_question_is_removed(editor, publish_quiz):
    page = draft_of(publish_quiz())
    del page.body[0].value["questions"][1]
    words = asked(editor, page)

    assert "Two?" in words
    assert "This question is removed." in words


def test_it_chooses_no_meaning_beforehand(editor, publish_quiz):
    page = draft_of(publish_quiz())
    reword(page)

    assert "checked" not in asked(editor, page)


def test_it_publishes_nothing_before_the_editor_has_chosen(editor, publish_quiz):
    page = draft_of(publish_quiz())
    reword(page)
    answer = editor.post(asking(page))

    assert "Choose one: nobody but you can say whether it means the same." in answer.content.decode()
    assert QuizVersion.objects.filter(unit=page.translation_key).count() == 1


def test_a_question_that_means_the_same_stays_the_same(editor, publish_quiz):
    page = draft_of(publish_quiz())
    reword(page)
    question = first_question(page).id
    editor.post(asking(page), {f"{page.body[0].id}:{question}": "same"})
    drain()
    (version,) = published_versions(page.pk)

    assert "Uno?" in str(version.content)
    assert question in version.keys


def test_after_a_corrected_key_it_leads_to_earlier_attempts(editor, publish_quiz):
    page = draft_of(publish_quiz())
    swap_key(page)
    listing = editor.post(asking(page), follow=True).content.decode()
    (correction,) = corrections_to_offer(published_versions(page.pk)[0])

    assert "You corrected what is right in “One?”." in listing
    assert f"/admin/pages/{page.pk}/regrade/{correction.current.pk}/{correction.question}/" in listing


def test_after_several_corrected_keys_it_leads_to_where_all_are_offered(editor, publish_quiz):
    page = draft_of(publish_quiz())
    for question in page.body[0].value["questions"]:
        for option in question.value["options"]:
            option["right"] = not option["right"]
    listing = editor.post(asking(page), follow=True).content.decode()

    assert "You corrected what is right in 2 questions." in listing
    assert f"/admin/pages/{page.pk}/edit/#tab-learning" in listing


def test_a_reworded_right_option_is_no_other_right_answer(editor, publish_quiz):
    page = draft_of(publish_quiz())
    first_question(page).value["options"][0]["text"] = "Listen first"
    words = asked(editor, page)

    assert "Option: “Listen” → <strong>“Listen first”</strong>" in words
    assert "What is right:" not in words


def test_later_it_does_not_say_again_that_a_key_was_corrected(editor, publish_quiz):
    quiz = publish_quiz()
    correct(quiz)
    page = draft_of(quiz)
    first_question(page).value["points"] = 3
    listing = editor.post(asking(page), follow=True).content.decode()

    assert "has been published" in listing
    assert "You corrected" not in listing


def test_before_regrading_it_shows_both_keys(editor, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    correct(quiz)
    words = " ".join(regrading(editor, quiz).content.decode().split())

    assert "One?" in words
    assert "What is right: “Listen” → <strong>“Look away”</strong>" in words


def test_before_regrading_it_says_why_there_is_no_number(editor, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    correct(quiz)

    assert "fewer than 40 people can be counted so far" in regrading(editor, quiz).content.decode()


def test_it_publishes_what_the_editor_decided(editor, publish_quiz):
    page = draft_of(publish_quiz())
    reword(page)
    question = first_question(page)
    editor.post(asking(page), {f"{page.body[0].id}:{question.id}": "new"})
    drain()
    (version,) = published_versions(page.pk)

    assert "Uno?" in str(version.content)
    assert question.id not in version.keys


def test_an_overtaken_draft_is_not_published(editor, publish_quiz):
    quiz = publish_quiz()
    page = draft_of(quiz)
    first_question(page).value["points"] = 5
    overtaken = page.save_revision()
    page.save_revision()
    answer = editor.post(f"/admin/pages/{page.pk}/before-publishing/{overtaken.pk}/")

    assert answer["Location"].endswith(f"/pages/{page.pk}/edit/")
    assert QuizVersion.objects.filter(unit=quiz.version.unit).count() == 1


def test_an_editor_applies_a_correction(editor, phone, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    phone.send(submission(quiz, wrong(quiz)))
    correct(quiz)
    (correction,) = offered(quiz)
    editor.post(f"/admin/pages/{quiz.page.pk}/regrade/{correction.current.pk}/{correction.question}/")
    drain()

    assert Attempt.objects.get().percent == 100
    assert PageLogEntry.objects.filter(page=quiz.page.pk, action="academy.regrade").count() == 1


def test_the_history_names_the_question_and_nobody(editor, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    correct(quiz)
    (correction,) = offered(quiz)
    editor.post(f"/admin/pages/{quiz.page.pk}/regrade/{correction.current.pk}/{correction.question}/")
    entry = PageLogEntry.objects.get(page=quiz.page.pk, action="academy.regrade")

    assert entry.message == "Corrected what is right in “One?” for earlier attempts"
    assert editor.get(f"/admin/pages/{quiz.page.pk}/history/").content.decode().count(entry.message) == 1


@pytest.mark.parametrize("path", ["before-publishing/1/", "regrade/6f9619ff-8b86-4011-b42d-00c04fc964ff/x/"])
def test_it_asks_nobody_who_may_not_publish(client, publish_quiz, path):
    client.force_login(get_user_model().objects.create_user(email="no@example.org", password="only-for-this-test"))

    assert client.get(f"/admin/pages/{publish_quiz().page.pk}/{path}").status_code in (302, 403)


@pytest.fixture
def unpublishing_editor(client, db):
    """Who may edit every page and publish none."""
    client.force_login(member_of("Editors"))
    return client


def test_who_may_edit_and_not_publish_is_shown_no_changes(unpublishing_editor, publish_quiz):
    page = draft_of(publish_quiz())
    swap_key(page)
    answer = unpublishing_editor.get(asking(page), follow=True)

    assert "Sorry, you do not have permission" in answer.content.decode()
    assert "What is right" not in answer.content.decode()


def test_who_may_edit_and_not_publish_is_shown_no_correction(unpublishing_editor, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    correct(quiz)
    answer = regrading(unpublishing_editor, quiz)

    assert (answer.status_code, answer["Location"]) == (302, "/admin/")
