"""The diverse-panel guide: four sections, each with tips for those it concerns."""

from resources.demo.blocks import (
    accordion,
    callout,
    comparison,
    discuss,
    heading,
    key_points,
    page_link,
    reflect,
    steps,
    story,
    table,
    term,
    text,
)
from resources.demo.content import quizzes_guide
from resources.demo.pages import PageText
from resources.models import GuidePage, GuideSectionPage

Tip = tuple[str, str]


def _section(name: str, title: str, introduction: str, audience: str, minutes: int, tips: list[Tip], body) -> PageText:
    fields = {
        "audience": audience,
        "minutes": minutes,
        "tips": [("tip", {"audience": whom, "text": words}) for whom, words in tips],
    }
    return PageText(GuideSectionPage, name, title, introduction, body=body, fields=fields)


WHY = _section(
    "why-a-diverse-panel",
    "Why a diverse panel",
    "What a diverse panel is, what it can do, and what it cannot.",
    "everyone",
    6,
    [
        ("everyone", "Ask who will be on the panel as early as you ask about the date."),
        ("hiring_managers", "Plan the panel before you write the advertisement, not the week before the interviews."),
        ("panel_members", "You are there for your judgement. You do not speak for a group."),
    ],
    [
        term("diverse-panel"),
        text(
            """
            People tend to see promise in those who are like themselves. A panel of people with different backgrounds
            sees more, and asks one another why. That makes selection fairer for everybody who applies.

            A diverse panel does not lower a standard. It makes it more likely that the same standard holds for all.
            """
        ),
        accordion(
            (
                "Is this positive discrimination?",
                "No. The best qualified person gets the job. The panel makes sure that you can see who that is.",
            ),
            (
                "Our team is small and all white. What can we do?",
                "Ask other teams and partner organisations to lend a panel member, and lend yours in return. Give them "
                "the time for it.",
            ),
            (
                "Is one person of the global majority enough?",
                "One is a beginning. But one person alone should never have to carry fairness for the rest.",
            ),
        ),
        callout(
            "warning",
            "What it cannot do",
            "A panel works on a fair list of questions and a clear person specification. Without them, more people "
            "only share the same unfairness.",
        ),
        quizzes_guide.WHY,
    ],
)

BEFORE = _section(
    "before-the-interviews",
    "Before the interviews",
    "For hiring managers: from the job description to the invitation.",
    "hiring_managers",
    8,
    [
        ("hiring_managers", "Strike every requirement that the job can be done without."),
        ("hiring_managers", "Give panel members time for preparation within their working hours."),
        ("hiring_managers", "Send the questions, or their topics, to all candidates on the same day."),
        ("panel_members", "Read the person specification before you read any application."),
        ("candidates", "You may ask who will be on the panel, and you may ask for adjustments."),
    ],
    [
        steps(
            "In this order",
            ("Write down what the job needs", "Keep to what you can ask about or test. Leave out “a good fit”."),
            (
                "Choose the panel",
                "Three people are enough. See that they differ in background, and in their part of the work.",
            ),
            ("Agree on questions and marks", "Say for each question what a strong, a fair and a weak reply contains."),
            (
                "Prepare together",
                "Half an hour is enough. Talk about [bias](term:bias) and about how you will disagree.",
            ),
        ),
        comparison(
            (
                "Has explained complex things to people without medical knowledge.",
                "Excellent communicator with a polished manner.",
                "The first can be shown. The second rewards an accent or a school.",
            ),
            (
                "Has led a project from plan to result, paid or unpaid.",
                "At least five years in a similar role.",
                "Years tell who was given the chance, not who can do it.",
            ),
        ),
        table(
            "Who does what before the interviews",
            ("Task", "Who", "When"),
            ("Person specification", "Hiring manager", "Four weeks before"),
            ("Panel and stand-in", "Hiring manager", "Four weeks before"),
            ("Questions and marks", "Whole panel", "One week before"),
            ("Adjustments", "Hiring manager", "With the invitation"),
        ),
        quizzes_guide.BEFORE,
        discuss(
            "Which of our usual requirements would keep out somebody who could do the job well?",
            15,
            "Bring the last three advertisements along.",
        ),
    ],
)

DURING = _section(
    "during-the-interviews",
    "During the interviews",
    "For panel members: how to listen, mark and speak up.",
    "panel_members",
    8,
    [
        ("panel_members", "Ask every candidate the same questions in the same order."),
        ("panel_members", "Mark each reply before the next question, and before you hear the others’ marks."),
        ("panel_members", "Write what was said, not how it made you feel."),
        ("hiring_managers", "Speak last when you compare marks. Others tend to follow the manager."),
        ("candidates", "You may ask for a question to be repeated, and take a moment before you reply."),
    ],
    [
        key_points(
            "On the day",
            "Greet everybody in the same way. Learn to say each name before the candidate comes in.",
            "Follow the questions. Ask for more where a reply is short, and do so with everyone.",
            "Mark alone, then compare, then talk.",
            "Where marks differ widely, the talk is worth most. Do not settle on the middle.",
        ),
        story(
            "“Not quite one of us”",
            """
            Three people interview for a post. Farah and Tom give the second candidate high marks. Helen, who leads
            the team, gives low ones. “She knows her things,” says Helen. “I just cannot see her with us at lunch.”

            Nobody speaks for a moment. Then Tom says: “Which of the questions is that about?”
            """,
            "What did Tom’s question do? What might you have said?",
        ),
        comparison(
            (
                "Which reply makes you think so?",
                "You are biased.",
                "It leads back to the evidence, and lets the other person think again.",
            ),
            (
                "How do you say your name? I want to get it right.",
                "I will not even try to pronounce that.",
                "It costs a moment and shows respect.",
            ),
        ),
        quizzes_guide.DURING,
        reflect("When did you last like a candidate at once? What was it that you liked?"),
    ],
)

AFTER = _section(
    "after-the-decision",
    "After the decision",
    "For everyone: feedback, records and the next time.",
    "everyone",
    5,
    [
        ("hiring_managers", "Offer feedback to everyone within a week, and keep to what was marked."),
        ("panel_members", "Say what you would change about the questions while you still remember."),
        ("candidates", "You may ask for feedback, also when you got the job."),
        ("everyone", "Look at the figures once a year: who applied, who was invited, who was chosen."),
    ],
    [
        text(
            """
            Write down why you chose as you did, in terms of the questions. If you cannot, go back and look again
            before you make the offer.

            Then look after the people. Candidates gave you their time. So did the panel, and being the only person
            of the global majority on a panel can be tiring. Share that work out, and count it as work.
            """
        ),
        steps(
            "Ten minutes that help the next panel",
            ("Keep", "Which question told you most?"),
            ("Change", "Which question favoured people with a certain past?"),
            ("Thank", "Tell the panel members’ managers what they did."),
        ),
        quizzes_guide.AFTER,
        heading("Talk about it"),
        page_link("discussion-framework", "Use the discussion framework with your panel"),
    ],
)

GUIDE = PageText(
    model=GuidePage,
    name="diverse-panel-guide",
    title="Diverse panel guide",
    introduction="How people from a range of backgrounds take part in selecting for a job, so that it is fair.",
    fields={"image": "threads"},
    body=[
        text(
            """
            This guide is for hiring managers and for panel members. Candidates may read it too: nothing in it is
            secret.

            Each section begins with what you need to know and gives short tips, marked with whom they are for.
            """
        ),
        callout("tip", "In a hurry?", "Read the tips of each section. They fit on one page."),
    ],
    children=[WHY, BEFORE, DURING, AFTER],
)
