"""An editor at the form of a lesson."""

import pytest
from django.contrib.auth import get_user_model

from tests.questions.form import EditForm


@pytest.fixture
def form(tree, client) -> EditForm:
    editor = get_user_model().objects.create_superuser(email="editor@example.org", password="only-for-this-test")
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    return EditForm(client, tree.lesson)
