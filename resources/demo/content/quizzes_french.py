"""In French: the quizzes of the discussion framework and of the toolkit's first chapter, question by question as in English."""

from resources.demo.questions import multiple_choice, quiz, right, single_choice, true_false, wrong

FRAMEWORK = quiz(
    "Avant de mener la séance",
    "Trois questions pour la personne qui mène. Vous voyez aussitôt ce qui est juste, et vous ne pouvez pas échouer.",
    single_choice(
        "À la deuxième question, une remarque blesse quelqu’un. La discussion continue. Que faites-vous d’abord ?",
        wrong("Vous relisez la règle qui n’a pas été respectée.", "Les règles aideront, dans un instant. D’abord, quelqu’un dans la pièce a besoin de vous."),
        right("Vous arrêtez la discussion et prenez soin de cette personne."),
        wrong("Vous demandez à la personne de dire ce qui l’a blessée.", "Elle devrait alors expliquer sa peine devant tout le monde. Demandez-lui à voix basse ce dont elle a besoin."),
        wrong("Vous terminez les dix minutes, puis vous faites une pause.", "Dix minutes sont longues quand on vient d’être blessé. Les questions peuvent attendre."),
        why="Rien ne compte plus que les personnes présentes. Il n’est pas nécessaire d’aller au bout de l’heure. Vous reprendrez un autre jour.",
    ),
    true_false(
        "C’est une bonne idée de demander à un collègue de la majorité mondiale d’ouvrir la séance : c’est lui qui en sait le plus.",
        right=False,
        why="Ne demandez jamais à un collègue de la majorité mondiale d’ouvrir la séance, d’enseigner ou de confirmer. Qui veut parler parlera. Et vous n’avez pas à être expert pour mener.",
    ),
    multiple_choice(
        "« Ce qui est dit ici reste ici. Ce qui est appris peut en sortir. » Que pouvez-vous raconter à un ami d’une autre équipe ? Choisissez tout ce qui convient.",
        right("« Je n’avais jamais pensé à qui fait les nuits chez nous. »"),
        wrong("« Ben nous a raconté son premier jour. C’était affreux. »", "C’est ce qui a été dit, et cela appartient à Ben."),
        right("« Le silence est moins pénible que je ne le craignais. »"),
        wrong("« Quelqu’un de notre équipe a pleuré. Je ne dirai pas qui. »", "Votre ami connaît votre équipe et peut deviner. Ce n’est pas à vous de le raconter."),
        why="Ce que vous avez appris parle de vous, et vous pouvez l’emporter. Ce qui a été dit appartient à la personne qui l’a dit, même sans nom.",
    ),
    feedback="practice",
    pass_mark=0,
)  # fmt: skip

BEFORE = quiz(
    "Êtes-vous prêt à commencer ?",
    "Trois questions pour vous exercer. Vous voyez aussitôt ce qui est juste, et vous ne pouvez pas échouer.",
    single_choice(
        "Il s’est passé quelque chose dans une réunion. Vous aimeriez en parler avec Amara, qui y était. Comment commencez-vous ?",
        wrong("« Comment l’avez-vous vécu, en tant que femme noire ? »", "C’est faire parler une personne pour des millions. Adressez-vous à Amara, qui était à la réunion."),
        wrong("« Il faut que je vous parle de la réunion, tout de suite si possible. »", "Vous dites ce que vous voulez, et c’est bien. Mais il lui est difficile de refuser."),
        right("« Aimeriez-vous parler de la réunion, et quand ? »"),
        wrong("« J’ai lu beaucoup de choses. Dites-moi si j’ai bien compris. »", "Lire était une bonne idée. Mais la voilà chargée de corriger votre copie."),
        why="Un bon début laisse le choix : parler ou non, et quand. Il laisse aussi la possibilité qu’elle ait vu autre chose que vous.",
    ),
    true_false(
        "Il faut savoir beaucoup de choses sur le racisme avant d’en parler avec qui que ce soit.",
        right=False,
        why="Vous n’avez pas besoin de tout savoir. Il faut être prêt à entendre ce que vous n’attendiez pas. Lire un peu aide, pour que d’autres n’aient pas à vous instruire.",
    ),
    multiple_choice(
        "Lesquelles sont de bonnes raisons d’attendre un autre jour ? Choisissez tout ce qui convient.",
        right("Vous remarquez que vous voulez surtout avoir le dernier mot."),
        wrong("Vous ne connaissez pas encore tous les mots justes.", "Peut-être ne les connaîtrez-vous jamais tous. Vous pouvez le dire, et commencer."),
        wrong("Vous n’avez qu’un seul but.", "Un seul but suffit : apprendre, être entendu ou changer quelque chose."),
        right("Aujourd’hui, vous ne supporteriez pas d’avoir tort."),
        why="Mieux vaut attendre que vouloir l’emporter. Mais n’attendez pas de vous sentir sûr de vous : ce jour ne viendra peut-être pas.",
    ),
    feedback="practice",
    pass_mark=0,
)  # fmt: skip
