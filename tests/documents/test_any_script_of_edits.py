"""Whatever editors and code do in whatever order, documents are what a full recomputation gives."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from wagtail.models import Locale, Page, PageViewRestriction, Site

from api.response_cache import responses
from cms.documents.audience import VISITOR
from cms.documents.models import Change
from cms.documents.rebuild import differences, different_facts
from cms.documents.visible import visible_documents
from cms.models import ContentNote, GlossaryTerm, HomePage, SiteSettings, StandardPage
from resources.models import DiscussionFrameworkPage
from tests.conftest import drain
from tests.documents.edits_in_the_admin import DRAW, WORDS, InTheAdmin
from tests.documents.pictures import a_file, a_picture
from tests.profiles import examples

pytestmark = pytest.mark.django_db

MOST_PAGES = 12
PAGES = "/api/v1/content/pages/?limit=100&locale="


class Editors(InTheAdmin, RuleBasedStateMachine):
    """A small site, and everything that can be done to it. `draw` picks a page by its place in the tree."""

    @initialize()
    def a_site(self):
        self.example = transaction.atomic()
        self.example.__enter__()
        responses.clear()  # what was rolled back gives out the same numbers again
        self.clock = time_machine.travel(datetime(2026, 3, 2, 9, tzinfo=UTC))
        self.now = self.clock.start()
        self.english = Locale.objects.get_or_create(language_code="en-gb")[0]
        self.french = Locale.objects.get_or_create(language_code="fr")[0]
        Page.objects.filter(depth=2).delete()
        home = Page.objects.get(depth=1).add_child(instance=HomePage(title="Home", slug="home", locale=self.english))
        self.image, self.file = a_picture(width=40), a_file()
        self.term = GlossaryTerm.objects.create(term="Ally", definition="Stands by.", locale=self.english)
        self.note = ContentNote.objects.create(title="Slurs", description="Quoted.", locale=self.english)
        self.a_group()
        self.sign_in()
        for title in ("One", "Two"):
            home.add_child(instance=StandardPage(title=title, body=self.body(title, home)))
        notes = [("content_note", self.note)]
        home.add_child(instance=DiscussionFrameworkPage(title="Talk", minutes=5, content_notes=notes))

    def a_group(self):
        self.group = Group.objects.get_or_create(name="Readers")[0]

    def site(self):
        return Site.objects.first() or Site.objects.create(
            hostname="localhost", root_page=Page.objects.filter(depth=2).first(), is_default_site=True
        )

    def body(self, words, other):
        return [
            ("rich_text", {"text": f'<p>{words} <a linktype="page" id="{other.pk}">there</a></p>'}),
            ("image", {"image": self.image, "caption": ""}),
            ("glossary_term", {"term": self.term}),
            ("page_link", {"page": other, "text": ""}),
            ("download", {"file": self.file, "description": "Keep it."}),
            ("passage", {"content_note": self.note, "blocks": [("quote", {"text": words, "source": ""})]}),
        ]

    # --- which page ---------------------------------------------------------------------------------

    def any_page(self, draw):
        pages = list(Page.objects.filter(depth__gt=1).order_by("path"))
        return pages[draw % len(pages)]

    def page(self, draw):
        """Any page but a home page."""
        pages = list(Page.objects.filter(depth__gt=2).order_by("path"))
        return pages[draw % len(pages)].specific if pages else None

    def pages(self, draws):
        """Some pages, each once."""
        return list({page.pk: page for draw in draws if (page := self.page(draw))}.values())

    def original(self, draw):
        """A page with revisions of its own: an alias has none."""
        page = self.page(draw)
        return page if page and not page.alias_of_id else None

    def folder(self, draw):
        """A page that others may stand below."""
        pages = list(StandardPage.objects.order_by("path"))
        return pages[draw % len(pages)] if pages else None

    def has_room(self):
        return Page.objects.count() < MOST_PAGES

    def is_scarce(self):
        return Page.objects.filter(depth__gt=2).count() < 3

    def is_free(self, page, slug):
        """Whether neither the page nor one beside it has this slug."""
        return not page.get_siblings().filter(slug=slug).exists()

    def may_stand_below(self, page, parent):
        taken = parent.get_children().exclude(pk=page.pk).filter(slug=page.slug).exists()
        itself = page.pk == parent.pk or parent.is_descendant_of(page)
        return page.can_move_to(parent) and not taken and not itself

    def in_hours(self, hours):
        return f"{timezone.now() + timedelta(hours=hours):%Y-%m-%d %H:%M}"

    # --- what code does -----------------------------------------------------------------------------

    @rule(draw=DRAW, to=DRAW, title=st.sampled_from(["Alpha", "Beta", "Gamma"]))
    def publish(self, draw, to, title):
        if page := self.original(draw):
            page.title, page.body, page.image = title, self.body(title, self.any_page(to)), self.image
            page.minutes = to
            page.save_revision().publish()

    @rule(draw=DRAW)
    def save_a_draft(self, draw):
        if page := self.original(draw):
            page.title = "Not yet to be seen"
            page.save_revision()

    @rule(draw=DRAW, with_all_below=st.booleans())
    def unpublish(self, draw, with_all_below):
        if page := self.page(draw):
            page.unpublish()
            for below in page.get_descendants() if with_all_below else []:
                below.unpublish()

    @rule(draw=DRAW, to=DRAW, where=st.sampled_from(["first-child", "left", "last-child"]))
    def move(self, draw, to, where):
        page, target = self.page(draw), self.folder(to)
        if page and target and not target.is_descendant_of(page) and page.pk != target.pk:
            parent = target.get_parent() if where == "left" else target
            if page.pk != parent.pk and not parent.get_children().exclude(pk=page.pk).filter(slug=page.slug).exists():
                page.move(target, pos=where)

    @rule(draw=DRAW, name=st.sampled_from("pqrs"))
    def rename(self, draw, name):
        page = self.original(draw)
        if page and self.is_free(page, name):
            page.slug = name
            page.save_revision().publish()

    @rule(draw=DRAW, recursive=st.booleans(), live=st.booleans())
    def copy(self, draw, recursive, live):
        page, slug = self.page(draw), f"copy-{draw}"
        if page and self.has_room() and self.is_free(page, slug):
            page.copy(recursive=recursive, keep_live=live, update_attrs={"slug": slug})

    @rule(draw=DRAW)
    def alias(self, draw):
        page, slug = self.page(draw), f"alias-{draw}"
        if page and self.has_room() and self.is_free(page, slug):
            page.create_alias(parent=page.get_parent(), update_slug=slug)

    @rule(draw=DRAW, published=st.booleans())
    def translate(self, draw, published):
        page = self.page(draw)
        if page and page.locale_id == self.english.pk and not page.has_translation(self.french):
            translation = page.copy_for_translation(self.french, copy_parents=True).specific
            if published:
                translation.save_revision().publish()

    @rule(draw=DRAW)
    def delete(self, draw):
        if (page := self.page(draw)) and not self.is_scarce():
            page.delete()

    @rule(draw=DRAW, kind=st.sampled_from(["login", "groups"]))
    def restrict(self, draw, kind):
        if page := self.page(draw):
            restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind)
            restriction.groups.set([self.group] if kind == "groups" else [])

    @rule()
    def lift_a_restriction(self):
        if restriction := PageViewRestriction.objects.first():
            restriction.delete()

    @rule()
    def delete_the_group(self):
        Group.objects.filter(pk=self.group.pk).delete()
        self.a_group()

    @rule(draw=DRAW, hours=st.sampled_from([-1, 1]))
    def schedule_or_expire(self, draw, hours):
        if page := self.original(draw):
            page.expire_at = timezone.now() + timedelta(hours=2 * hours)
            page.go_live_at = timezone.now() + timedelta(hours=hours) if hours > 0 else None
            page.save_revision().publish()

    @rule(hours=st.integers(1, 3))
    def hours_pass(self, hours):
        self.now.shift(timedelta(hours=hours))
        self.sign_in()

    @rule()
    def the_minute_passes(self):
        call_command("publish_scheduled", verbosity=0)

    @rule(words=WORDS)
    def edit_what_pages_share(self, words):
        self.image.alt_text = self.term.definition = self.note.title = self.file.title = words
        for shared in (self.image, self.term, self.note, self.file):
            shared.save()

    @rule()
    def replace_what_pages_share(self):
        for shared in (self.image, self.term, self.note, self.file):
            shared.delete()
        self.image, self.file = a_picture(width=40), a_file()
        self.term = GlossaryTerm.objects.create(term="Friend", definition="Stays.", locale=self.english)
        self.note = ContentNote.objects.create(title="Grief", description="Told.", locale=self.english)

    @rule(name=WORDS)
    def edit_settings(self, name):
        settings_row = SiteSettings.for_site(self.site())
        settings_row.programme_name = name
        settings_row.save()

    # --- what must hold -----------------------------------------------------------------------------

    @invariant()
    def nothing_is_shown_that_should_not_be(self):
        """Before any hook or task has run: a change of who may see what is not waited for."""
        shown = [page for page in Page.objects.filter(depth__gt=1) if is_shown(page)]
        listed = self.client.get("/api/v1/content/pages/?limit=100").json()["items"]
        facts = [str(difference) for difference in different_facts()]
        visible = visible_documents(VISITOR).exclude(page=None).values_list("page_id", flat=True)

        assert facts == []
        assert set(visible) == {page.pk for page in shown}
        assert {item["key"] for item in listed} == keys(page for page in shown if page.locale_id == self.english.pk)
        self.drained_documents_equal_a_recomputation()

    def drained_documents_equal_a_recomputation(self):
        drain()

        assert [str(difference) for difference in differences()] == []
        assert Change.objects.filter(number=None).count() == 0

    def teardown(self):
        self.clock.stop()
        transaction.set_rollback(True)
        self.example.__exit__(None, None, None)
        connection.run_on_commit = []


def is_shown(page):
    """Whether a visitor may see the page now, by Wagtail's own tables."""
    chain = page.get_ancestors(inclusive=True).filter(depth__gt=1)
    closed = chain.filter(Q(live=False) | Q(expire_at__lte=timezone.now()) | Q(go_live_at__gt=timezone.now()))
    return not closed.exists() and not PageViewRestriction.objects.filter(page__in=chain).exists()


def keys(pages):
    return {str(page.translation_key) for page in pages}


def test_it_equals_a_recomputation_after_any_script():
    run_state_machine_as_test(Editors, settings=settings(max_examples=examples(10)))
