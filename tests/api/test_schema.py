"""The schema: valid, without warnings, and the same as what is sent."""

import json
import warnings

import pytest
from django.core.management import call_command
from openapi_spec_validator import OpenAPIV31SpecValidator

from academy.unit_blocks import UnitStream
from cms.documents.page_types import page_types
from tests.api.checked import problems, schema


def test_it_is_valid():
    OpenAPIV31SpecValidator(schema()).validate()


def test_it_comes_without_warnings(capsys):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        call_command("spectacular", "--fail-on-warn", "--validate")

    assert "Warning" not in capsys.readouterr().err


def test_it_is_openapi_3_1():
    assert schema()["openapi"].startswith("3.1")


@pytest.mark.parametrize("accepted", ["*/*", "application/json", "application/vnd.oai.openapi+json"])
def test_it_is_sent_to_whoever_takes_json(client, accepted):
    assert client.get("/api/v1/schema/", headers={"accept": accepted}).status_code == 200


def test_it_tells_blocks_apart_by_type():
    mapping = schema()["components"]["schemas"]["Block"]["discriminator"]["mapping"]

    assert set(mapping) == set(UnitStream.kinds())


def test_it_tells_pages_apart_by_type():
    mapping = schema()["components"]["schemas"]["Page"]["discriminator"]["mapping"]

    assert set(mapping) == set(page_types())


def test_it_lists_every_error_status_of_every_operation():
    for path, methods in schema()["paths"].items():
        for method, operation in methods.items():
            listed = set(operation["responses"])
            good = {"get": {"200"}, "delete": {"204"}, "post": {"200", "413", "415"}}[method]
            good |= {"304"} if "headers" in operation["responses"].get("200", {}) else set()

            assert good | {"400", "404", "405", "406", "500", "503"} <= listed, (method, path)


def test_it_lists_304_for_all_that_is_read_but_for_what_no_cache_keeps():
    read = {path: methods["get"]["responses"] for path, methods in schema()["paths"].items() if "get" in methods}
    without = [path for path, responses in read.items() if "304" not in responses]

    assert without == [
        "/api/v1/learning/me/export/",
        "/api/v1/learning/me/export/readable/",
        "/api/v1/preview/content/pages/{key}/",
    ]


def test_it_lists_401_where_one_must_sign_in():
    assert "401" in schema()["paths"]["/api/v1/learning/content/pages/"]["get"]["responses"]


def test_it_gives_each_operation_an_id_of_its_own():
    paths = schema()["paths"].values()
    ids = [operation["operationId"] for methods in paths for operation in methods.values()]

    assert len(ids) == len(set(ids))


def test_it_says_which_parameters_are_required():
    parameters = schema()["paths"]["/api/v1/content/search/"]["get"]["parameters"]

    assert [entry["name"] for entry in parameters if entry.get("required")] == ["q"]


def test_it_would_notice_an_unlisted_member():
    problem = {"type": "about:blank", "title": "", "status": 400, "code": "bad-request", "detail": ""}

    assert problems(problem, "#/components/schemas/Problem") == []
    assert problems({**problem, "secret": 1}, "#/components/schemas/Problem")


def test_it_would_notice_a_block_of_no_known_type():
    assert problems({"type": "nonsense"}, "#/components/schemas/Block")


def test_its_page_loads_nothing_from_elsewhere(client):
    page = client.get("/api/v1/docs/").content.decode()

    assert 'src="http' not in page
    assert 'href="http' not in page


def test_it_takes_no_post(client):
    answer = client.post("/api/v1/schema/", "{}", content_type="application/json")

    assert answer.status_code == 405
    assert json.loads(answer.content)["code"] == "method-not-allowed"
