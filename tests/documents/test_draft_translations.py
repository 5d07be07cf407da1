"""A translation that nobody has published yet changes nothing for what is published."""

from wagtail.models import Locale

from cms.documents.rebuild import differences
from tests.conftest import drain


def test_it_leaves_the_original_as_a_recomputation_would_make_it(tree):
    drain()
    tree.home.copy_for_translation(Locale.objects.get(language_code="fr"))
    drain()

    assert [str(difference) for difference in differences()] == []
