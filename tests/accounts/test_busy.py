"""Sessions while somebody else is writing."""

import pytest
from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.test import Client

from cms.accounts.models import User


@pytest.mark.parametrize(("message", "status"), [("database is locked", 503), ("no such table", 500)])
def test_a_session_that_could_not_be_saved_for_a_lock_is_503(db, monkeypatch, message, status):
    save = Session.save

    def save_new_ones(session, *, force_insert, **more):
        if not force_insert:
            raise OperationalError(message)
        save(session, force_insert=True, **more)

    monkeypatch.setattr(Session, "save", save_new_ones)
    client = Client(raise_request_exception=False)
    sign_in = {"email": "ada@example.org", "password": "only-for-this-test"}
    User.objects.create_user(**sign_in)
    answer = client.post("/api/v1/auth/app/v1/auth/login", sign_in, content_type="application/json")

    assert answer.status_code == status
