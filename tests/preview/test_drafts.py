"""What an editor sees in the front end: the draft, whatever state its page is in, and nothing of any other."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from academy.models import LessonPage
from cms.documents.models import PublishedDocument
from tests.conftest import drain
from tests.preview.conftest import code_from, look, look_beside


def title_of(front_end, code: str) -> str:
    return front_end.draft(front_end.grant(code=code)).json()["title"]


def test_it_is_what_stands_in_the_form_unsaved(tree, desk, front_end):
    granted = front_end.grant(code=look_beside(desk, tree.lesson, title="Hearing"))
    draft = front_end.draft(granted)
    public = front_end.get(f"/api/v1/content/pages/{tree.lesson.translation_key}/").json()

    assert (draft.json()["title"], public["title"]) == ("Hearing", "Listening")
    assert (draft.json()["draft"], public.get("draft")) == (True, None)
    assert draft["Cache-Control"] == "private, no-store"
    assert draft["Content-Language"] == "en-GB"


def test_it_is_the_saved_draft_of_a_live_page(tree, desk, front_end):
    tree.lesson.title = "Hearing"
    tree.lesson.save_revision()

    assert title_of(front_end, look(desk, tree.lesson)) == "Hearing"


def test_it_is_as_published_but_for_the_mark(tree, desk, front_end):
    granted = front_end.grant(code=look(desk, tree.lesson))
    public = front_end.get(f"/api/v1/content/pages/{tree.lesson.translation_key}/").json()

    assert front_end.draft(granted).json() == {**public, "draft": True}


def test_it_is_a_page_that_nobody_has_saved(tree, desk, front_end):
    address = reverse("wagtailadmin_pages:preview_on_add", args=["academy", "lessonpage", tree.module.pk])
    fields = {
        "title": "Quite new", "slug": "", "introduction": "", "minutes": 5, "quiz_rule": "submitted",
        "content_notes": streamfield([]), "body": streamfield([]), "comments": inline_formset([]),
    }  # fmt: skip
    desk.post(address, nested_form_data(fields))
    granted = front_end.grant(code=code_from(desk.get(address, {"mode": "learner"})))
    draft = front_end.draft(granted).json()

    assert (draft["title"], draft["parent"]["title"], draft["path"][:35]) == (
        "Quite new", "Beginning", "/en-GB/academy/talking-about-race/b",
    )  # fmt: skip
    assert (granted["edit_url"], granted["admin_origin"]) == (None, "http://testserver")
    assert not LessonPage.objects.filter(title="Quite new")


def test_it_is_a_page_that_waits_for_its_time(tree, desk, front_end):
    page = tree.module.add_child(instance=LessonPage(title="Next week", live=False))
    page.go_live_at = timezone.now() + timedelta(days=7)
    page.save_revision().publish()

    assert not LessonPage.objects.get(pk=page.pk).live
    assert title_of(front_end, look(desk, page)) == "Next week"


def test_it_is_a_translation_in_its_own_language(tree, desk, front_end):
    french = Locale.objects.get(language_code="fr")
    page = tree.lesson.copy_for_translation(french, copy_parents=True).specific
    page.title = "Écouter"
    page.save_revision()
    granted = front_end.grant(code=look(desk, page))

    assert granted["locale"] == "fr"
    assert front_end.draft(granted).json()["title"] == "Écouter"
    assert front_end.draft(granted, locale="fr").status_code == 200
    assert front_end.draft(granted, locale="en-GB").json()["code"] == "not-found"


def test_it_is_an_alias_which_says_so(tree, desk, front_end):
    alias = tree.lesson.create_alias(parent=tree.course, update_slug="again")
    draft = front_end.draft(front_end.grant(code=look(desk, alias))).json()

    assert draft["alias_of"] == str(tree.lesson.translation_key)


def test_it_is_no_other_page(tree, desk, front_end):
    granted = front_end.grant(code=look(desk, tree.lesson))

    for other in (tree.other, tree.course):
        assert front_end.draft(granted, other.translation_key).json()["code"] == "not-found"


@pytest.mark.parametrize(("mode", "status"), [("visitor", 403), ("learner", 200), ("passed", 200)])
def test_it_says_that_visitors_would_not_see_it(tree, desk, front_end, mode, status):
    PageViewRestriction.objects.create(page=tree.module, restriction_type=PageViewRestriction.LOGIN)
    granted = front_end.grant(code=look(desk, tree.lesson, mode))
    answer = front_end.draft(granted)

    assert (granted["audience"], granted["is_shown"], granted["mode"]) == ("signed_in", status == 200, mode)
    assert answer.status_code == status
    assert answer.json().get("code") == ("not-for-visitors" if status == 403 else None)


def test_it_names_what_its_own_readers_may_see(tree, desk, front_end):
    """What is built for a restricted page may quote what is restricted alike, as it will when it is published."""
    PageViewRestriction.objects.create(page=tree.module, restriction_type=PageViewRestriction.LOGIN)
    drain()
    draft = front_end.draft(front_end.grant(code=look(desk, tree.lesson))).json()

    assert draft["parent"]["title"] == "Beginning"


def test_looking_leaves_everything_as_it_was(tree, desk, front_end):
    before = list(PublishedDocument.objects.order_by("pk").values_list("etag", "outline", "body"))
    front_end.draft(front_end.grant(code=look_beside(desk, tree.lesson, title="Hearing")))

    assert list(PublishedDocument.objects.order_by("pk").values_list("etag", "outline", "body")) == before
    assert LessonPage.objects.get(pk=tree.lesson.pk).title == "Listening"


def test_it_tells_an_editor_where_to_edit(tree, desk, front_end):
    granted = front_end.grant(code=look(desk, tree.lesson))

    assert granted["edit_url"] == f"http://testserver/admin/pages/{tree.lesson.pk}/edit/"
    assert granted["modes"] == ["learner", "passed", "visitor"]
    assert granted["is_review"] is False


def test_a_page_that_is_no_unit_can_be_seen_too(tree, desk, front_end):
    assert title_of(front_end, look(desk, tree.course)) == "Talking about race"


def test_it_is_refused_when_it_is_too_large(tree, desk, front_end, monkeypatch):
    monkeypatch.setattr("cms.preview.draft.LARGEST_DRAFT", 100)
    answer = desk.get(reverse("wagtailadmin_pages:view_draft", args=[tree.lesson.pk]))

    assert answer.status_code == 413
    assert b"too large for a preview" in answer.content
