"""Chapters one to four of the toolkit: conversations."""

from resources.demo.blocks import (
    accordion,
    callout,
    comparison,
    discuss,
    heading,
    image,
    key_points,
    quote,
    reflect,
    steps,
    story,
    support,
    term,
    text,
)
from resources.demo.content import quizzes_toolkit
from resources.demo.pages import PageText
from resources.models import ChapterPage

BEFORE = PageText(
    ChapterPage,
    "before-you-begin",
    "Before you begin",
    "What you bring into the conversation, and what you can leave outside.",
    fields={"image": "listening", "minutes": 6},
    body=[
        text(
            """
            A good conversation about race begins before anybody speaks. It begins with you, and with what you hope
            will happen.

            You do not need to know everything. You need to be ready to hear something that you did not expect.
            """
        ),
        term("global-majority"),
        steps(
            "Three questions to put to yourself",
            ("Why now?", "Did something happen? Did somebody ask you? Say so openly at the start."),
            ("What do I want?", "To learn, to be heard, to change something? One aim is enough."),
            ("Am I ready to be wrong?", "If not today, choose another day. Waiting is better than winning."),
        ),
        comparison(
            (
                "I would like to talk about what happened in the meeting. Would you like that too, and when?",
                "Can I ask you something, as a Black person?",
                "The first leaves a choice. The second makes one person speak for millions.",
            ),
            (
                "I read about it, and one thing I did not understand.",
                "Explain to me what I should do.",
                "Nobody owes you lessons. Do your own reading first.",
            ),
        ),
        quizzes_toolkit.BEFORE,
        reflect(
            "What did you learn about race as a child, at home and at school?", "What was said? What was never said?"
        ),
    ],
)

SAFE = PageText(
    ChapterPage,
    "a-safe-place-to-talk",
    "A safe place to talk",
    "How to set up a conversation in which people can be honest.",
    fields={"image": "horizon", "minutes": 7},
    body=[
        text(
            """
            Safe does not mean comfortable. It means that nobody is punished, laughed at or made small for speaking.
            This is called [psychological safety](term:psychological-safety), and it has to be made.
            """
        ),
        key_points(
            "What makes a place safe",
            "People know beforehand what it is about, and may stay away.",
            "There are rules, and somebody holds them.",
            "Those with power speak late and listen long.",
            "What is said does not turn up in an appraisal.",
        ),
        heading("Questions that come up"),
        accordion(
            (
                "Should managers take part?",
                "It depends on the team. Ask each person in private. If two would speak less freely, let the team meet "
                "without the manager first.",
            ),
            (
                "Should global majority staff meet on their own?",
                "Offer it, and let them decide. It is often where honest talk begins. It should never be the only place.",
            ),
            (
                "May we take notes?",
                "Note what was decided, not who said what. Read the notes aloud before you part.",
            ),
        ),
        callout(
            "important",
            "Not everything is a conversation",
            "If somebody has been abused or discriminated against, talking is not enough. Follow your organisation’s "
            "procedure, and stay with the person.",
        ),
        quizzes_toolkit.SAFE,
        support("Advice and support", "eass", "acas", "samaritans"),
    ],
)

HONEST = PageText(
    ChapterPage,
    "open-and-honest",
    "Open and honest",
    "What to say, how to listen, and how to end.",
    fields={"image": "threads", "minutes": 8, "content_notes": [("content_note", "everyday-racism")]},
    body=[
        text(
            """
            Honest does not mean blunt. It means that you say what you saw, what you felt and what you do not know,
            and that you let others do the same.
            """
        ),
        story(
            "The coffee queue",
            """
            Daniel and Priya wait for coffee. A visitor comes up and hands Priya an empty cup. “Could you clear that
            away?” She is a consultant. Her badge says so. She puts the cup on the counter and says nothing.

            Later Daniel goes to her office. “I saw that this morning,” he says. “I did not say anything, and I wish I
            had. How are you?”

            “Tired,” says Priya. “Thanks for seeing it.”
            """,
            "What did Daniel do well? What could he have done in the queue?",
        ),
        quote("I did not need him to fix it. I needed somebody else to have seen it.", "Priya, in the story"),
        comparison(
            ("I saw what happened.", "I am sure he did not mean it.", "What he meant does not undo what he did."),
            ("Thank you for telling me.", "That has never happened to me.", "Your experience is not a test of theirs."),
            ("I need to think about that.", "I do not see colour.", "Who does not see race cannot see racism."),
        ),
        discuss("Think of a time when somebody listened to you well. What did they do?", 10, "Begin in pairs."),
        key_points(
            "To end well",
            "Say what you heard.",
            "Say what you will do, or that you do not know yet.",
            "Ask whether you may come back to it.",
        ),
        quizzes_toolkit.HONEST,
    ],
)

UNCOMFORTABLE = PageText(
    ChapterPage,
    "getting-comfortable-with-being-uncomfortable",
    "Getting comfortable with being uncomfortable",
    "Why it feels hard, and how to stay in the room.",
    fields={"image": "waves", "minutes": 7},
    body=[
        text(
            """
            Your heart beats faster. You want to explain, or to leave. That is normal. It means that something is at
            stake for you. It does not mean that something is wrong.
            """
        ),
        image("waves", "Discomfort rises and falls. You can let it pass."),
        steps(
            "When it gets hard",
            ("Notice it", "Where do you feel it? Give it a name: shame, anger, fear."),
            ("Breathe", "Once, slowly, before you say anything."),
            ("Stay", "Ask a question. “Can you tell me more?” is nearly always right."),
            ("Rest later", "Take your feelings to a friend afterwards, not to the person who was hurt."),
        ),
        callout(
            "note",
            "It is not the same for everybody",
            "For some, the discomfort is an hour in a meeting room. For others it is every day. Those who have less of "
            "it can carry more of the work.",
        ),
        quizzes_toolkit.UNCOMFORTABLE,
        reflect("When do you fall silent in a talk about race?", "Think of the last time. What would have helped?"),
    ],
)

TALKING = [BEFORE, SAFE, HONEST, UNCOMFORTABLE]
