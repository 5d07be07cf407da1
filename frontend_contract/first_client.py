"""Lists a course and prints its first lesson, with pictures and questions: `python first_client.py ADDRESS`."""
# ruff: noqa: S310, T201

import json
import re
import sys
from html import unescape
from urllib.request import urlopen

BASE = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8010"
ALONE, COUNTS = "Only you can see this.", "counts in rounded totals over many people"
SEEN_BY = {"only_you": ALONE, "only_you_and_counts": f"{ALONE} It also {COUNTS}."}
SEEN_BY["only_counts"] = f"Kept without your name. It {COUNTS}, and even you can't look it up."


def get(address):
    with urlopen(BASE + address) as answer:
        return json.load(answer)


def picture(image):
    if image and not image["decorative"]:
        files = image["sources"][-1]["files"] if image["sources"] else []  # the last format is read everywhere
        print(f"[{image['alt']}]", entry["media_base"] + files[-1]["url"] if files else "(still being made)")


def ask(question):  # one of a type that isn't known here shows its prompt, and takes no response
    print("\n?", unescape(re.sub("<[^>]*>", " ", question["prompt"])).strip())
    picture(question["image"])
    for name in ("parts", "options", "items", "choices"):
        for each in question.get(name, []):
            print("  -", each["text"])
    for step in question.get("steps", [])[:1]:
        print(" ", step["situation"], *(f"\n  - {choice['text']}" for choice in step["choices"]))
    print(" ", *question.get("words", []), SEEN_BY.get(question["seen_by"], ""))


def show(block):  # `fallback` will do for any type; a passage's is its content note, since nobody has chosen yet
    picture(block.get("image"))
    print(block["fallback"] if block["type"] != "quiz" else f"\n## {block['title']}")
    for question in block.get("questions", []):
        ask(question)
    print(SEEN_BY.get(block.get("seen_by"), ""))


entry = get("/api/v1/")
course = get(entry["links"]["pages"] + "?type=course&limit=1")["items"][0]
outline = get(entry["links"]["outline"].replace("{key}", course["key"]))
lessons = [lesson for module in outline["modules"] for lesson in module["lessons"]]
for lesson in lessons:
    print(lesson["title"], f"({lesson['minutes']} minutes)")
page = get(entry["links"]["page"].replace("{key}", lessons[0]["key"]))
print("\n#", page["title"], "\n" + page["introduction"])
picture(page["image"])
for block in page["body"]:
    show(block)
