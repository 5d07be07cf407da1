"""The discussion framework: where to start when a team begins to talk."""

from resources.demo.blocks import audio, callout, confirm, discuss, heading, reflect, steps, support, text
from resources.demo.content import quizzes_guide
from resources.demo.pages import PageText
from resources.models import DiscussionFrameworkPage

GROUND_RULES = (
    "What is said here stays here. What is learned here may leave.",
    "Speak for yourself, not for a group.",
    "Nobody has to tell a painful story. Anybody may pass.",
    "Listen to the end before you answer.",
    "If you hurt somebody, say sorry and mend it. What you meant comes second.",
    "You may leave the room and come back.",
)

_NOTES = """
You do not have to be an expert. Your task is to keep time, to keep the ground rules, and to see who has not spoken.

- **Before.** Tell people what you will talk about and how long it takes. Ask in private whether anybody has a worry. Never ask a colleague of the [global majority](term:global-majority) to open, to teach or to confirm.
- **During.** Allow silence. Count to ten before you fill it. If somebody is hurt, stop the discussion and look after them first.
- **After.** Thank people. Say what happens with what was said. Ask the next day how they are.
"""

FRAMEWORK = PageText(
    model=DiscussionFrameworkPage,
    name="discussion-framework",
    title="Anti-racism discussion framework",
    introduction="Where to start when your team begins to talk about race. One hour, four questions, clear rules.",
    fields={
        "image": "listening",
        "minutes": 60,
        "content_notes": [("content_note", "everyday-racism")],
        "ground_rules": [("rule", rule) for rule in GROUND_RULES],
        "facilitator_notes": _NOTES,
    },
    body=[
        text(
            """
            This framework is for a first conversation in a team of four to ten people. It helps you to begin, and to
            end well. It does not settle anything in one hour, and it does not have to.

            You need a room where nobody overhears, one hour, and somebody who leads. Send the ground rules round
            the day before.
            """
        ),
        steps(
            "How the hour goes",
            ("Arrive (10 minutes)", "Read the ground rules aloud, one each. Ask whether a rule is missing."),
            ("Pause (half a minute)", "Sit in silence together. The recording below marks the beginning and the end."),
            ("Talk (40 minutes)", "Take the questions in turn. First in pairs, then with everybody."),
            ("Close (10 minutes)", "Each says one thing that they take along. Nobody comments on it."),
        ),
        audio(
            "Half a minute of quiet",
            file="quiet",
            captions="quiet-captions",
            transcript="""
            A soft bell rings.

            Silence.

            After twenty-five seconds the bell rings again.
            """,
        ),
        heading("Four questions"),
        discuss(
            "When did you first notice race, your own or somebody else’s?",
            10,
            "Begin in pairs. It is a question that everybody can answer. Watch that nobody is asked to explain more.",
        ),
        discuss(
            "Where in our own work may people be treated differently because of race?",
            10,
            "Stay with your own work: rotas, referrals, meetings, promotions. If talk drifts to the news, lead it back.",
        ),
        discuss(
            "What makes it hard for us to say something when it happens?",
            10,
            "Collect without judging. Fear of getting it wrong is a fair answer.",
        ),
        discuss(
            "What is one thing that we will do differently until we meet again?",
            10,
            "One thing, with a name and a day. Write it down where the team sees it.",
        ),
        callout(
            "important",
            "If it becomes too much",
            "Stop. Nothing on this page matters more than the people in the room. You can go on another day.",
        ),
        quizzes_guide.FRAMEWORK,
        reflect("What do you want to remember from this conversation?", "A sentence that stayed with you is enough."),
        support("Support afterwards", "samaritans", "citizens-advice"),
        confirm("We agreed on the ground rules before we began."),
    ],
)
