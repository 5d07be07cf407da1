"""An editor changes a quiz that people have taken."""

from unittest import mock

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import PageLogEntry

from academy.errors import LearnerGone
from academy.models import Attempt, LessonPage, QuizVersion
from academy.quizzes.drafts import give_new_ids, published_versions, quiz_changes
from academy.quizzes.regrade import apply_correction, corrections_to_offer, regrade, rising_learners
from tests.attempts.conftest import choice, submission
from tests.conftest import drain
from tests.editors.people import member_of


@pytest.fixture
def editor(client, db):
    client.force_login(get_user_model().objects.create_superuser(email="ed@example.org", password="only-for-this-test"))
    return client


def wrong(quiz) -> dict:
    """The wrong option of the first question."""
    question = quiz.public["questions"][0]
    right = quiz.version.keys[question["id"]]["key"]["right"]
    return {question["id"]: next(option["id"] for option in question["options"] if option["id"] not in right)}


def draft_of(quiz) -> LessonPage:
    return LessonPage.objects.get(pk=quiz.page.pk)


def first_question(page: LessonPage):
    return page.body[0].value["questions"][0]


def swap_key(page: LessonPage) -> None:
    for option in first_question(page).value["options"]:
        option["right"] = not option["right"]


def correct(quiz) -> None:
    """Publish the quiz with the other option of its first question as the right one."""
    page = draft_of(quiz)
    swap_key(page)
    page.save_revision().publish()
    drain()


def offered(quiz) -> list:
    (current,) = published_versions(quiz.page.pk)
    return corrections_to_offer(current)


def test_it_tells_what_a_draft_changes(publish_quiz):
    quiz = publish_quiz()
    page = draft_of(quiz)
    question = first_question(page)
    question.value["points"] = 3
    question.value["options"][0]["text"] = "Listen first"
    swap_key(page)
    (change,) = quiz_changes(page)

    assert [one.kinds for one in change.questions] == [("wording", "key", "points")]


def test_it_tells_nothing_of_an_unchanged_draft(publish_quiz):
    assert quiz_changes(draft_of(publish_quiz())) == []


def test_it_tells_of_a_quiz_that_is_gone(publish_quiz):
    page = draft_of(publish_quiz())
    del page.body[0]

    assert [change.is_removed for change in quiz_changes(page)] == [True]


def test_a_new_question_has_a_new_id(publish_quiz):
    quiz = publish_quiz()
    page = draft_of(quiz)
    give_new_ids(page, {(quiz.public["id"], first_question(page).id)})

    assert first_question(page).id not in quiz.questions


def test_it_offers_a_corrected_key_once(phone, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    correct(quiz)
    (correction,) = offered(quiz)
    apply_correction(correction, by=None)

    assert correction.prompt == "One?"
    assert offered(quiz) == []


def test_a_correction_raises_marks_and_takes_none(phone, another_phone, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    phone.send(submission(quiz, wrong(quiz)))
    another_phone.send(submission(quiz, quiz.right()))
    correct(quiz)
    rows = apply_correction(offered(quiz)[0], by=None)
    risen = regrade([row.version_id for row in rows], at=timezone.now())

    assert risen == 1
    assert [attempt.percent for attempt in Attempt.objects.order_by("id")] == [100, 100]


def test_a_learner_who_is_erased_meanwhile_holds_up_nobody(phone, another_phone, publish_quiz, monkeypatch):
    quiz = publish_quiz(choice("One?"))
    phone.send(submission(quiz, wrong(quiz)))
    another_phone.send(submission(quiz, wrong(quiz)))
    correct(quiz)
    rows = apply_correction(offered(quiz)[0], by=None)
    monkeypatch.setattr("academy.quizzes.regrade.lock_learner", mock.Mock(side_effect=[LearnerGone, None]))

    assert regrade([row.version_id for row in rows], at=timezone.now()) == 1


def test_a_correction_covers_what_arrives_later(phone, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    correct(quiz)
    apply_correction(offered(quiz)[0], by=None)
    (receipt,) = phone.send(submission(quiz, wrong(quiz)))

    assert (receipt["status"], receipt["result"]["percent"]) == ("accepted_late", 100)


def test_other_options_are_no_correction(publish_quiz):
    quiz = publish_quiz(choice("One?"))
    page = draft_of(quiz)
    swap_key(page)
    first_question(page).value["options"].append({"text": "Leave", "right": False, "feedback": ""})
    page.save_revision().publish()

    assert offered(quiz) == []


def reword(page: LessonPage) -> None:
    first_question(page).value["prompt"].source = "<p>Uno?</p>"


def asking(page: LessonPage) -> str:
    """Save the draft; the address that asks before it is published."""
    return f"/admin/pages/{page.pk}/before-publishing/{page.save_revision().pk}/"


def asked(editor, page: LessonPage) -> str:
    """The page that asks, with single spaces."""
    return " ".join(editor.get(asking(page)).content.decode().split())


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


def regrading(editor, quiz):
    """The page that offers the one correction."""
    (correction,) = offered(quiz)
    return editor.get(f"/admin/pages/{quiz.page.pk}/regrade/{correction.current.pk}/{correction.question}/")


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


def accept(quiz, *forms: str) -> None:
    """Publish the quiz with these accepted forms for its first question."""
    page = draft_of(quiz)
    first_question(page).value["accepted"] = "\n".join(forms)
    page.save_revision().publish()
    drain()


def test_a_second_correction_counts_nobody_whom_the_first_one_raised(phone, another_phone, publish_quiz):
    quiz = publish_quiz(("short_text", {"prompt": "<p>Who?</p>", "accepted": "all"}))
    phone.send(submission(quiz, {quiz.questions[0]: "everyone"}))
    another_phone.send(submission(quiz, {quiz.questions[0]: "each of us"}))
    accept(quiz, "all", "everyone")
    apply_correction(offered(quiz)[0], by=None)
    accept(quiz, "all", "everyone", "each of us")
    earliest = next(one for one in offered(quiz) if quiz.version in one.versions)

    assert rising_learners(earliest) == {another_phone.learner.pk}
