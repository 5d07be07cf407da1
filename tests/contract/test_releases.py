"""`manage.py release_contract`: what it writes, and when it refuses. And: what was released stays as it was."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cms.shapes import obj, string
from frontend_contract import releases
from frontend_contract.management.commands import release_contract
from tests.contract.documents import sending

A = obj({"a": string()})
GROWN = obj({"a": string(), "b": string()})


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where releases are; there is none yet, and all that is generated is up to date."""
    monkeypatch.setattr(releases, "RELEASES", tmp_path)
    monkeypatch.setattr(release_contract, "differences", lambda files: [])
    return tmp_path


@pytest.fixture
def release(folder, monkeypatch):
    """Releases a contract in which a Thing is sent."""

    def run(thing, version: str) -> str:
        schema = {**sending(thing), "info": {"version": version}}
        monkeypatch.setattr(release_contract, "generated", lambda: {"openapi.json": json.dumps(schema).encode()})
        out = StringIO()
        call_command("release_contract", stdout=out)
        return out.getvalue()

    return run


def test_what_was_released_is_as_it_was():
    assert releases.tampered() == []


def test_it_writes_the_contract_and_says_what_it_contains(release, folder):
    said = release(A, "1.0")

    assert json.loads((folder / "1.0/openapi.json").read_text())["info"] == {"version": "1.0"}
    assert "Version 1.0 contains: operations 1" in said


def test_it_says_what_has_changed_since_the_last_release(release):
    release(A, "1.9")

    assert "Changes since 1.9:\n\nAdditive: 1\n- `b` of Thing is new." in release(GROWN, "1.10")


@pytest.mark.parametrize(
    ("thing", "version", "reason"),
    [
        pytest.param(A, "1.0", "1.0 is released already", id="the same again"),
        pytest.param(GROWN, "1.0", "does not say so", id="grown under the same version"),
        pytest.param(GROWN, "0.9", "does not say so", id="grown under an older version"),
        pytest.param(A, "0.9", "is older than what was released last", id="unchanged under an older version"),
        pytest.param(obj({}), "1.1", "would break apps in use", id="broken within a major version"),
    ],
)
def test_it_refuses(release, folder, thing, version, reason):
    release(A, "1.0")

    with pytest.raises(CommandError, match=reason):
        release(thing, version)
    assert [path.name for path in folder.iterdir() if path.is_dir()] == ["1.0"]


def test_it_lets_a_new_major_version_break(release):
    release(A, "1.0")

    assert "Breaking: 1" in release(obj({}), "2.0")


def test_it_refuses_while_what_is_generated_is_out_of_date(release, monkeypatch, folder):
    monkeypatch.setattr(release_contract, "differences", lambda files: ["out of date: openapi.json"])

    with pytest.raises(CommandError, match=r"out of date: openapi\.json"):
        release(A, "1.0")
    assert list(folder.iterdir()) == []


def test_digests_can_be_checked_by_other_programs(release, folder):
    for version in ("1.9", "1.10"):
        release({**A, "description": version}, version)

    names = [line.partition("  ")[2] for line in (folder / releases.DIGESTS).read_text().splitlines()]
    assert names == ["1.9/openapi.json", "1.10/openapi.json"]


def changed(folder):
    (folder / "1.0/openapi.json").write_text("{}")


def removed(folder):
    (folder / "1.0/openapi.json").unlink()


def unlisted(folder):
    (folder / releases.DIGESTS).unlink()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        pytest.param(changed, "1.0/openapi.json has changed since it was released", id="changed"),
        pytest.param(removed, "1.0/openapi.json was released, and is gone", id="removed"),
        pytest.param(unlisted, "1.0/openapi.json is not on the list of digests", id="without its digest"),
    ],
)
def test_a_release_can_not_be_changed_unnoticed(release, folder, harm, said):
    release(A, "1.0")
    harm(folder)

    assert releases.tampered() == [said]
