"""How many queries an answer takes when nothing is kept in the process."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api.response_cache import responses
from cms.documents.models import ChangeLogHead
from cms.sync import reading
from tests.conftest import drain
from tests.sync.device import CONTENT


def queries(client, address) -> int:
    """Besides the two that ask where the log stands: the cache's and the answer's own."""
    responses.clear()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return sum(ChangeLogHead._meta.db_table not in query["sql"] for query in captured.captured_queries)


@pytest.fixture
def changed(device, tree):
    tree.other.title = "Heard"
    tree.other.save_revision().publish()
    drain()
    return f"{CONTENT}?cursor={device.cursor}"


def test_nothing_new_takes_none(api_client, device):
    assert queries(api_client, f"{CONTENT}?cursor={device.cursor}") == 0


def test_a_first_answer_takes_audiences_rows_and_bytes(api_client, device):
    assert queries(api_client, CONTENT) == 3


def test_a_change_takes_the_log_rows_and_bytes(api_client, changed):
    assert queries(api_client, changed) == 3


def test_a_long_log_is_read_in_the_order_of_keys(api_client, changed, monkeypatch):
    before = api_client.get(changed).json()["items"]
    responses.clear()
    monkeypatch.setattr(reading, "MOST_CHANGES", 0)

    assert api_client.get(changed).json()["items"] == before
