"""A learner who has a keyboard and nothing else."""

from dataclasses import dataclass
from typing import Any

#: Presses of Tab before one gives up: a page has fewer places to go to.
MOST = 250


@dataclass
class Keyboard:
    page: Any

    def reach(self, target) -> None:
        """Press Tab until the focus is there."""
        target.first.wait_for()
        for _ in range(MOST):
            if self.is_at(target):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"The keyboard does not get to {target}")

    def is_at(self, target) -> bool:
        return any(each.evaluate("it => it === document.activeElement") for each in target.all())

    def press(self, role: str, name: str, *, exact: bool = False) -> None:
        """Go to a link or button, and press it."""
        self.reach(self.page.get_by_role(role, name=name, exact=exact))
        self.page.keyboard.press("Enter")

    def type(self, text: str) -> None:
        self.page.keyboard.insert_text(text)

    def read_on(self) -> None:
        """To the end of the page, as fast as one who skims."""
        height = self.page.evaluate("document.documentElement.scrollHeight")
        for _ in range(2 + height // self.page.viewport_size["height"]):
            self.page.wait_for_timeout(1000)
            self.page.keyboard.press("PageDown")
