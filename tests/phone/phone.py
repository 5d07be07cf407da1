"""A learner's phone in a bad network: it loses each answer, and says everything twice."""

import re
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

from frontend_contract.simulator.line import Heard, Line

_AUTH = "/api/v1/auth/app/v1"
_LEARNING = "/api/v1/learning"
_CODE = re.compile(r"^[A-Z]{4}-[A-Z]{4}$", re.MULTILINE)
PASSWORD = "a long enough sentence"


class Phone:
    """Signs up by itself. Known to the server by its tokens alone; its mail comes into a folder."""

    def __init__(self, port: int, mail: Path, email: str):
        self.line, self.mail, self.email = Line(port), mail, email
        self.access = self.refresh_token = ""
        self.password = PASSWORD

    def sign_in(self) -> None:
        """Where it has been signed out; from then on it has a session of its own."""
        self._sign_in({"email": self.email, "password": self.password})

    def sign_out(self) -> None:
        """Answered by 401: nobody is signed in any more."""
        answer = self.line.ask("DELETE", f"{_AUTH}/auth/session", **self._signed())
        assert answer.status == 401, answer

    def change_password(self, new: str) -> None:
        """All other sessions end."""
        body = {"current_password": self.password, "new_password": new}
        answer = self.line.ask("POST", f"{_AUTH}/account/password/change", body, **self._signed())
        assert answer.status in (200, 401), answer
        self.password = new

    def end_other_sessions(self) -> None:
        listed = self.line.ask("GET", f"{_AUTH}/auth/sessions", **self._signed()).content["data"]
        others = {"sessions": [session["id"] for session in listed if not session["is_current"]]}
        answer = self.line.ask("DELETE", f"{_AUTH}/auth/sessions", others, **self._signed())
        assert answer.status == 200, answer

    def another(self) -> "Phone":
        """Another connection under the same tokens."""
        phone = Phone(self.line.connection.port, self.mail, self.email)
        phone.password = self.password
        phone.access, phone.refresh_token = self.access, self.refresh_token
        return phone

    # --- accounts -----------------------------------------------------------------------------------

    def sign_up(self) -> None:
        """Each answer is lost once, and what it held: from then on, signing in leads to the same place."""
        account = {"email": self.email, "password": self.password}
        self.line.lose("POST", f"{_AUTH}/auth/signup", account)
        pending = self._patiently("POST", f"{_AUTH}/auth/login", account)
        assert pending.status == 401, pending
        session = {"X_Session_Token": pending.content["meta"]["session_token"]}
        self.line.lose("POST", f"{_AUTH}/auth/email/verify", {"key": self._code()}, **session)
        self._sign_in(account)

    def refresh(self) -> None:
        """The old token stays good until a new one is used, so a lost answer signs nobody out."""
        body = {"refresh_token": self.refresh_token}
        self.line.lose("POST", f"{_AUTH}/tokens/refresh", body)
        for _ in range(2):
            answer = self.line.ask("POST", f"{_AUTH}/tokens/refresh", body)
            assert answer.status == 200, answer
        self._keep(answer.content["data"])

    def _sign_in(self, account: dict[str, str]) -> None:
        self.line.lose("POST", f"{_AUTH}/auth/login", account)
        answer = self.line.ask("POST", f"{_AUTH}/auth/login", account)
        assert answer.status == 200, answer
        self._keep(answer.content["meta"])

    def _keep(self, tokens: dict[str, Any]) -> None:
        self.access, self.refresh_token = tokens["access_token"], tokens["refresh_token"]

    def _patiently(self, method: str, path: str, body: Any) -> Heard:
        answer = self.line.ask(method, path, body)
        while answer.status == 429:
            time.sleep(int(answer.headers["retry-after"]))
            answer = self.line.ask(method, path, body)
        return answer

    def _code(self) -> str:
        """From the latest mail that holds one."""
        mails = sorted(self.mail.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        return [code for file in mails for code in _CODE.findall(file.read_text())][-1]

    # --- learning -----------------------------------------------------------------------------------

    def lesson(self, key: Any) -> dict[str, Any]:
        return self.read(f"{_LEARNING}/content/pages/{key}/")

    def read(self, path: str) -> dict[str, Any]:
        answer = self.line.ask("GET", path, **self._signed())
        assert answer.status == 200, answer
        return answer.content

    def send(self, *items: dict[str, Any]) -> list[dict[str, Any]]:
        """The receipts, which come with the third try; a fourth, needless one gets the same."""
        self.line.hang_up("POST", f"{_LEARNING}/sync/", {"items": items}, **self._signed())
        self.line.lose("POST", f"{_LEARNING}/sync/", {"items": items}, **self._signed())
        first, again = self.send_once(*items), self.send_once(*items)
        assert again == first
        assert all(receipt["replayed"] for receipt in first if receipt["code"] != "try-again")
        return first

    def send_once(self, *items: dict[str, Any]) -> list[dict[str, Any]]:
        return self.batch(items=items)["receipts"]

    def batch(self, **members: Any) -> dict[str, Any]:
        """The whole answer to a batch."""
        answer = self.post(f"{_LEARNING}/sync/", members)
        assert answer.status == 200, answer
        return answer.content

    def post(self, path: str, body: Any) -> Heard:
        return self.line.ask("POST", path, body, **self._signed())

    def attempts(self) -> list[dict[str, Any]]:
        return self.read(f"{_LEARNING}/attempts/")["items"]

    def review(self, attempt: str) -> dict[str, Any]:
        return self.read(f"{_LEARNING}/attempts/{attempt}/")

    def _signed(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.access}"}


def start(version: str, attempt: str, **more: Any) -> dict[str, Any]:
    return {"id": str(uuid4()), "kind": "start", "attempt": attempt, "version": version, **more}


def submission(version: str, attempt: str, responses: dict[str, Any]) -> dict[str, Any]:
    head = {"id": str(uuid4()), "kind": "submission", "attempt": attempt, "version": version}
    return {**head, "responses": responses}
