"""Two reports, a film and a recording, with their captions."""

from functools import partial

from resources.demo.files import File
from resources.demo.film import film
from resources.demo.pdf import to_pdf
from resources.demo.sound import bell_and_silence

_STAND_IN = "This page stands in for the full report. It belongs to a demonstration and holds only what is public."

_EVALUATION = f"""
{_STAND_IN}

# What was evaluated

In summer 2020 a health innovation network in south London set out to become actively anti-racist. The programme had
two aims: a psychologically safe place in which staff grow confident to talk about race and racial inequality, and
staff who are confident to speak up about, and respond to, racial inequality and discrimination.

# What the programme did

Listening events in 2020 and 2021 led to a first phase from December 2021. Teams discussed race and racism in their own
area of work from April to October 2022. From October 2022 to May 2023 the designed actions were launched and piloted
across the organisation: a roundtable with partners, academy training, a toolkit and a community of practice.

# How to use this report

Read it with the people who can decide something. Choose one recommendation, give it a name and a date, and look
again after three months.
"""

_REVIEW = f"""
{_STAND_IN}

# How training has been judged

Published evaluations of anti-racism training for health staff ask the same scale before, straight after and about a
month later, and report the paired change. A study of 2023 in BMJ Open did so with 49 NHS practitioners.

# What learners say

They value interaction, stories and a safe environment. They complain of length and wordiness.

# What follows for a planner

Keep it short. Let people talk. Tell stories. Ask before, after and a month later.
"""

SLIDES = (
    ("Speaking up", "Four steps, five seconds each."),
    ("Pause", "Take one breath before you answer."),
    ("Name it", "Say what you heard, plainly and calmly."),
    ("Say why", "Tell what it does, not what the person is."),
    ("Ask", "Ask the person concerned what would help now."),
)
SECONDS_A_SLIDE = 5


def _captions(lines: list[tuple[int, int, str]]) -> bytes:
    """WebVTT from first second, last second and words."""
    cues = [f"00:{start:02}.000 --> 00:{end:02}.000\n{words}\n" for start, end, words in lines]
    return "\n".join(["WEBVTT\n", *cues]).encode()


def _film_captions() -> bytes:
    starts = range(0, len(SLIDES) * SECONDS_A_SLIDE, SECONDS_A_SLIDE)
    lines = [(at, at + SECONDS_A_SLIDE, f"{title}. {words}") for at, (title, words) in zip(starts, SLIDES, strict=True)]
    return _captions(lines)


def _quiet_captions() -> bytes:
    return _captions([(0, 4, "[A soft bell]"), (4, 25, "[Silence]"), (25, 30, "[A soft bell]")])


FILES = {
    "evaluation-report": File("Evaluation report", "pdf", partial(to_pdf, "Evaluation of the programme", _EVALUATION)),
    "review-of-interventions": File(
        "Review of workplace interventions", "pdf", partial(to_pdf, "Review of workplace interventions", _REVIEW)
    ),
    "speaking-up": File("Film: speaking up in four steps", "webm", partial(film, SLIDES, SECONDS_A_SLIDE)),
    "speaking-up-captions": File("Captions: speaking up in four steps", "vtt", _film_captions),
    "quiet": File("Recording: half a minute of quiet", "mp3", partial(bell_and_silence, 30)),
    "quiet-captions": File("Captions: half a minute of quiet", "vtt", _quiet_captions),
}
