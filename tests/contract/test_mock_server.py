"""The mock server: what it answers is what the server could answer."""

import json
import subprocess
import sys
from threading import Thread
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from frontend_contract.conformance.answers import EXAMPLES, pages
from frontend_contract.conformance.server import MockServer
from frontend_contract.generated import FOLDER
from tests.contract.test_profiles import breaches

ANSWERS = {
    "/api/v1/": "EntryPoint",
    "/api/v1/content/courses/x/outline/": "CourseOutline",
    "/api/v1/learning/content/search/": "SearchHitList",
    "/api/v1/learning/standing/": "Standing",
    "/api/v1/learning/attempts/x/": "AttemptReview",
    "/api/v1/learning/me/": "Me",
}


@pytest.fixture(scope="module")
def address():
    server = MockServer()
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.address
    server.shutdown()


def get(address: str, **headers: str):
    with urlopen(Request(address, headers=headers)) as found:
        return json.load(found), found.headers


@pytest.mark.parametrize("path", ANSWERS)
def test_it_answers_as_the_server_does(address, path):
    assert breaches(ANSWERS[path], get(address + path)[0], "strict") == []


def test_its_pages_can_be_read_one_by_one(address):
    listed = get(f"{address}/api/v1/content/pages/")[0]["items"]
    one = get(f"{address}/api/v1/content/pages/{listed[0]['key']}/")[0]

    assert one == listed[0]
    assert len({page["key"] for page in listed}) == len(listed) == 16


def test_it_lists_pages_of_the_types_that_are_asked_for(address):
    listed = get(f"{address}/api/v1/content/pages/?type=toolkit,lesson")[0]["items"]

    assert [page["type"] for page in listed] == ["lesson", "lesson", "lesson", "lesson", "toolkit"]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page["title"])
def test_a_client_must_survive_each_page(page):
    assert breaches("Page", page, "tolerant") == []


def test_one_page_has_everything_and_what_nobody_knows():
    everything = pages()[1]
    kinds = {block["type"] for block in everything["body"]}
    (quiz,) = [block for block in everything["body"] if block["type"] == "quiz"]

    assert len(kinds) == 25
    assert "hologram" in kinds
    assert len({question["type"] for question in quiz["questions"]}) == 11


def test_it_gives_each_item_a_receipt(address):
    items = [{"id": "7d444840-9dc0-4a1b-8d5e-2f6b8d0c1a11", "kind": "seen"}]
    sent = Request(f"{address}/api/v1/learning/sync/", data=json.dumps({"items": items}).encode())
    with urlopen(sent) as found:
        answer = json.load(found)

    assert breaches("ReceiptList", answer, "strict") == []
    assert answer["receipts"][0]["id"] == "7d444840-9dc0-4a1b-8d5e-2f6b8d0c1a11"


def test_a_copy_that_is_still_good_is_not_sent_again(address):
    etag = get(f"{address}/api/v1/")[1]["ETag"]

    with pytest.raises(HTTPError) as answer:
        get(f"{address}/api/v1/", **{"If-None-Match": etag})
    assert answer.value.code == 304


@pytest.mark.parametrize("path", ["/nowhere/", "/api/v1/content/pages/nobody/"])
def test_what_is_not_there_is_a_problem(address, path):
    with pytest.raises(HTTPError) as answer:
        get(address + path)
    assert breaches("Problem", json.load(answer.value), "strict") == []


@pytest.mark.parametrize("name", EXAMPLES.values())
def test_every_example_that_it_names_is_there(name):
    assert (FOLDER / "examples/answers" / f"{name}.json").is_file()


def test_it_needs_nothing_but_python_and_its_folder():
    code = "import sys; sys.path.insert(0, 'frontend_contract'); import mock_server"
    said = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, check=False, text=True)

    assert (said.returncode, said.stderr) == (0, "")
