"""The first client of the README: it prints a lesson of the mock server, as it stands there."""

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from frontend_contract.conformance.reading import SENTENCES
from frontend_contract.conformance.server import MockServer

FOLDER = Path(__file__).parents[2] / "frontend_contract"


@pytest.fixture(scope="module")
def printed():
    server = MockServer()
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    program = [sys.executable, "-S", str(FOLDER / "first_client.py"), server.address]
    said = subprocess.run(program, capture_output=True, check=True, text=True).stdout
    server.shutdown()
    server.server_close()
    return said


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Making it last (10 minutes)", id="the last lesson of the list"),
        pytest.param("# What anti-racism means", id="the title of a lesson"),
        pytest.param("[Three large circles in terracotta, sand and plum that overlap", id="a picture"),
        pytest.param("## Before you begin", id="a quiz"),
        pytest.param("? How confident are you to talk about race at work?", id="a question"),
        pytest.param("  - That we all treat some people differently without noticing.", id="an option"),
        pytest.param(SENTENCES["only_counts"], id="who sees it"),
    ],
)
def test_it_prints(printed, line):
    assert line in printed


def test_it_is_short_enough_to_read():
    assert len((FOLDER / "first_client.py").read_text().splitlines()) <= 60


@pytest.mark.parametrize("sentence", SENTENCES.values())
def test_the_readme_tells_who_sees_what(sentence):
    assert f"| {sentence} |" in (FOLDER / "README.md").read_text()
    assert f"| {sentence} |" in (FOLDER.parent / "docs/api.md").read_text()
