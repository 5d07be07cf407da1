"""Trying a quiz of a draft: marked by the draft's own keys, and kept nowhere."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone

from academy.errors import BadResponse, UnknownQuestion
from academy.quizzes.trial import try_quiz
from api import parameters as p
from api.errors import BadBody, NotForVisitors, NotFound
from api.json_body import members
from api.learning.view import sent
from api.preview.view import GrantedView
from cms.preview.modes import PASSED, VISITING
from cms.shapes import obj, uuid

TRIAL = obj(
    {
        "attempt": uuid(description="Order and draw follow from it, as they do elsewhere."),
        "responses": {
            "type": "object",
            "maxProperties": 200,
            "description": "By question id; see each type's response. What was left open is left out.",
        },
    },
    description="A quiz of a draft is tried.",
)


class TriedQuiz(GrantedView):
    """
    Try a quiz of the draft. It is marked by the draft's keys, shows what is right as far as its feedback allows
    somebody in the grant's mode, and is kept nowhere. A visitor can't hand anything in.
    """

    takes = "PreviewTrial"
    component = "AttemptReview"
    http_method_names = ["post", "options"]

    def post(self, request, block: str) -> HttpResponse:
        p.read_parameters(request.GET, self.parameters)
        body = members(request.data, {"attempt", "responses"})
        attempt, responses = _attempt(body["attempt"]), _responses(body["responses"])
        quiz = self.grant.trials.get(block)
        if quiz is None:
            raise NotFound("The draft has no such quiz.")
        if self.grant.mode == VISITING:
            raise NotForVisitors("Visitors can't hand in quizzes: they are asked to sign in.")
        return sent(self._marked(block, quiz, attempt, responses))

    def _marked(self, block: str, quiz: dict[str, Any], attempt: UUID, responses: dict[str, Any]) -> dict[str, Any]:
        has_passed = self.grant.mode == PASSED
        try:
            return try_quiz(quiz, attempt, responses, block=block, has_passed=has_passed, at=timezone.now())
        except (BadResponse, UnknownQuestion) as error:
            raise BadBody(error.detail or error.sentence, pointer="/responses") from None


def _attempt(value: Any) -> UUID:
    try:
        return UUID(value) if isinstance(value, str) and len(value) == 36 else UUID("")
    except ValueError:
        raise BadBody("“attempt” is a UUID that the client makes.", pointer="/attempt") from None


def _responses(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or len(value) > 200:
        raise BadBody("“responses” is an object of at most 200 responses, by question id.", pointer="/responses")
    return value
