"""Whatever editors and code do in whatever order, documents are what a full recomputation gives."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from wagtail.models import Locale, Page, PageViewRestriction, Site

from cms.documents.audience import VISITOR
from cms.documents.models import Change
from cms.documents.rebuild import differences
from cms.documents.visible import visible_documents
from cms.models import ContentNote, GlossaryTerm, HomePage, SiteSettings, StandardPage
from tests.conftest import drain
from tests.documents.pictures import a_file, a_picture

pytestmark = pytest.mark.django_db


class Editors(RuleBasedStateMachine):
    """A small site, and everything that can be done to it."""

    @initialize()
    def a_site(self):
        self.example = transaction.atomic()
        self.example.__enter__()
        self.english = Locale.objects.get_or_create(language_code="en-gb")[0]
        self.french = Locale.objects.get_or_create(language_code="fr")[0]
        Page.objects.filter(depth=2).delete()
        home = Page.objects.get(depth=1).add_child(instance=HomePage(title="Home", slug="home", locale=self.english))
        self.image, self.file = a_picture(), a_file()
        self.term = GlossaryTerm.objects.create(term="Ally", definition="Stands by.", locale=self.english)
        self.note = ContentNote.objects.create(title="Slurs", description="Quoted.", locale=self.english)
        self.group = Group.objects.get_or_create(name="Readers")[0]
        for title in ("One", "Two"):
            self._add(home, title)

    def _add(self, parent, title):
        return parent.add_child(instance=StandardPage(title=title, body=self._body(title)))

    def _body(self, words):
        other = Page.objects.filter(depth__gt=1).order_by("?").first()
        return [
            ("rich_text", {"text": f'<p>{words} <a linktype="page" id="{other.pk}">there</a></p>'}),
            ("image", {"image": self.image, "caption": ""}),
            ("glossary_term", {"term": self.term}),
            ("page_link", {"page": other, "text": ""}),
            ("download", {"file": self.file, "description": "Keep it."}),
            ("passage", {"content_note": self.note, "blocks": [("quote", {"text": words, "source": ""})]}),
        ]

    def _page(self, draw):
        pages = list(StandardPage.objects.order_by("path"))
        return pages[draw % len(pages)] if pages else None

    def _original(self, draw):
        """A page with revisions of its own: an alias has none."""
        page = self._page(draw)
        return page if page and not page.alias_of_id else None

    # --- what editors do ----------------------------------------------------------------------------

    @rule(draw=st.integers(0, 50), title=st.sampled_from(["Alpha", "Beta", "Gamma"]))
    def publish(self, draw, title):
        if page := self._original(draw):
            page.title, page.body = title, self._body(title)
            page.save_revision().publish()

    @rule(draw=st.integers(0, 50))
    def save_a_draft(self, draw):
        if page := self._original(draw):
            page.title = "Not yet to be seen"
            page.save_revision()

    @rule(draw=st.integers(0, 50), with_all_below=st.booleans())
    def unpublish(self, draw, with_all_below):
        if page := self._page(draw):
            page.unpublish()
            for below in page.get_descendants() if with_all_below else []:
                below.unpublish()

    @rule(draw=st.integers(0, 50), to=st.integers(0, 50), where=st.sampled_from(["first-child", "left", "last-child"]))
    def move(self, draw, to, where):
        page, target = self._page(draw), self._page(to)
        if page and target and not target.is_descendant_of(page) and page.pk != target.pk:
            parent = target.get_parent() if where == "left" else target
            if page.pk != parent.pk and not parent.get_children().exclude(pk=page.pk).filter(slug=page.slug).exists():
                page.move(target, pos=where)

    @rule(draw=st.integers(0, 50), name=st.sampled_from("pqrs"))
    def rename(self, draw, name):
        page = self._original(draw)
        if page and not page.get_siblings(inclusive=False).filter(slug=name).exists():
            page.slug = name
            page.save_revision().publish()

    @rule(draw=st.integers(0, 50), recursive=st.booleans(), live=st.booleans())
    def copy(self, draw, recursive, live):
        page = self._page(draw)
        if page and StandardPage.objects.count() < 12:
            slug = f"copy-{StandardPage.objects.count()}-{draw}"
            if not page.get_siblings().filter(slug=slug).exists():
                page.copy(recursive=recursive, keep_live=live, update_attrs={"slug": slug})

    @rule(draw=st.integers(0, 50))
    def alias(self, draw):
        page = self._page(draw)
        slug = f"alias-{draw}"
        if page and StandardPage.objects.count() < 12 and not page.get_siblings().filter(slug=slug).exists():
            page.create_alias(parent=page.get_parent(), update_slug=slug)

    @rule(draw=st.integers(0, 50))
    def translate(self, draw):
        page = self._page(draw)
        if page and not page.has_translation(self.french) and page.locale_id == self.english.pk:
            page.copy_for_translation(self.french, copy_parents=True).specific.save_revision().publish()

    @rule(draw=st.integers(0, 50))
    def delete(self, draw):
        if (page := self._page(draw)) and StandardPage.objects.count() > 2:
            page.delete()

    @rule(draw=st.integers(0, 50), kind=st.sampled_from(["login", "groups"]))
    def restrict(self, draw, kind):
        if page := self._page(draw):
            restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind)
            restriction.groups.set([self.group] if kind == "groups" else [])

    @rule()
    def lift_a_restriction(self):
        if restriction := PageViewRestriction.objects.first():
            restriction.delete()

    @rule()
    def delete_the_group(self):
        Group.objects.filter(pk=self.group.pk).delete()
        self.group = Group.objects.get_or_create(name="Readers")[0]

    @rule(draw=st.integers(0, 50), hours=st.sampled_from([-1, 1]))
    def schedule_or_expire(self, draw, hours):
        if page := self._original(draw):
            page.expire_at = timezone.now() + timedelta(hours=2 * hours)
            page.go_live_at = timezone.now() + timedelta(hours=hours) if hours > 0 else None
            page.save_revision().publish()

    @rule()
    def the_minute_passes(self):
        call_command("publish_scheduled", verbosity=0)

    @rule(words=st.text("abc", min_size=1, max_size=5))
    def edit_what_pages_share(self, words):
        self.image.alt_text = words
        self.image.save()
        self.term.definition = words
        self.term.save()
        self.note.title = words
        self.note.save()
        self.file.title = words
        self.file.save()

    @rule(name=st.text("abc", min_size=1, max_size=5))
    def edit_settings(self, name):
        site = Site.objects.first() or Site.objects.create(
            hostname="localhost", root_page=Page.objects.filter(depth=2).first(), is_default_site=True
        )
        settings_row = SiteSettings.for_site(site)
        settings_row.programme_name = name
        settings_row.save()

    # --- what must hold -----------------------------------------------------------------------------

    @invariant()
    def nothing_withdrawn_is_served(self):
        for document in visible_documents(VISITOR).exclude(page=None):
            chain = document.page.get_ancestors(inclusive=True).filter(depth__gt=1)

            assert all(page.live for page in chain), document
            assert not any(page.expire_at and page.expire_at <= timezone.now() for page in chain), document
            assert not PageViewRestriction.objects.filter(page__in=chain).exists(), document

    @invariant()
    def drained_documents_equal_a_recomputation(self):
        drain()

        assert [str(difference) for difference in differences()] == []
        assert Change.objects.filter(number=None).count() == 0

    def teardown(self):
        transaction.set_rollback(True)
        self.example.__exit__(None, None, None)
        connection.run_on_commit = []


def test_it_equals_a_recomputation_after_any_script():
    run_state_machine_as_test(
        Editors,
        settings=settings(
            max_examples=15,
            derandomize=True,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.generate],
        ),
    )
