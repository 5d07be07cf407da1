"""A phone that is handed from one learner to another, and what its app keeps of each, as an app must."""

from typing import Any
from uuid import uuid4

from frontend_contract.simulator.line import Heard
from tests.phone.phone import Phone

_SYNC, _FILE = "/api/v1/learning/sync/", "/api/v1/learning/sync/file/"


class Keeper:
    """`kept` is what was done by each learner and has no receipt yet, by the learner's id."""

    def __init__(self) -> None:
        self.kept: dict[str, list[dict[str, Any]]] = {}

    def sign_in(self, phone: Phone) -> None:
        self.phone = phone
        self.learner = phone.read("/api/v1/learning/me/")["id"]

    def do(self, *items: dict[str, Any]) -> None:
        self.kept.setdefault(self.learner, []).extend(items)

    def send(self) -> Heard:
        """What is acknowledged, goes; what is erased, goes; whatever else the server says, all is kept."""
        waiting = self.kept.get(self.learner, [])
        heard = self.phone.post(_SYNC, {"items": waiting})
        if heard.status == 200 or heard.content["code"] == "account-erased":
            del self.kept[self.learner]
        return heard

    def file(self) -> dict[str, Any]:
        head = {"format": 1, "learner": self.learner, "device": str(uuid4()), "saved_at": "2026-03-04T10:00:00Z"}
        return {**head, "items": self.kept[self.learner]}

    def send_file(self, file: dict[str, Any]) -> Heard:
        return self.phone.post(_FILE, file)
