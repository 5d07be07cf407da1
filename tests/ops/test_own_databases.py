"""Databases of a test's own, beside the suite's."""

from concurrent.futures import ThreadPoolExecutor

from django.contrib.auth import get_user_model
from django.db import connection
from wagtail.models import Page

from tests.databases import own_database


def addresses() -> list[str]:
    """Of all accounts, as another connection sees them."""
    try:
        return [user.email for user in get_user_model().objects.all()]
    finally:
        connection.close()


def test_it_commits_where_threads_see_it_and_other_tests_do_not(db, pristine, tmp_path):
    with own_database(pristine, tmp_path / "own.sqlite3"), ThreadPoolExecutor(1) as another:
        get_user_model().objects.create_user(email="ada@example.org")

        assert another.submit(addresses).result() == ["ada@example.org"]
        assert Page.objects.filter(depth=1).count() == 1
    assert not get_user_model().objects.exists()
    assert Page.objects.filter(depth=1).count() == 1
