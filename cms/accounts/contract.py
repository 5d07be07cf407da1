"""allauth's own description of its endpoints, as OpenAPI."""

from functools import cache
from typing import Any

import orjson
from allauth.headless.spec.internal.schema import get_schema
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from cms.accounts.erased import ERASED


def contract(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        _written(),
        content_type="application/vnd.oai.openapi+json",
        headers={"Cache-Control": "public, max-age=3600"},
    )


@csrf_exempt
def no_such_thing(request: HttpRequest) -> HttpResponse:
    raise Http404


@cache
def _written() -> bytes:
    """Read once: it comes from a large YAML file."""
    return orjson.dumps(with_erasure(without_telephones(get_schema())), default=str)


def without_telephones(schema: dict[str, Any]) -> dict[str, Any]:
    paths = {path: methods for path, methods in schema["paths"].items() if "/phone" not in path}
    tags = [tag for tag in schema["tags"] if "Phone" not in tag["name"]]
    return {**schema, "paths": paths, "tags": tags}


def with_erasure(schema: dict[str, Any]) -> dict[str, Any]:
    """What allauth does not know: a device may come back with a token of an account that was erased."""
    refused = {"schema": {"$ref": "#/components/schemas/ErrorResponse"}}
    words = f"The account was erased; the code is `{ERASED}`. Delete all that this device keeps of it."
    for path, methods in schema["paths"].items():
        if path.endswith("/tokens/refresh"):
            methods["post"]["responses"]["410"] = {"description": words, "content": {"application/json": refused}}
    return schema
