"""What some pages and passages deal with."""

NOTES = {
    "everyday-racism": {
        "title": "Everyday racism",
        "description": "Tells of small remarks and slights at work. No slurs are quoted.",
        "intensity": "mild",
    },
    "unfair-treatment": {
        "title": "Unfair treatment at work",
        "description": "Tells how a colleague is passed over or treated worse because of race, and how it feels.",
        "intensity": "moderate",
    },
    "racist-abuse": {
        "title": "Racist abuse",
        "description": "Tells how a patient abuses a nurse because of her race. The words themselves are not quoted.",
        "intensity": "strong",
    },
    "racist-violence": {
        "title": "Racist violence",
        "description": "Mentions the murder of George Floyd in 2020. Nothing is described.",
        "intensity": "mild",
    },
}

FRENCH = {
    "everyday-racism": {
        "title": "Racisme ordinaire",
        "description": "Parle de petites remarques et de petites humiliations au travail. Aucune insulte n’est citée.",
    },
    "racist-violence": {
        "title": "Violence raciste",
        "description": "Mentionne le meurtre de George Floyd en 2020. Rien n’est décrit.",
    },
}
