"""`manage.py contract_diff`: what it compares, what it says, and how it ends."""

import json
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from cms.shapes import enum, obj, string
from frontend_contract import releases
from tests.contract.documents import rename, sending

A = obj({"a": string()})
GROWN = obj({"a": string(), "b": string()})


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Where releases are; there is none yet."""
    monkeypatch.setattr(releases, "RELEASES", tmp_path)
    return tmp_path


@pytest.fixture
def release(folder):
    def write(version: str, document: dict) -> None:
        (folder / version).mkdir()
        (folder / version / "openapi.json").write_text(json.dumps(document))

    return write


@pytest.fixture
def file(tmp_path):
    def write(name: str, schema: dict, version: str = "1.0.0") -> str:
        path = tmp_path / name
        path.write_text(json.dumps({**sending(schema), "info": {"title": "Things", "version": version}}))
        return str(path)

    return write


def contract_diff(out: StringIO | None = None, **files: str) -> str:
    out = out or StringIO()
    call_command("contract_diff", *(f"--{name}={path}" for name, path in files.items()), stdout=out)
    return out.getvalue()


def test_it_says_so_if_there_is_no_release():
    assert contract_diff() == "There is no release yet, so nothing to compare with.\n"


def test_it_compares_the_code_with_the_newest_release(release):
    release("0.9", sending(A))
    release("0.10", releases.current_schema())

    assert contract_diff().startswith(f"Nothing has changed since {settings.CONTRACT_VERSION} (")


def test_it_passes_over_what_is_no_release(release):
    release("0.1", releases.current_schema())
    release("draft", sending(A))

    assert contract_diff().startswith(f"Nothing has changed since {settings.CONTRACT_VERSION} (")


def test_it_fails_if_the_code_lacks_what_was_released(release):
    release("0.1", sending(A) | {"info": {"version": settings.CONTRACT_VERSION}})

    with pytest.raises(CommandError, match=r"^1 change would break apps in use"):
        contract_diff()


def test_it_says_what_grows(file):
    said = contract_diff(old=file("old.json", A), new=file("new.json", GROWN, "1.1"))

    assert said.splitlines()[1:] == [
        "",
        "Additive: 1",
        "- `b` of Thing is new. Apps ignore properties that they don't know.",
        "  /components/schemas/Thing/properties/b [sent-property-added]",
    ]


def test_it_does_not_fail_for_a_risk(file):
    said = contract_diff(old=file("old.json", enum("x")), new=file("new.json", enum("x", "y"), "1.1"))

    assert "Risky: 1" in said


@pytest.mark.parametrize("version", ["1.0", "0.9"])
def test_it_fails_if_the_version_does_not_tell_of_a_change(file, version):
    with pytest.raises(CommandError) as failure:
        contract_diff(old=file("old.json", A, "1.0"), new=file("new.json", GROWN, version))

    assert str(failure.value) == (
        f"The contract is not the one that was released as 1.0 (1 change), and its version, {version}, "
        "does not say so: apps could not tell them apart. Let CONTRACT_VERSION in cms/settings/base.py grow."
    )


def test_it_says_for_whom_a_renamed_field_of_a_block_breaks(release, tmp_path):
    release("0.1", releases.current_schema())
    out, new = StringIO(), tmp_path / "new.json"
    schema = releases.current_schema()
    rename(schema["components"]["schemas"]["QuoteBlock"], "text", "words")
    new.write_text(json.dumps(schema))

    with pytest.raises(CommandError, match=r"^1 change would break apps in use, and the major version does not go up"):
        contract_diff(out, new=str(new))
    assert "- `text` of QuoteBlock is gone. An app that reads it finds nothing there." in out.getvalue()


@pytest.mark.parametrize("version", ["1.0.0", "1.9.0", "0.9.0"])
def test_it_fails_for_what_breaks(file, version):
    with pytest.raises(CommandError) as failure:
        contract_diff(old=file("old.json", A), new=file("new.json", obj({}), version))

    assert failure.value.returncode == 1
    assert str(failure.value) == (
        f"1 change would break apps in use, and the major version does not go up (1.0.0, now {version}). "
        "Keep what there is and add the new beside it; see docs/contract.md."
    )


def test_it_tells_what_breaks_before_it_fails(file):
    out = StringIO()
    with pytest.raises(CommandError):
        contract_diff(out, old=file("old.json", A), new=file("new.json", obj({})))

    assert "- `a` of Thing is gone. An app that reads it finds nothing there." in out.getvalue()


@pytest.mark.parametrize(("was", "now"), [("1.9.0", "2.0.0"), ("9.0.0", "10.0.0")])
def test_it_lets_a_new_major_version_break(file, was, now):
    said = contract_diff(old=file("old.json", A, was), new=file("new.json", obj({}), now))

    assert "Breaking: 1" in said
    assert said.endswith(f"\nThe major version goes up, from {was} to {now}, so the contract may break.\n")


def test_it_puts_what_breaks_first(file):
    new = file("new.json", obj({"b": string()}), "2.0.0")
    said = contract_diff(old=file("old.json", A), new=new)

    assert said.index("Breaking: 1") < said.index("Additive: 1")


@pytest.mark.parametrize("text", ["", "openapi: 3.1.1"])
def test_it_refuses_what_is_no_json(file, tmp_path, text):
    (tmp_path / "new.json").write_text(text)

    with pytest.raises(CommandError, match=r"new\.json can't be read as JSON") as failure:
        contract_diff(old=file("old.json", A), new=str(tmp_path / "new.json"))
    assert failure.value.returncode == 2


def test_it_refuses_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match=r"nowhere\.json can't be read"):
        contract_diff(old=str(tmp_path / "nowhere.json"))
