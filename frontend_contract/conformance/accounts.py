"""Who is signed in at the mock server. Anybody may; a token says whose it is, and is good for as long as a real one."""

from dataclasses import dataclass, field
from typing import Any

#: Whoever signs in with this address finds that their account was erased.
ERASED = "erased@example.org"
LEARNER = "learner@example.org"


@dataclass
class Session:
    name: str
    learner: str
    turn: int = 0
    used: int = 0
    has_ended: bool = False

    @property
    def tokens(self) -> dict[str, str]:
        return {
            "access_token": f"access.{self.name}.{self.turn}",
            "refresh_token": f"refresh.{self.name}.{self.turn}",
        }


@dataclass
class Accounts:
    """`uses`: after how many requests an access token has expired; None for never."""

    uses: int | None = None
    sessions: dict[str, Session] = field(default_factory=dict)
    erased: set[str] = field(default_factory=lambda: {ERASED})

    def sign_in(self, body: Any) -> tuple[Session, Any]:
        email = body.get("email") if isinstance(body, dict) else None
        session = Session(name=f"s{len(self.sessions) + 1}", learner=str(email or LEARNER))
        self.sessions[session.name] = session
        user = {"user": {"id": session.learner}, "methods": []}
        meta = {"is_authenticated": True, "session_token": session.name, **session.tokens}
        return session, {"status": 200, "data": user, "meta": meta}

    def session_of(self, token: str) -> Session | None:
        """Of an access or a refresh token, whether it is still good or not."""
        return self.sessions.get(token.split(".")[1]) if token.count(".") == 2 else None

    def refresh(self, token: str) -> tuple[int, Any]:
        """Status and answer. A token that was used before ends the session: somebody must have a copy."""
        session = self.session_of(token)
        if session and session.learner in self.erased:
            return 410, {"status": 410, "errors": [{"code": "account-erased", "message": "The account was erased."}]}
        if session is None or session.has_ended or token != session.tokens["refresh_token"]:
            if session:
                session.has_ended = True
            return 400, {"status": 400, "errors": [{"code": "invalid_token", "message": "Sign in again."}]}
        session.turn, session.used = session.turn + 1, 0
        return 200, {"status": 200, "data": session.tokens, "meta": {"is_authenticated": True, **session.tokens}}

    def refusal(self, session: Session | None, token: str) -> tuple[int, str] | None:
        """Status and code of the answer to a learner's request that can't be served."""
        if session is None:
            return 401, "not-signed-in"
        if session.learner in self.erased:
            return 410, "account-erased"
        session.used += 1
        is_spent = self.uses is not None and session.used > self.uses
        is_old = token.startswith("access.") and token != session.tokens["access_token"]
        return (401, "not-signed-in") if session.has_ended or is_spent or is_old else None
