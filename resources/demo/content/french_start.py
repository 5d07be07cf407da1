"""In French: the home page, the toolkit and its first chapter."""

from resources.demo.blocks import (
    callout,
    comparison,
    heading,
    image_with_text,
    key_points,
    page_link,
    reflect,
    steps,
    support,
    term,
    text,
)
from resources.demo.content import quizzes_french
from resources.demo.pages import Translation

HOME = Translation(
    name="en-gb",
    slug="fr",
    title="Programme antiraciste",
    introduction="Apprenez à parler de racisme au travail, et à agir. Tout ici est libre d’usage pour votre équipe.",
    body=[
        text(
            """
            Vous êtes peut-être ici parce que quelque chose s’est passé. Ou parce que rien ne s’est passé, et que vous
            voulez que cela dure. Les deux sont de bonnes raisons.

            Un réseau d’innovation en santé du sud de Londres mène un tel programme pour son personnel. Il partage ce
            qu’il a conçu, pour que d’autres n’aient pas à partir de rien.
            """
        ),
        image_with_text(
            "gathering",
            "Commencez là où vous êtes",
            """
            Vous n’avez pas besoin des mots justes pour commencer. Choisissez une page ci-dessous et donnez-lui dix
            minutes. Vous pouvez vous arrêter à tout moment, et revenir.
            """,
        ),
        heading("Par où commencer"),
        page_link("talking-about-race", "Suivez le cours : trois modules, neuf courtes leçons (en anglais)"),
        page_link("how-to-talk-about-race", "Lisez la boîte à outils, seul ou avec votre équipe"),
        page_link("discussion-framework", "Menez une première conversation avec votre équipe"),
        page_link("diverse-panel-guide", "Rendez vos prochains entretiens équitables (en anglais)"),
        page_link("the-programme", "Découvrez comment le programme est né"),
        heading("Ce qui vous attend"),
        key_points(
            "",
            "Les pages emploient des mots simples. Le glossaire explique ceux qui ont un sens particulier.",
            "Certaines pages parlent de choses douloureuses. Elles le disent d’abord, et vous pouvez passer ces parties.",
            "Ce que vous écrivez dans une réflexion n’est que pour vous.",
        ),
        callout(
            "note",
            "Ceci est une démonstration",
            "Les personnes des récits sont inventées. Les rapports sont de courtes pages qui tiennent lieu des vrais.",
        ),
        support("Si vous voulez parler à quelqu’un (en anglais)", "samaritans", "eass", "acas"),
    ],
)

TOOLKIT = Translation(
    name="how-to-talk-about-race",
    slug="comment-parler-de-racisme",
    title="Comment parler de racisme",
    introduction="Une boîte à outils pour chacun, les organisations et les communautés : parler vrai et agir dans la durée.",
    body=[
        text(
            """
            Beaucoup de gens ne parlent pas de racisme parce qu’ils craignent de mal s’exprimer. Ceux qui le vivent
            restent alors seuls. Cette boîte à outils vous aide à commencer.

            Lisez les chapitres dans l’ordre que vous voulez. Chacun prend moins de dix minutes.
            """
        ),
        image_with_text(
            "paths",
            "Trois façons de s’en servir",
            """
            - **Seul :** lisez un chapitre et répondez pour vous-même à sa question.
            - **À deux :** lisez le même chapitre et parlez-en en marchant.
            - **En équipe :** prenez un chapitre par mois dans votre réunion.
            """,
        ),
        key_points(
            "Ce que vous trouverez",
            "Les chapitres un à quatre traitent des conversations : les préparer, les mener, les traverser.",
            "Le chapitre cinq traite des organisations, le chapitre six des communautés.",
        ),
        page_link("discussion-framework", "Vous menez une première conversation ? Il y a un cadre pour cela"),
    ],
)

CHAPTER = Translation(
    name="before-you-begin",
    slug="avant-de-commencer",
    title="Avant de commencer",
    introduction="Ce que vous apportez dans la conversation, et ce que vous pouvez laisser dehors.",
    body=[
        text(
            """
            Une bonne conversation sur le racisme commence avant que quiconque ne parle. Elle commence avec vous, et
            avec ce que vous en espérez.

            Vous n’avez pas besoin de tout savoir. Il faut seulement être prêt à entendre ce que vous n’attendiez pas.
            """
        ),
        term("global-majority"),
        steps(
            "Trois questions à vous poser",
            (
                "Pourquoi maintenant ?",
                "S’est-il passé quelque chose ? Quelqu’un vous l’a demandé ? Dites-le dès le début.",
            ),
            ("Qu’est-ce que je veux ?", "Apprendre, être entendu, changer quelque chose ? Un seul but suffit."),
            (
                "Suis-je prêt à avoir tort ?",
                "Si ce n’est pas aujourd’hui, choisissez un autre jour. Mieux vaut attendre.",
            ),
        ),
        comparison(
            (
                "J’aimerais parler de ce qui s’est passé à la réunion. Le voulez-vous aussi, et quand ?",
                "Je peux vous poser une question, à vous qui êtes noire ?",
                "La première phrase laisse le choix. La seconde fait parler une personne pour des millions.",
            ),
            (
                "J’ai lu là-dessus, et il y a une chose que je n’ai pas comprise.",
                "Expliquez-moi ce que je dois faire.",
                "Personne ne vous doit de leçons. Commencez par lire.",
            ),
        ),
        quizzes_french.BEFORE,
        reflect(
            "Enfant, qu’avez-vous appris sur le racisme, à la maison et à l’école ?",
            "Qu’est-ce qui se disait ? Qu’est-ce qui ne se disait jamais ?",
        ),
    ],
)
