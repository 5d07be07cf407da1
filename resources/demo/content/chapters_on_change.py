"""Chapters five and six of the toolkit: what lasts."""

from resources.demo.blocks import (
    callout,
    comparison,
    discuss,
    heading,
    image_with_text,
    key_points,
    page_link,
    quote,
    reflect,
    steps,
    table,
    term,
    text,
)
from resources.demo.content import quizzes_toolkit
from resources.demo.pages import PageText
from resources.models import ChapterPage

ORGANISATIONS = PageText(
    ChapterPage,
    "lasting-steps-at-work",
    "Lasting steps at work",
    "How an organisation gets from talk to change.",
    fields={"image": "steps", "minutes": 9},
    body=[
        text(
            """
            Talk alone can make things worse. People open up, nothing follows, and next time they stay silent. So
            decide early what talk is to lead to.
            """
        ),
        term("systemic-racism"),
        table(
            "Where to look",
            ("Part of work", "A question to ask", "Something to try"),
            ("Hiring", "Who applies, who is invited, who is chosen?", "Diverse panels and fixed questions"),
            ("Growing", "Who gets the project that everybody sees?", "A list of projects that is open to all"),
            ("Meetings", "Who speaks, who is interrupted?", "A round before any debate"),
            ("Complaints", "What became of the last three?", "An answer within a fixed time"),
            ("Services", "Who does not come to us, and why?", "Asking them, and paying for their time"),
        ),
        steps(
            "From talk to change",
            (
                "Listen",
                "Ask staff of the global majority what they see. Ask others too. Say what will be done with it.",
            ),
            ("Choose few things", "Two that you finish are worth more than ten that you announce."),
            ("Design together", "Let those concerned and those who must do it sit at one table."),
            ("Try it in one place", "Give it three months, and someone who answers for it."),
            ("Measure, tell, repeat", "Tell everybody how it went, also when it went badly."),
        ),
        comparison(
            (
                "We did not manage this. Here is what we will change.",
                "We take this very seriously.",
                "The first can be checked.",
            ),
        ),
        quizzes_toolkit.ORGANISATIONS,
        page_link("diverse-panel-guide", "Begin with hiring: the diverse panel guide"),
        discuss("Which one thing could our team change by itself, without asking anybody?", 15),
    ],
)

COMMUNITIES = PageText(
    ChapterPage,
    "in-your-community",
    "In your community",
    "At the school gate, in the choir, with your family.",
    fields={"image": "growing", "minutes": 6, "optional": True},
    body=[
        image_with_text(
            "growing",
            "Small places count",
            """
            Racism does not stop where work ends. In a club or a family there is no policy and no procedure. There is
            you, and people who know you well.
            """,
        ),
        heading("At the table"),
        text(
            """
            Somebody you love says something racist. You can stay silent, you can shout, or you can try this:

            - Wait until you are alone together, if nobody present is hurt by it. If somebody is, speak at once.
            - Say what you heard, in one sentence.
            - Say why it matters to you. Tell of a person, not of a principle.
            - Leave it there. People change their minds later, by themselves.
            """
        ),
        quote("I am telling you because I love you. Please do not say that again.", "One way to say it"),
        key_points(
            "In a club, a choir, a congregation",
            "Look who comes, who leads, and who stopped coming.",
            "Ask one of those who stopped. Do not argue with the answer.",
            "Change the time, the place, the price or the songs, and ask again.",
        ),
        callout(
            "warning",
            "Look after yourself",
            "You do not have to argue with everybody. If you are the one concerned, you may leave.",
        ),
        quizzes_toolkit.COMMUNITIES,
        reflect("Who in your life listens to you? What would you like them to hear?"),
    ],
)

CHANGE = [ORGANISATIONS, COMMUNITIES]
