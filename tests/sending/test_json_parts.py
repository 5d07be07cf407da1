"""Where the parts of JSON end, also of what can't be read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.json_parts import NotInPartsError, elements, members

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
)


def read(texts: list[bytes]) -> list:
    return [json.loads(text) for text in texts]


@given(st.lists(values), st.sampled_from([None, 1]))
def test_it_finds_the_elements_of_any_array(value, indent):
    assert read(elements(json.dumps(value, indent=indent).encode())) == value


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), values), st.sampled_from([None, 1]))
def test_it_finds_the_members_of_any_object(value, indent):
    found = members(json.dumps(value, indent=indent, ensure_ascii=False).encode("utf-8", "surrogatepass"))

    assert dict(zip(found, read(list(found.values())), strict=True)) == value


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[",
        b"]",
        b"[1",
        b'["a]',
        b"[1]]",
        b"[1][2]",
        b"[1]2]",
        b"[[1]",
        b"{}",
        b'"[]"',
        b"[" * 250_000 + b"]" * 250_000,
    ],
)
def test_it_gives_up_where_it_can_not_tell(text):
    with pytest.raises(NotInPartsError):
        elements(text)


@pytest.mark.parametrize("text", [b'{"a" 1}', b"{1:2}", b'{"a":1', b'{"\\ud800":1}', b'{"a" x:1}', b"[]"])
def test_it_gives_up_where_a_member_has_no_name(text):
    with pytest.raises(NotInPartsError):
        members(text)


def test_it_goes_as_deep_as_it_has_to():
    deep = b"[" * 50_000 + b"]" * 50_000

    assert elements(b"[1, " + deep + b"]") == [b"1", deep]
