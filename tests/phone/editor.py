"""An editor, who does to a lesson with one question of each type what the admin does."""

from typing import Any

from academy.models import LessonPage, ModulePage
from cms.documents.transactions import content_transaction
from tests.conftest import add

#: Seventeen points in all.
QUESTIONS = [
    ("single_choice", {"points": 2, "options": [{"text": "Listen", "right": True}, {"text": "Look away"}]}),
    (
        "multiple_choice",
        {"points": 3, "options": [{"text": "Ask", "right": True}, {"text": "Pause", "right": True}, {"text": "Push"}]},
    ),
    ("true_false", {"points": 1, "right": "false"}),
    (
        "matching",
        {"points": 2, "pairs": [{"prompt": "Hear", "match": "Time"}, {"prompt": "Speak", "match": "Words"}]},
    ),
    ("ordering", {"points": 3, "items": [{"text": text} for text in ("Rules", "Prompt", "Pairs", "Round")]}),
    ("numeric", {"points": 1, "right": "20", "tolerance": "0.5"}),
    ("short_text", {"points": 1, "accepted": "ally\nallies"}),
    (
        "fill_gaps",
        {
            "points": 2,
            "text": "Being [1] is to [2].",
            "gaps": [{"accepted": "anti-racist"}, {"accepted": "act"}],
            "words": [],
        },
    ),
    (
        "scenario",
        {
            "points": 2,
            "steps": [
                {
                    "situation": "She is interrupted.",
                    "choices": [
                        {"text": "Speak up", "quality": "best", "consequence": "She goes on.", "leads_to": 2},
                        {"text": "Write later", "quality": "fair", "consequence": "It is late."},
                    ],
                },
                {
                    "situation": "He is cross.",
                    "choices": [
                        {"text": "Stay calm", "quality": "best", "consequence": "He thinks."},
                        {"text": "Leave", "quality": "poor", "consequence": "He is sure."},
                    ],
                },
            ],
        },
    ),
    ("confidence_scale", {"measure": "speak_up", "occasion": "before"}),
]


class Editor:
    """Each act is one transaction, as it is in the admin. `copy` is where the lesson was copied to."""

    copy: LessonPage

    def __init__(self, module: ModulePage, elsewhere: ModulePage):
        questions = [(name, {"prompt": f"<p>{name}?</p>", **members}) for name, members in QUESTIONS]
        body = [("quiz", {"title": "Check", "questions": questions, "pass_mark": 60, "shuffle": True})]
        self.elsewhere = elsewhere
        self.lesson = add(module, LessonPage(title="All types", body=body))

    def reword(self) -> None:
        page = self._draft()
        for question in self._questions(page):
            question.value["prompt"].source = f"<p>Put otherwise: {question.block_type}?</p>"
        self._question(page, "single_choice")["options"][0]["text"] = "Listen first"
        self._publish(page)

    def rekey(self) -> None:
        """The other option is right, and 30 instead of 20."""
        page = self._draft()
        for option in self._question(page, "single_choice")["options"]:
            option["right"] = not option["right"]
        self._question(page, "numeric")["right"] = "30"
        self._publish(page)

    def reorder(self) -> None:
        page = self._draft()
        self._questions(page).reverse()
        for name in ("single_choice", "multiple_choice"):
            self._question(page, name)["options"].bound_blocks.reverse()
        self._publish(page)

    def delete_a_question(self) -> None:
        page = self._draft()
        questions = self._questions(page)
        del questions[[one.block_type for one in questions].index("matching")]
        self._publish(page)

    def move(self) -> None:
        with content_transaction():
            self._draft().move(self.elsewhere, pos="last-child")

    def copy_it(self) -> None:
        with content_transaction():
            self.copy = self._draft().copy(keep_live=False, update_attrs={"title": "Copy", "slug": "copy"})
            self.copy.save_revision().publish()

    def unpublish(self) -> None:
        with content_transaction():
            self._draft().unpublish()

    def delete(self) -> None:
        with content_transaction():
            self._draft().delete()

    def _draft(self) -> LessonPage:
        return LessonPage.objects.get(pk=self.lesson.pk)

    def _publish(self, page: LessonPage) -> None:
        with content_transaction(exclusive=False):
            page.save_revision().publish()

    def _questions(self, page: LessonPage) -> Any:
        return page.body[0].value["questions"]

    def _question(self, page: LessonPage, name: str) -> Any:
        (found,) = [one.value for one in self._questions(page) if one.block_type == name]
        return found
