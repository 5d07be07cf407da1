"""Twelve words that the programme uses in a particular sense."""


def _term(term: str, definition: str, also_called: str = "") -> dict[str, str]:
    return {"term": term, "definition": definition, "also_called": also_called}


TERMS = {
    "anti-racism": _term(
        "anti-racism",
        "Acting against racism wherever you meet it: in what people say, in rules and in habits. It asks for more "
        "than not being racist yourself.",
    ),
    "global-majority": _term(
        "global majority",
        "People who are Black, Asian, Brown, of dual heritage, indigenous to the global south, or who have been "
        "called “ethnic minorities”. Together they are most of the people in the world.",
        "ethnic minorities, BAME",
    ),
    "systemic-racism": _term(
        "systemic racism",
        "Racism that is built into rules, routines and institutions. It harms people even when nobody involved means "
        "any harm.",
        "structural racism, institutional racism",
    ),
    "microaggression": _term(
        "microaggression",
        "A small remark or act that tells somebody that they do not belong. One alone may look harmless. Many of "
        "them, over years, are not.",
        "everyday racism",
    ),
    "allyship": _term(
        "allyship",
        "Using the standing that you have to support people who are treated unfairly, on their terms and not for "
        "your own credit.",
        "being an ally",
    ),
    "psychological-safety": _term(
        "psychological safety",
        "Knowing that you can ask, doubt, disagree or admit a mistake in a group without being punished or made small.",
    ),
    "privilege": _term(
        "privilege",
        "An advantage that you have without having earned it, and often without noticing. You can have a hard life "
        "and still be spared what racism adds to it.",
        "unearned advantage",
    ),
    "bias": _term(
        "bias",
        "A leaning for or against people that shapes what you notice and decide. Everybody has some. Clear criteria "
        "and a second pair of eyes make it weigh less.",
        "unconscious bias, implicit bias",
    ),
    "intersectionality": _term(
        "intersectionality",
        "How race, sex, class, disability and other parts of a life act together. A Black disabled woman may meet "
        "something that neither race nor sex nor disability alone explains.",
    ),
    "lived-experience": _term(
        "lived experience",
        "What people know because they have lived it. It is evidence. Nobody owes it to you.",
    ),
    "diverse-panel": _term(
        "diverse panel",
        "A group that selects for a job and whose members have a range of backgrounds, here typically ethnic and "
        "racial groups, so that selection is fair and every qualified candidate has an equal chance.",
    ),
    "community-of-practice": _term(
        "community of practice",
        "People who do similar work, meet regularly, and learn from what each of them tries.",
    ),
}

FRENCH = {
    "anti-racism": _term(
        "antiracisme",
        "Agir contre le racisme partout où on le rencontre : dans les paroles, les règles et les habitudes. Cela "
        "demande davantage que de ne pas être raciste soi-même.",
    ),
    "global-majority": _term(
        "majorité mondiale",
        "Les personnes noires, asiatiques, métisses ou autochtones des pays du Sud, et celles que l’on a appelées "
        "« minorités ethniques ». Ensemble, elles forment la plus grande partie de l’humanité.",
        "minorités ethniques",
    ),
}
