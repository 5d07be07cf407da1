"""Links for reviewers: the latest draft of one page, for some days, without an account."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from cms.preview.grants import forget_previews
from cms.preview.models import PreviewGrant, ReviewLink
from tests.editors.people import member_of

ALL = "/admin/review-links/"


@pytest.fixture
def desk(tree, client):
    """The browser of somebody who may edit pages because of one group."""
    client.force_login(member_of("Editors"))
    return client


def screen(page) -> str:
    return reverse("cms_page_links", args=[page.pk])


def make(desk, page, **fields) -> str:
    """The token of a new link, from the page that shows it."""
    answer = desk.post(screen(page), {"label": "Ada, the trainer", "days": 7, **fields})
    return answer.context["address"].partition("https://learn.example/preview/#review=")[2]


def is_over(front_end, token: str) -> bool:
    answer = front_end.exchange(review=token)
    return (answer.status_code, answer.json().get("code")) == (401, "preview-ended")


def history() -> list[str]:
    return list(PageLogEntry.objects.filter(action__startswith="cms.review").values_list("action", flat=True)[::-1])


def test_a_reviewer_reads_the_latest_draft(tree, desk, front_end):
    token = make(desk, tree.lesson)
    titles = []
    for title in ("Hearing", "Heeding"):
        tree.lesson.title = title
        tree.lesson.save_revision()
        titles.append(front_end.draft(front_end.grant(review=token)).json()["title"])

    assert titles == ["Hearing", "Heeding"]


def test_it_leads_to_nothing_else(tree, desk, front_end):
    granted = front_end.grant(review=make(desk, tree.lesson))

    assert front_end.draft(granted, tree.other.translation_key).status_code == 404
    assert (granted["edit_url"], granted["admin_origin"], granted["is_review"]) == (None, None, True)


def test_a_draft_that_is_too_large_is_said_to_be(tree, desk, front_end, monkeypatch):
    token = make(desk, tree.lesson)
    monkeypatch.setattr("cms.preview.draft.LARGEST_DRAFT", 100)
    answer = front_end.exchange(review=token)

    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize("mode", ["learner", "passed", "visitor"])
def test_a_reviewer_chooses_as_whom(tree, desk, front_end, mode):
    assert front_end.grant(review=make(desk, tree.lesson), mode=mode)["mode"] == mode


def test_it_is_shown_once_and_stored_nowhere(tree, desk, front_end):
    token = make(desk, tree.lesson)

    assert len(token) == 43
    assert token not in desk.get(screen(tree.lesson)).content.decode()
    assert token not in str(ReviewLink.objects.values().get())


@pytest.mark.parametrize(("days", "makes"), [(0, 0), (1, 1), (14, 1), (15, 0), ("", 0)])
def test_it_is_good_for_one_to_fourteen_days(tree, desk, front_end, days, makes):
    desk.post(screen(tree.lesson), {"label": "", "days": days})
    links = [(link.expires_at - link.made_at).days for link in ReviewLink.objects.all()]

    assert links == [days] * makes


def test_it_ends_on_its_day_with_all_that_is_open_by_it(tree, desk, front_end):
    token = make(desk, tree.lesson)
    ReviewLink.objects.update(expires_at=timezone.now() + timedelta(minutes=5))
    granted = front_end.grant(review=token)
    left = PreviewGrant.objects.get().expires_at - timezone.now()
    ReviewLink.objects.update(expires_at=timezone.now())

    assert left <= timedelta(minutes=5)
    assert is_over(front_end, token)
    assert front_end.draft(granted).status_code == 401


def test_it_ends_when_it_is_revoked_with_all_that_is_open_by_it(tree, desk, front_end):
    token = make(desk, tree.lesson)
    granted = front_end.grant(review=token)
    desk.post(reverse("cms_revoke_link", args=[ReviewLink.objects.get().pk]))

    assert is_over(front_end, token)
    assert front_end.draft(granted).json()["code"] == "preview-ended"


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(lambda maker: maker.groups.clear(), id="may not edit the page any more"),
        pytest.param(lambda maker: type(maker).objects.update(is_active=False), id="is deactivated"),
        pytest.param(lambda maker: maker.delete(), id="is gone"),
    ],
)
def test_it_ends_when_whoever_made_it(end, tree, desk, front_end):
    token = make(desk, tree.lesson)
    granted = front_end.grant(review=token)
    end(ReviewLink.objects.get().made_by)

    assert is_over(front_end, token)
    assert front_end.draft(granted).status_code == 401


def test_it_does_not_end_when_its_maker_signs_out(tree, desk, front_end):
    token = make(desk, tree.lesson)
    desk.logout()

    assert not is_over(front_end, token)


def test_openings_are_counted_and_renewals_are_not(tree, desk, front_end):
    token = make(desk, tree.lesson)
    for _ in range(3):
        front_end.grant(review=token)
    ReviewLink.objects.update(last_opened_at=timezone.now() - timedelta(hours=1))
    front_end.grant(review=token)

    assert ReviewLink.objects.get().opened_count == 2


def test_the_history_of_the_page_tells_and_names_no_one_outside(tree, desk, front_end):
    token = make(desk, tree.lesson)
    front_end.grant(review=token)
    desk.post(reverse("cms_revoke_link", args=[ReviewLink.objects.get().pk]))
    entries = PageLogEntry.objects.filter(action__startswith="cms.review", page=tree.lesson)

    assert history() == ["cms.review_link.made", "cms.review_link.opened", "cms.review_link.revoked"]
    assert entries.get(action="cms.review_link.opened").user is None
    assert not [entry for entry in entries if token in str(entry.data) or "Ada" in str(entry.data)]


def test_it_is_in_the_list_of_whoever_may_edit_the_page(tree, desk, front_end):
    make(desk, tree.lesson)
    listed = desk.get(ALL).content.decode()
    stranger = member_of("Publishers")
    stranger.groups.set([_door_only()])
    desk.force_login(stranger)

    assert "Ada, the trainer" in listed
    assert "Ada, the trainer" not in desk.get(ALL).content.decode()


def test_nobody_else_makes_or_revokes_it(tree, desk, front_end):
    token = make(desk, tree.lesson)
    stranger = member_of("Publishers")
    stranger.groups.set([_door_only()])
    desk.force_login(stranger)
    desk.post(screen(tree.lesson), {"days": 7})
    desk.post(reverse("cms_revoke_link", args=[ReviewLink.objects.get().pk]))

    assert ReviewLink.objects.count() == 1
    assert not is_over(front_end, token)


def _door_only() -> Group:
    """A group that may enter the admin and no more."""
    group = Group.objects.create(name="Door only")
    group.permissions.set(Group.objects.get(name="Editors").permissions.filter(codename="access_admin"))
    return group


def test_the_page_offers_it_in_its_menu(tree, desk, front_end):
    assert screen(tree.lesson) in desk.get(f"/admin/pages/{tree.lesson.pk}/edit/").content.decode()


def test_what_is_over_is_deleted(tree, desk, front_end):
    make(desk, tree.lesson)
    forget_previews(timezone.now() + timedelta(days=6))
    assert ReviewLink.objects.exists()
    forget_previews(timezone.now() + timedelta(days=7))

    assert not ReviewLink.objects.exists()
    assert history() == ["cms.review_link.made"]
