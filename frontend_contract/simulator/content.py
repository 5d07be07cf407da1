"""The content that a device keeps, brought up to date by sync."""

from collections.abc import Callable
from typing import Any

from frontend_contract.simulator.line import Heard
from frontend_contract.simulator.work import Json

Ask = Callable[[str], Heard]


class Content:
    """
    Documents by key. A first round arrives beside what is kept, and takes its place once it is whole. `ask` takes an
    address below `content/`.
    """

    def __init__(self) -> None:
        self.kept: dict[str, Json] = {}
        self.arriving: dict[str, Json] | None = None
        self.cursor = ""

    def update(self, ask: Ask) -> None:
        """Ask until there is no more."""
        while self._one_round(ask):
            pass

    def units(self) -> list[Json]:
        return [document for document in self.kept.values() if "completion" in document]

    def of_type(self, name: str) -> list[Json]:
        return [document for document in self.kept.values() if document.get("type") == name]

    def _one_round(self, ask: Ask) -> bool:
        """Whether there is more."""
        answer = ask(f"sync/?cursor={self.cursor}" if self.cursor else "sync/")
        if answer.status == 410:
            self.arriving, self.cursor = None, ""
            return True
        if answer.status != 200:
            return False
        if not self.cursor:
            self.arriving = {}
        self._take(answer.content)
        return bool(answer.content["more"])

    def _take(self, answer: dict[str, Any]) -> None:
        into = self.kept if self.arriving is None else self.arriving
        for item in answer["items"]:
            if "upsert" in item:
                into[item["upsert"]["key"]] = item["upsert"]
            else:
                into.pop(item["delete"]["key"], None)
        self.cursor = answer["cursor"]
        if self.arriving is not None and not answer["more"]:
            self.kept, self.arriving = self.arriving, None
