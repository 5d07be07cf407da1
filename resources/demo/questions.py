"""The words in which the demo's quizzes are written: one function a type of question, each giving `(type, value)`."""

from typing import Any

from resources.demo.blocks import Block

Question = tuple[str, dict[str, Any]]
Option = dict[str, Any]
Step = dict[str, Any]


def quiz(
    title: str,
    intro: str,
    *questions: Question,
    feedback: str = "after_submit",
    pass_mark: int = 60,
    attempts_allowed: int | None = None,
    draw: int | None = None,
    shuffle: bool = True,
) -> Block:
    """`feedback` is practice, after_submit, after_pass or never; `pass_mark` is per cent of the points."""
    rules = {"feedback": feedback, "pass_mark": pass_mark, "attempts_allowed": attempts_allowed}
    return "quiz", {
        "title": title, "intro": intro, "questions": questions, **rules, "draw": draw, "shuffle": shuffle
    }  # fmt: skip


# --- options and choices -----------------------------------------------------------------------------


def right(text: str, feedback: str = "") -> Option:
    return {"text": text, "right": True, "feedback": feedback}


def wrong(text: str, feedback: str) -> Option:
    """`feedback` is what somebody who picks this should hear."""
    return {"text": text, "right": False, "feedback": feedback}


def best(text: str, consequence: str, leads_to: int | None = None) -> Option:
    return {"text": text, "quality": "best", "consequence": consequence, "leads_to": leads_to}


def fair(text: str, consequence: str, leads_to: int | None = None) -> Option:
    return {"text": text, "quality": "fair", "consequence": consequence, "leads_to": leads_to}


def poor(text: str, consequence: str, leads_to: int | None = None) -> Option:
    return {"text": text, "quality": "poor", "consequence": consequence, "leads_to": leads_to}


def step(situation: str, *choices: Option) -> Step:
    return {"situation": situation, "choices": choices}


# --- questions; `why` is the explanation -------------------------------------------------------------


def single_choice(prompt: str, *options: Option, why: str) -> Question:
    return "single_choice", {"prompt": prompt, "options": options, "explanation": why}


def multiple_choice(prompt: str, *options: Option, why: str) -> Question:
    return "multiple_choice", {"prompt": prompt, "options": options, "points": 2, "explanation": why}


def true_false(statement: str, *, right: bool, why: str) -> Question:
    return "true_false", {"prompt": statement, "right": "true" if right else "false", "explanation": why}


def numeric(prompt: str, *, right: int, why: str) -> Question:
    return "numeric", {"prompt": prompt, "right": right, "explanation": why}


def ordering(prompt: str, *items: str, why: str) -> Question:
    """Items in the right order."""
    named = [{"text": item} for item in items]
    return "ordering", {"prompt": prompt, "items": named, "points": 2, "explanation": why}


def matching(prompt: str, *pairs: tuple[str, str], why: str) -> Question:
    named = [{"prompt": item, "match": match} for item, match in pairs]
    return "matching", {"prompt": prompt, "pairs": named, "points": 2, "explanation": why}


def fill_gaps(prompt: str, text: str, *gaps: str, words: tuple[str, ...] = (), why: str) -> Question:
    """`gaps` are what fits, one form on each line; `words` are offered to choose from."""
    accepted = [{"accepted": forms} for forms in gaps]
    return "fill_gaps", {
        "prompt": prompt, "text": text, "gaps": accepted, "words": words, "points": 2, "explanation": why
    }  # fmt: skip


def short_text(prompt: str, *accepted: str, why: str) -> Question:
    return "short_text", {"prompt": prompt, "accepted": "\n".join(accepted), "explanation": why}


def scenario(prompt: str, *steps: Step, why: str) -> Question:
    return "scenario", {"prompt": prompt, "steps": steps, "points": len(steps), "explanation": why}


def confidence_scale(prompt: str, measure: str, occasion: str) -> Question:
    """`occasion` is before, after or follow_up. There is no right response, so there is nothing to explain."""
    return "confidence_scale", {"prompt": prompt, "measure": measure, "occasion": occasion}
