"""Module 2: discomfort, listening, and a first conversation."""

from academy.models import LessonPage, ModulePage
from resources.demo.blocks import (
    accordion,
    callout,
    comparison,
    discuss,
    heading,
    image,
    key_points,
    page_link,
    quote,
    reflect,
    steps,
    story,
    table,
    term,
    text,
)
from resources.demo.content import quizzes_talking
from resources.demo.pages import PageText

DISCOMFORT = PageText(
    LessonPage,
    "staying-when-it-is-hard",
    "Staying when it is hard",
    "What happens in you when race comes up, and how to stay in the conversation.",
    fields={"image": "waves", "minutes": 9},
    body=[
        text(
            """
            Talking about race stirs people. Some get hot, some go cold, some make a joke. All of these are ways to
            get away from something that hurts.

            You cannot learn much while you are getting away. So the first skill is to notice it.
            """
        ),
        table(
            "How it may show",
            ("What you do", "What may lie behind it", "What you can do instead"),
            ("Explain what you meant", "Fear to be seen as a bad person", "Say sorry. Explain later, if asked"),
            ("Talk about something else", "Not knowing what to say", "Say: “I do not know what to say”"),
            ("Get angry", "Feeling accused", "Ask for a moment"),
            ("Cry", "Shame, or being touched", "Do not make the other person comfort you"),
            ("Say nothing", "Being tired of it all", "Say that you will speak another time"),
        ),
        image("waves", "It comes in waves. Each of them passes."),
        story(
            "The pause",
            """
            In a team meeting Yusuf says: “I have counted. In the last ten meetings, nobody from our night staff was
            asked for anything. And we know what the night staff looks like.”

            Claire chairs the meetings. She feels her face go red. She wants to say that nights are hard to plan for.
            She takes a breath. “I had not seen that,” she says. “Give me until tomorrow. I do not want to answer too
            fast.”
            """,
            "What did the breath change? What should Claire do tomorrow?",
        ),
        key_points(
            "To remember",
            "Discomfort shows that something matters. It does not show that somebody is wrong.",
            "One slow breath is enough to choose what you do next.",
            "You may ask for time. Then come back to it yourself.",
        ),
        quizzes_talking.DISCOMFORT,
        reflect("What do you do when you want to get away?", "Look at the first column of the table."),
    ],
)

LISTENING = PageText(
    LessonPage,
    "listening-well",
    "Listening well",
    "How to hear what somebody tells you, and not something else.",
    fields={"image": "listening", "minutes": 8, "content_notes": [("content_note", "everyday-racism")]},
    body=[
        text(
            """
            When somebody tells you that they have met racism, they take a risk. What you do in the first minute
            decides whether they will ever tell you again.
            """
        ),
        steps(
            "The first minute",
            ("Stop what you are doing", "Put the phone away. Close the door."),
            ("Let them finish", "Do not ask for details. They tell you what they want to tell."),
            ("Believe them", "You are not a court. Say: “Thank you for telling me.”"),
            ("Ask", "“What would help you now?” Perhaps nothing. That is an answer too."),
            ("Keep it", "Tell nobody without asking them, unless somebody is in danger."),
        ),
        comparison(
            ("That sounds hard. Thank you for telling me.", "Are you sure?", "Doubt is what they have feared."),
            ("What would you like to happen?", "You have to report this.", "It is theirs to decide."),
            ("I am sorry that this happened here.", "She is really nice, you know.", "You are with the wrong person."),
        ),
        quote(
            "He did not say much. He asked me the next day how I was. That was when I trusted him.",
            "A made-up colleague",
        ),
        term("lived-experience"),
        discuss(
            "Tell your partner for three minutes about your way to work. They only listen. Then swap. How was it?",
            10,
            "An everyday subject is enough to notice how hard it is only to listen.",
        ),
        quizzes_talking.LISTENING,
        reflect("When did somebody not believe you? What did you do afterwards?"),
    ],
)

STARTING = PageText(
    LessonPage,
    "starting-a-conversation",
    "Starting a conversation",
    "How to begin, with one person or with a team.",
    fields={"image": "paths", "minutes": 10},
    body=[
        text(
            """
            There is no perfect first sentence. There is a time, a place, and a reason that you can name.
            """
        ),
        heading("With one person"),
        comparison(
            (
                "I have been thinking about what I said on Monday. May I come back to it?",
                "I hope you did not take that the wrong way.",
                "The first takes it upon you. The second leaves it with the other.",
            ),
            (
                "I would like to hear how you see it, if you want to tell me.",
                "You as a Muslim must have an opinion.",
                "Nobody speaks for a faith or a people.",
            ),
        ),
        heading("With a team"),
        steps(
            "A beginning of ten minutes",
            ("Say why", "“We want to look at who speaks in our meetings.” Something close to your work."),
            ("Say what it is not", "“Today we only collect. We decide nothing.”"),
            ("Ask something that all can answer", "“When did you last feel that you did not belong somewhere?”"),
            ("Thank and close", "Say when you will go on."),
        ),
        accordion(
            (
                "What if nobody says anything?",
                "Count to ten. Then let people talk in pairs for two minutes, and ask again.",
            ),
            (
                "What if somebody says something racist?",
                "Stop it, calmly. Say what the rule is. See to those whom it hurt.",
            ),
            (
                "What if I am the only one who is not white?",
                "You do not have to lead this. You do not even have to come.",
            ),
        ),
        callout(
            "warning",
            "Do not begin with somebody’s wound",
            "Never open with something that happened to a person in the room, unless they asked you to.",
        ),
        quizzes_talking.STARTING,
        page_link("discussion-framework", "For a whole hour, use the discussion framework"),
        reflect("With whom would you like to talk? What would be your first sentence?"),
    ],
)

TALKING = PageText(
    model=ModulePage,
    name="talking-and-listening",
    title="Talking and listening",
    introduction="Stay when it is hard, listen well, and begin a conversation yourself.",
    body=[text("Three lessons to try out with somebody. Reading alone will not do it.")],
    children=[DISCOMFORT, LISTENING, STARTING],
)
