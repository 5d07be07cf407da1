"""The learner's own record: who asks, all that is kept of them, and erasing it."""

from typing import Any

import orjson
from django.http import HttpResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_variables
from rest_framework.renderers import JSONRenderer

from api.errors import BadBody, LastAdministratorStays, SignInAgain, gone
from api.json_body import members
from api.learning.view import LearningView, sent
from api.parameters import read_parameters
from api.reading import Answer, ReadingView, json_answer
from cms.accounts.erasure import AccountGone, LastAdministrator, erase_account
from cms.accounts.export import KEPT, export_of, kept
from cms.accounts.plain import plain
from cms.accounts.proof import has_recent_proof
from cms.accounts.readable_export import policy, readable_export
from cms.shapes import Schema, nullable, obj, string, timestamp, uuid

_HERE = "/api/v1/learning/me/"
ME: Schema = obj(
    {
        "id": uuid(),
        "email": string(),
        "joined_at": timestamp(),
        "preferred_language": nullable(string(description="As somebody who works in the admin has chosen it.")),
        "links": obj({"export": string(), "readable_export": string(), "erasure": string()}),
    },
    description="The signed-in learner.",
)
ERASURE: Schema = obj({"kept": KEPT}, description="The account is erased. What this device keeps of it must go, too.")
ERASURE_REQUEST: Schema = obj(
    {"email": string(maxLength=254, description="The account's address, so that no other account is erased.")},
    additionalProperties=False,
)


class Me(ReadingView):
    """Who the signed-in learner is."""

    learner = True
    component = "Me"

    def answer(self, principal, known) -> Answer:
        user: Any = self.request.user
        profile = getattr(user, "wagtail_userprofile", None)
        return json_answer(
            {
                "id": str(user.pk),
                "email": user.email,
                "joined_at": plain(user.date_joined),
                "preferred_language": (profile and profile.preferred_language) or None,
                "links": {
                    "export": f"{_HERE}export/",
                    "readable_export": f"{_HERE}export/readable/",
                    "erasure": f"{_HERE}erasure/",
                },
            }
        )


class Export(LearningView):
    """All that is kept of the signed-in learner, for their machines. Nobody may store the answer."""

    component = "LearnerExport"
    http_method_names = ["get", "head", "options"]

    @method_decorator(sensitive_variables())
    def get(self, request) -> HttpResponse:
        read_parameters(request.GET, self.parameters)
        return attached(orjson.dumps(export_of(request.user, at=timezone.now())), "application/json")


class PageRenderer(JSONRenderer):
    """Nothing is rendered by it: it says that this address sends HTML, and errors as JSON."""

    media_type = "text/html"


class ReadableExport(LearningView):
    """All that is kept of the signed-in learner, as a page to read without a network. Nobody may store the answer."""

    media_type = "text/html"
    renderer_classes = [PageRenderer, JSONRenderer]
    http_method_names = ["get", "head", "options"]

    @method_decorator(sensitive_variables())
    def get(self, request) -> HttpResponse:
        read_parameters(request.GET, self.parameters)
        page = readable_export(export_of(request.user, at=timezone.now()))
        return attached(page.encode(), "text/html; charset=utf-8")


class Erasure(LearningView):
    """
    Erase the signed-in learner's account, at once and for good. They must have proven who they are within the last five
    minutes, by signing in or by being asked again (`sign-in-again`). All sessions and tokens end.
    """

    takes = "ErasureRequest"
    component = "Erasure"
    errors = {"409": "The last administrator can't go."}
    http_method_names = ["post", "options"]

    def post(self, request) -> HttpResponse:
        read_parameters(request.GET, self.parameters)
        email = members(request.data, {"email"})["email"]
        if not isinstance(email, str) or email.strip().lower() != request.user.email.lower():
            raise BadBody("Write the address of the account that you are signed in to.", pointer="/email")
        if not has_recent_proof(request._request, request.user, now=timezone.now()):
            raise SignInAgain("Prove that it is you: sign in again, or use “reauthenticate” of the accounts' API.")
        erase(request.user)
        request._request.session.flush()  # the browser forgets its cookie
        return sent({"kept": kept()})


def erase(user: Any) -> None:
    try:
        erase_account(user, at=timezone.now())
    except AccountGone:
        raise gone(user) from None
    except LastAdministrator:
        raise LastAdministratorStays("Make somebody else an administrator first.") from None


def attached(body: bytes, media_type: str) -> HttpResponse:
    """A file to keep, that no cache keeps, and that can do nothing in a browser."""
    ending = "html" if "html" in media_type else "json"
    return HttpResponse(
        body,
        content_type=media_type,
        headers={
            "Content-Disposition": f'attachment; filename="my-record-{timezone.now():%Y-%m-%d}.{ending}"',
            "Cache-Control": "private, no-store",
            "Content-Security-Policy": f"{policy()}; frame-ancestors 'none'; sandbox",
            "X-Content-Type-Options": "nosniff",
        },
    )
