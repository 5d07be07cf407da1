"""Whatever is done in whatever order: what a device was told is what a device that begins anew is told."""

from unittest import mock

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from cms.accounts.models import User
from cms.documents.redaction import withdraw_wording
from cms.sync import answers, reading
from tests.documents.edits_in_the_admin import DRAW
from tests.documents.test_any_script_of_edits import Editors
from tests.profiles import examples
from tests.sync.device import CONTENT, LEARNING, Device

pytestmark = pytest.mark.django_db

WHO = st.sampled_from(["visitor", "learner", "member"])
MOST_DEVICES = 6


class EditorsAndDevices(Editors):
    """Editors, and devices of a visitor, a learner, and one who joins and leaves a group."""

    @initialize()
    def a_site(self):
        super().a_site()
        self.few = (
            mock.patch.multiple(reading, MOST_KEYS=3, MOST_CHANGES=8),
            mock.patch.multiple(answers, MOST_BYTES=3000),
        )
        for patch in self.few:
            patch.start()
        self.learners = {who: User.objects.create_user(f"{who}@example.org") for who in ("learner", "member")}
        self.devices = [Device(self.client_of(who), self.address(who)) for who in ("visitor", "member")]
        self.who = ["visitor", "member"]
        self.join(True)

    def client_of(self, who):
        client = Client()
        if who != "visitor":
            client.force_login(self.learners[who])
        return client

    def address(self, who):
        return CONTENT if who == "visitor" else LEARNING

    # --- learners -----------------------------------------------------------------------------------

    def join(self, joins):
        groups = self.learners["member"].groups
        groups.set([self.group] if joins else [])

    @rule(joins=st.booleans())
    def join_or_leave(self, joins):
        self.join(joins)

    # --- devices ------------------------------------------------------------------------------------

    @rule(who=WHO, locale=st.sampled_from(["", "fr"]), kind=st.sampled_from(["", "standard"]), below=st.none() | DRAW)
    def another_device(self, who, locale, kind, below):
        given = {"locale": locale, "type": kind, "subtree": self.any_page(below).translation_key if below else ""}
        query = "?" + "&".join(f"{name}={value}" for name, value in given.items() if value)
        if len(self.devices) < MOST_DEVICES:
            self.devices.append(Device(self.client_of(who), self.address(who), query))
            self.who.append(who)

    def woken(self, draw):
        place = draw % len(self.devices)
        self.devices[place].client = self.client_of(self.who[place])
        return self.devices[place]

    @rule(draw=DRAW)
    def ask_once(self, draw):
        self.woken(draw).ask()

    @rule(draw=DRAW)
    def catch_up(self, draw):
        device = self.woken(draw)
        device.sync()
        self.equals_a_fresh_one(device)

    def equals_a_fresh_one(self, device):
        fresh = Device(device.client, device.address, device.query)
        fresh.sync()

        assert device.kept == fresh.kept

    @rule(draw=DRAW)
    def withdraw_wording(self, draw):
        if page := self.page(draw):
            withdraw_wording(page, by=None, why="Harmful.", until=None, at=timezone.now())

    # --- what must hold -----------------------------------------------------------------------------

    @invariant()
    def nothing_is_shown_that_should_not_be(self):
        """One device asks before any task has run, and another once they have."""
        self.woken(0).ask()
        super().nothing_is_shown_that_should_not_be()
        self.woken(1).ask()

    @invariant()
    def a_snapshot_is_what_lists_show(self):
        for who in ("visitor", "member"):
            client, address = self.client_of(who), self.address(who)
            fresh = Device(client, address, "?locale=fr")
            fresh.sync()
            listed = client.get(address.replace("sync", "pages") + "?locale=fr&limit=100").json()["items"]
            pages = {key: kept for key, kept in fresh.kept.items() if "path" in kept}

            assert pages == {item["key"]: item for item in listed}

    def teardown(self):
        try:
            for place in range(len(getattr(self, "devices", []))):
                self.catch_up(place)
        finally:
            for patch in self.few:
                patch.stop()
            super().teardown()


def test_it_equals_a_fresh_snapshot_after_any_script():
    run_state_machine_as_test(EditorsAndDevices, settings=settings(max_examples=examples(6)))
