"""A full lesson: twenty-odd blocks of many types, the same for each number. Plain values, no database."""

from typing import Any

_TEXT = (
    "listen first ask before you advise believe what a colleague tells you and thank them for the trust "
    "notice who speaks who is interrupted and whose idea is heard write down what was said and by whom "
    "change one habit this week tell your team and look again in a month at what became of it"
)
_WORDS = _TEXT.split()


def prose(seed: int, words: int) -> str:
    """Some sentences' worth of words that differ from seed to seed."""
    picked = [_WORDS[(seed * 7 + at * (1 + seed % 5)) % len(_WORDS)] for at in range(words)]
    return " ".join(picked).capitalize() + "."


def html(seed: int, paragraphs: int) -> str:
    return "".join(f"<p>{prose(seed + at, 45)} <b>{prose(seed + at, 5)}</b></p>" for at in range(paragraphs))


def lesson_body(seed: int, *, images: list, terms: list, services: list, note: Any, link: Any) -> list:
    """Values as a StreamField takes them."""
    picture = images[seed % len(images)]
    other = images[(seed + 1) % len(images)]
    return [
        *_opening(seed, picture),
        *_middle(seed, terms),
        ("passage", {"content_note": note, "blocks": _hard_to_read(seed, other)}),
        ("image_with_text", {"image": other, "heading": prose(seed, 4), "text": html(seed + 3, 2)}),
        ("table", _table(seed)),
        ("timeline", _timeline(seed)),
        ("support_services", {"heading": "To talk to somebody", "services": services}),
        ("page_link", {"page": link, "text": "Go on from here"}),
        ("discussion_prompt", {"prompt": prose(seed, 12), "minutes": 10, "facilitator_note": prose(seed, 20)}),
        ("reflection_prompt", {"prompt": prose(seed + 4, 12), "hint": prose(seed, 8)}),
        ("rich_text", {"text": html(seed + 9, 3)}),
        ("key_points", {"heading": "Remember", "points": [prose(seed + at, 9) for at in range(5)]}),
    ]


def _opening(seed: int, picture: Any) -> list:
    return [
        ("heading", {"text": prose(seed, 5), "level": "2"}),
        ("rich_text", {"text": html(seed, 4)}),
        ("image", {"image": picture, "caption": prose(seed, 8)}),
        ("callout", {"tone": "tip", "heading": prose(seed, 3), "text": html(seed + 1, 1)}),
        ("quote", {"text": prose(seed, 25), "source": "A colleague"}),
    ]


def _middle(seed: int, terms: list) -> list:
    steps = [{"title": prose(seed + at, 4), "text": html(seed + at, 1)} for at in range(4)]
    pairs = [{"say": prose(at, 9), "not_this": prose(at + 1, 8), "because": prose(at, 12)} for at in range(4)]
    return [
        ("heading", {"text": prose(seed + 2, 6), "level": "3"}),
        ("steps", {"heading": "", "steps": steps}),
        ("accordion", {"items": [{"title": prose(seed + at, 6), "text": html(seed + at, 1)} for at in range(4)]}),
        ("comparison", {"pairs": pairs}),
        ("glossary_term", {"term": terms[seed % len(terms)]}),
    ]


def _hard_to_read(seed: int, picture: Any) -> list:
    return [
        ("scenario_story", {"title": prose(seed, 4), "story": html(seed + 5, 3), "question": prose(seed, 11)}),
        ("image", {"image": picture, "caption": ""}),
        ("quote", {"text": prose(seed + 6, 30), "source": ""}),
    ]


def _table(seed: int) -> dict:
    rows = [[prose(seed + at, 2), prose(seed + at, 6), prose(at, 6)] for at in range(5)]
    return {"caption": prose(seed, 5), "columns": ["When", "Who", "What"], "rows": rows, "first_cell_is_heading": True}


def _timeline(seed: int) -> dict:
    entries = [
        {"when": f"Spring {year}", "starts_on": f"{year}-04-01", "title": prose(year, 4), "text": html(seed + year, 1)}
        for year in (2021, 2022, 2023)
    ]
    return {"heading": "", "entries": entries}
