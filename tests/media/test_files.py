"""Files: who may have them, parts of them, and for how long they may be kept."""

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from cms.models import Document
from tests.accounts.people import App, person

BYTES = b"0123456789"


@pytest.fixture
def document(db):
    return Document.objects.create(title="Report", file=ContentFile(BYTES, "report.txt"))


@pytest.fixture
def address(document) -> str:
    return reverse("media", args=[document.file.name])


@pytest.fixture
def restricted(document):
    """The file in a collection for whoever is signed in."""
    collection = Collection.get_first_root_node().add_child(name="Members")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    document.collection = collection
    document.save()


@pytest.fixture
def someone(client, db):
    learner = get_user_model().objects.create_user(email="ada@example.org", password="only-for-this-test")
    client.force_login(learner)
    return client


def body(response) -> bytes:
    return b"".join(response) if response.streaming else response.content


def test_it_sends_a_file(client, address):
    assert body(client.get(address)) == BYTES


@pytest.mark.parametrize(
    ("sent", "expected", "said"),
    [
        pytest.param("bytes=0-3", b"0123", "bytes 0-3/10", id="the first bytes"),
        pytest.param("bytes=7-", b"789", "bytes 7-9/10", id="from one on"),
        pytest.param("bytes=-2", b"89", "bytes 8-9/10", id="the last bytes"),
        pytest.param("bytes=8-99", b"89", "bytes 8-9/10", id="beyond the end"),
    ],
)
def test_it_sends_a_part(client, address, sent, expected, said):
    answer = client.get(address, headers={"range": sent})

    assert (answer.status_code, body(answer)) == (206, expected)
    assert answer["Content-Range"] == said
    assert answer["Content-Length"] == str(len(expected))


@pytest.mark.parametrize(
    "sent", ["bytes=5-2", "bytes=-", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=0-9", "bytes=-99"]
)
def test_it_sends_all_where_no_part_is_asked_for(client, address, sent):
    answer = client.get(address, headers={"range": sent})

    assert (answer.status_code, body(answer)) == (200, BYTES)


@pytest.mark.parametrize("sent", ["bytes=10-", "bytes=99-100", "bytes=-0"])
def test_it_refuses_a_part_that_is_not_there(client, address, sent):
    answer = client.get(address, headers={"range": sent})

    assert answer.status_code == 416
    assert answer["Content-Range"] == "bytes */10"


def test_it_sends_all_to_a_client_whose_part_is_of_another_file(client, address):
    answer = client.get(address, headers={"range": "bytes=0-3", "if-range": '"other"'})

    assert answer.status_code == 200


def test_it_answers_304_to_a_client_that_has_it(client, address):
    etag = client.get(address)["ETag"]

    assert client.get(address, headers={"if-none-match": etag}).status_code == 304


def test_it_answers_head_without_a_body(client, address):
    answer = client.head(address)

    assert answer["Content-Length"] == "10"
    assert body(answer) == b""


def test_it_may_be_kept_for_ever(client, address):
    assert client.get(address)["Cache-Control"] == "public, max-age=31536000, immutable"


def test_it_is_offered_for_download_where_a_browser_should_not_show_it(client, address):
    answer = client.get(address)

    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("headers", [{}, {"range": "bytes=0-1"}, {"if-none-match": "{etag}"}])
def test_it_hides_a_restricted_file_from_visitors(client, address, restricted, document, headers):
    etag = f'"{document.file.name.split("/")[-2]}"'

    assert client.get(address, headers={name: v.format(etag=etag) for name, v in headers.items()}).status_code == 404


def test_it_sends_a_restricted_file_to_the_signed_in(someone, address, restricted):
    answer = someone.get(address)

    assert body(answer) == BYTES
    assert answer["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize(
    "name",
    ["nothing.txt", "documents/../db.sqlite3", "documents/%00", "documents/", "%2e%2e/x", "renditions/a", "x" * 999],
)
def test_it_has_no_file_that_nobody_uploaded(client, db, name):
    assert client.get(f"/media/{name}").status_code == 404


def test_it_has_no_file_whose_bytes_are_gone(client, document, address):
    document.file.storage.delete(document.file.name)

    assert client.get(address).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_takes_no_other_method(client, address, method):
    assert getattr(client, method)(address).status_code == 405


def test_it_sends_a_restricted_file_to_an_app(address, restricted):
    person()
    app = App()
    app.sign_in()

    assert body(app.read(address)) == BYTES
    assert app.read(address, token="x").status_code == 404
