"""A site of which a newer version of the page is put in place while somebody reads: a server before the server."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.error import HTTPError
from urllib.request import Request, urlopen

ENTRY = re.compile(rb"/learn/files/index-[\w-]{8}\.js")
NEWER = b"/learn/files/index-NEWERONE.js"


@dataclass
class Deployed:
    address: str
    is_newer: bool = False
    entry: bytes = b""

    def deploy(self) -> None:
        """From now on the page's script has another name, as after a build of another version."""
        self.is_newer = True


@contextmanager
def deployed(behind: str) -> Iterator[Deployed]:
    state = Deployed("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.replace(NEWER.decode(), state.entry.decode())
            status, kind, body = _fetched(behind + path)
            if found := ENTRY.search(body) if kind.startswith("text/html") else None:
                state.entry = found.group()
            if state.is_newer and ("html" in kind or path.endswith("worker.js")):
                body = body.replace(state.entry, NEWER)
            self.send_response(status)
            for name, value in {
                "Content-Type": kind,
                "Content-Length": str(len(body)),
                "Cache-Control": "no-cache",
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    state.address = f"http://127.0.0.1:{server.server_port}"
    yield state
    server.shutdown()


def _fetched(address: str) -> tuple[int, str, bytes]:
    try:
        with urlopen(Request(address, headers={"Accept": "*/*"})) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read()
    except HTTPError as refused:
        return refused.code, refused.headers.get_content_type(), refused.read()
