"""What compression does to an answer, and what it leaves alone."""

import gzip

import brotli
import pytest
from django.http import FileResponse, HttpResponse, HttpResponseNotModified

from cms.middleware.compression import CompressionMiddleware, best_encoding

BODY = b'{"words": "' + b"listen " * 200 + b'"}'


@pytest.fixture
def answer(rf):
    def answer(response=None, *, accept="br, gzip", method="get", **headers):
        if response is None:
            response = HttpResponse(BODY, content_type="application/json", headers={"Cache-Control": "public"})
        for name, value in headers.items():
            response[name.replace("_", "-")] = value
        response.headers.setdefault("Content-Length", str(len(BODY)))
        request = getattr(rf, method)("/api/v1/", HTTP_ACCEPT_ENCODING=accept)
        return CompressionMiddleware(lambda request: response)(request)

    return answer


def test_it_sends_brotli_to_who_takes_it(answer):
    assert brotli.decompress(answer().content) == BODY


def test_it_sends_gzip_to_who_takes_no_brotli(answer):
    assert gzip.decompress(answer(accept="gzip").content) == BODY


def test_it_keeps_a_strong_etag(answer):
    assert answer(ETag='"abc"')["ETag"] == '"abc"'


def test_it_says_the_length_that_it_sends(answer):
    response = answer()

    assert response["Content-Length"] == str(len(response.content))


@pytest.mark.parametrize("accept", ["br", "", "identity"])
def test_it_tells_caches_that_it_depends_on_the_client(answer, accept):
    assert answer(accept=accept)["Vary"] == "Accept-Encoding"


def test_it_tells_caches_so_with_a_304(answer):
    assert answer(HttpResponseNotModified())["Vary"] == "Accept-Encoding"


def test_it_gives_head_the_headers_of_get(answer):
    assert answer(method="head").headers == answer().headers


def test_it_promises_no_length_for_a_head_without_a_body(answer):
    empty = HttpResponse(b"", content_type="application/json", headers={"Content-Length": "1413"})

    assert "Content-Length" not in answer(empty, method="head")


@pytest.mark.parametrize(
    "response",
    [
        pytest.param(HttpResponse(b"{}", content_type="application/json"), id="small"),
        pytest.param(HttpResponse(BODY, content_type="image/png"), id="an image"),
        pytest.param(HttpResponse(BODY, content_type="text/vtt", headers={"Accept-Ranges": "bytes"}), id="a file"),
        pytest.param(HttpResponse(BODY, content_type="text/vtt", status=206), id="a part"),
        pytest.param(HttpResponse(BODY, headers={"Cache-Control": "public, no-transform"}), id="forbidden"),
        pytest.param(HttpResponseNotModified(), id="not modified"),
    ],
)
def test_it_leaves_alone(answer, response):
    assert "Content-Encoding" not in answer(response)


def test_it_leaves_alone_what_is_encoded_already(answer):
    assert answer(Content_Encoding="zstd")["Content-Encoding"] == "zstd"


def test_it_leaves_streams_alone(answer):
    assert "Content-Encoding" not in answer(FileResponse(iter([BODY]), content_type="application/json"))


def test_it_hides_the_length_of_what_one_person_reads(answer):
    private = {len(answer(HttpResponse(BODY)).content) for _ in range(30)}

    assert len(private) > 1


def test_it_never_sends_brotli_of_what_one_person_reads(answer):
    assert answer(HttpResponse(BODY), accept="gzip, br")["Content-Encoding"] == "gzip"


@pytest.mark.parametrize(
    ("accepted", "best"),
    [
        pytest.param("gzip, deflate, br", "br", id="brotli before gzip"),
        pytest.param("br;q=0.5, gzip", "gzip", id="what the client likes better"),
        pytest.param("br;q=0, *", "gzip", id="anything but brotli"),
        pytest.param("gzip;q=0", None, id="refused"),
        pytest.param("deflate", None, id="none of ours"),
        pytest.param("br;q=much", None, id="nonsense"),
        pytest.param("", None, id="nothing said"),
    ],
)
def test_it_chooses(accepted, best):
    assert best_encoding(accepted, ("br", "gzip")) == best
