import pytest

from tests.personal.canaries import Aviary


@pytest.fixture
def zoe(tree) -> Aviary:
    return Aviary("zoe")


@pytest.fixture
def kit(tree) -> Aviary:
    """Somebody else."""
    return Aviary("kit")
