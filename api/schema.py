"""The OpenAPI 3.1 schema: what drf-spectacular finds, with our components and every error put in."""

from typing import Any

from drf_spectacular.authentication import SessionScheme
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema

from api.components import components
from api.errors import PROBLEM
from api.learning.view import LearningView
from api.preview.view import PreviewView
from cms.accounts.contract import SECURITY_SCHEMES
from cms.shapes import ref

#: Statuses that any endpoint may answer with, besides those of its own.
ERRORS = {
    "400": "A parameter is wrong; `parameter` names it.",
    "404": "Nothing is here, or nothing that you may see.",
    "405": "The address does not take that method.",
    "406": "Only JSON is sent from here.",
    "413": "The request is too large.",
    "415": "Send JSON.",
    "429": "Too many requests; wait for `Retry-After`.",
    "500": "Something went wrong here.",
    "503": "The database is busy, try again after `Retry-After`; or the key to something sealed is not there.",
}
SIGNED_IN = {
    "401": "Sign in first.",
    "403": "You may not do this, or have to prove again that it is you.",
    "410": "This account was erased: delete all that this device keeps of it, also what was not sent yet.",
}
_OF_PREVIEWS = {
    "previewGrant": {
        "type": "apiKey",
        "in": "header",
        "name": "Authorization",
        "description": "`Preview <grant>`, with a grant from `/api/v1/preview/exchange/`.",
    }
}


class LearnerSessionScheme(SessionScheme):
    """Found by drf-spectacular by its mere existence."""

    target_class = "api.learners.LearnerSession"
    priority = 1


class LearnerTokenScheme(OpenApiAuthenticationExtension):
    """Found in the same way."""

    target_class = "api.learners.LearnerToken"
    name = "bearerAuth"

    def get_security_definition(self, auto_schema):
        return SECURITY_SCHEMES[self.name]


class Schema(AutoSchema):
    """Reads a view's own account of its parameters, of its answer, and of whether one must be signed in."""

    view: Any

    def get_operation(self, path, path_regex, path_prefix, method, registry):
        operation = super().get_operation(path, path_regex, path_prefix, method, registry)
        if operation is None:
            return None
        view = self.view
        operation["parameters"] = [*_path_parameters(operation), *_query_parameters(view)]
        operation["responses"] = _responses(view, method)
        if getattr(view, "takes", ""):
            operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": ref(view.takes)}}}
        operation["security"] = _security(view)
        return operation

    def get_operation_id(self):
        words = self.path.strip("/").replace("{", "").replace("}", "").split("/")[2:]
        return "_".join([*([] if self.method == "GET" else [self.method.lower()]), *words]) or "entry"

    def get_tags(self):
        if getattr(self.view, "preview", False):
            return ["preview"]
        return ["learning"] if self.view.learner else ["content"]

    def get_summary(self):
        """The first sentence of what the view says of itself."""
        return self.get_description().partition(". ")[0].rstrip(".")

    def get_description(self):  # type: ignore[override]
        return " ".join((type(self.view).__doc__ or "").split())

    def get_request_serializer(self):
        return None

    def get_response_serializers(self):
        return None


def _security(view) -> list[dict[str, list]]:
    if getattr(view, "needs_grant", False):
        return [{name: []} for name in _OF_PREVIEWS]
    return [{name: []} for name in SECURITY_SCHEMES] if view.learner else [{}]


def _path_parameters(operation: dict[str, Any]) -> list[dict]:
    return [entry for entry in operation.get("parameters", []) if entry["in"] == "path"]


def _query_parameters(view) -> list[dict]:
    return [
        {
            "in": "query",
            "name": name,
            "required": parameter.required,
            "schema": parameter.schema,
            "description": parameter.description,
            **({"explode": False, "style": "form"} if parameter.schema.get("type") == "array" else {}),
        }
        for name, parameter in view.parameters.items()
    ]


def _responses(view, method: str) -> dict[str, dict]:
    signed_in, own = SIGNED_IN if view.learner else {}, getattr(view, "errors", {})
    both = {status: f"{own[status]} Or: {signed_in[status]}" for status in own.keys() & signed_in.keys()}
    statuses = {**ERRORS, **signed_in, **own, **both}
    problem = {PROBLEM: {"schema": ref("Problem")}}
    return {
        **_GOOD.get(method, _found)(view),
        **{status: {"description": text, "content": problem} for status, text in sorted(statuses.items())},
    }


def _destroyed(view) -> dict[str, dict]:
    return {"204": {"description": "Nothing of the kind is there, or is there any more."}}


def _done(view) -> dict[str, dict]:
    return {"200": {"description": "Done.", "content": _sent(view)}}


def _sent(view) -> dict[str, dict]:
    """What is sent, by media type."""
    if not view.component:
        return {view.media_type: {"schema": {"type": "string"}}}
    return {"application/json": {"schema": ref(view.component)}}


def _found(view) -> dict[str, dict]:
    if isinstance(view, LearningView | PreviewView):
        return {"200": {"description": "All of it, as a file that no cache keeps.", "content": _sent(view)}}
    etag = {"ETag": {"schema": {"type": "string"}, "description": "Strong. Send it back as `If-None-Match`."}}
    return {
        "200": {"description": "Found.", "headers": etag, "content": _sent(view)},
        "304": {"description": "What you have is still good.", "headers": etag},
    }


_GOOD = {"DELETE": _destroyed, "POST": _done}


def keep_our_addresses(endpoints):
    """drf-spectacular's preprocessing hook: only what is below `/api/v1/`, and not the schema itself."""
    return [entry for entry in endpoints if entry[0].startswith("/api/v1/") and hasattr(entry[3].cls, "parameters")]


def add_components(result: dict[str, Any], generator, request, public) -> dict[str, Any]:
    """drf-spectacular's post-processing hook: every block, page, snippet and shape by name."""
    result.setdefault("components", {}).setdefault("schemas", {}).update(components())
    result["components"].setdefault("securitySchemes", {}).update({**SECURITY_SCHEMES, **_OF_PREVIEWS})
    return result
