"""
A phone that loses every answer and says everything again, while an editor changes, hides and deletes what it works on.
Every mark was worked out by hand beforehand.
"""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest

from academy.attempts.submit import marked
from academy.models import Attempt, InboxEntry, ModulePage, Receipt
from tests.conftest import a_tree, add
from tests.phone.editor import Editor
from tests.phone.learner import responses
from tests.phone.phone import Phone, start, submission

RIGHT = {
    "single_choice": "Listen",
    "multiple_choice": ["Ask", "Pause"],
    "true_false": False,
    "matching": {"Hear": "Time", "Speak": "Words"},
    "ordering": ["Rules", "Prompt", "Pairs", "Round"],
    "numeric": 20,
    "short_text": "ally",
    "fill_gaps": ["anti-racist", "act"],
    "scenario": ["Speak up", "Stay calm"],
    "confidence_scale": 4,
}
#: Of 17 points: 0 + 3·½ + 1 + 2·½ + 3·⅓ + 1 + 1 + 2·½ + 2·½ = 8.5.
HALF = {
    "single_choice": "Look away",  # 0
    "multiple_choice": ["Push", "Ask", "Pause"],  # two right picks less a wrong one, of two
    "true_false": False,
    "matching": {"Hear": "Time", "Speak": "Time"},
    "ordering": ["Rules", "Prompt", "Round", "Pairs"],  # one of three follows the one that it should
    "numeric": 20.5,
    "short_text": "  ALLIES\t",
    "fill_gaps": ["Antí-Racist", "wait"],
    "scenario": ["Speak up", "Leave"],  # best and poor
    "confidence_scale": 2,
}
#: Wrong in `short_text` and both gaps, and all of it has to come back as it was sent.
ODD = RIGHT | {"short_text": "a&b=c%20é😀 \"'\\", "fill_gaps": ["שלום — «עולם»\u200f", "\u202eمرحبا<b>\u00a0\n"]}


@dataclass(frozen=True)
class Turn:
    """
    The phone reads the page and begins; the editor acts; the phone hands in what it began, marked as `before`. Then
    it reads again what there is, and hands the same words in once more, without a start: `after`.
    Marks are status, points, points in all, per cent, passed.
    """

    edit: str
    words: dict[str, Any]
    before: tuple
    after: tuple | None


LATE, ON_TIME = "accepted_late", "accepted"
TURNS = [
    Turn("reword", RIGHT, (LATE, 17, 17, 100, True), (ON_TIME, 17, 17, 100, True)),
    # By the new key, what was right before earns 2 less for the single choice and 1 less for the number.
    Turn("rekey", RIGHT, (LATE, 17, 17, 100, True), (ON_TIME, 14, 17, 82, True)),
    # 8.5, and by the new key 2 more for the single choice and 1 less for the number; 9.5/17 is 55.9 %.
    Turn("reorder", HALF, (LATE, 9.5, 17, 55, False), (ON_TIME, 9.5, 17, 55, False)),
    # Without the matching, which had earned 1 of 2: 8.5/15 is 56.7 %.
    Turn("delete_a_question", HALF, (LATE, 9.5, 17, 55, False), (ON_TIME, 8.5, 15, 56, False)),
    # 14 of 17, without the 2 for matching. Moving a page and copying it changes no quiz.
    Turn("move", RIGHT, (ON_TIME, 12, 15, 80, True), (ON_TIME, 12, 15, 80, True)),
    Turn("copy_it", RIGHT, (ON_TIME, 12, 15, 80, True), (ON_TIME, 12, 15, 80, True)),
    Turn("unpublish", {}, (LATE, 0, 15, 0, False), None),
    # 12, less 1 for the text and 2 for the gaps: exactly the pass mark.
    Turn("delete", ODD, (LATE, 9, 15, 60, True), None),
]


class Story:
    """What came of all turns: marks by turn, and every item with its receipt and what was written."""

    def __init__(self, phone: Phone, editor: Editor):
        self.phone, self.editor = phone, editor
        self.marks: dict[tuple[str, str], tuple] = {}
        self.sent: list[tuple[dict, dict]] = []

    def play(self, turn: Turn) -> None:
        self.phone.refresh()
        if turn.edit != "delete":  # by then it is hidden, and the phone has what it read last
            self.read(self.editor.lesson)
        attempt = str(uuid4())
        self.send(start(self.quiz["version"], attempt))
        getattr(self.editor, turn.edit)()
        self.hand_in(turn, "before", attempt)
        if turn.after:
            self.read(self.editor.copy if turn.edit == "copy_it" else self.editor.lesson)
            self.hand_in(turn, "after", str(uuid4()))

    def read(self, page) -> None:
        self.quiz = self.phone.lesson(page.translation_key)["body"][0]

    def hand_in(self, turn: Turn, when: str, attempt: str) -> None:
        receipt = self.send(submission(self.quiz["version"], attempt, responses(self.quiz, turn.words)))
        result = receipt["result"]
        self.marks[turn.edit, when] = (receipt["status"], *mark_of(result))

    def send(self, item: dict) -> dict:
        (receipt,) = self.phone.send(item)
        self.sent.append((item, receipt))
        return receipt


def mark_of(result: dict) -> tuple:
    return tuple(result[name] for name in ("score", "max_score", "percent", "passed"))


@pytest.fixture(scope="module")
def story(server) -> Story:
    tree = a_tree()
    phone = Phone(server.port, server.mail, "ada@example.org")
    phone.sign_up()
    told = Story(phone, Editor(tree.module, add(tree.course, ModulePage(title="Elsewhere"))))
    for turn in TURNS:
        told.play(turn)
    return told


def test_it_is_marked_as_worked_out_by_hand(story):
    expected = {(turn.edit, "before"): turn.before for turn in TURNS}
    expected |= {(turn.edit, "after"): turn.after for turn in TURNS if turn.after}

    assert story.marks == expected


def test_it_answers_each_type(story):
    first = next(item for item, _receipt in story.sent if item["kind"] == "submission")

    assert len(first["responses"]) == 10


def test_nothing_is_there_twice(story):
    assert len(story.phone.attempts()) == Attempt.objects.count() == 14
    assert Receipt.objects.count() == len(story.sent) == 22
    assert not InboxEntry.objects.exists()


def test_each_item_gets_its_first_receipt_at_the_end_too(story):
    again = story.phone.send_once(*(item for item, _receipt in story.sent))

    assert again == [receipt for _item, receipt in story.sent]


def test_each_attempt_stays_readable_as_it_was_sent(story):
    for item, receipt in story.sent:
        if item["kind"] == "submission":
            shown = story.phone.review(item["attempt"])

            assert shown["responses"] == without_confidence(item["responses"], shown["questions"])
            assert mark_of(shown) == mark_of(receipt["result"])


def without_confidence(sent: dict[str, Any], questions: list[dict[str, Any]]) -> dict[str, Any]:
    """Of a confidence scale the attempt says only that it was answered."""
    (scale,) = [one["id"] for one in questions if one["type"] == "confidence_scale"]
    return {**sent, scale: True} if scale in sent else sent


def test_each_attempt_can_still_be_marked(story):
    for attempt in Attempt.objects.select_related("version"):
        assert marked(attempt, attempt.version, attempt.version.corrections.all()).score == attempt.score
