"""Versions of the contract: those that were released, and the one that the code makes now."""

import json
import re
from pathlib import Path
from typing import Any

from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.settings import spectacular_settings

#: One folder for each release, named after its version (`1.4`), with its `openapi.json`.
RELEASES = Path(__file__).parent / "releases"


def newest_release() -> Path | None:
    """The schema of the newest release; None if there was none yet."""
    schemas = [path for path in RELEASES.glob("*/openapi.json") if re.fullmatch(r"\d+\.\d+", path.parent.name)]
    return max(schemas, key=lambda path: numbers(path.parent.name), default=None)


def current_schema() -> dict[str, Any]:
    """The document behind `/api/v1/schema/`, without a server."""
    schema = spectacular_settings.DEFAULT_GENERATOR_CLASS().get_schema(request=None, public=True)
    return json.loads(OpenApiJsonRenderer().render(schema))


def version(document: dict[str, Any]) -> str:
    """Of the contract that an OpenAPI document describes."""
    return document["info"]["version"]


def numbers(version: str) -> tuple[int, ...]:
    """`1.10` comes after `1.9`."""
    return tuple(int(number) for number in version.split("."))
