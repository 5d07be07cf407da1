"""Two publications. The facts are public; the reports themselves are stand-ins and say so."""

from resources.demo.blocks import download, heading, key_points, page_link, table, text
from resources.demo.pages import PageText
from resources.models import PublicationPage

EVALUATION = PageText(
    model=PublicationPage,
    name="evaluation-report",
    title="Evaluation of the programme",
    introduction="An independent evaluation, published with recommendations in summer 2023.",
    fields={
        "image": "growing",
        "published_on": "2023",
        "file": "evaluation-report",
        "summary": """
        In summer 2023 the programme was evaluated by people from outside. The organisation published the report
        together with its recommendations.
        """,
        "findings": """
        By then, the programme had brought about:

        - a roundtable with partners in south London
        - academy training
        - the [toolkit](page:how-to-talk-about-race)
        - a [community of practice](term:community-of-practice)
        - key initiatives that became business as usual

        What the evaluators found stands in the report. This demonstration holds a short stand-in for it.
        """,
        "recommendations": """
        The evaluators made recommendations to the organisation. When you read them, ask three questions for your own:

        1. Which of them would hold for us too?
        1. Who here could decide on it?
        1. How would we notice that it worked?
        """,
    },
    body=[
        download("evaluation-report", "A stand-in of one page, to show how a report is offered here."),
        heading("Read on"),
        page_link("the-programme", "How the programme came about"),
    ],
)

REVIEW = PageText(
    model=PublicationPage,
    name="review-of-interventions",
    title="Review of workplace interventions",
    introduction="A review of interventions against racism at work, and how others judge such training.",
    fields={
        "image": "horizon",
        "published_on": "2023",
        "file": "review-of-interventions",
        "summary": """
        The programme published a review of workplace interventions beside its
        [evaluation](page:evaluation-report). Read it before you plan something of your own.
        """,
        "findings": """
        Published evaluations of training for health staff have much in common.

        - They ask the same questions before, straight after, and about a month later, and report how each person changed. A study of 2023 in BMJ Open did so with 49 NHS practitioners.
        - Learners value interaction, stories and a safe environment.
        - They complain of length and wordiness.
        """,
        "recommendations": """
        For whoever plans training, this suggests a few plain things:

        - Keep it short, and let people talk.
        - Tell stories in place of definitions.
        - Ask before, after and a month later, with the same scale.
        """,
    },
    body=[
        download("review-of-interventions", "A stand-in of one page, to show how a report is offered here."),
        heading("How to ask whether training helped"),
        table(
            "When to ask, and what it tells you",
            ("When", "What you ask", "What it tells you"),
            ("Before", "How confident are you to talk about race at work?", "Where people start"),
            ("Straight after", "The same question", "What the day itself did"),
            ("A month later", "The same question", "What lasted"),
        ),
        key_points(
            "To bear in mind",
            "Compare each person with themselves, not one group with another.",
            "Let people answer without being known.",
            "A scale shows whether something changed. Only talking shows why.",
        ),
        text("The [discussion framework](page:discussion-framework) is short, and most of it is talking."),
    ],
)

PUBLICATIONS = [EVALUATION, REVIEW]
