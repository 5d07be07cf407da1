"""Pages that not everybody sees: two drafts, one that is scheduled, one for those who are signed in."""

from datetime import UTC, datetime, timedelta

from cms.models import StandardPage
from resources.demo.blocks import accordion, discuss, heading, key_points, page_link, steps, text
from resources.demo.pages import PageText


def next_january(now: datetime) -> datetime:
    """Nine o'clock on the next 15 January that is at least a week away: in time for Race Equality Week."""
    day = datetime(now.year, 1, 15, 9, tzinfo=UTC)
    return day if day > now + timedelta(days=7) else day.replace(year=now.year + 1)


QUESTIONS = PageText(
    model=StandardPage,
    name="frequently-asked-questions",
    title="Frequently asked questions",
    introduction="What people ask before they begin.",
    live=False,
    body=[
        accordion(
            ("Do I need an account?", "Not to read. You need one only to keep your progress."),
            ("Who can read my reflections?", "Only you."),
            ("May we use this in our organisation?", "Yes. That is what it is for."),
        ),
    ],
)

OUR_WORDS = PageText(
    model=StandardPage,
    name="how-we-choose-our-words",
    title="How we choose our words",
    introduction="For those who write here: which words we use, and why.",
    live=False,
    body=[
        text(
            """
            We write *global majority* where we mean all who are treated worse because of race. We are exact where we
            can be. This page still needs examples.
            """
        ),
    ],
)

RACE_EQUALITY_WEEK = PageText(
    model=StandardPage,
    name="race-equality-week",
    title="Getting ready for Race Equality Week",
    introduction="Three things that a team can do in one week in February.",
    goes_live=next_january,
    body=[
        text(
            """
            Race Equality Week is national and takes place each February. The programme took part in 2023 with
            events, workshops and training. You can take part with less.
            """
        ),
        steps(
            "One week, three things",
            ("Monday", "Read one chapter of the [toolkit](page:how-to-talk-about-race) in the team meeting."),
            ("Wednesday", "Talk for an hour, with the [discussion framework](page:discussion-framework)."),
            ("Friday", "Agree on one thing that stays when the week is over."),
        ),
    ],
)

COMMUNITY = PageText(
    model=StandardPage,
    name="community-of-practice",
    title="Community of practice: for members",
    introduction="How we meet, and what we bring.",
    for_signed_in=True,
    body=[
        text(
            """
            The [community of practice](term:community-of-practice) is for people who try things like these in
            their own organisation. We learn most from what did not work, so what is said here is not passed on.
            """
        ),
        key_points(
            "What to bring to a meeting",
            "One thing that you tried, and what came of it",
            "One question that you cannot answer alone",
        ),
        heading("To prepare"),
        discuss(
            "What did you try since we last met? What would you do differently?", 20, "Two minutes each, then talk."
        ),
        page_link("lasting-steps-at-work", "Ideas to try: lasting steps at work"),
    ],
)

PAGES = [QUESTIONS, OUR_WORDS, RACE_EQUALITY_WEEK, COMMUNITY]
