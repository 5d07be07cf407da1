"""The way into a preview: a grant for an editor's one-time code, or for a reviewer's link."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_variables

from api import parameters as p
from api.errors import BadBody
from api.json_body import members
from api.learning.view import sent
from api.preview.view import PreviewView
from cms.documents.build import Build
from cms.preview.grants import exchange_code, exchange_link
from cms.preview.models import PreviewGrant
from cms.preview.modes import AUDIENCES, IN_FRONT_END, LEARNER, audience_name, is_shown, modes_of
from cms.preview.tokens import LONGEST_TOKEN
from cms.shapes import array, boolean, enum, nullable, obj, string, timestamp, uuid

_TOKEN = string(minLength=1, maxLength=LONGEST_TOKEN)
_MODE = enum(*IN_FRONT_END, description="As whom one sees it: who has just begun, who has passed, or a visitor.")

EXCHANGE = {
    "description": "A one-time code, or a reviewer's token with the mode in which the page is to be shown.",
    "oneOf": [
        obj({"code": _TOKEN}, additionalProperties=False),
        {
            **obj({"review": _TOKEN, "mode": _MODE}, additionalProperties=False),
            "required": ["review"],
        },
    ],
}
GRANT = obj(
    {
        "grant": string(description="Send it as `Authorization: Preview <grant>`. Keep it for this tab alone."),
        "expires_at": timestamp(),
        "key": uuid(description="Of the page. One that was never saved has another at each exchange."),
        "locale": string(),
        "mode": _MODE,
        "modes": array(enum(*IN_FRONT_END), description="What a reviewer can choose among, by another exchange."),
        "audience": enum(*AUDIENCES, description="For whom the page would be."),
        "is_shown": boolean(description="False: in this mode one would not see the page. Say so."),
        "is_review": boolean(description="Whether it came by a reviewer's link."),
        "edit_url": nullable(string(description="Where an editor edits it; null for reviewers and unsaved pages.")),
        "admin_origin": nullable(
            string(description="Of the admin, for messages to the form beside the preview; null for reviewers.")
        ),
    },
    description="What a code or a reviewer's link was exchanged for: one page, in one mode, for a quarter of an hour.",
)


class Exchange(PreviewView):
    """
    Exchange a one-time code, or a reviewer's link, for a grant. A code is good once and for two minutes; an
    editor's grant ends with their session, their right to the page and their account, a reviewer's with the link.
    """

    takes = "PreviewExchange"
    component = "PreviewGrant"
    http_method_names = ["post", "options"]

    @method_decorator(sensitive_variables())
    def post(self, request) -> HttpResponse:
        p.read_parameters(request.GET, self.parameters)
        body, at = request.data, timezone.now()
        if isinstance(body, dict) and "review" in body:
            given = members({"mode": LEARNER, **body}, {"review", "mode"})
            grant, row = exchange_link(_token(given, "review"), mode=_mode(given["mode"]), at=at)
        else:
            grant, row = exchange_code(_token(members(body, {"code"}), "code"), at=at)
        return sent(grant_answer(grant, row))


def grant_answer(grant: str, row: PreviewGrant) -> dict[str, Any]:
    """The `PreviewGrant` component."""
    modes = modes_of(can_be_passed=row.can_be_passed, has_front_end=True)
    return {
        "grant": grant,
        "expires_at": Build.time(row.expires_at),
        "key": str(row.key),
        "locale": row.locale,
        "mode": row.mode,
        "modes": [mode for mode in modes if mode in IN_FRONT_END],
        "audience": audience_name(row.audience),
        "is_shown": is_shown(row.mode, row.audience),
        "is_review": row.link_id is not None,
        "edit_url": _edit_url(row),
        "admin_origin": row.admin_origin or None,
    }


def _edit_url(row: PreviewGrant) -> str | None:
    is_saved = row.admin_origin and row.page_id
    return row.admin_origin + reverse("wagtailadmin_pages:edit", args=[row.page_id]) if is_saved else None


def _token(body: dict[str, Any], name: str) -> str:
    value = body[name]
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_TOKEN:
        raise BadBody(f"“{name}” is a text of 1 to {LONGEST_TOKEN} characters.", pointer=f"/{name}")
    return value


def _mode(value: Any) -> str:
    if value not in IN_FRONT_END:
        raise BadBody(f"“mode” is one of {', '.join(IN_FRONT_END)}.", pointer="/mode")
    return value
