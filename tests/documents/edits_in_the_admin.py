"""What editors do through Wagtail's own views, as rules for the machine in `test_any_script_of_edits.py`."""

from contextlib import suppress
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from hypothesis import strategies as st
from hypothesis.stateful import rule
from PIL import Image as Picture
from wagtail.models import Collection
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.accounts.models import User
from cms.models import StandardPage

DRAW = st.integers(0, 50)
WORDS = st.text("abc", min_size=1, max_size=5)


class InTheAdmin:
    """Signed in as a superuser. Every form must be taken: a rule that is refused would prove nothing."""

    def sign_in(self):
        self.client = Client()
        user = User.objects.filter(is_superuser=True).first() or User.objects.create_superuser("editor@example.org")
        self.client.force_login(user)

    def send(self, view, *args, query="", **data):
        response = self.client.post(reverse(view, args=args) + query, nested_form_data(data))

        assert response.status_code == 302, (view, response.status_code, response.context and response.context["form"])

    def send_bulk(self, action, pages, **data):
        query = "?next=/admin/&" + "&".join(f"id={page.pk}" for page in pages)
        self.send("wagtail_bulk_action", "wagtailcore", "page", action, query=query, **data)

    def form(self, page, title, other):
        """What the edit form of a page sends."""
        blocks = [
            ("rich_text", {"text": rich_text(f'<p>{title} <a linktype="page" id="{other.pk}">there</a></p>')}),
            ("image", {"image": self.image.pk, "caption": ""}),
            ("glossary_term", {"term": self.term.pk}),
            ("page_link", {"page": other.pk, "text": ""}),
            ("download", {"file": self.file.pk, "description": ""}),
            ("passage", {"content_note": self.note.pk, "blocks": streamfield([("quote", {"text": title})])}),
        ]
        fields = {"title": title, "slug": page.slug, "image": self.image.pk, "body": streamfield(blocks)}
        if not isinstance(page, StandardPage):
            notes = streamfield([("content_note", self.note.pk)])
            fields |= {"minutes": len(title), "content_notes": notes, "ground_rules": streamfield([])}
            fields |= {"facilitator_notes": rich_text(""), "asks_seen": "on", "quiz_rule": "submitted"}
        return fields

    def editable(self, draw):
        """A page whose form is open: one that is scheduled is locked until it is published."""
        page = self.original(draw)
        return page if page and not page.get_lock() else None

    # --- one page -----------------------------------------------------------------------------------

    @rule(draw=DRAW, to=DRAW, title=st.sampled_from(["Delta", "Epsilon"]), slug=st.sampled_from("pqrs"))
    def publish_in_the_form(self, draw, to, title, slug):
        if page := self.editable(draw):
            fields = self.form(page, title, self.any_page(to))
            if self.is_free(page, slug):
                fields["slug"] = slug
            self.send("wagtailadmin_pages:edit", page.pk, **fields, **{"action-publish": "1"})

    @rule(draw=DRAW, hours=st.integers(1, 4), starts=st.booleans())
    def schedule_in_the_form(self, draw, hours, starts):
        if page := self.editable(draw):
            times = {"expire_at": self.in_hours(hours + 1), "go_live_at": self.in_hours(hours) if starts else ""}
            fields = self.form(page, page.title, self.any_page(draw))
            self.send("wagtailadmin_pages:edit", page.pk, **fields, **times, **{"action-publish": "1"})

    @rule(draw=DRAW)
    def cancel_a_schedule(self, draw):
        page = self.original(draw)
        if page and (scheduled := page.scheduled_revision):
            self.send("wagtailadmin_pages:revisions_unschedule", page.pk, scheduled.pk)

    @rule(draw=DRAW)
    def save_a_draft_in_the_form(self, draw):
        if page := self.editable(draw):
            self.send("wagtailadmin_pages:edit", page.pk, **self.form(page, "Not yet", self.any_page(draw)))

    @rule(draw=DRAW, published=st.booleans())
    def add_in_the_form(self, draw, published):
        slug = f"new-{draw}"
        if (parent := self.folder(draw)) and self.has_room() and not parent.get_children().filter(slug=slug).exists():
            new = StandardPage(title="New", slug=slug)
            action = {"action-publish": "1"} if published else {}
            fields = self.form(new, "New", self.any_page(draw))
            self.send("wagtailadmin_pages:add", "cms", "standardpage", parent.pk, **fields, **action)

    @rule(draw=DRAW, with_all_below=st.booleans())
    def unpublish_in_the_form(self, draw, with_all_below):
        page = self.page(draw)
        if page and page.live:
            below = {"include_descendants": "on"} if with_all_below else {}
            self.send("wagtailadmin_pages:unpublish", page.pk, **below)

    @rule(draw=DRAW, to=DRAW)
    def move_in_the_form(self, draw, to):
        page, parent = self.page(draw), self.folder(to)
        if page and parent and self.may_stand_below(page, parent):
            with suppress(IntegrityError):  # treebeard's clash on SQLite, as in `move`
                self.send("wagtailadmin_pages:move_confirm", page.pk, parent.pk)

    @rule(draw=DRAW, position=st.integers(0, 3))
    def reorder(self, draw, position):
        if page := self.page(draw):
            path = reverse("wagtailadmin_pages:set_page_position", args=[page.pk])
            with suppress(IntegrityError):  # the same
                assert self.client.post(f"{path}?position={position}").status_code == 200

    @rule(draw=DRAW, below=st.booleans(), published=st.booleans(), alias=st.booleans())
    def copy_in_the_form(self, draw, below, published, alias):
        page, slug = self.page(draw), f"copied-{draw}"
        if page and self.has_room() and self.is_free(page, slug) and page.can_move_to(page.get_parent()):
            ticked = {"copy_subpages": below, "publish_copies": published, "alias": alias}
            data = {"new_title": "Copied", "new_slug": slug, "new_parent_page": page.get_parent().pk}
            data |= {name: "on" for name, on in ticked.items() if on}
            self.send("wagtailadmin_pages:copy", page.pk, **data)

    @rule(draw=DRAW)
    def convert_an_alias(self, draw):
        page = self.page(draw)
        if page and page.alias_of_id:
            self.send("wagtailadmin_pages:convert_alias", page.pk)

    @rule(draw=DRAW)
    def submit_for_translation(self, draw):
        page = self.original(draw)
        if page and page.locale_id == self.english.pk and not page.has_translation(self.french):
            self.send("wagtail_localize:submit_page_translation", page.pk, locales=self.french.pk)

    @rule(draw=DRAW)
    def delete_in_the_form(self, draw):
        if (page := self.page(draw)) and not self.is_scarce():
            self.send("wagtailadmin_pages:delete", page.pk)

    @rule(draw=DRAW, kind=st.sampled_from(["none", "login", "groups"]))
    def restrict_in_the_form(self, draw, kind):
        if page := self.page(draw):
            data = {"restriction_type": kind, **({"groups": self.group.pk} if kind == "groups" else {})}
            answer = self.client.post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), data)

            assert answer.json()["step"] == "set_privacy_done"

    # --- many pages ---------------------------------------------------------------------------------

    @rule(draws=st.lists(DRAW, min_size=1, max_size=4), with_all_below=st.booleans())
    def publish_in_bulk(self, draws, with_all_below):
        if pages := [page for page in self.pages(draws) if not page.alias_of_id]:
            self.send_bulk("publish", pages, **({"include_descendants": "on"} if with_all_below else {}))

    @rule(draws=st.lists(DRAW, min_size=1, max_size=4), with_all_below=st.booleans())
    def unpublish_in_bulk(self, draws, with_all_below):
        self.send_bulk("unpublish", self.pages(draws), **({"include_descendants": "on"} if with_all_below else {}))

    @rule(draws=st.lists(DRAW, min_size=1, max_size=3), to=DRAW)
    def move_in_bulk(self, draws, to):
        parent = self.folder(to)
        pages = [page for page in self.pages(draws) if parent and self.may_stand_below(page, parent)]
        slugs = {page.slug for page in pages}
        if pages and len(slugs) == len(pages):
            with suppress(IntegrityError):  # the same
                self.send_bulk("move", pages, chooser=parent.pk)

    @rule(draws=st.lists(DRAW, min_size=1, max_size=2))
    def delete_in_bulk(self, draws):
        pages = self.pages(draws)
        apart = [page for page in pages if not any(page.is_descendant_of(other) for other in pages)]
        if not self.is_scarce():  # Wagtail fails on a page that has gone with one above it
            self.send_bulk("delete", apart)

    # --- what pages share ---------------------------------------------------------------------------

    @rule(words=WORDS, colour=st.sampled_from(["navy", "olive", ""]))
    def edit_the_image_in_the_form(self, words, colour):
        data = {"title": words, "alt_text": words, "collection": Collection.get_first_root_node().pk}
        if colour:
            data["file"] = SimpleUploadedFile(f"{colour}.png", png(colour), "image/png")
        self.send("wagtailimages:edit", self.image.pk, **data)

    @rule(words=WORDS)
    def replace_the_file_in_the_form(self, words):
        data = {"title": words, "collection": Collection.get_first_root_node().pk}
        data["file"] = SimpleUploadedFile(f"{words}.txt", words.encode(), "text/plain")
        self.send("wagtaildocs:edit", self.file.pk, **data)

    @rule(words=WORDS)
    def edit_the_snippets_in_the_form(self, words):
        self.send("wagtailsnippets_cms_glossaryterm:edit", self.term.pk, term=words, definition=words)
        note = {"title": words, "description": words, "intensity": "mild"}
        self.send("wagtailsnippets_cms_contentnote:edit", self.note.pk, **note)

    @rule(name=WORDS)
    def edit_settings_in_the_form(self, name):
        site = self.site()
        self.send("wagtailsettings:edit", "cms", "sitesettings", site.pk, programme_name=name)

    @rule()
    def delete_the_group_in_the_form(self):
        self.send("wagtailusers_groups:delete", self.group.pk)
        self.a_group()


def png(colour: str) -> bytes:
    out = BytesIO()
    Picture.new("RGB", (40, 20), colour).save(out, "PNG")
    return out.getvalue()
