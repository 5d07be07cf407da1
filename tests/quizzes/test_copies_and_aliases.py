"""A copy is a unit of its own; an alias tracks as its original."""

from wagtail.models import Locale

from academy.models import LessonPage, QuizVersion
from cms.documents.rebuild import differences
from tests.conftest import drain
from tests.quizzes.conftest import document, fresh, publish, quiz_value, sent, versions


def _turn_the_key(page) -> None:
    for option in quiz_value(page)["questions"][0].value["options"]:
        option["right"] = not option["right"]


def test_a_copy_has_versions_under_its_own_key(lesson, tree):
    copy = fresh(lesson).copy(to=tree.module, update_attrs={"slug": "copy"}, keep_live=True)
    drain()

    assert copy.translation_key != lesson.translation_key
    assert sent(copy)["id"] == sent(lesson)["id"]
    assert sent(copy)["version"] == str(versions(copy)[0].pk)
    assert sent(copy)["version"] != sent(lesson)["version"]


def test_a_copy_that_is_a_draft_keeps_nothing(lesson, tree):
    copy = fresh(lesson).copy(to=tree.module, update_attrs={"slug": "copy"}, keep_live=False)
    drain()

    assert versions(copy) == []


def _alias(lesson, tree) -> LessonPage:
    alias = fresh(lesson).create_alias(parent=tree.module, update_slug="alias")
    drain()
    return LessonPage.objects.get(pk=alias.pk)


def test_an_alias_has_no_versions_but_those_of_its_original(lesson, tree):
    alias = _alias(lesson, tree)

    assert alias.translation_key != lesson.translation_key
    assert document(alias)["alias_of"] == str(lesson.translation_key)
    assert sent(alias)["version"] == sent(lesson)["version"]
    assert QuizVersion.objects.count() == 1


def test_an_alias_follows_its_original(lesson, tree):
    alias = _alias(lesson, tree)
    page = fresh(lesson)
    _turn_the_key(page)
    publish(page)

    assert len(versions(lesson)) == 2
    assert sent(alias)["version"] == sent(lesson)["version"] == str(versions(lesson)[1].pk)
    assert versions(alias) == []


def test_an_alias_of_an_alias_tracks_as_the_first_original(lesson, tree):
    second = _alias(lesson, tree).create_alias(parent=tree.module, update_slug="again")
    drain()

    assert sent(second)["version"] == sent(lesson)["version"]
    assert QuizVersion.objects.count() == 1


def test_an_alias_in_another_language_shows_the_version_of_its_original(lesson):
    french = fresh(lesson).copy_for_translation(Locale.objects.get(language_code="fr"), copy_parents=True, alias=True)
    drain()

    assert document(french)["language"] == "en-GB"
    assert sent(french)["version"] == sent(lesson)["version"]
    assert sent(french)["questions"][0]["language"] is None
    assert QuizVersion.objects.count() == 1


def test_an_alias_of_a_translation_has_the_structure_of_the_source_too(lesson, tree):
    french = fresh(lesson).copy_for_translation(Locale.objects.get(language_code="fr"), copy_parents=True)
    publish(french)
    alias = fresh(french).create_alias(parent=french.get_parent(), update_slug="encore")
    drain()
    page = fresh(lesson)
    _turn_the_key(page)
    publish(page)

    assert sent(alias)["version"] == sent(french)["version"] == str(versions(lesson)[-1].pk)
    assert list(differences()) == []
