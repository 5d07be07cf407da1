"""In French: the story of the programme."""

from typing import Any

from resources.demo.blocks import heading, image, page_link, passage, quote, reflect, text
from resources.demo.pages import Translation


def _milestone(when: str, starts_on: str, ends_on: str, what: str) -> dict[str, Any]:
    return {"when": when, "starts_on": starts_on, "ends_on": ends_on, "what": what}


_LISTENING = {
    "title": "Écouter",
    "summary": "Avant tout projet, on a écouté.",
    "milestones": [
        _milestone(
            "De 2020 à décembre 2021",
            "2020",
            "2021-12",
            "Des rencontres d’écoute. Des volontaires forment un groupe de suivi pour trouver la suite à donner.",
        ),
        _milestone(
            "Décembre 2021",
            "2021-12",
            "",
            "Responsables et volontaires nomment les chantiers issus des séances d’écoute et d’idées. La direction "
            "approuve la phase 1.",
        ),
    ],
}

_PHASE_1 = {
    "title": "Phase 1 : chercher que faire",
    "summary": "Les équipes parlent du racisme dans leur propre travail, et l’on conçoit les actions ensemble.",
    "milestones": [
        _milestone(
            "Avril 2022",
            "2022-04",
            "",
            "Un groupe de parole pour le personnel de la majorité mondiale, animé par des consultants extérieurs. Un "
            "atelier de cadrage pour la direction.",
        ),
        _milestone(
            "D’avril à octobre 2022",
            "2022-04",
            "2022-10",
            "Les équipes parlent du racisme dans leur domaine, avec des référents d’équipe.",
        ),
        _milestone(
            "Juillet 2022",
            "2022-07",
            "",
            "Toute l’organisation se réunit : un point d’étape, et ce que l’antiracisme veut dire ici.",
        ),
        _milestone(
            "De juillet à septembre 2022",
            "2022-07",
            "2022-09",
            "L’équipe de projet et un groupe consultatif conçoivent ensemble les chantiers, les résultats attendus "
            "et les mesures.",
        ),
    ],
}

_PHASE_2 = {
    "title": "Phase 2 : essayer",
    "summary": "Les actions conçues sont lancées et essayées dans toute l’organisation.",
    "milestones": [
        _milestone(
            "D’octobre 2022 à mai 2023",
            "2022-10",
            "2023-05",
            "Les actions sont lancées et essayées dans toute l’organisation.",
        ),
        _milestone(
            "De janvier à mai 2023",
            "2023-01",
            "2023-05",
            "Ce qui en est sorti : une table ronde avec des partenaires du sud de Londres, des formations, la boîte à "
            "outils, une évaluation du programme, une communauté de pratique. Des initiatives clés entrent dans le "
            "travail ordinaire.",
        ),
        _milestone(
            "Février 2023",
            "2023-02",
            "",
            "Participation à la Race Equality Week nationale : rencontres, ateliers et formations.",
        ),
        _milestone(
            "Été 2023",
            "2023",
            "",
            "Une évaluation indépendante paraît avec des recommandations, ainsi qu’une revue des actions menées au "
            "travail.",
        ),
    ],
}

PROGRAMME = Translation(
    name="the-programme",
    slug="le-programme",
    title="Comment le programme est né",
    introduction="Des rencontres d’écoute de 2020 à l’évaluation indépendante de 2023, et ce que vous pouvez en tirer.",
    fields={
        "aims": """
        Le programme a deux buts :

        1. Un cadre de [sécurité psychologique](term:psychological-safety) où le personnel gagne en assurance pour parler de racisme et d’inégalités.
        1. Un personnel qui ose dénoncer les inégalités et les discriminations raciales, et y répondre.
        """,
        "phases": [("phase", phase) for phase in (_LISTENING, _PHASE_1, _PHASE_2)],
        "evaluation": """
        À l’été 2023, une évaluation indépendante a paru avec des recommandations, ainsi qu’une revue des actions
        menées au travail. Vous les trouverez sous cette page, en anglais.
        """,
        "get_involved": """
        Vous pouvez tout utiliser dans votre propre organisation.

        - Commencez par le [cadre de discussion](page:discussion-framework) si votre équipe n’a jamais parlé de racisme.
        - Lisez la [boîte à outils](page:how-to-talk-about-race) à votre rythme.
        - Emportez le [guide des jurys diversifiés](page:diverse-panel-guide) à vos prochains entretiens.
        - Rejoignez la [communauté de pratique](term:community-of-practice). Elle est ouverte à d’autres.
        """,
    },
    body=[
        heading("Pourquoi tout a commencé"),
        passage(
            "racist-violence",
            text(
                """
                En mai 2020, George Floyd a été assassiné. Les mêmes mois, la pandémie a montré combien l’origine
                pesait sur la santé, sur ceux qui tombaient malades et ceux qui mouraient.

                L’organisation a dû se demander ce qu’elle faisait elle-même. Cet été-là, elle a décidé de devenir
                activement [antiraciste](term:anti-racism).
                """
            ),
        ),
        quote(
            "Ne pas être raciste ne suffit pas. Le racisme a une histoire, et il est inscrit dans les systèmes.",
            "Le point de départ",
        ),
        image("waves", "Le travail a pris trois ans, et il continue."),
        heading("Ce que vous pouvez en tirer"),
        text(
            """
            Si vous projetez quelque chose de semblable, l’ordre vous aidera peut-être plus que chaque action.

            - **D’abord, on a écouté.** Il a fallu plus d’un an avant qu’un plan ne soit approuvé.
            - **Les équipes ont parlé de leur propre travail,** et non du racisme en général.
            - **Les personnes concernées ont conçu les actions,** avec celles qui devaient les mener.
            - **Tout a été essayé** avant d’entrer dans le travail ordinaire.
            """
        ),
        reflect("Où en est votre propre organisation sur ce chemin ?", "Qu’a-t-on entendu, et qu’en est-il advenu ?"),
        page_link("how-to-talk-about-race", "Continuer avec la boîte à outils"),
    ],
)
