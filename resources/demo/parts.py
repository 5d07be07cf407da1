"""What the demo consists of, in the order in which it is loaded: a part may point to those before it."""

from cms.models import ContentNote, GlossaryTerm, SupportService
from resources.demo.accounts import Accounts
from resources.demo.content import (
    course,
    files,
    framework,
    french,
    glossary,
    guide,
    home,
    notes,
    pictures,
    programme,
    publications,
    services,
    toolkit,
    unfinished,
)
from resources.demo.files import Files, Pictures
from resources.demo.learning.part import Learning
from resources.demo.pages import Pages, Translations
from resources.demo.part import Part
from resources.demo.site import FrontPage, Ground
from resources.demo.snippets import Snippets

HOME = home.HOME.name

PARTS: tuple[Part, ...] = (
    Ground("home page and site"),
    Accounts("demo accounts"),
    Pictures("pictures", pictures.PICTURES),
    Files("reports and recordings", files.FILES),
    Snippets("glossary", GlossaryTerm, glossary.TERMS, glossary.FRENCH),
    Snippets("support services", SupportService, services.SERVICES, {}),
    Snippets("content notes", ContentNote, notes.NOTES, notes.FRENCH),
    Pages("discussion framework", HOME, [framework.FRAMEWORK]),
    Pages("diverse-panel guide", HOME, [guide.GUIDE]),
    Pages("toolkit", HOME, [toolkit.TOOLKIT]),
    Pages("programme", HOME, [programme.PROGRAMME]),
    Pages("publications", programme.PROGRAMME.name, publications.PUBLICATIONS),
    Pages("course", HOME, [course.ACADEMY]),
    Pages("drafts and pages for some", HOME, unfinished.PAGES),
    FrontPage("front page"),
    Translations("pages in French", french.TRANSLATIONS),
    Learning("what demo learners did"),
)
