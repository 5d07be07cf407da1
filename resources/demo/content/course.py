"""The academy with its course: three modules of three lessons."""

from academy.models import AcademyPage, CoursePage
from resources.demo.blocks import callout, heading, image_with_text, key_points, page_link, text
from resources.demo.content.lessons_on_acting import ACTING
from resources.demo.content.lessons_on_talking import TALKING
from resources.demo.content.lessons_on_understanding import UNDERSTANDING
from resources.demo.pages import PageText

COURSE = PageText(
    model=CoursePage,
    name="talking-about-race",
    title="Talking about race at work",
    introduction="Nine short lessons: understand what racism is, talk about it, and do something about it.",
    fields={"image": "threads"},
    body=[
        image_with_text(
            "threads",
            "What this course is",
            """
            You learn to talk about race with colleagues, and to speak up when it matters. Each lesson takes about ten
            minutes. Do one a day, or one a week.

            You can do it alone. It is better with somebody else: many lessons have a question to talk about.
            """,
        ),
        key_points(
            "At the end you can",
            "say what anti-racism means in your own work",
            "begin a conversation about race, and stay in it when it gets hard",
            "speak up when you see or hear racism, and support the person concerned",
            "name one thing that you will change, and say how you will notice that it worked",
        ),
        callout(
            "note",
            "Before you begin",
            "Some lessons tell of racism that people meet at work. Each says so first. You can skip a passage, and "
            "nobody is told that you did.",
        ),
    ],
    children=[UNDERSTANDING, TALKING, ACTING],
)

ACADEMY = PageText(
    model=AcademyPage,
    name="academy",
    title="Academy",
    introduction="Courses for staff and for anybody else who wants to learn.",
    fields={"image": "steps"},
    body=[
        text(
            """
            The academy holds the courses of the programme. You can read all of them without an account.
            """
        ),
        heading("For teams"),
        page_link("discussion-framework", "Learning together? Use the discussion framework"),
    ],
    children=[COURSE],
)
