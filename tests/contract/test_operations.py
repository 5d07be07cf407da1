"""What a change of an operation does to an app that calls it."""

import pytest

from cms.shapes import array, integer, obj, ref, string
from frontend_contract.diff import changes
from tests.contract.documents import PATH, document, json_of, judged

JSON = json_of(string())
ANY = {"security": [{}]}
TOKEN = {"bearer": []}
COOKIE = {"cookie": []}


def query(schema=None, **more):
    return {"parameters": [{"in": "query", "name": "q", "schema": schema or string(), **more}]}


def answer(**more):
    return {"responses": {"200": {"description": "Found.", "content": JSON, **more}}}


def body(**more):
    return {"requestBody": {"content": JSON, **more}}


CASES = [
    pytest.param({}, {"operationId": "stuff"}, "operation-renamed", "risky", id="generated clients call it otherwise"),
    pytest.param(query(), {}, "parameter-removed", "breaking", id="a parameter that is gone is refused"),
    pytest.param({}, query(), "parameter-added", "additive", id="a new parameter may be left out"),
    pytest.param({}, query(required=True), "parameter-required", "breaking", id="a new parameter can't be left out"),
    pytest.param(query(), query(required=True), "parameter-required", "breaking",
                 id="a parameter can't be left out any more"),
    pytest.param(query(required=True), query(), "parameter-optional", "additive", id="a parameter may be left out now"),
    pytest.param(query(explode=True), query(explode=False), "parameter-restyled", "breaking",
                 id="a list is written with commas"),
    pytest.param(query(), query(string(maxLength=3)), "taken-bound-tightened", "breaking",
                 id="a parameter's value is something taken"),
    pytest.param(body(), {}, "body-removed", "breaking", id="a body is not expected any more"),
    pytest.param({}, body(), "body-added", "additive", id="a body may be sent"),
    pytest.param({}, body(required=True), "body-required", "breaking", id="a body must be sent"),
    pytest.param(body(), body(required=True), "body-required", "breaking", id="a body can't be left out any more"),
    pytest.param(body(required=True), body(), "body-optional", "additive", id="a body may be left out now"),
    pytest.param(answer(content={**JSON, "text/html": {}}), answer(), "media-type-no-longer-sent", "breaking",
                 id="a page is no longer sent"),
    pytest.param(answer(), answer(content={**JSON, "text/html": {}}), "media-type-sent", "additive",
                 id="a page is sent too"),
    pytest.param(body(content={**JSON, "text/csv": {}}), body(), "media-type-no-longer-taken", "breaking",
                 id="a table is no longer taken"),
    pytest.param(body(), body(content={**JSON, "text/csv": {}}), "media-type-taken", "additive",
                 id="a table is taken too"),
    pytest.param(answer(), {}, "status-removed", "risky", id="a status never comes"),
    pytest.param({}, answer(), "status-added", "risky", id="another status may come"),
    pytest.param(answer(headers={"ETag": {}}), answer(), "header-removed", "risky", id="no ETag comes"),
    pytest.param(answer(), answer(headers={"ETag": {}}), "header-added", "additive", id="an ETag comes too"),
    pytest.param(answer(), answer(content=json_of(integer())), "sent-type-changed", "breaking",
                 id="an answer's body is something sent"),
    pytest.param(ANY, {"security": [TOKEN]}, "sign-in-narrowed", "breaking", id="one must sign in now"),
    pytest.param({"security": [TOKEN, COOKIE]}, {"security": [TOKEN]}, "sign-in-narrowed", "breaking",
                 id="a cookie does not do any more"),
    pytest.param({"security": [TOKEN]}, {"security": [TOKEN, COOKIE]}, "sign-in-widened", "additive",
                 id="a cookie does as well"),
    pytest.param({"security": [TOKEN]}, ANY, "sign-in-widened", "additive", id="nobody needs to sign in"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "rule", "level"), CASES)
def test_it_judges(old, new, rule, level):
    assert judged(document(old), document(new)) == {rule: level}


def test_it_misses_an_operation_that_is_gone():
    (change,) = changes(document({}), {**document({}), "paths": {}})

    assert (change.rule, change.level) == ("operation-removed", "breaking")
    assert change.pointer == "/paths/~1api~1v1~1things~1/get"
    assert change.what == "GET /api/v1/things/ is gone."


def test_it_judges_methods_one_by_one():
    both = document({})
    both["paths"][PATH]["post"] = {"operationId": "post_things"}

    assert judged(both, document({})) == {"operation-removed": "breaking"}
    assert judged(document({}), both) == {"operation-added": "additive"}


def test_it_takes_an_operation_that_names_no_way_to_sign_in_to_be_open():
    assert judged(document({}), document(ANY)) == {}


def test_it_tells_parameters_apart_by_where_they_stand():
    both = query()
    both["parameters"].append({"in": "header", "name": "q", "schema": string()})

    assert judged(document(both), document(query())) == {"parameter-removed": "breaking"}


def test_it_does_not_mind_how_a_way_to_sign_in_is_described():
    old, new = document({}), document({})
    old["components"]["securitySchemes"] = {"cookie": {"name": "sessionid"}}
    new["components"]["securitySchemes"] = {"cookie": {"name": "sessionid", "description": "A session."}}

    assert judged(old, new) == {}


def test_it_notices_that_a_way_to_sign_in_works_differently():
    old, new = document({}), document({})
    old["components"]["securitySchemes"] = {"cookie": {"type": "apiKey", "name": "sessionid"}}
    new["components"]["securitySchemes"] = {"cookie": {"type": "apiKey", "name": "session"}}

    assert judged(old, new) == {"sign-in-changed": "breaking"}


def test_it_misses_a_component_that_only_words_refer_to():
    old = document({}, Answer=array(string()), Holder=obj({"a": ref("Held")}), Held=string())

    assert judged(old, document({}, Answer=array(string()))) == {"component-removed": "risky"}
    assert [change.what for change in changes(old, document({}, Answer=array(string())))] == ["Holder is gone."]


def test_it_names_parameters_and_answers():
    (parameter,) = changes(document(query()), document({}))
    (inside,) = changes(document(answer()), document(answer(content=json_of(integer()))))

    assert parameter.what == "The parameter `q` of GET /api/v1/things/ is gone."
    assert inside.what == "The answer 200 of GET /api/v1/things/ was `string` and is `integer`."
    assert inside.pointer == "/paths/~1api~1v1~1things~1/get/responses/200/content/application~1json/schema"
