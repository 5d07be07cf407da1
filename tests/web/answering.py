"""What is right in each type of question, done with the keyboard alone. The focus is on the question."""

from typing import Any

from tests.web.keyboard import Keyboard


def answer(keyboard: Keyboard, question: dict[str, Any], key: dict[str, Any]) -> None:
    ANSWERS[question["type"]](keyboard, question, key)


def pick(keyboard: Keyboard, index: int) -> None:
    """One of a group of radio buttons."""
    keyboard.reach(keyboard.page.locator(".player input[type=radio]"))
    keyboard.page.keyboard.press("Space")
    for _ in range(index):
        keyboard.page.keyboard.press("ArrowDown")


def single_choice(keyboard, question, key):
    """The options' order on the screen is the attempt's."""
    texts = {option["id"]: option["text"] for option in question["options"]}
    shown = keyboard.page.locator(".player .option > span").all_inner_texts()
    pick(keyboard, shown.index(texts[key["right"][0]]))


def multiple_choice(keyboard, question, key):
    for option in question["options"]:
        if option["id"] in key["right"]:
            box = keyboard.page.locator(".player").get_by_role("checkbox", name=option["text"], exact=True)
            keyboard.reach(box)
            keyboard.page.keyboard.press("Space")


def true_false(keyboard, question, key):
    pick(keyboard, 0 if key["right"] else 1)


def matching(keyboard, question, key):
    choices = [choice["id"] for choice in question["choices"]]
    for item in question["items"]:
        keyboard.reach(keyboard.page.locator(".player").get_by_label(item["text"], exact=True))
        for _ in range(choices.index(key["right"][item["id"]]) + 1):
            keyboard.page.keyboard.press("ArrowDown")


def ordering(keyboard, question, key):
    """Each item is moved up to its place, the first one first."""
    texts = {item["id"]: item["text"] for item in question["items"]}
    now = [item["id"] for item in question["items"]]
    for place, item in enumerate(key["right"]):
        for _ in range(now.index(item) - place):
            keyboard.press("button", f"Move “{texts[item]}” up", exact=True)
        now.remove(item)
        now.insert(place, item)
    keep = keyboard.page.get_by_role("button", name="Keep this order")
    if keep.count():
        keyboard.press("button", "Keep this order")


def numeric(keyboard, question, key):
    keyboard.reach(keyboard.page.locator(".player input"))
    keyboard.type(str(key["right"]))


def short_text(keyboard, question, key):
    keyboard.reach(keyboard.page.locator(".player input"))
    keyboard.type(key["accepted"][0])


def fill_gaps(keyboard, question, key):
    gaps = [part["gap"] for part in question["parts"] if part["gap"]]
    for number, gap in enumerate(gaps, start=1):
        keyboard.reach(keyboard.page.get_by_label(f"Gap {number}", exact=True))
        right = key["accepted"][gap][0]
        if question["words"]:
            keyboard.page.keyboard.type(right)
        else:
            keyboard.type(right)


def scenario(keyboard, question, key):
    """The best way through; every choice leads on."""
    step = key["first"]
    while step:
        shown = next(each for each in question["steps"] if each["id"] == step)
        best = next(each for each in shown["choices"] if key["choices"][each["id"]]["quality"] == "best")
        keyboard.press("button", best["text"], exact=True)
        step = best["leads_to"]


def confidence_scale(keyboard, question, key):
    pick(keyboard, 3)


ANSWERS = {
    each.__name__: each
    for each in (
        single_choice,
        multiple_choice,
        true_false,
        matching,
        ordering,
        numeric,
        short_text,
        fill_gaps,
        scenario,
        confidence_scale,
    )
}
