"""A client that holds every answer of the API against the schema that the API publishes."""

import json
import re
from functools import cache
from typing import Any

from django.test import Client
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from frontend_contract.profiles import strict

PREFIX = "/api/v1/"
_UNCHECKED = ("/api/v1/schema/", "/api/v1/docs/")
_METHODS = {"GET", "HEAD", "DELETE"}


@cache
def schema() -> dict[str, Any]:
    """The document behind `/api/v1/schema/`."""
    return json.loads(Client().get("/api/v1/schema/").content)


@cache
def registry() -> Registry:
    return Registry().with_resource("urn:api", Resource(strict(schema()), DRAFT202012))


@cache
def operation_of(path: str, method: str) -> dict[str, Any] | None:
    """The operation of the schema that this path and method belong to."""
    for template, methods in schema()["paths"].items():
        pattern = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template))
        if re.fullmatch(pattern, path):
            return methods.get("get" if method == "HEAD" else method.lower())
    return None


def problems(instance: Any, reference: str) -> list[str]:
    """What does not fit the component, one line each."""
    validator = Draft202012Validator({"$ref": f"urn:api{reference}"}, registry=registry())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(instance)]


def check(response, method: str, path: str) -> None:
    """The status is one of the operation's, and the body what the schema says of that status."""
    operation = operation_of(path, method)
    status = str(response.status_code)
    if operation and method in _METHODS:
        assert status in operation["responses"], f"{status} is not documented for {path}"
    if method == "HEAD" or status in ("204", "304"):
        assert not response.content
        return
    media_type, reference = "application/problem+json", "#/components/schemas/Problem"
    if status == "200":
        assert operation, f"{path} is not in the schema"
        ((media_type, described),) = operation["responses"]["200"]["content"].items()
        reference = described["schema"].get("$ref", "")
    assert response["Content-Type"].partition(";")[0] == media_type
    if not reference:
        return
    assert problems(json.loads(response.content), reference) == []


class CheckedClient(Client):
    """Django's test client; whatever it gets from the API has been checked."""

    def __init__(self, **defaults: Any):
        super().__init__(enforce_csrf_checks=True, **defaults)

    def request(self, **environ: Any):
        response = super().request(**environ)
        path = environ["PATH_INFO"]
        plain = "Content-Encoding" not in response.headers
        if path.startswith("/api/") and path not in _UNCHECKED and plain:
            check(response, environ.get("REQUEST_METHOD", "GET"), path)
        return response
