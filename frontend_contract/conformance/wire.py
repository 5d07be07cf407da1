"""What went over the wire between a client and the mock server."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

SYNC = "/api/v1/learning/sync/"


@dataclass
class Exchange:
    """
    A request and its answer. Times are seconds of one clock. `status` is 0 if the answer got lost; `learner` is whose
    token or cookie came with it, `session` the sign-in that it belongs to.
    """

    method: str
    target: str
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes = b""
    is_media: bool = False
    started: float = 0.0
    ended: float = 0.0
    status: int = 0
    answer: Any = None
    answer_headers: dict[str, str] = field(default_factory=dict)
    learner: str | None = None
    session: str | None = None

    def __str__(self) -> str:
        return f"{self.method} {self.target}"

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def body(self) -> Any:
        """The JSON that was sent; None if it was none."""
        try:
            return json.loads(self.raw)
        except ValueError:
            return None

    @property
    def items(self) -> list[dict[str, Any]]:
        """Of a call of `sync/`."""
        body = self.body
        items = body.get("items") if isinstance(body, dict) else None
        return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []

    @property
    def receipts(self) -> list[dict[str, Any]]:
        return self.answer["receipts"] if self.status == 200 and self.path == SYNC else []


@dataclass
class Wire:
    """Everything that a client was seen to do: `exit_code` of its command, and where it put what it shows."""

    exchanges: list[Exchange] = field(default_factory=list)
    exit_code: int | None = None
    rendered: Path | None = None

    def asked(self) -> list[Exchange]:
        """What the API was asked; browsers' own questions (OPTIONS) and files apart."""
        return [one for one in self.exchanges if not one.is_media and one.method != "OPTIONS"]

    def syncs(self) -> list[Exchange]:
        return [one for one in self.asked() if one.method == "POST" and one.path == SYNC]

    def after(self, exchange: Exchange) -> Iterator[Exchange]:
        """What began after the answer to `exchange` had been sent, or lost."""
        return (one for one in self.exchanges if one.started >= exchange.ended and one is not exchange)


def canonical(value: Any) -> str:
    """Equal for equal JSON, whatever the order of members."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
