"""Module 1: what racism is, how it works, and the words for it."""

from academy.models import LessonPage, ModulePage
from resources.demo.blocks import (
    accordion,
    callout,
    comparison,
    discuss,
    heading,
    image,
    image_with_text,
    key_points,
    passage,
    quote,
    reflect,
    steps,
    story,
    table,
    term,
    text,
)
from resources.demo.content import quizzes_confidence, quizzes_understanding
from resources.demo.pages import PageText

MEANING = PageText(
    LessonPage,
    "what-anti-racism-means",
    "What anti-racism means",
    "Why it is not enough not to be racist, and what there is to do instead.",
    fields={"image": "gathering", "minutes": 8},
    body=[
        quizzes_confidence.BEFORE,
        text(
            """
            Most people at work would say that they are not racist. And yet people of the
            [global majority](term:global-majority) are treated worse, in many workplaces and in many ways. How does
            that fit together?

            Racism is more than bad people with bad thoughts. It has a history, and it is built into rules, habits and
            systems. These go on working when nobody does anything. So doing nothing is not neutral.
            """
        ),
        term("anti-racism"),
        table(
            "Three ways to stand",
            ("Stance", "What it sounds like", "What happens"),
            ("Racist", "“They are just like that.”", "People are harmed"),
            ("Not racist", "“I treat everybody the same.”", "Things stay as they are"),
            ("Anti-racist", "“Why are all our managers white?”", "Something can change"),
        ),
        story(
            "The rota",
            """
            On a ward, the nurses swap shifts among themselves. Those who have been there longest choose first. They
            are mostly white. Those who came last get the nights and the bank holidays. They mostly came from abroad.

            Nobody wants to be unfair. “It has always been like this,” says the ward manager.
            """,
            "Is this racism? Who could change it, and how?",
        ),
        key_points(
            "To remember",
            "Not being racist leaves things as they are.",
            "Anti-racism means to look for what harms people, and to change it.",
            "You can begin with what you decide yourself.",
        ),
        quizzes_understanding.MEANING,
        reflect("What do you decide at work, alone or with others?", "Think of rotas, agendas, rooms, tasks, thanks."),
    ],
)

SYSTEMS = PageText(
    LessonPage,
    "how-racism-works",
    "How racism works",
    "Four levels, from a thought to a system, and what each of them needs.",
    fields={"image": "horizon", "minutes": 10, "content_notes": [("content_note", "unfair-treatment")]},
    body=[
        text(
            """
            When people argue about racism, they often talk about different things. It helps to tell four levels
            apart.
            """
        ),
        steps(
            "Four levels",
            ("Within a person", "What we have learned to think, often without noticing: [bias](term:bias), or shame."),
            ("Between people", "A remark, a joke, a look. It may be meant badly, or not meant at all."),
            ("In an organisation", "Who is hired, heard and promoted, by rules that look the same for all."),
            ("In society", "Who lives where, who falls ill, who is stopped by the police."),
        ),
        image("horizon", "The levels lie behind one another. What you see first is the nearest."),
        passage(
            "unfair-treatment",
            story(
                "The third time",
                """
                Grace has been acting up in a higher post for two years. She has trained three colleagues. When the
                post is advertised she applies, for the third time.

                “You are so valuable where you are,” says her manager. The post goes to somebody whom she trained. That
                evening Grace does not tell her family. She is ashamed, and does not know of what.
                """,
                "On which of the four levels does something happen here?",
            ),
            quote("Nobody was rude to me. That is what made it so hard to explain.", "Grace, in the story"),
        ),
        accordion(
            (
                "Can a rule be racist if nobody meant it to be?",
                "It can have that effect. A rule that people must have worked here for five years sounds fair. It keeps "
                "out those who were not hired five years ago.",
            ),
            (
                "What about people who are treated badly for other reasons?",
                "Race is never the only thing about a person. [Intersectionality](term:intersectionality) is the word "
                "for how such things act together.",
            ),
        ),
        quizzes_understanding.SYSTEMS,
        discuss("Which level does our team talk about most? Which do we leave out?", 10),
    ],
)

WORDS = PageText(
    LessonPage,
    "the-words-we-use",
    "The words we use",
    "Which words help, which hurt, and what to do when you are not sure.",
    fields={"image": "listening", "minutes": 7, "content_notes": [("content_note", "everyday-racism")]},
    body=[
        image_with_text(
            "listening",
            "Words change",
            """
            A word that was polite twenty years ago can hurt today. That is not a trap. People who were named by
            others now name themselves.
            """,
        ),
        term("global-majority"),
        comparison(
            (
                "Black, Asian and other global majority colleagues",
                "the BAMEs, non-white staff",
                "Say whom you mean. Nobody wants to be a “non”.",
            ),
            (
                "Where did you grow up? I am from Kent.",
                "Where are you really from?",
                "The second says: you cannot be from here.",
            ),
            (
                "You made that point very clearly.",
                "You are so articulate.",
                "Praise what was said. Do not sound surprised.",
            ),
        ),
        heading("If you are not sure"),
        text(
            """
            - Use the word that the person uses.
            - If you must know, ask: “How do you like to be described?” Then use it.
            - Be exact. If you talk about Somali patients, say so.
            - Leave race out if it does not matter to what you say.
            """
        ),
        callout(
            "tip",
            "Names are words too",
            "Ask how a name is said, repeat it, and write it down for yourself. Do not shorten it unless you are "
            "invited to.",
        ),
        term("microaggression"),
        quizzes_understanding.WORDS,
        reflect("Which word have you stopped using, and why?"),
    ],
)

UNDERSTANDING = PageText(
    model=ModulePage,
    name="understanding-race-and-racism",
    title="Understanding race and racism",
    introduction="What anti-racism means, how racism works, and the words for it.",
    body=[text("Three lessons that give you a common ground. Talk about at least one of them with somebody.")],
    children=[MEANING, SYSTEMS, WORDS],
)
