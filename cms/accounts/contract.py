"""allauth's own description of its endpoints, as OpenAPI."""

from functools import cache

import orjson
from allauth.headless.spec.internal.schema import get_schema
from django.http import HttpRequest, HttpResponse


def contract(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        _written(),
        content_type="application/vnd.oai.openapi+json",
        headers={"Cache-Control": "public, max-age=3600"},
    )


@cache
def _written() -> bytes:
    """Read once: it comes from a large YAML file."""
    return orjson.dumps(get_schema(), default=str)
