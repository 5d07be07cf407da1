"""The rules: each is tried, and told in the docs."""

import pytest
from django.conf import settings

from frontend_contract.diffing.rules import RULES
from tests.contract import test_operations, test_sent, test_taken

BY_HAND = {"operation-added", "operation-removed", "sign-in-changed", "component-removed"}


@pytest.fixture(scope="module")
def rows() -> set[str]:
    return set((settings.BASE_DIR / "docs" / "contract.md").read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_it_is_told_in_the_docs(rule, rows):
    assert f"| `{rule.name}` | {rule.level} | {rule.why} |" in rows


def test_there_is_none_in_the_docs_that_does_not_apply(rows):
    told = {row.split("`")[1] for row in rows if row.startswith("| `")}

    assert told == set(RULES)


def test_there_is_a_case_for_each():
    cases = [*test_sent.CASES, *test_sent.KINDS, *test_taken.CASES, *test_operations.CASES]
    tried = {case.values[-2] for case in cases}

    assert tried | BY_HAND == set(RULES)
