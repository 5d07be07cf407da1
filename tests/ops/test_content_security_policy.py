"""What a browser may do with our answers."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
HEADER = "Content-Security-Policy"
NOTHING = "default-src 'none'; frame-ancestors 'none'"
LISTED = "/api/v1/content/pages/"


@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/nowhere/", "/api/v1/learning/me/", "/livez"])
def test_data_are_neither_run_nor_framed(path):
    assert Client().get(path)[HEADER] == NOTHING


def test_it_says_the_same_of_a_copy_that_is_still_good(tree):
    etag = Client().get(LISTED)["ETag"]
    again = Client().get(LISTED, headers={"If-None-Match": etag})

    assert again.status_code == 304
    assert again[HEADER] == NOTHING


@pytest.mark.parametrize("path", ["/account/login/", "/api/v1/docs/"])
def test_pages_load_from_here_alone(path):
    policy = Client().get(path)[HEADER]

    assert "default-src 'self'" in policy
    assert "http" not in policy
