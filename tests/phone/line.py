"""The line between a phone and the server, on which answers get lost."""

import json
import select
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any


@dataclass(frozen=True)
class Heard:
    """An answer that arrived."""

    status: int
    content: Any
    headers: dict[str, str]  # names in small letters


class Line:
    """One connection, kept open between requests. Bodies are JSON."""

    def __init__(self, port: int):
        self.connection = HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Heard:
        self._send(method, path, body, headers)
        answer = self.connection.getresponse()
        read = answer.read()
        names = {name.lower(): value for name, value in answer.headers.items()}
        return Heard(answer.status, json.loads(read) if read else None, names)

    def hang_up(self, method: str, path: str, body: Any = None, **headers: str) -> None:
        """Send and hang up at once. Nobody knows whether it was heard."""
        self._send(method, path, body, headers)
        self.close()

    def lose(self, method: str, path: str, body: Any = None, **headers: str) -> None:
        """Send, and hang up unread when the answer comes: the server has done all that it was asked."""
        self._send(method, path, body, headers)
        assert select.select([self.connection.sock], [], [], 60)[0], "No answer came."
        self.close()

    def close(self) -> None:
        self.connection.close()

    def _send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> None:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        data = None if body is None else json.dumps(body)
        self.connection.request(method, path, data, {"Content-Type": "application/json", **sent})
