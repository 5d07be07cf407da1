"""A small site whose tasks have run, and devices that have it."""

import pytest

from tests.api.conftest import french, group, group_page, learner, members_page, signed_in  # noqa: F401
from tests.conftest import drain
from tests.sync.device import LEARNING, Device


@pytest.fixture
def device(api_client, tree) -> Device:
    """A visitor's, which has everything."""
    drain()
    found = Device(api_client)
    found.sync()
    return found


@pytest.fixture
def learners_device(signed_in, tree) -> Device:  # noqa: F811
    drain()
    found = Device(signed_in, LEARNING)
    found.sync()
    return found
