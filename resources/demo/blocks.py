"""The words in which the demo's bodies are written: one function a kind of block, each giving `(type, value)`."""

from typing import Any

Block = tuple[str, dict[str, Any]]


def heading(text: str, level: str = "2") -> Block:
    return "heading", {"text": text, "level": level}


def text(prose: str) -> Block:
    return "rich_text", {"text": prose}


def image(name: str, caption: str = "") -> Block:
    return "image", {"image": name, "caption": caption}


def image_with_text(name: str, heading: str, prose: str) -> Block:
    return "image_with_text", {"image": name, "heading": heading, "text": prose}


def video(title: str, file: str, captions: str, transcript: str) -> Block:
    return "video", {"title": title, "file": file, "captions": captions, "transcript": transcript}


def audio(title: str, file: str, captions: str, transcript: str) -> Block:
    return "audio", {"title": title, "file": file, "captions": captions, "transcript": transcript}


def quote(words: str, source: str = "") -> Block:
    return "quote", {"text": words, "source": source}


def callout(tone: str, heading: str, prose: str) -> Block:
    """`tone` is note, tip, important or warning."""
    return "callout", {"tone": tone, "heading": heading, "text": prose}


def key_points(heading: str, *points: str) -> Block:
    return "key_points", {"heading": heading, "points": points}


def steps(heading: str, *each: tuple[str, str]) -> Block:
    """Steps as pairs of title and prose."""
    return "steps", {"heading": heading, "steps": [{"title": title, "text": prose} for title, prose in each]}


def accordion(*items: tuple[str, str]) -> Block:
    """Items as pairs of title and prose."""
    return "accordion", {"items": [{"title": title, "text": prose} for title, prose in items]}


def table(caption: str, columns: tuple[str, ...], *rows: tuple[str, ...]) -> Block:
    return "table", {"caption": caption, "columns": columns, "rows": rows, "first_cell_is_heading": True}


def comparison(*pairs: tuple[str, str, str]) -> Block:
    """What to say, what not to say, and why."""
    named = [{"say": say, "not_this": not_this, "because": because} for say, not_this, because in pairs]
    return "comparison", {"pairs": named}


def story(title: str, prose: str, question: str) -> Block:
    return "scenario_story", {"title": title, "story": prose, "question": question}


def discuss(prompt: str, minutes: int, facilitator_note: str = "") -> Block:
    return "discussion_prompt", {"prompt": prompt, "minutes": minutes, "facilitator_note": facilitator_note}


def reflect(prompt: str, hint: str = "") -> Block:
    return "reflection_prompt", {"prompt": prompt, "hint": hint}


def confirm(text: str) -> Block:
    return "checkpoint", {"text": text, "required": False}


def passage(content_note: str, *blocks: Block) -> Block:
    return "passage", {"content_note": content_note, "blocks": blocks}


def download(file: str, description: str) -> Block:
    return "download", {"file": file, "description": description}


def term(name: str) -> Block:
    return "glossary_term", {"term": name}


def support(heading: str, *services: str) -> Block:
    return "support_services", {"heading": heading, "services": services}


def timeline(heading: str, *entries: tuple[str, str, str, str, str]) -> Block:
    """Entries as when in words, start and end as exact as they are known (`2021-12`), title, prose."""
    names = ("when", "starts_on", "ends_on", "title", "text")
    return "timeline", {"heading": heading, "entries": [dict(zip(names, entry, strict=True)) for entry in entries]}


def page_link(page: str, words: str) -> Block:
    return "page_link", {"page": page, "text": words}
