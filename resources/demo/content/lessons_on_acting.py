"""Module 3: speaking up, mending, and making it last."""

from academy.models import LessonPage, ModulePage
from resources.demo.blocks import (
    callout,
    comparison,
    discuss,
    heading,
    key_points,
    page_link,
    passage,
    quote,
    reflect,
    steps,
    story,
    support,
    term,
    text,
    timeline,
    video,
)
from resources.demo.content import quizzes_acting, quizzes_confidence
from resources.demo.pages import PageText

SPEAKING_UP = PageText(
    LessonPage,
    "noticing-and-speaking-up",
    "Noticing and speaking up",
    "What you can do in the moment, and what is still possible afterwards.",
    fields={"image": "threads", "minutes": 12, "content_notes": [("content_note", "racist-abuse")]},
    body=[
        text(
            """
            Something is said. The moment passes, and you think of the right words on your way home. It happens to
            nearly everybody. You can practise.
            """
        ),
        video(
            "Speaking up in four steps",
            file="speaking-up",
            captions="speaking-up-captions",
            transcript="""
            The film is silent. Beside a circle that slowly grows and shrinks, one text after another appears.

            1. Speaking up. Four steps, five seconds each.
            1. Pause. Take one breath before you answer.
            1. Name it. Say what you heard, plainly and calmly.
            1. Say why. Tell what it does, not what the person is.
            1. Ask. Ask the person concerned what would help now.
            """,
        ),
        passage(
            "racist-abuse",
            story(
                "Bay four",
                """
                A patient refuses to be touched by Blessing, a nurse. He says why, loudly, and the whole bay hears it.
                Another nurse, Mark, takes over without a word. The shift goes on. In the break room nobody mentions it.

                Blessing has nine more hours.
                """,
                "What could Mark have said to the patient? What could he do for Blessing in those nine hours?",
            ),
            text(
                """
                One way: “We treat everybody here with respect, and I expect that of you. Blessing is one of our best
                nurses.” Then to Blessing, outside: “I heard that. Do you want to go on here, or shall we swap? And do
                you want me to report it with you?”
                """
            ),
        ),
        comparison(
            ("I do not find that funny.", "Come on, that is racist!", "Short and calm is harder to laugh away."),
            ("What do you mean by that?", "Silence", "Having to explain a joke ends most of them."),
            ("Let her finish, please.", "Sorry, can I just jump in for her?", "She can speak. She needs the floor."),
        ),
        callout(
            "important",
            "Look after the person first",
            "Go to the one who was hurt before you go to the one who hurt. And ask before you report anything in "
            "somebody’s name.",
        ),
        discuss(
            "Try the four steps in pairs, with a remark that you have heard at work.", 10, "No slurs. Choose mild ones."
        ),
        quizzes_acting.SPEAKING_UP,
        support("If it happened to you", "eass", "acas", "samaritans", "emergency"),
    ],
)

MENDING = PageText(
    LessonPage,
    "when-you-get-it-wrong",
    "When you get it wrong",
    "You will say something that hurts. This is how to mend it.",
    fields={"image": "waves", "minutes": 8},
    body=[
        text(
            """
            Everybody who talks about race gets something wrong. What counts is the next minute. If somebody tells you,
            they think that you can do better. Take it as a gift, even if it does not feel like one.
            """
        ),
        steps(
            "Mending",
            ("Stop", "Do not finish the sentence."),
            ("Say sorry for what you did", "“I am sorry that I said that.” Not: “I am sorry if you were hurt.”"),
            ("Do not explain", "Not now. It would ask the other person to understand you."),
            ("Do better at once", "Use the right name, the right word, in the next sentence."),
            ("Learn on your own time", "Read, or ask somebody who has offered to help."),
        ),
        story(
            "Two names",
            """
            “Thank you, Amina,” says Jo at the end of the call. “I am Nadia,” says Nadia. It is the second time. Amina
            is the other woman in the team who wears a headscarf.

            Jo could laugh it off. “I am sorry, Nadia,” says Jo. “I mixed you up, and not for the first time. I will
            see to it that it does not happen again.” Jo puts a note with both names beside the screen.
            """,
            "Why does it matter that Jo named what happened?",
        ),
        comparison(
            ("I am sorry. I will not say it again.", "I am so sorry, I feel terrible!", "The second asks for comfort."),
            ("Thank you for telling me.", "I have many Black friends.", "It is about what you said, not about you."),
        ),
        quote("An apology that needs a reply is a request.", "A rule of thumb"),
        term("privilege"),
        quizzes_acting.MENDING,
        reflect(
            "Is there something that you would still like to mend?", "It is seldom too late for one honest sentence."
        ),
    ],
)

LASTING = PageText(
    LessonPage,
    "making-it-last",
    "Making it last",
    "From a good intention to something that is still there in a year.",
    fields={"image": "steps", "minutes": 10},
    body=[
        text(
            """
            Much that organisations do against racism is loud and short. What lasts is mostly quiet: a rule, a
            date in the calendar, a question that is asked every time.
            """
        ),
        timeline(
            "How long it took one organisation",
            (
                "2020 to December 2021",
                "2020",
                "2021-12",
                "Listening",
                "Listening events, and an oversight group of volunteers.",
            ),
            ("December 2021", "2021-12", "", "A decision", "The executive board approves the first phase."),
            ("April to October 2022", "2022-04", "2022-10", "Talking", "Teams discuss race in their own area of work."),
            (
                "October 2022 to May 2023",
                "2022-10",
                "2023-05",
                "Trying",
                "Actions are launched and piloted across the organisation.",
            ),
            ("Summer 2023", "2023-06", "2023-08", "Looking back", "An independent evaluation is published."),
        ),
        heading("Your own next step"),
        steps(
            "Make it small enough to happen",
            ("Choose one thing", "That you can begin within a week, with what you have."),
            ("Give it a place", "A line on an agenda, a reminder, a form."),
            ("Tell somebody", "And ask them to ask you in a month."),
            ("Say how you would notice", "“More people speak in our meetings” is something that you can count."),
        ),
        term("allyship"),
        key_points(
            "What you take along",
            "Anti-racism is what you do, not what you are.",
            "Listening comes before acting, and acting has to follow.",
            "Small things last if they have a place and a date.",
            "You are not alone with it. Others have begun as well.",
        ),
        quizzes_acting.LASTING,
        reflect("What will you do, by when, and who will ask you about it?"),
        quizzes_confidence.AFTER,
        page_link("lasting-steps-at-work", "More ideas: the toolkit’s chapter on lasting steps at work"),
    ],
)

ACTING = PageText(
    model=ModulePage,
    name="acting",
    title="Acting",
    introduction="Speak up, mend what goes wrong, and make it last.",
    body=[text("Three lessons about doing. Choose one thing at the end, and tell somebody what it is.")],
    children=[SPEAKING_UP, MENDING, LASTING],
)
