"""Whether stored documents are what the contract promises."""

from io import StringIO

import orjson
import pytest
from django.core.management import CommandError, call_command

from cms.documents.models import PublishedDocument

pytestmark = pytest.mark.django_db


def audit() -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    try:
        call_command("contract_audit", stdout=out, stderr=err)
    except CommandError as error:
        return str(error), err.getvalue()
    return out.getvalue(), err.getvalue()


def spoil(page, change) -> None:
    row = PublishedDocument.objects.get(page_id=page.pk)
    body = orjson.loads(bytes(row.body))
    change(body)
    PublishedDocument.objects.filter(pk=row.pk).update(body=orjson.dumps(body))


def test_it_finds_nothing_where_all_is_well(tree):
    said, wrong = audit()

    assert said.startswith("All of ")
    assert wrong == ""


def test_it_names_page_block_and_field(tree):
    spoil(tree.lesson, lambda body: body["body"][1].update(text=7))
    said, wrong = audit()
    block = tree.lesson.body[1].id

    assert said.startswith("1 of ")
    assert wrong == f"en-GB {tree.lesson.document_path}: body, quote {block}, text: 7 is not of type 'string'\n"


def test_it_finds_a_member_that_nobody_promised(tree):
    spoil(tree.lesson, lambda body: body.update(mood="calm"))

    assert "'mood' was unexpected" in audit()[1]
