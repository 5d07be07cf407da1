"""Names in storage: a digest of the content, and what tells one file from another, safe in an address."""

import re
from io import BytesIO

import pytest

from cms.media.models import Rendition, hashed_name, plain_stem
from tests.documents.pictures import a_picture


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        pytest.param("circles.width-320.format-webp", "circles.width-320.format-webp", id="how a rendition was made"),
        pytest.param("circles.fill-10x10|format-webp", "circles.fill-10x10.format-webp", id="as a filter says it"),
        pytest.param("circles.5cbc1d.max-9x9-c50", "circles.5cbc1d.max-9x9-c50", id="and around which point"),
        pytest.param("Our Report (final) é", "our-report-final-e", id="a title"),
        pytest.param("会議", "file", id="no letter that an address shows plainly"),
        pytest.param("会議.width-320", "file.width-320", id="nor in the title of a rendition"),
        pytest.param("..%2f..?#&", "file.2f", id="nothing that means something in an address"),
        pytest.param("a" * 80 + ".width-320.format-avif", "a" * 38 + ".width-320.format-avif", id="a long title"),
        pytest.param("a.b." + "c" * 80, "a" + "c" * 60, id="a long rest"),
    ],
)
def test_it_keeps(name, kept):
    assert plain_stem(name) == kept


def test_it_begins_with_a_digest_of_the_content():
    name = hashed_name("images", BytesIO(b"0123456789"), "Two people.JPG")

    assert name == "images/84d89877f0d4041e/two-people.jpg"


def test_it_keeps_the_ending_safe():
    assert hashed_name("documents", BytesIO(b""), "a.t%7Ex?t").endswith("/a.t7ext")


def test_it_tells_renditions_of_one_picture_apart(db):
    image = a_picture("teal", 733)  # no other test's
    image.get_renditions("width-320|format-webp", "width-32|format-webp", "max-320x32|format-webp")
    stems = [name.split("/")[-1] for name in Rendition.objects.order_by("id").values_list("file", flat=True)]

    assert sorted(stems) == [
        "teal.max-320x32.format-webp.webp",
        "teal.width-32.format-webp.webp",
        "teal.width-320.format-webp.webp",
    ]
    assert all(re.fullmatch(r"[a-z0-9._-]+", stem) for stem in stems)
