"""The checklist: an example client keeps to all of it, and each way of not doing so is found by the check for it."""

import json
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from threading import Thread

import pytest

from frontend_contract.conformance.accounts import ERASED
from frontend_contract.conformance.check import BROKEN, HOLDS, NOT_SEEN, every_check, judged
from frontend_contract.conformance.runner import main
from frontend_contract.conformance.server import MockServer
from frontend_contract.conformance.wire import Wire

CLIENT = Path(__file__).parent / "example_client.py"
NAMES = [
    "addresses", "bodies", "copies", "cursors", "ends-well", "erased", "item-ids", "lost-answer", "media", "parameters",
    "refresh", "rejected", "rendered-clean", "rendered-passages", "rendered-right-to-left", "rendered-seen-by",
    "rendered-words", "responses", "retry-after", "try-again", "unknown-types",
]  # fmt: skip
GUIDE = Path(__file__).parents[2] / "docs/api.md"


def seen(source: str, folder: Path, *, wait: int = 0) -> Wire:
    """What a client does, run within this process."""
    server = MockServer(faults=True, wait=wait)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    client = {"__name__": "client"}
    exec(compile(source, "client", "exec"), client)
    try:
        client["main"](server.address, folder)
        server.wire.exit_code = 0
    except Exception:
        server.wire.exit_code = 1
    server.wire.rendered = folder
    server.shutdown()
    server.server_close()
    return server.wire


def state(name: str, wire: Wire) -> str:
    return next(judged(check, wire).state for check in every_check() if check.name == name)


def test_the_example_client_keeps_to_everything(tmp_path):
    wire = seen(CLIENT.read_text(), tmp_path, wait=1)

    assert [(check.name, judged(check, wire).state) for check in every_check()] == [(name, HOLDS) for name in NAMES]


LEARNS = "    learn(device, lessons[2])\n"
WRITES = '        yield SEEN_BY[question["seen_by"]]\n'


@pytest.mark.parametrize(
    ("was", "now", "broken"),
    [
        pytest.param(LEARNS, '    device.send("/api/v1/pages/")\n', "addresses", id="an address of its own"),
        pytest.param(LEARNS, '    device.send("/api/v1/learning/me/", {})\n', "addresses", id="another method"),
        pytest.param("?limit=10", "?limit=10&sort=title", "parameters", id="a parameter of its own"),
        pytest.param("?limit=10", "?limit=1000", "parameters", id="a value that does not fit"),
        pytest.param("?limit=10", "?limit=10&limit=5", "parameters", id="a parameter twice"),
        pytest.param("version=quiz", "colour=1, version=quiz", "bodies", id="a member that is not known"),
        pytest.param("application/json", "text/plain", "bodies", id="sent as something else than JSON"),
        pytest.param('"id": str(uuid4())', '"id": "item-1"', "item-ids", id="no UUID"),
        pytest.param('str(uuid4()), **m', '"7d444840-9dc0-4a1b-8d5e-2f6b8d0c1a11", **m', "item-ids", id="one for all"),
        pytest.param('            return 0, {}, b""\n', "            raise\n", "lost-answer", id="lost for good"),
        pytest.param(
            '            return 0, {}, b""\n',
            '            body["items"] = [{**item, "id": str(uuid4())} for item in body["items"]]\n'
            "            return self.send(address, body)\n",
            "lost-answer",
            id="sent again under new ids",
        ),
        pytest.param('receipt["code"] == "try-again"', "False", "try-again", id="given up"),
        pytest.param('receipt["code"] == "try-again"', 'receipt["code"]', "rejected", id="sent again for ever"),
        pytest.param("if address in self.copies", "if False", "copies", id="copies are not used"),
        pytest.param('self.copies[address][0]', '"\\"old\\""', "copies", id="another ETag"),
        pytest.param('query = found["next"]', 'query = found["next"] and "?cursor=5"', "cursors", id="made up"),
        pytest.param('found["next"]\n', '(found["next"] or "").replace("limit=10", "limit=9")\n', "cursors", id="bent"),
        pytest.param("urlopen(media_base", "urlopen(base", "media", id="files from the API"),
        pytest.param('["files"][0]["url"]', '["files"][0]["url"] + "?w=9"', "media", id="addresses of its own"),
        pytest.param("    except Erased:\n", "    except Erased:\n"
                     '        device.tokens = {"access_token": "access.s2.0"}\n'
                     '        device.send("/api/v1/learning/me/")\n', "erased", id="goes on asking"),
        pytest.param("    def refresh(self) -> None:\n", "    def refresh(self) -> None:\n"
                     '        self.send(f"{AUTH}tokens/refresh", {"refresh_token": self.tokens["refresh_token"]})\n',
                     "refresh", id="an older token"),
        pytest.param("    def refresh(self) -> None:\n", "    def refresh(self) -> None:\n"
                     "        from threading import Thread\n"
                     '        Thread(target=self.send, args=(f"{AUTH}tokens/refresh", dict(self.tokens))).start()\n'
                     "        time.sleep(0.05)\n", "refresh", id="two at once"),
        pytest.param('"true_false": True', '"true_false": "yes"', "responses", id="not of its type"),
        pytest.param('.get(question["type"])', '.get(question["type"], "?")', "responses", id="to what nobody knows"),
        pytest.param('quiz["questions"] if', '[*quiz["questions"], {"id": attempt, "type": "numeric"}] if', "responses",
                     id="to what was not asked"),
        pytest.param("            yield from found", '            {"home": 1}[found["items"][0]["type"]]\n'
                     "            yield from found", "unknown-types", id="stopped by what nobody knows"),
        pytest.param(LEARNS, "    raise ValueError\n", "ends-well", id="a crash"),
        pytest.param('    yield block["fallback"]\n', "", "rendered-words", id="no fallback"),
        pytest.param("        yield from choices(question)\n", "", "rendered-words", id="no options"),
        pytest.param('image["alt"] for', '"" for', "rendered-words", id="no alt texts"),
        pytest.param('.txt").write', '.html").write', "rendered-words", id="nothing written"),
        pytest.param('    yield block["fallback"]\n', '    yield block["fallback"]\n'
                     '    yield from (each["fallback"] for each in block.get("blocks", []))\n',
                     "rendered-passages", id="a passage without choice"),
        pytest.param(WRITES, "", "rendered-seen-by", id="nothing beside questions"),
        pytest.param("text(shown,", "text(shown[::-1],", "rendered-right-to-left", id="turned around"),
        pytest.param('    yield block["fallback"]\n', '    yield f"{block.get(\'heading\')}"\n'
                     '    yield block["fallback"]\n', "rendered-clean", id="None"),
        pytest.param('words(question["prompt"])', 'question["prompt"]', "rendered-clean", id="tags"),
    ],
)  # fmt: skip
def test_it_finds_what_a_client_does_not_keep_to(tmp_path, was, now, broken):
    source = CLIENT.read_text()

    assert was in source
    assert state(broken, seen(source.replace(was, now), tmp_path)) == BROKEN


def test_it_finds_a_hasty_client(tmp_path):
    hasty = CLIENT.read_text().replace('int(headers["Retry-After"])', "0")

    assert state("retry-after", seen(hasty, tmp_path, wait=1)) == BROKEN


def checklist(*arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess:
    program = (folder or CLIENT.parents[2] / "frontend_contract") / "checklist.py"
    command = [sys.executable, "-S", str(program), *arguments]
    return subprocess.run(command, capture_output=True, check=False, text=True, cwd=folder, env={"PATH": ""})


def test_it_needs_nothing_but_python_and_its_folder(tmp_path):
    source = CLIENT.parents[2] / "frontend_contract"
    folder = copytree(source, tmp_path / "contract", ignore=ignore_patterns("reference_client", "schemas/tolerant"))
    said = checklist("--", sys.executable, "-c", "import os; print(os.environ['LEARN_API'])", folder=folder)

    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.startswith("http://127.0.0.1:")
    assert "not seen  addresses\n" in said.stdout


ASKS = "import os, urllib.request; urllib.request.urlopen(os.environ['LEARN_API'] + '/api/v1/{}')"


def test_it_says_what_is_broken_with_request_reason_and_why(capsys):
    code = main(["--", sys.executable, "-c", ASKS.format("content/pages/?colour=red")])
    said = capsys.readouterr().out

    assert code == 1
    assert (
        "broken    parameters\n            GET /api/v1/content/pages/?colour=red: there is no parameter `colour` here\n"
    ) in said
    assert "See the guide: docs/api.md#errors" in said


@pytest.mark.parametrize(
    ("required", "code"),
    [
        pytest.param("addresses", 0, id="seen"),
        pytest.param("addresses,copies", 1, id="one of them not seen"),
        pytest.param("all", 1, id="everything"),
    ],
)
def test_it_fails_if_what_is_required_was_not_seen(required, code):
    assert main(["--require", required, "--", sys.executable, "-c", ASKS.format("")]) == code


def test_it_refuses_to_require_what_it_does_not_know(capsys):
    with pytest.raises(SystemExit):
        main(["--require", "copys", "--", "true"])
    assert "there is no check copys" in capsys.readouterr().err


def test_it_writes_for_machines(tmp_path):
    main(["--json", str(tmp_path / "found.json"), "--", "no-such-command"])
    found = {each["name"]: each for each in json.loads((tmp_path / "found.json").read_text())}

    assert found["copies"]["state"] == NOT_SEEN
    assert found["ends-well"]["breaches"] == [{"request": None, "reason": "the command ended with 127"}]


def test_a_command_has_to_end(tmp_path):
    assert main(["--timeout", "0.2", "--", sys.executable, "-c", "import time; time.sleep(9)"]) == 1


@pytest.mark.parametrize("check", every_check(), ids=lambda check: check.name)
def test_each_check_points_into_the_guide(check):
    headings = [line.strip("# ").lower() for line in GUIDE.read_text().splitlines() if line.startswith("#")]

    assert check.guide in ["".join(c for c in h if c.isalnum() or c in " -").replace(" ", "-") for h in headings]
    assert check.why.endswith(".")


def test_the_account_that_is_erased_is_in_the_readme():
    assert ERASED in (CLIENT.parents[2] / "frontend_contract/README.md").read_text()
