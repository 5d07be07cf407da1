"""How confident somebody feels: the same two scales before the course, after it, and some weeks later."""

from resources.demo.questions import Question, confidence_scale, quiz


def _scales(occasion: str, why_talk: str, why_speak: str) -> tuple[Question, Question]:
    """The prompts never change: only then can answers be compared."""
    return (
        confidence_scale(
            "How confident are you to talk about race at work?", "talk_about_race", occasion, why=why_talk
        ),
        confidence_scale(
            "How confident are you to speak up when somebody at work is treated unfairly because of race?",
            "speak_up",
            occasion,
            why=why_speak,
        ),
    )


BEFORE = quiz(
    "Before you begin",
    "Two questions about yourself. Nothing here is right or wrong. What you choose is kept without your name, and nobody can look it up.",
    *_scales(
        "before",
        "Whatever you chose is a good place to start from. You do not need to feel confident to begin.",
        "You are asked the same at the end of the course, and once more some weeks later. So the programme learns whether the course helps. It sees what many people chose together, never what you chose.",
    ),
    pass_mark=0,
    attempts_allowed=1,
    shuffle=False,
)

AFTER = quiz(
    "At the end of the course",
    "The same two questions as at the beginning. Choose what is true today, not what you think you ought to feel.",
    *_scales(
        "after",
        "It may have gone up, or stayed. It may also have gone down: whoever begins to see more can feel less sure for a while. None of these means that you learned badly.",
        "Take the one thing that you have chosen, and begin with it this week. You do not have to wait until you feel sure.",
    ),
    pass_mark=0,
    attempts_allowed=1,
    shuffle=False,
)

FOLLOW_UP = _scales(
    "follow_up",
    "Some weeks later you can see what has lasted. If it has faded, talk to somebody about it. You do not begin from nothing.",
    "If there was a moment when you spoke up, think of what made it possible. If there was one when you did not, that is common too. There will be another.",
)
