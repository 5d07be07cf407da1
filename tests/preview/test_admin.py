"""Where the admin leads to: the front end, or what there is without one."""

import pytest
from django.urls import reverse
from wagtail_headless_preview.models import PagePreview

from cms.models import HomePage
from cms.preview.models import PreviewGrant
from tests.preview.conftest import look


def view_live(desk, page) -> str:
    return desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["page"].url


def test_view_live_leads_to_the_front_end(tree, desk, front_end):
    address = "https://learn.example/en-GB/academy/talking-about-race/beginning/listening/"

    assert view_live(desk, tree.lesson) == tree.lesson.full_url == address
    assert address in desk.get(f"/admin/pages/{tree.module.pk}/").content.decode()


def test_it_leads_to_this_server_if_the_front_end_is_here(tree, desk, settings, tmp_path):
    settings.LEARN_PAGE = tmp_path / "index.html"
    settings.LEARN_PAGE.write_text("")
    preview = desk.get(reverse("wagtailadmin_pages:view_draft", args=[tree.academy.pk]))["Location"]

    assert tree.academy.url == "/learn/en-GB/academy/"
    assert tree.academy.full_url == "http://127.0.0.1:8000/learn/en-GB/academy/"
    assert preview.startswith("/learn/preview/#code=")


@pytest.mark.parametrize("front_end", ["none", ""], ids=["said so", "not built"])
def test_without_a_front_end_there_is_the_plain_page(tree, desk, settings, tmp_path, front_end):
    settings.FRONT_END_URL, settings.LEARN_PAGE = front_end, tmp_path / "nothing.html"
    answer = desk.get(reverse("wagtailadmin_pages:view_draft", args=[tree.lesson.pk]))

    assert b"<h1>Listening</h1>" in answer.content
    assert (tree.lesson.url, tree.lesson.full_url) == (None, None)


def test_the_plain_page_is_there_beside_a_front_end(tree, desk, front_end):
    answer = desk.get(reverse("wagtailadmin_pages:view_draft", args=[tree.lesson.pk]), {"mode": "plain"})

    assert b"<h1>Listening</h1>" in answer.content
    assert not PreviewGrant.objects.exists()


def test_what_stands_below_no_site_is_read_nowhere(tree, front_end):
    apart = HomePage(title="Apart", slug="apart")
    tree.home.get_parent().add_child(instance=apart)

    assert apart.url is None


def test_the_packages_own_tokens_are_neither_made_nor_taken(tree, desk, front_end):
    signed = tree.lesson.get_preview_signer().sign(f"id={tree.lesson.pk}")
    kept = PagePreview.objects.create(token=signed, content_type=tree.lesson.content_type, content_json="{}")
    look(desk, tree.lesson)

    assert list(PagePreview.objects.all()) == [kept]
    assert type(tree.lesson).get_page_from_preview_token(signed) is None
    assert front_end.exchange(code=signed).status_code == 401
    with pytest.raises(NotImplementedError):
        tree.lesson.create_page_preview()


def test_the_panel_offers_the_modes_and_widths(tree, desk, front_end):
    shown = desk.get(reverse("wagtailadmin_pages:edit", args=[tree.lesson.pk])).content.decode()

    assert all(f'<option value="{mode}"' in shown for mode in ("learner", "passed", "visitor", "plain"))
    assert all(f'data-device-width="{width}"' in shown for width in (375, 768, 1280))
    assert 'preview.js" data-origin="https://learn.example"' in shown
