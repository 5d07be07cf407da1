"""How confident somebody feels: the same two scales before the course, after it, and some weeks later."""

from resources.demo.questions import Question, confidence_scale, quiz


def _scales(occasion: str) -> tuple[Question, Question]:
    """The words never change: only then can answers be compared."""
    return (
        confidence_scale("How confident are you to talk about race at work?", "talk_about_race", occasion),
        confidence_scale(
            "How confident are you to speak up when somebody at work is treated unfairly because of race?",
            "speak_up",
            occasion,
        ),
    )


BEFORE = quiz(
    "Before you begin",
    "Two questions about yourself. Nothing here is right or wrong, and you do not need to feel confident to begin. You are asked the same at the end of the course, and once more some weeks later, so that the programme learns whether it helps. What you choose is kept without your name: nobody, you included, can look it up.",
    *_scales("before"),
    feedback="never",
    pass_mark=0,
    attempts_allowed=1,
    shuffle=False,
)

AFTER = quiz(
    "At the end of the course",
    "The same two questions as at the beginning. Choose what is true today, not what you think you ought to feel. It may have gone up, or stayed. It may also have gone down: whoever begins to see more can feel less sure for a while. Again, what you choose is kept without your name.",
    *_scales("after"),
    feedback="never",
    pass_mark=0,
    attempts_allowed=1,
    shuffle=False,
)

FOLLOW_UP = _scales("follow_up")
