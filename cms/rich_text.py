"""
Glossary links in Wagtail's rich text editor. Stored as `<a linktype="glossary" id="7">`, which
`cms.documents.html` turns into a link with the term's key.
"""

from django.contrib.admin.utils import quote
from django.urls import reverse, reverse_lazy
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text import LinkHandler

from cms.documents.html import linked_term, term_anchor
from cms.models import GlossaryTerm

FEATURE = "glossary"
_ENTITY = "GLOSSARY"


class GlossaryLink(LinkHandler):
    """For Wagtail's own uses of rich text, such as the list of pages that use a term."""

    identifier = FEATURE

    @staticmethod
    def get_model():
        return GlossaryTerm

    @staticmethod
    def expand_db_attributes(attrs: dict) -> str:
        return term_anchor(linked_term(attrs))

    @classmethod
    def extract_references(cls, attrs: dict):
        yield GlossaryTerm, attrs["id"], "", ""


class GlossaryElement(LinkElementHandler):
    """From what is stored to what the editor holds. A term that is gone has an id alone, and is shown as missing."""

    def get_attribute_data(self, attrs: dict) -> dict:
        term = linked_term(attrs)
        if term is None:
            return {"id": attrs.get("id")}
        edit = GlossaryTerm.snippet_viewset.get_url_name("edit")
        return {"id": term.pk, "term": term.term, "url": reverse(edit, args=[quote(term.pk)])}


def stored_link(props: dict):
    """From what the editor holds to what is stored."""
    return DOM.create_element("a", {"linktype": FEATURE, "id": props.get("id")}, props["children"])


CONVERSION = {
    "from_database_format": {f'a[linktype="{FEATURE}"]': GlossaryElement(_ENTITY)},
    "to_database_format": {"entity_decorators": {_ENTITY: stored_link}},
}


def register(features) -> None:
    """Add the feature `glossary` to Wagtail's registry."""
    chooser = GlossaryTerm.snippet_viewset.chooser_viewset.get_url_name("choose")
    button = {
        "type": _ENTITY,
        "icon": "glasses",
        "description": "Glossary term",
        "chooserUrls": {"glossaryChooser": reverse_lazy(chooser)},
    }
    scripts = ["wagtailadmin/js/chooser-modal.js", "cms/glossary-link.js"]
    features.register_link_type(GlossaryLink)
    features.register_editor_plugin("draftail", FEATURE, EntityFeature(button, js=scripts))
    features.register_converter_rule("contentstate", FEATURE, CONVERSION)
