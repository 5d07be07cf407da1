"""JSON that clients send: bounded in size, depth and numbers, and without characters that no text has."""

from typing import Any

from rest_framework.parsers import BaseParser

from api.errors import BadBody, TooLarge
from cms.strict_json import BadJSONError, escaped, read_json

LARGEST = 1024 * 1024


class StrictJSONParser(BaseParser):
    """DRF's parser for `application/json`. Raises problems that say where the body is wrong."""

    media_type = "application/json"

    def parse(self, stream, media_type=None, parser_context=None) -> Any:
        body = stream.read(LARGEST + 1)
        if len(body) > LARGEST:
            raise TooLarge(f"Send at most {LARGEST} bytes at once.")
        try:
            return self.read(body)
        except BadJSONError as error:
            raise BadBody(str(error), pointer=error.pointer) from None

    def read(self, body: bytes) -> Any:
        """The value. Raises BadJSONError."""
        return read_json(body)


def members(value: Any, allowed: set[str], *, optional: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The body, if it is an object with just these members, of which the optional ones may be left out."""
    if not isinstance(value, dict):
        raise BadBody("Send a JSON object.", pointer="")
    for name in value:
        if name not in allowed | optional:
            known = ", ".join(sorted(allowed | optional))
            raise BadBody(f"“{name[:60]}” is not a member here. There are: {known}.", pointer=f"/{escaped(name)}")
    for name in sorted(allowed - value.keys()):
        raise BadBody(f"“{name}” is missing.", pointer=f"/{name}")
    return value
