"""Which modes a page has, for whom it is shown in them, and when opening a link is another opening."""

from datetime import UTC, datetime, timedelta

import pytest

from cms.preview.modes import audience_name, is_shown, modes_of
from cms.preview.tokens import digest_of, is_new_opening, new_token

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("can_be_passed", "has_front_end", "modes"),
    [
        pytest.param(True, True, ["learner", "passed", "visitor", "plain"], id="a unit"),
        pytest.param(False, True, ["learner", "visitor", "plain"], id="nothing on it can be passed"),
        pytest.param(True, False, ["plain"], id="there is no front end"),
    ],
)
def test_it_offers(can_be_passed, has_front_end, modes):
    assert modes_of(can_be_passed=can_be_passed, has_front_end=has_front_end) == modes


@pytest.mark.parametrize(
    ("mode", "audience", "shown"),
    [
        pytest.param("visitor", "", True, id="a visitor sees what is for everyone"),
        pytest.param("visitor", "login", False, id="and nothing that asks for signing in"),
        pytest.param("visitor", "3|7", False, id="nor what is for groups"),
        pytest.param("visitor", "nobody", False, id="nor what is for nobody"),
        pytest.param("learner", "3|7", True, id="a learner is taken to be one of the group"),
        pytest.param("passed", "nobody", True, id="somebody is writing what is for nobody yet"),
    ],
)
def test_it_shows(mode, audience, shown):
    assert is_shown(mode, audience) is shown


@pytest.mark.parametrize(
    ("audience", "name"), [("", "everyone"), ("login", "signed_in"), ("3|7&12", "groups"), ("nobody", "nobody")]
)
def test_it_names_audiences_without_their_groups(audience, name):
    assert audience_name(audience) == name


@pytest.mark.parametrize(
    ("ago", "counts"),
    [
        pytest.param(None, True, id="the first time"),
        pytest.param(timedelta(minutes=14, seconds=59), False, id="a grant is renewed"),
        pytest.param(timedelta(minutes=15), True, id="a grant has run out since"),
    ],
)
def test_it_counts_openings(ago, counts):
    assert is_new_opening(None if ago is None else NOW - ago, NOW) is counts


def test_no_two_tokens_are_the_same():
    tokens = {new_token() for _ in range(1000)}

    assert len({digest_of(token) for token in tokens}) == 1000
    assert {len(token) for token in tokens} == {43}
