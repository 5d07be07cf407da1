"""What this app adds to Wagtail's admin."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms import rich_text, translations
from cms.models import ContentNote, GlossaryTerm, SupportService


class GlossaryTerms(SnippetViewSet):
    model = GlossaryTerm
    icon = "help"
    menu_label = "Glossary"
    list_display = ["term", "also_called", "locale"]


class SupportServices(SnippetViewSet):
    model = SupportService
    icon = "mail"
    menu_label = "Support services"
    list_display = ["name", "region", "phone", "urgent", "locale"]


class ContentNotes(SnippetViewSet):
    model = ContentNote
    icon = "warning"
    menu_label = "Content notes"
    list_display = ["title", "intensity", "locale"]


class SharedThings(SnippetViewSetGroup):
    """What many pages share, as one menu."""

    items = (GlossaryTerms, SupportServices, ContentNotes)
    menu_label = "Shared content"
    menu_icon = "snippet"
    menu_order = 250
    add_to_admin_menu = True


register_snippet(SharedThings)


@hooks.register("register_rich_text_features")
def glossary_links(features):
    rich_text.register(features)


@hooks.register("register_admin_urls", order=-1)  # before wagtail-localize's own
def guarded_translations():
    return translations.urls()
