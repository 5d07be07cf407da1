"""Figures in words."""

from datetime import UTC, datetime

import pytest
from django.template import Context, Template

from academy.disclosure import Share, added_up, disclosed
from academy.wording import notes, people_in_words, period_in_words, rows, share_in_words
from tests.academy.attackers import table

LABELS = {"b": "Look away", "a": "Listen"}
TAG = "{% load figures %}{% figure_table table caption labels cohorts %}"


def drawn(shown, **more) -> str:
    page = Template(TAG).render(Context({"table": shown, "caption": "What would you do?", "labels": LABELS, **more}))
    return " ".join(page.split())


@pytest.mark.parametrize(
    ("people", "words"),
    [(140, "about 140 people"), (None, "fewer than 10 people: not shown")],
)
def test_it_says_how_many_people(people, words):
    assert people_in_words(people) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        pytest.param(Share(35, 60), "about 35 (58%)", id="of all in the table"),
        pytest.param(Share(35, 40), "about 35 of about 40 (88%)", id="of some of them"),
        pytest.param(None, "not shown", id="hidden"),
    ],
)
def test_it_says_how_many_answered(share, words):
    assert share_in_words(share, 60) == words


@pytest.mark.parametrize(
    ("start", "words"),
    [
        pytest.param(datetime(2026, 2, 23, tzinfo=UTC), "23 February 2026 to 8 March 2026", id="both days included"),
        pytest.param(None, "up to 8 March 2026", id="from the beginning"),
    ],
)
def test_it_says_which_period(start, words):
    assert period_in_words(start, datetime(2026, 3, 9, tzinfo=UTC)) == words


def test_rows_follow_the_labels():
    assert [(row.label, row.cells) for row in rows(disclosed(table([28, 14])), LABELS)] == [
        ("Look away", ["about 15 (38%)"]),
        ("Listen", ["about 30 (75%)"]),
        ("All together", ["about 40 people"]),
    ]


def test_it_says_why_something_is_hidden_only_where_something_is():
    assert [len(notes(disclosed(table(raw)))) for raw in ([28, 14], [40, 2], [5, 2])] == [1, 2, 1]


def test_it_draws_a_table():
    page = drawn(disclosed(table([28, 14])))

    assert "<caption" in page
    assert '<tr><th scope="row">Listen</th><td>about 30 (75%)</td></tr>' in page


def test_it_draws_cohorts_beside_everyone():
    page = drawn(disclosed(table([60, 40], cohorts={"x": table([30, 20])})), cohorts={"x": "Spring & autumn"})

    assert '<th scope="col">Everyone</th><th scope="col">Spring &amp; autumn</th>' in page
    assert "<td>about 60 (60%)</td><td>about 30 (60%)</td>" in page


def test_it_draws_what_was_added_up():
    page = drawn(added_up([disclosed(table([28, 14])), disclosed(table([52, 8]))]))

    assert "<td>about 30 of about 40 (75%)</td>" in page


def test_it_says_when_to_expect_figures():
    assert "no figures yet. They appear on a Monday, once at least 40 people have answered." in drawn(None)
