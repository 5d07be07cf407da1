"""The home page and what is said once for the site."""

from cms.models import HomePage
from resources.demo.blocks import callout, heading, image_with_text, key_points, page_link, support, text
from resources.demo.pages import PageText

SETTINGS = {
    "programme_name": "Anti-racism programme",
    "organisation_name": "Demo health innovation network",
    "support_line": "If you need to talk to somebody now, call Samaritans on 116 123, day or night.",
    "support_email": "programme@demo.example",
}

HOME = PageText(
    model=HomePage,
    name="en-gb",
    title="Anti-racism programme",
    introduction="Learn to talk about race at work, and to act. Everything here is free to use in your own team.",
)

HOME_BODY = [
    text(
        """
        You may be here because something happened. You may be here because nothing has, and you want it to stay
        that way. Either is a good reason.

        A health innovation network in south London runs a programme like this for its staff. It shares what it made,
        so that other organisations do not have to start from nothing.
        """
    ),
    image_with_text(
        "gathering",
        "Start where you are",
        """
        You do not need the right words before you begin. Choose one thing below and give it ten minutes. You can
        stop at any point, and come back.
        """,
    ),
    heading("Where to begin"),
    page_link("talking-about-race", "Take the course: three modules, nine short lessons"),
    page_link("how-to-talk-about-race", "Read the toolkit, alone or with your team"),
    page_link("discussion-framework", "Lead a first conversation with your team"),
    page_link("diverse-panel-guide", "Make your next interviews fair"),
    page_link("the-programme", "See how the programme came about"),
    heading("What to expect"),
    key_points(
        "",
        "The pages use plain words. Where a word has a particular sense, the glossary explains it.",
        "Some pages deal with painful things. They say so first, and you can skip those parts.",
        "What you write in a reflection is for you alone.",
    ),
    callout(
        "note",
        "This is a demonstration",
        "The people in the stories are made up. The reports are short stand-ins for the real ones.",
    ),
    support("If you want to talk to somebody", "samaritans", "eass", "acas"),
]
