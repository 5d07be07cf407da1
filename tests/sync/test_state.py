"""What a device is told of one key, from what its documents were and are."""

from dataclasses import replace
from uuid import UUID

import pytest

from cms.documents.audience import VISITOR, Principal
from cms.sync.knowledge import Moment
from cms.sync.state import Deletion, Difference, Filters, Past, State, Told, difference

THEN = Moment(10, 10, 1000, 1000, (VISITOR,), ())
NOW = Moment(20, 20, 2000, 2000, (VISITOR,), ())
ENGLISH = Filters("en-GB", "en-GB")
FRENCH = Filters("fr", "en-GB")
PAGE = State("lesson", True, "a", "", None, None, "000100020003")
OTHER = replace(PAGE, etag="b")
UPSERT = Difference((), "en-GB")


def gone(reason: str, locale: str = "en-GB", *, upsert: str | None = None) -> Difference:
    return Difference((Deletion(locale, "lesson", reason),), upsert)


def past(before: State | None, reason: str = "edited", number: int = 15) -> tuple[Past, ...]:
    return (Past(number, before, reason),)


def english(now: State | None, *history: Past) -> dict[str, Told]:
    return {"en-GB": Told(now, history)}


@pytest.mark.parametrize(
    ("documents", "told"),
    [
        pytest.param(english(PAGE), Difference(), id="nothing happened"),
        pytest.param(english(OTHER, *past(PAGE)), UPSERT, id="other bytes"),
        pytest.param(english(PAGE, *past(PAGE)), Difference(), id="the same bytes"),
        pytest.param(english(PAGE, *past(None)), UPSERT, id="new"),
        pytest.param(english(None, *past(PAGE, "deleted")), gone("deleted"), id="deleted"),
        pytest.param(english(None, *past(PAGE, "withdrawn")), gone("unpublished"), id="unpublished"),
        pytest.param(english(None, *past(None), *past(PAGE, "deleted")), Difference(), id="came and went"),
        pytest.param(
            english(replace(PAGE, audience=None), *past(PAGE)), gone("unpublished"), id="a page above was unpublished"
        ),
        pytest.param(english(replace(PAGE, audience="3"), *past(PAGE)), gone("access_revoked"), id="restricted"),
        pytest.param(english(PAGE, *past(replace(PAGE, audience="3"))), UPSERT, id="opened"),
        pytest.param(english(None, *past(replace(PAGE, audience="3"), "deleted")), Difference(), id="never theirs"),
        pytest.param(english(replace(PAGE, visible_until=1500)), gone("expired"), id="expired by the clock"),
        pytest.param(english(replace(PAGE, visible_until=900)), Difference(), id="had expired before"),
        pytest.param(english(replace(PAGE, visible_from=1500)), UPSERT, id="appeared by the clock"),
        pytest.param(
            english(replace(PAGE, visible_from=2500), *past(PAGE)), gone("unpublished"), id="scheduled for later"
        ),
        pytest.param(english(PAGE, *past(PAGE, "redacted")), gone("redacted", upsert="en-GB"), id="the words mended"),
        pytest.param(
            english(None, *past(PAGE, "withdrawn"), *past(None, "redacted")), gone("redacted"), id="and withdrawn"
        ),
        pytest.param(english(PAGE, *past(None), *past(PAGE, "redacted")), UPSERT, id="words that it never had"),
    ],
)
def test_it_tells(documents, told):
    assert difference(documents, THEN, NOW, ENGLISH) == told


@pytest.mark.parametrize(
    ("translation", "source", "told"),
    [
        pytest.param(Told(None), Told(OTHER, past(PAGE)), UPSERT, id="the source alone"),
        pytest.param(Told(PAGE), Told(OTHER, past(PAGE)), Difference(), id="the source beside a translation"),
        pytest.param(Told(PAGE, past(None)), Told(PAGE), gone("translated", upsert="fr"), id="translated"),
        pytest.param(
            Told(None, past(PAGE, "deleted")), Told(PAGE), gone("locale_removed", "fr", upsert="en-GB"), id="removed"
        ),
        pytest.param(
            Told(replace(PAGE, audience="3"), past(PAGE)), Told(PAGE), gone("access_revoked", "fr", upsert="en-GB"),
            id="the translation restricted",
        ),
        pytest.param(
            Told(None, past(PAGE, "deleted")), Told(None, past(PAGE, "deleted")), gone("deleted", "fr"), id="both"
        ),
    ],
)  # fmt: skip
def test_it_tells_of_one_language(translation, source, told):
    assert difference({"fr": translation, "en-GB": source}, THEN, NOW, FRENCH) == told


COURSE = Filters("en-GB", "en-GB", subtree=UUID(int=1))


@pytest.mark.parametrize(
    ("document", "roots", "told"),
    [
        pytest.param(Told(replace(PAGE, tree_path="00010009"), past(PAGE)), ("00010002",), gone("moved_out"), id="out"),
        pytest.param(Told(PAGE, past(replace(PAGE, tree_path="00010009"))), ("00010002",), UPSERT, id="in"),
        pytest.param(Told(PAGE), ("00010009",), gone("moved_out"), id="the page of the subtree without it"),
    ],
)
def test_it_tells_of_a_subtree(document, roots, told):
    then = replace(THEN, roots=("00010002",))

    assert difference({"en-GB": document}, then, replace(NOW, roots=roots), COURSE) == told


def test_what_may_have_been_read_either_way_is_sent_again():
    documents = english(PAGE, Past(12, PAGE, "edited"), Past(15, OTHER, "edited"))

    assert difference(documents, replace(THEN, until=12), NOW, ENGLISH) == UPSERT
    assert difference(documents, THEN, NOW, ENGLISH) == Difference()


def test_what_may_have_been_read_before_it_went_goes():
    documents = english(None, Past(12, PAGE, "deleted"))

    assert difference(documents, replace(THEN, until=12), NOW, ENGLISH) == gone("deleted")


def test_what_one_of_several_readers_had_goes():
    member = Principal(signed_in=True, groups=frozenset([3]))
    documents = english(replace(PAGE, audience="3"))

    assert difference(documents, replace(THEN, readers=(member, VISITOR)), NOW, ENGLISH) == gone("access_revoked")
