"""Late work is judged under the version that it names."""

from uuid import uuid4

from academy.models import Attempt
from tests.attempts.conftest import start, submission
from tests.attempts.frozen import RIGHT, WRONG, choice, freeze


def test_it_marks_by_the_version_that_is_handed_in(phone):
    """The page was edited, or read in another language, while the attempt was under way."""
    first, attempt = freeze(pass_mark=100), str(uuid4())
    second = first.again(pass_mark=50)
    phone.send(start(first, attempt))
    (receipt,) = phone.send(submission(second, first.right(0), attempt))

    assert receipt["result"]["passed"] is True
    assert receipt["result"]["version"] == str(second.version.pk)
    assert Attempt.objects.count() == 1


def test_it_takes_a_start_in_another_version_that_comes_after(phone):
    first, attempt = freeze(), str(uuid4())
    second = first.again(pass_mark=50)
    receipts = phone.send(submission(second, first.right(), attempt), start(first, attempt))

    assert [receipt["status"] for receipt in receipts] == ["accepted_late", "accepted_late"]
    assert Attempt.objects.get().version == second.version


def test_it_does_not_hand_in_again_under_another_version(phone):
    first, attempt = freeze(pass_mark=100), str(uuid4())
    second = first.again(pass_mark=50)
    phone.send(submission(first, first.right(0), attempt))
    (receipt,) = phone.send(submission(second, first.right(0), attempt))

    assert receipt["code"] == "already-submitted"
    assert Attempt.objects.get().passed is False


def test_it_counts_attempts_in_all_versions_against_the_allowance(phone):
    first = freeze(attempts_allowed=1)
    second = first.again(pass_mark=50)
    receipts = phone.send(start(first), start(second))

    assert [receipt["code"] for receipt in receipts] == [None, "no-attempts-left"]


def test_it_knows_no_version_that_never_was(phone):
    quiz = freeze()
    (receipt,) = phone.send({**submission(quiz, quiz.right()), "version": str(uuid4())})

    assert (receipt["status"], receipt["code"]) == ("rejected", "unknown-version")


def test_it_does_not_take_a_response_to_a_question_of_another_version(phone):
    quiz = freeze(choice("one"))
    (receipt,) = phone.send(submission(quiz, {"one": RIGHT, "two": WRONG}))

    assert receipt["code"] == "unknown-question"
    assert not Attempt.objects.exists()


def test_a_receipt_does_not_say_what_stood_in_the_place_of_a_question(phone):
    (receipt,) = phone.send(submission(freeze(choice("one")), {"I was ashamed": RIGHT}))

    assert (receipt["code"], "ashamed" in str(receipt)) == ("unknown-question", False)


def test_it_keeps_a_response_to_a_question_that_was_not_drawn(phone):
    quiz = freeze(*[choice(f"q{at}") for at in range(9)], draw=3)
    (receipt,) = phone.send(submission(quiz, quiz.right()))
    attempt = Attempt.objects.get()

    assert (receipt["result"]["score"], receipt["result"]["max_score"]) == (3.0, 3)
    assert len(attempt.responses) == 9
    assert len(phone.review(str(attempt.key))["answers"]) == 3
