"""A small HTTP client that costs little beside the server it measures: raw sockets kept open, 127.0.0.1 only."""

import socket
import time
from collections import Counter
from collections.abc import Iterator
from statistics import median


class Connection:
    """One connection to a server on this machine. No proxy, no compression, no redirect."""

    def __init__(self, port: int, patience: float = 60.0):
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=patience)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._read = b""

    def send(self, request: bytes) -> None:
        self._socket.sendall(request)

    def receive(self) -> tuple[int, dict[str, str], bytes]:
        """The next response: status, headers with small letters, body."""
        while b"\r\n\r\n" not in self._read:
            self._more()
        head, _, self._read = self._read.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        status = int(first.split(" ")[1])
        length = 0 if status in (204, 304) else int(headers["content-length"])
        while len(self._read) < length:
            self._more()
        body, self._read = self._read[:length], self._read[length:]
        return status, headers, body

    def get(self, address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        self.send(request_for(address, **headers))
        return self.receive()

    def close(self) -> None:
        self._socket.close()

    def _more(self) -> None:
        chunk = self._socket.recv(1 << 18)
        if not chunk:
            raise ConnectionError("The server closed the connection.")
        self._read += chunk


def request_for(address: str, **headers: str) -> bytes:
    """A GET; `if_none_match` and the like become headers."""
    lines = [f"GET {address} HTTP/1.1", "Host: 127.0.0.1", "Accept: application/json"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def post(address: str, body: bytes, **headers: str) -> bytes:
    """A POST of JSON."""
    lines = [f"POST {address} HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json"]
    lines += [f"Content-Length: {len(body)}", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


def rate(connections: list[Connection], requests: Iterator[bytes], expected: int, *, count: int) -> float:
    """Responses a second. Raises AssertionError if one is not as expected."""
    began = time.perf_counter()
    found = statuses(connections, requests, count=count)
    if found[expected] != count:
        raise AssertionError(f"{dict(found)} instead of {expected}")
    return count / (time.perf_counter() - began)


def statuses(connections: list[Connection], requests: Iterator[bytes], *, count: int) -> Counter[int]:
    """How often each status came, with one request under way on each connection so that the server never waits."""
    found: Counter[int] = Counter()
    for connection in connections:
        connection.send(next(requests))
    left = count - len(connections)
    for number in range(count):
        connection = connections[number % len(connections)]
        found[connection.receive()[0]] += 1
        if number < left:
            connection.send(next(requests))
    return found


def seconds(connection: Connection, request: bytes, *, count: int, cold: bool) -> float:
    """Median seconds from request to response, one at a time; cold: the server forgets its answers before each."""
    times = []
    for _ in range(count):
        if cold:
            connection.get("/forget/")
        began = time.perf_counter()
        connection.send(request)
        status = connection.receive()[0]
        times.append(time.perf_counter() - began)
        if status not in (200, 304, 404):
            raise AssertionError(f"{status} for {request.split(b' ')[1].decode()}")
    return median(times)
