"""The ground: languages, the home page in place of Wagtail's welcome page, the site's settings."""

from dataclasses import dataclass

from django.core.management.base import CommandError
from wagtail.models import Page, Site

from cms.models import HomePage, SiteSettings
from resources.demo.content.home import HOME, HOME_BODY, SETTINGS
from resources.demo.keys import find, key_of, source_locale, translated_locale
from resources.demo.pages import add_page, delete_pages, fill
from resources.demo.part import Part


@dataclass(frozen=True)
class Ground(Part):
    """Home page, site and settings. Refuses an installation that has a home page of its own."""

    def is_loaded(self) -> bool:
        rows = HomePage.objects.filter(translation_key=key_of(Page, HOME.name))
        return rows.filter(locale=source_locale()).exists()

    def load(self) -> None:
        source_locale(), translated_locale()
        site = _site()
        before = site.root_page.specific
        if type(before) is not Page:
            raise CommandError("This site has a home page already. The demo is for an empty installation.")
        site.root_page = add_page(Page.get_first_root_node(), HOME)
        site.save()
        if not before.is_root():
            before.delete()
        _settle(SiteSettings.for_site(site))

    def remove(self) -> None:
        Site.objects.filter(root_page__translation_key=key_of(Page, HOME.name)).update(
            root_page=Page.get_first_root_node()
        )
        for settings in SiteSettings.objects.filter(organisation_name=SETTINGS["organisation_name"]):
            settings.delete()
        delete_pages([key_of(Page, HOME.name)])


@dataclass(frozen=True)
class FrontPage(Part):
    """What stands on the home page: it links to pages that have to be there first."""

    def is_loaded(self) -> bool:
        return bool(find(Page, HOME.name, source_locale()).specific.body)

    def load(self) -> None:
        home = find(Page, HOME.name, source_locale()).specific
        fill(home, {"body": HOME_BODY, "image": "gathering"})
        home.save_revision().publish()

    def remove(self) -> None:
        """Nothing: the home page goes with the ground."""


def _site() -> Site:
    return Site.objects.filter(is_default_site=True).first() or Site(
        hostname="localhost", is_default_site=True, root_page=Page.get_first_root_node()
    )


def _settle(settings: SiteSettings) -> None:
    """Write the demo's settings, unless somebody has written others."""
    if not settings.organisation_name:
        for name, value in SETTINGS.items():
            setattr(settings, name, value)
        settings.save()
