"""The line between a device and the server, on which requests and answers get lost, whole or in part."""

import json
import select
import socket
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

_PATIENCE = 60  # seconds


@dataclass(frozen=True)
class Heard:
    """An answer that arrived."""

    status: int
    content: Any
    headers: dict[str, str]  # names in small letters


class Line:
    """One connection, kept open between requests. Bodies are JSON."""

    def __init__(self, port: int):
        self.connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)

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
        assert select.select([self.connection.sock], [], [], _PATIENCE)[0], "No answer came."
        self.close()

    def cut_request(self, share: float, method: str, path: str, body: Any, **headers: str) -> None:
        """Send only this share of the request's bytes, from 0 to 1, and hang up."""
        whole = _as_bytes(method, path, body, headers)
        with self._wire() as wire:
            wire.sendall(whole[: int(len(whole) * share)])

    def cut_answer(self, most: int, method: str, path: str, body: Any, **headers: str) -> None:
        """Send all, and hang up in the middle of the answer, when at most so many bytes were read."""
        with self._wire() as wire:
            wire.sendall(_as_bytes(method, path, body, headers))
            wire.recv(most)

    def close(self) -> None:
        self.connection.close()

    def _wire(self) -> socket.socket:
        return socket.create_connection((self.connection.host, self.connection.port), timeout=_PATIENCE)

    def _send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> None:
        data = None if body is None else json.dumps(body)
        self.connection.request(method, path, data, _named(headers))


def _named(headers: dict[str, str]) -> dict[str, str]:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return {"Content-Type": "application/json", **sent}


def _as_bytes(method: str, path: str, body: Any, headers: dict[str, str]) -> bytes:
    data = b"" if body is None else json.dumps(body).encode()
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {len(data)}"]
    lines += [f"{name}: {value}" for name, value in _named(headers).items()]
    return "\r\n".join([*lines, "", ""]).encode() + data
