"""Whatever the schema allows, and whatever it forbids, is answered as the schema says."""

import copy
import re

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import settings

from cms.wsgi import application
from tests.api.checked import schema
from tests.conftest import drain
from tests.profiles import examples

ADDRESSES = re.compile("/api/v1/(content/.*)?$")


@pytest.fixture
def published(tree):
    """The schema with keys that there are: hardly anybody would guess one."""
    drain()
    described = copy.deepcopy(schema())
    keys = [str(page.translation_key) for page in (tree.lesson, tree.module, tree.course)]
    described["paths"] = {path: methods for path, methods in described["paths"].items() if ADDRESSES.match(path)}
    for methods in described["paths"].values():
        parameters = methods["get"]["parameters"]
        parameters[:] = [parameter for parameter in parameters if parameter["name"] != "cursor"]
        for parameter in parameters:
            if parameter["name"] in ("key", "parent", "ancestor"):
                parameter["schema"] = {"type": "string", "format": "uuid", "enum": keys}
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)  # a test's transaction would be lost with its connection
    loaded = schemathesis.openapi.from_dict(described)
    loaded.app = application
    yield loaded
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


api = schemathesis.pytest.from_fixture("published")


@api.parametrize()
@settings(max_examples=examples(30))
def test_it_answers_as_the_schema_says(case):
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
