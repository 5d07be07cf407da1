"""The demo is loaded once, and never into a database that is in use."""

from io import StringIO

import pytest
from django.core.management.base import OutputWrapper

from cms.accounts.models import User
from cms.serving import prepare


@pytest.fixture
def calls(db, settings, tmp_path, monkeypatch):
    """The commands that were called; static files are there already."""
    calls = []
    settings.VAR_DIR, settings.STATIC_ROOT, settings.DATABASE_URL = tmp_path, str(tmp_path), "sqlite:///one"
    (tmp_path / ".made-from").write_text(prepare.static_version())
    monkeypatch.setattr(prepare, "call_command", lambda name, **options: calls.append(name))
    return calls


def start():
    prepare.prepare(OutputWrapper(StringIO()))


def test_it_loads_the_demo_into_a_new_database(calls):
    start()

    assert calls == ["load_demo"]


def test_it_does_nothing_the_second_time(calls):
    start()
    User.objects.create_user("editor@demo.example")
    start()

    assert calls == ["load_demo"]


def test_it_loads_no_demo_into_a_database_in_use(calls):
    User.objects.create_user("somebody@example.org")
    start()

    assert calls == []


@pytest.mark.parametrize(("database", "expected"), [("sqlite:///one", ["load_demo"]), ("sqlite:///another", [])])
def test_it_goes_on_with_a_demo_that_was_interrupted(calls, settings, monkeypatch, database, expected):
    with monkeypatch.context() as interrupted:
        interrupted.setattr(prepare, "call_command", interrupt)
        with pytest.raises(KeyboardInterrupt):
            start()
    User.objects.create_user("editor@demo.example")
    settings.DATABASE_URL = database
    start()

    assert calls == expected


def test_it_collects_static_files_again_when_packages_changed(calls, tmp_path):
    (tmp_path / ".made-from").write_text("something older")
    User.objects.create_user("somebody@example.org")
    start()

    assert calls == ["collectstatic"]


def interrupt(name, **options):
    raise KeyboardInterrupt
