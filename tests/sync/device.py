"""A device that keeps what sync tells it, as an app would, and holds each answer to what it promises."""

from typing import Any

from cms.sync.state import REDACTED

CONTENT = "/api/v1/content/sync/"
LEARNING = "/api/v1/learning/content/sync/"


class Device:
    """Documents by key. `client` asks, for a visitor or whoever is signed in; `query` is asked at the beginning."""

    def __init__(self, client: Any, address: str = CONTENT, query: str = ""):
        self.client, self.address, self.query = client, address, query
        self.kept: dict[str, dict] = {}
        self.arriving: dict[str, dict] | None = None
        self.cursor: str | None = None
        self.deleted: list[dict] = []

    def ask(self) -> dict:
        """One answer, taken."""
        path = f"{self.address}?cursor={self.cursor}" if self.cursor else self.address + self.query
        response = self.client.get(path)
        if response.status_code == 410:
            self.kept, self.arriving, self.cursor = {}, None, None
            return self.ask()
        assert response.status_code == 200, response.content
        answer = response.json()
        self.take(answer)
        return answer

    def take(self, answer: dict) -> None:
        if self.cursor is None:
            self.arriving = {}
        into = self.kept if self.arriving is None else self.arriving
        for item in answer["items"]:
            if "upsert" in item:
                into[item["upsert"]["key"]] = item["upsert"]
            else:
                self.drop(into, item["delete"], answer["snapshot"])
        self.cursor = answer["cursor"]
        if self.arriving is not None and not answer["more"]:
            self.kept, self.arriving = self.arriving, None

    def drop(self, into: dict, gone: dict, is_snapshot: bool) -> None:
        had = into.pop(gone["key"], None)
        self.deleted.append(gone)
        if is_snapshot:
            assert gone["reason"] == REDACTED
            self.kept.pop(gone["key"], None)
        else:
            assert had is not None, f"{gone} was never here"
            assert had.get("locale", gone["locale"]) == gone["locale"]
            assert had["type"] == gone["type"]

    def sync(self) -> list[dict]:
        """Ask until there is no more; the deletions that came."""
        self.deleted = []
        while self.ask()["more"]:
            pass
        return self.deleted
