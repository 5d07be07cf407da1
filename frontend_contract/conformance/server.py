"""The mock server: it listens, answers, and writes down what it was asked."""

import argparse
import json
import re
import sys
import time
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any

from .accounts import Accounts, Session
from .answers import answer, example, unknown_page, word_on
from .faults import WAIT, Faults
from .wire import SYNC, Exchange, Wire

#: How many learner's requests an access token is good for, and how many pages a list gives at once, with faults.
USES, PIECE = 8, 5
_GIF = bytes.fromhex("47494638396101000100800000c2c2c200000021f90401000000002c00000000010001000002024401003b")
_ALLOWED = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "authorization, content-type, if-none-match, x-csrftoken, x-session-token",
    "Access-Control-Allow-Methods": "GET, POST, DELETE",
    "Access-Control-Expose-Headers": "ETag, Content-Language, Retry-After",
}
_SIGNS_IN = re.compile(
    r"/api/v1/auth/(app|browser)/v1/auth/(login|signup|email/verify|2fa/authenticate|provider/token)"
)


class MockServer(ThreadingHTTPServer):
    """
    At `port` of this machine, a free one if 0. With `faults`, files have an origin of their own, as behind a CDN, and
    whoever has to wait is told to do so for `wait` seconds.
    """

    daemon_threads = True

    def __init__(self, port: int = 0, *, faults: bool = False, wait: int = WAIT) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.wire, self.lock, self.wait = Wire(), Lock(), wait
        self.faults = Faults() if faults else None
        self.accounts = Accounts(uses=USES if faults else None)
        self.media = ThreadingHTTPServer(("127.0.0.1", 0), MediaHandler) if faults else None
        if self.media:
            self.media.api = self  # type: ignore[attr-defined]
            Thread(target=self.media.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def media_base(self) -> str:
        return f"http://127.0.0.1:{self.media.server_port}" if self.media else self.address


class MediaHandler(BaseHTTPRequestHandler):
    """Every file is a grey dot."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        exchange = self._begin(is_media=True)
        self._end(exchange, 200, _GIF, {"Content-Type": "image/gif"})

    def _begin(self, *, is_media: bool = False) -> Exchange:
        started = time.monotonic()
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        exchange = Exchange(self.command, self.path, headers, raw, is_media=is_media, started=started)
        self._server().wire.exchanges.append(exchange)
        return exchange

    def _end(self, exchange: Exchange, status: int, body: bytes, headers: dict[str, str]) -> None:
        exchange.status, exchange.answer_headers, exchange.ended = status, headers, time.monotonic()
        self.send_response(status)
        for name, value in {**headers, **_ALLOWED, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _server(self) -> MockServer:
        found: Any = self.server
        return getattr(found, "api", found)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: a client's own output is what one wants to read."""


class Handler(MediaHandler):
    def do_GET(self) -> None:
        exchange, server = self._begin(), self._server()
        if exchange.path.startswith("/media/") and not server.media:
            exchange.is_media = True
            self._end(exchange, 200, _GIF, {"Content-Type": "image/gif"})
        elif (refusal := self._refusal(exchange)) is not None:
            self._refuse(exchange, *refusal)
        elif exchange.path.startswith("/api/v1/auth/"):
            self._answer(exchange, 200, {"status": 200, "data": {}, "meta": {"is_authenticated": False}})
        else:
            self._answer(exchange, *self._found(exchange))

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        exchange = self._begin()
        if exchange.path.startswith("/api/v1/auth/"):
            self._answer(exchange, *self._account(exchange))
        elif (refusal := self._refusal(exchange)) is not None:
            self._refuse(exchange, *refusal)
        elif exchange.path == SYNC:
            self._sync(exchange)
        elif exchange.path == "/api/v1/learning/me/erasure/":
            self._server().accounts.erased.add(exchange.learner or "")
            self._answer(exchange, 200, {"kept": []})
        else:
            self._refuse(exchange, 405, "method-not-allowed")

    def do_DELETE(self) -> None:
        exchange = self._begin()
        if exchange.path.startswith("/api/v1/auth/"):
            self._answer(exchange, 401, {"status": 401, "data": {"flows": []}, "meta": {"is_authenticated": False}})
        elif (refusal := self._refusal(exchange)) is not None:
            self._refuse(exchange, *refusal)
        elif re.fullmatch(r"/api/v1/learning/reflections/[^/]+/[^/]+/", exchange.path):
            self._end(exchange, 204, b"", {})
        else:
            self._refuse(exchange, 405, "method-not-allowed")

    def do_OPTIONS(self) -> None:
        self._end(self._begin(), 204, b"", {})

    def _found(self, exchange: Exchange) -> tuple[int, Any]:
        server = self._server()
        more, most = ([unknown_page()], PIECE) if server.faults else ([], 100)
        status, content = answer(exchange.target, more=more, most=most)
        if exchange.path == "/api/v1/":
            content = {**content, "media_base": server.media_base}
        return status, content

    def _account(self, exchange: Exchange) -> tuple[int, Any]:
        server, body = self._server(), exchange.body
        if exchange.path.endswith("/tokens/refresh"):
            token = str(body.get("refresh_token")) if isinstance(body, dict) else ""
            self._known(exchange, server.accounts.session_of(token))
            time.sleep(0.1 if server.faults else 0)  # long enough for a second one to be seen beside it
            with server.lock:
                return server.accounts.refresh(token)
        session, content = server.accounts.sign_in(body)
        self._known(exchange, session if _SIGNS_IN.fullmatch(exchange.path) else None)
        return 200, content

    def _known(self, exchange: Exchange, session: Session | None) -> None:
        if session:
            exchange.session, exchange.learner = session.name, session.learner

    def _refusal(self, exchange: Exchange) -> tuple[int, str] | None:
        server = self._server()
        with server.lock:
            if exchange.path.startswith("/api/v1/learning/"):
                token = _token(exchange)
                session = server.accounts.session_of(token)
                self._known(exchange, session)
                if (server.faults or session) and (refusal := server.accounts.refusal(session, token)):
                    return refusal
            if server.faults and "/content/" in exchange.path and server.faults.of_content():
                return 429, "too-many-requests"
        return None

    def _sync(self, exchange: Exchange) -> None:
        server = self._server()
        if not exchange.items:
            return self._refuse(exchange, 400, "bad-body")
        with server.lock:
            fault = server.faults.of_sync() if server.faults else None
            receipts = [_receipt(item, server.faults) for item in exchange.items] if fault is None else []
        if fault == 0:
            exchange.ended, self.close_connection = time.monotonic(), True
            return None
        if fault:
            return self._refuse(exchange, fault, "busy")
        return self._answer(exchange, 200, word_on(receipts))

    def _refuse(self, exchange: Exchange, status: int, code: str) -> None:
        self._answer(exchange, status, example(f"examples/problems/{code}"))

    def _answer(self, exchange: Exchange, status: int, content: Any) -> None:
        exchange.answer, body = content, json.dumps(content, ensure_ascii=False).encode()
        etag = f'"{sha256(body).hexdigest()[:32]}"'
        if status == 200 and exchange.headers.get("if-none-match") == etag:
            status, body = 304, b""
        headers = {"Content-Type": "application/json" if status < 400 else "application/problem+json"}
        if status in (429, 503):
            headers["Retry-After"] = str(self._server().wait)
        if status < 400 and exchange.method in ("GET", "HEAD"):
            headers["ETag"] = etag
        if exchange.session and _SIGNS_IN.fullmatch(exchange.path) and "/browser/" in exchange.path:
            headers["Set-Cookie"] = f"sessionid=cookie.{exchange.session}.0; Path=/; HttpOnly"
        self._end(exchange, status, body, headers)


def _token(exchange: Exchange) -> str:
    """Of an app, or the cookie of a browser."""
    bearer = exchange.headers.get("authorization", "").removeprefix("Bearer ")
    cookie = re.search(r"sessionid=([\w.]+)", exchange.headers.get("cookie", ""))
    return bearer or (cookie[1] if cookie else "")


def _receipt(item: dict[str, Any], faults: Faults | None) -> dict[str, Any]:
    """Without faults, each item is accepted; a real server looks at it."""
    status, code, reason = faults.receipt(item) if faults else ("accepted", None, None)
    said = {"status": status, "code": code, "reason": reason, "detail": None, "note": None}
    return {"id": item.get("id"), "kind": item.get("kind"), **said, "replayed": False, "result": None}


def main() -> None:
    parser = argparse.ArgumentParser(prog="mock_server.py", description="Answers with the recorded examples.")
    parser.add_argument("port", type=int, nargs="?", default=8010)
    parser.add_argument("--faults", action="store_true", help="answers get lost, tokens expire, lists come in pieces …")
    given = parser.parse_args()
    server = MockServer(given.port, faults=given.faults)
    sys.stdout.write(f"{server.address}/api/v1/  (Ctrl-C ends it)\n")
    sys.stdout.flush()
    server.serve_forever()
