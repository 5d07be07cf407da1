"""In French: the discussion framework."""

from resources.demo.blocks import audio, callout, confirm, discuss, heading, reflect, steps, support, text
from resources.demo.content import quizzes_french
from resources.demo.pages import Translation

_GROUND_RULES = (
    "Ce qui est dit ici reste ici. Ce qui est appris peut en sortir.",
    "Chacun parle pour soi, et non pour un groupe.",
    "Personne n’est tenu de raconter une histoire douloureuse. Chacun peut passer son tour.",
    "On écoute jusqu’au bout avant de répondre.",
    "Si vous blessez quelqu’un, excusez-vous et réparez. Ce que vous vouliez dire vient après.",
    "On peut quitter la pièce et revenir.",
)

_NOTES = """
Vous n’avez pas à être expert. Votre tâche est de tenir le temps et les règles, et de voir qui n’a pas parlé.

- **Avant.** Dites de quoi l’on parlera et combien de temps. Demandez en privé si quelqu’un a une crainte. Ne demandez jamais à un collègue de la [majorité mondiale](term:global-majority) d’ouvrir la séance, d’enseigner ou de confirmer.
- **Pendant.** Laissez place au silence. Comptez jusqu’à dix avant de le rompre. Si quelqu’un est blessé, arrêtez la discussion et prenez d’abord soin de cette personne.
- **Après.** Remerciez. Dites ce qu’il adviendra de ce qui a été dit. Demandez le lendemain comment chacun va.
"""

FRAMEWORK = Translation(
    name="discussion-framework",
    slug="cadre-de-discussion",
    title="Cadre de discussion antiraciste",
    introduction="Par où commencer quand votre équipe parle de racisme. Une heure, quatre questions, des règles claires.",
    fields={
        "content_notes": [("content_note", "everyday-racism")],
        "ground_rules": [("rule", rule) for rule in _GROUND_RULES],
        "facilitator_notes": _NOTES,
    },
    body=[
        text(
            """
            Ce cadre sert à une première conversation dans une équipe de quatre à dix personnes. Il vous aide à bien
            commencer et à bien finir. Il ne règle rien en une heure, et ce n’est pas son but.

            Il vous faut une pièce où personne n’entend, une heure, et quelqu’un qui mène. Envoyez les règles la
            veille.
            """
        ),
        steps(
            "Le déroulement",
            ("Arriver (10 minutes)", "Lisez les règles à voix haute, une chacun. Demandez s’il en manque une."),
            ("Se poser (une demi-minute)", "Restez assis en silence. L’enregistrement marque le début et la fin."),
            ("Parler (40 minutes)", "Prenez les questions l’une après l’autre. D’abord à deux, puis tous ensemble."),
            ("Conclure (10 minutes)", "Chacun dit une chose qu’il emporte. Personne ne la commente."),
        ),
        audio(
            "Une demi-minute de calme",
            file="quiet",
            captions="quiet-captions",
            transcript="""
            Une cloche sonne doucement.

            Silence.

            Au bout de vingt-cinq secondes, la cloche sonne de nouveau.
            """,
        ),
        heading("Quatre questions"),
        discuss(
            "Quand avez-vous pris conscience pour la première fois de votre couleur de peau, ou de celle d’un autre ?",
            10,
            "Commencez à deux. Chacun peut répondre. Veillez à ce que personne ne soit prié d’en dire davantage.",
        ),
        discuss(
            "Où, dans notre propre travail, des gens peuvent-ils être traités autrement à cause de leur origine ?",
            10,
            "Restez dans votre travail : plannings, réunions, promotions. Si l’on parle de l’actualité, ramenez-y.",
        ),
        discuss(
            "Qu’est-ce qui nous empêche de dire quelque chose quand cela arrive ?",
            10,
            "Recueillez sans juger. La peur de mal faire est une réponse honnête.",
        ),
        discuss(
            "Que ferons-nous autrement d’ici à notre prochaine rencontre ?",
            10,
            "Une seule chose, avec un nom et un jour. Écrivez-la là où l’équipe la voit.",
        ),
        callout(
            "important",
            "Si c’est trop",
            "Arrêtez. Rien sur cette page ne compte plus que les personnes présentes. Vous reprendrez un autre jour.",
        ),
        quizzes_french.FRAMEWORK,
        reflect("Que voulez-vous retenir de cette conversation ?", "Une phrase qui vous est restée suffit."),
        support("Du soutien ensuite (en anglais)", "samaritans", "citizens-advice"),
        confirm("Nous avons convenu des règles avant de commencer."),
    ],
)
