"""A learner's own reflections: read and destroyed here, written through `/learning/sync/`."""

from typing import Any
from uuid import UUID

import orjson
from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_variables

from academy.errors import CannotBeOpened
from academy.models import Reflection
from academy.reflections import destroy_reflections, read_reflection
from api import parameters as p
from api.errors import NotFound, problem_of
from api.learning.newest import NewestFirst
from api.learning.view import LearningView
from api.reading import Answer, ReadingView
from cms.documents.build import Build
from cms.documents.render import strong_etag
from cms.shapes import string

LONGEST_BLOCK = 64
BLOCK = p.Parameter(
    string(minLength=1, maxLength=LONGEST_BLOCK), p.short(LONGEST_BLOCK), "The id of a reflection prompt."
)


class ReflectionList(ReadingView):
    """
    What the signed-in learner wrote on reflection prompts, the newest first; nobody else gets it. The first on a
    prompt is its `current` text, the others are earlier versions. Neither browsers nor proxies may store the answer.
    """

    learner = True
    component = "ReflectionList"
    parameters = {
        "unit": p.Parameter(p.KEY.schema, p.KEY.read, "Only those on prompts of this unit."),
        "block": BLOCK,
        "cursor": p.CURSOR,
        "limit": p.LIMIT,
    }

    @method_decorator(sensitive_variables())
    def answer(self, principal, known, unit: UUID | None, block: str | None, cursor: str | None, limit: int) -> Answer:
        given = {"unit": unit, "block": block}
        written = Reflection.objects.of(self.request.user).with_current()
        written = written.filter(**{name: value for name, value in given.items() if value is not None})
        pages = NewestFirst("reflections", given, limit)
        window = pages.window(written, cursor)
        links = pages.links(window)
        items = [reflection_item(row) for row in window.rows]
        return Answer(orjson.dumps({**links, "items": items}), etag_of(items, links))

    def _caching(self, until):
        return {**super()._caching(until), "Cache-Control": "private, no-store"}


class ReflectionsOnPrompt(LearningView):
    """Destroy all that the signed-in learner ever wrote on this prompt. There is no way back."""

    http_method_names = ["delete", "options"]

    def delete(self, request, unit: UUID, block: str) -> HttpResponse:
        p.read_parameters(request.GET, self.parameters)
        if "\0" in block or len(block) > LONGEST_BLOCK:
            raise NotFound("There is no such prompt.")
        destroy_reflections(request.user, unit, block)
        response = HttpResponse(status=204, headers={"Cache-Control": "no-store"})
        del response["Content-Type"]
        return response


@sensitive_variables()
def reflection_item(row: Any) -> dict[str, Any]:
    """The `Reflection` component of a row with `current`. One that can't be opened does not hide the others."""
    text, problem = None, None
    try:
        text = read_reflection(row)
    except CannotBeOpened as error:
        problem = problem_of(503, error.code, error.sentence)
    return {
        "id": str(row.pk),
        "unit": str(row.unit),
        "block": row.block,
        "text": text,
        "problem": problem,
        "current": row.current,
        "written_at": Build.time(row.written_at),
        "client_at": Build.time(row.client_at),
        "item": str(row.item) if row.item else None,
    }


def etag_of(items: list[dict[str, Any]], links: dict[str, str | None]) -> str:
    """Made from ids, from what is current and from what could be opened: nobody can tell a text from it."""
    shown = [(item["id"], item["current"], item["problem"] is None) for item in items]
    return strong_etag(repr((shown, links)).encode())
