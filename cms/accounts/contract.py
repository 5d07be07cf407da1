"""allauth's own description of its endpoints, as OpenAPI."""

from functools import cache
from typing import Any

import orjson
from allauth.headless.spec.internal.schema import get_schema
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from cms.accounts.erased import ERASED

#: Ways in which a learner is known; any one will do.
SECURITY_SCHEMES = {
    "bearerAuth": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "An app's access token. See “Accounts” in the guide.",
    },
    "cookieAuth": {
        "type": "apiKey",
        "in": "cookie",
        "name": "sessionid",
        "description": "A web page's session. Unsafe methods need the cookie `csrftoken` again in `X-CSRFToken`.",
    },
}
_DESCRIPTION = """
How apps (`app`) and web pages (`browser`) sign up, sign in and look after an account. The guide leads through it step
by step, under “Accounts”: [/api/v1/docs/](/api/v1/docs/). These endpoints are those of django-allauth, and so are
their bodies and errors.

**Apps** send `Authorization: Bearer <access token>` once they are signed in, here and below `/api/v1/learning/`.
`X-Session-Token` is for before that: it stands for a sign-up or sign-in that has begun and waits for something, such as
a code. **Web pages** have a session cookie, and send `X-CSRFToken` with what is not GET.

**401 is no error**, but the answer to who is not signed in (yet): `data.flows` lists what can be done next, and the one
with `is_pending` has begun. 410, in `app`, means that the session is over: sign in again.
"""
_BEFORE_SIGN_IN = "Of an app, while a sign-up or sign-in has begun and is not done. Afterwards, send `Authorization`."


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
    return orjson.dumps(accounts_schema(), default=str)


def accounts_schema() -> dict[str, Any]:
    """An OpenAPI 3.0 document."""
    return in_our_words(with_erasure(with_one_user(without_telephones(get_schema()))))


def without_telephones(schema: dict[str, Any]) -> dict[str, Any]:
    paths = {path: methods for path, methods in schema["paths"].items() if "/phone" not in path}
    tags = [tag for tag in schema["tags"] if "Phone" not in tag["name"]]
    return {**schema, "paths": paths, "tags": tags}


def with_one_user(schema: dict[str, Any]) -> dict[str, Any]:
    """allauth makes up another user's id each time; what is generated from the schema would never be up to date."""
    schema["components"]["schemas"]["User"]["properties"]["id"]["example"] = "6f9619ff-8b86-4011-b42d-00c04fc964ff"
    return schema


def with_erasure(schema: dict[str, Any]) -> dict[str, Any]:
    """What allauth does not know: a device may come back with a token of an account that was erased."""
    refused = {"schema": {"$ref": "#/components/schemas/ErrorResponse"}}
    words = f"The account was erased; the code is `{ERASED}`. Delete all that this device keeps of it."
    for path, methods in schema["paths"].items():
        if path.endswith("/tokens/refresh"):
            methods["post"]["responses"]["410"] = {"description": words, "content": {"application/json": refused}}
    return schema


def in_our_words(schema: dict[str, Any]) -> dict[str, Any]:
    """How somebody is known here. allauth speaks of session tokens alone, and of addresses that are not ours."""
    schema["info"] = {**schema["info"], "title": "Accounts and sessions", "description": _DESCRIPTION.strip()}
    schema["components"]["securitySchemes"] = SECURITY_SCHEMES
    token = schema["components"]["parameters"]["SessionToken"]
    token["description"] = _BEFORE_SIGN_IN
    for methods in schema["paths"].values():
        for operation in methods.values():
            if {"$ref": "#/components/parameters/SessionToken"} in operation.get("parameters", []):
                operation["security"] = [{}, *({name: []} for name in SECURITY_SCHEMES)]
    return schema
