"""Export and erasure are whole: in every column of every personal model stands a value that is nowhere else."""

import html
import json
from typing import Any

import pytest
from django.utils import timezone

from cms.accounts.declaring import Editorial, declarations, personal
from cms.accounts.erasure import erase_account
from cms.accounts.export import export_of
from cms.accounts.readable_export import readable_export
from tests.personal.canaries import Canary, found_in_database

pytestmark = pytest.mark.django_db


def exported(canary: Canary) -> bool:
    return canary.column in canary.kind.exported


def secret(canary: Canary) -> bool:
    return canary.column in canary.kind.withheld and canary.column not in ("data", "sealed")


def missing(texts: set[str], content: str) -> set[str]:
    return {text for text in texts if text not in content}


def test_a_row_of_everything_was_planted(zoe):
    assert set(zoe.rows) == {kind.type_name for kind in personal()}
    assert len(zoe.texts(exported)) > 40
    assert len(zoe.erased()) > 60


def test_the_export_holds_every_exported_column(zoe, kit):
    export = json.dumps(export_of(zoe.account, at=timezone.now()))

    assert missing(zoe.texts(exported), export) == set()


def test_the_export_holds_every_row(zoe, kit):
    parts = export_of(zoe.account, at=timezone.now())["parts"]

    assert {name for name, part in parts.items() if not part["items"]} == set()


def test_the_readable_export_holds_every_exported_column(zoe, kit):
    page = html.unescape(readable_export(export_of(zoe.account, at=timezone.now())))

    assert missing(zoe.texts(exported), page) == set()


def test_the_export_holds_what_was_sealed(zoe):
    export: Any = export_of(zoe.account, at=timezone.now())

    assert export["parts"]["reflections"]["items"][0]["text"] == '"zoe777"'
    assert export["parts"]["inbox"]["items"][0]["body"] == "zoe777"


def test_the_export_holds_no_secret(zoe):
    export = json.dumps(export_of(zoe.account, at=timezone.now()))

    assert {text for text in zoe.texts(secret) if text in export} == set()


def test_the_export_holds_nothing_of_anybody_else(zoe, kit):
    export = json.dumps(export_of(zoe.account, at=timezone.now()))

    assert "zoe" in export
    assert "kit" not in export
    assert str(kit.account.pk) not in export


def test_erasure_leaves_nothing_of_the_person(zoe, kit):
    erase_account(zoe.account, at=timezone.now())

    assert found_in_database(zoe.erased()) == {}


def test_deleting_the_account_in_code_leaves_nothing_either(zoe, kit):
    zoe.account.delete()

    assert found_in_database(zoe.erased()) == {}


def test_erasure_leaves_the_work_of_the_organisation(zoe, kit):
    of_the_organisation = zoe.texts(lambda canary: issubclass(canary.kind, Editorial))
    erase_account(zoe.account, at=timezone.now())

    assert set(found_in_database(of_the_organisation)) == of_the_organisation


def test_erasure_leaves_all_of_everybody_else(zoe, kit):
    everything = kit.texts(lambda canary: True) | {str(kit.account.pk), kit.account.pk.hex}
    before = found_in_database(everything)
    erase_account(zoe.account, at=timezone.now())

    assert found_in_database(everything) == before


@pytest.mark.parametrize(
    ("label", "step"),
    [
        pytest.param("accounts.Counter", "erase", id="a model without a key"),
        pytest.param("axes.AccessAttempt", "erase", id="a model under an address"),
        pytest.param("wagtailcore.PageLogEntry", "unname", id="a column that names somebody"),
        pytest.param("wagtailcore.Revision", "replace_id", id="an id within JSON"),
    ],
)
def test_it_would_notice_what_is_left_out(zoe, monkeypatch, label, step):
    monkeypatch.setattr(declarations.classes()[label], step, lambda *given: 0)
    erase_account(zoe.account, at=timezone.now())

    assert found_in_database(zoe.erased()) != {}
