"""Parts of a quiz are known by ids, also where code wrote none."""

import json

from academy.models import LessonPage
from tests.conftest import add, drain
from tests.quizzes.conftest import fresh, publish, sent, versions

OPTIONS_WITHOUT_IDS = [
    {"type": "item", "value": {"text": "Listen", "right": True}},
    {"type": "item", "value": {"text": "Look away", "right": False}},
]
PLAIN_OPTIONS = [{"text": "Listen", "right": True}, {"text": "Look away", "right": False}]


def _body(options: list) -> list:
    question = {"type": "single_choice", "value": {"prompt": "<p>What helps?</p>", "options": options}}
    return [{"type": "quiz", "value": {"title": "Check", "questions": [question]}}]


def _published(tree, body) -> LessonPage:
    page = add(tree.module, LessonPage(title="Raw", body=body))
    drain()
    return page


def _texts(page) -> set[str]:
    return {option["text"] for option in sent(page)["questions"][0]["options"]}


def test_items_without_ids_keep_what_they_hold(tree):
    assert _texts(_published(tree, _body(OPTIONS_WITHOUT_IDS))) == {"Listen", "Look away"}


def test_so_do_plain_values_and_json_as_text(tree):
    assert _texts(_published(tree, _body(PLAIN_OPTIONS))) == {"Listen", "Look away"}
    assert _texts(_published(tree, json.dumps(_body(OPTIONS_WITHOUT_IDS)))) == {"Listen", "Look away"}


def test_ids_appear_when_the_page_is_saved_and_stay(tree):
    page = _published(tree, _body(PLAIN_OPTIONS))
    first = sent(page)
    publish(page)
    publish(fresh(page))

    assert sent(page) == first
    assert len(versions(page)) == 1


def test_a_row_without_ids_gets_them_when_it_is_saved_next(tree):
    page = _published(tree, _body(PLAIN_OPTIONS))
    LessonPage.objects.filter(pk=page.pk).update(body=json.dumps(_body(PLAIN_OPTIONS)))
    publish(fresh(page))
    raw = LessonPage.objects.values_list("body", flat=True).get(pk=page.pk).raw_data[0]
    options = raw["value"]["questions"][0]["value"]["options"]

    assert [set(option) for option in options] == [{"type", "value", "id"}] * 2
    assert sent(page)["version"] == str(versions(page)[-1].pk)


def test_text_that_code_left_out_is_empty(tree):
    page = _published(tree, _body(PLAIN_OPTIONS))
    (question,) = fresh(page).body[0].value["questions"]

    assert fresh(page).body[0].value["intro"] == ""
    assert question.value["options"][0]["feedback"] == ""
