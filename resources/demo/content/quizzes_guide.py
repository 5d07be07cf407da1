"""Quizzes of the diverse-panel guide's four sections, and of the discussion framework."""

from resources.demo.questions import (
    best,
    fair,
    multiple_choice,
    ordering,
    poor,
    quiz,
    right,
    scenario,
    single_choice,
    step,
    true_false,
    wrong,
)

WHY = quiz(
    "What would you reply?",
    "Three questions about diverse panels. You see what is right, and why, when you hand in.",
    single_choice(
        "“Is a diverse panel not positive discrimination?” What do you reply?",
        wrong("“A little, but it is for a good cause.”", "It admits to something that is not so. The panel selects. It gives nobody a head start."),
        wrong("“Only if it chooses somebody of the global majority.”", "The panel is not there to come to a certain result. It may choose anybody who is the best qualified."),
        right("“No. The best qualified person gets the job.”"),
        wrong("“No, because the manager decides in the end anyway.”", "Then the panel would be for show. It is there to judge."),
        why="The panel makes sure that you can see who is best qualified. It does not lower a standard. It makes it more likely that the same standard holds for all.",
    ),
    true_false(
        "A diverse panel can be as unfair as any other.",
        right=True,
        why="Without a fair list of questions and a clear person specification, more people only share the same unfairness. The panel and the questions need each other.",
    ),
    single_choice(
        "A team is small, and all white. It wants to fill a post. What fits this section best?",
        right("It asks another team to lend a panel member, and lends one in return."),
        wrong("It asks the one global majority colleague in the building to join every panel from now on.", "One is a beginning. But one person alone should never have to carry fairness for the rest, and every panel is a great deal of time."),
        wrong("It goes ahead by itself, and everybody keeps an open mind.", "An open mind is good to have. People still tend to see promise in those who are like themselves."),
        wrong("It waits with diverse panels until the team itself has become more diverse.", "It may wait for long, since this is how a team becomes more diverse."),
        why="Other teams and partner organisations can lend a panel member. Lend yours in return, and give everybody the time for it.",
    ),
)  # fmt: skip

BEFORE = quiz(
    "Ready to invite?",
    "Three questions for those who prepare interviews. You see what is right, and why, once you have passed. Try as often as you like.",
    multiple_choice(
        "Which of these can stand in a person specification? Choose each that fits.",
        right("Can explain a test result to a worried patient."),
        wrong("Fits well into our lively team.", "You cannot ask about it or test it. It tends to mean: is like us."),
        right("Has organised the work of others, paid or unpaid."),
        wrong("Has worked in the NHS for ten years.", "Years tell who was given the chance, not who can do it. What would those ten years have taught?"),
        wrong("Has a confident and polished manner.", "It rewards an accent or a school. Ask for what the person has to be able to do."),
        why="Keep to what you can ask about or test. For each line, ask: could somebody do the job well without it? If so, strike it.",
    ),
    ordering(
        "In which order do you prepare?",
        "Write down what the job needs",
        "Choose the panel",
        "Agree on questions and marks",
        "Prepare together for half an hour",
        why="What the job needs comes first, because all the rest hangs on it. The panel comes before the questions, because the whole panel agrees on them.",
    ),
    single_choice(
        "Why does the panel say beforehand what a strong, a fair and a weak reply contains?",
        wrong("So that the interviews are shorter", "They may be. But that is not what it is for."),
        wrong("So that candidates know what to say", "Candidates get the questions or their topics. What makes a strong reply is for the panel."),
        wrong("So that all panel members give the same marks", "They need not, and where they differ the talk is worth most. But they should measure by the same."),
        right("So that each candidate is measured by the same"),
        why="If the panel decides afterwards what was strong, it tends to be whatever the favourite said. Everybody has some [bias](term:bias). Clear criteria make it weigh less.",
    ),
    feedback="after_pass",
)  # fmt: skip

DURING = quiz(
    "On the panel",
    "Three questions, one of them a scene in two steps. You see what is right, and what comes of each choice, when you hand in.",
    scenario(
        "You are on a panel with Farah and Helen. What do you do?",
        step(
            "You have both given the candidate high marks. Helen leads the team. “She knows her things,” says Helen. “I just cannot see her with us at lunch.”",
            poor("“You are biased.”", "Helen denies it. Now you talk about Helen, and no longer about the candidate.", 2),
            best("“Which of the questions is that about?”", "Helen thinks. “None of them, I suppose,” she says.", 2),
            fair("“Well, we have to like each other too.”", "You keep the peace. “Likes” has become a criterion that nobody agreed on.", 2),
        ),
        step(
            "Your marks still differ: two high, one low. Farah suggests the middle.",
            fair("“Let us simply take the majority.”", "Two against one is quick. Nobody has learned what Helen heard, and she may have heard something."),
            poor("“The middle is fair to all of us.”", "It is fair to the panel, perhaps. The candidate gets a mark that nobody gave."),
            best("“Which of her replies led each of us to our mark?”", "You go through your notes. For one reply you had marked too high, for two Helen too low."),
        ),
        why="Lead the talk back to what was said. It lets the others think again without losing face. Where marks differ widely, the talk is worth most. Do not settle on the middle.",
    ),
    multiple_choice(
        "Which of these belong in your notes? Choose each that fits.",
        wrong("“Warm. I would like to work with her.”", "It is how she made you feel. Somebody else would have felt something else."),
        right("“Named three ways to calm an angry visitor.”"),
        wrong("“Seemed nervous.”", "It is what you think you saw. Most people are nervous. Write what was said."),
        right("“Said nothing about cost, also when asked again.”"),
        why="Write what was said, not how it made you feel. Then you can compare your notes, and give candidates feedback that helps.",
    ),
    single_choice(
        "When do you mark a reply?",
        wrong("At the end of the interview, when you have the whole picture", "By then one good or bad moment colours all the rest."),
        right("Before the next question"),
        wrong("After the last candidate, so that you can compare", "Then you compare people, and the last is the freshest. The marks were agreed so that each reply can stand alone."),
        wrong("Once you have heard how the others saw it", "Others tend to follow the first, above all the manager. Mark alone, then compare, then talk."),
        why="Mark each reply before the next question, and before you hear the others’ marks. It feels hasty. It is the best protection against being swept along.",
    ),
)  # fmt: skip

AFTER = quiz(
    "The last look back",
    "Three questions. Only your score is shown. If it is not full, look through the section again: the reasons are all there. You may try as often as you like.",
    single_choice(
        "You want to offer the post to a candidate. You cannot say, in terms of the questions, why you chose her. What do you do?",
        wrong("Make the offer, and write the reasons down in the next days.", "Reasons that are found afterwards fit whatever was decided."),
        wrong("Let the panel vote once more.", "A vote counts opinions. It gives no reasons either."),
        wrong("Offer it to the one with the next best marks.", "If the marks are sound, they would give you the reasons. Look at those first."),
        right("Look at the notes and marks again first."),
        why="Write down why you chose as you did, in terms of the questions. If you cannot, go back and look again before you make the offer.",
    ),
    multiple_choice(
        "Which of these belong to the ten minutes that help the next panel? Choose each that fits.",
        right("“Which question told us most?”"),
        wrong("“Which candidate surprised us?”", "An interesting talk, but the next panel will meet others."),
        right("“Which question favoured people with a certain past?”"),
        right("“Who tells Farah’s manager what Farah has done?”"),
        wrong("“Which of us marked too strictly?”", "Differences were talked about before the decision. This is about the questions, not about each other."),
        why="Keep, change, thank. A question that favours people with a certain past can be struck next time. And work on a panel counts as work only if somebody hears of it.",
    ),
    true_false(
        "The person who got the job should be offered feedback as well.",
        right=True,
        why="Offer feedback to everyone within a week, and keep to what was marked. Whoever got the job can use it too: they are about to begin.",
    ),
    feedback="never",
)  # fmt: skip

FRAMEWORK = quiz(
    "Before you lead the hour",
    "Three questions for whoever leads. You see at once what is right, and you cannot fail.",
    single_choice(
        "In the second question, a remark hurts somebody. The talk goes on. What do you do first?",
        wrong("Read out the ground rule that was broken.", "The rules help, in a moment. First somebody in the room needs you."),
        right("Stop the talk and look after that person."),
        wrong("Ask the person to say what hurt.", "It would make them explain their pain in front of everybody. Ask quietly what they need."),
        wrong("Finish the ten minutes, and then take a break.", "Ten minutes are long if you have been hurt. The questions can wait."),
        why="Nothing matters more than the people in the room. The hour does not have to be finished. You can go on another day.",
    ),
    true_false(
        "It is a good idea to ask a colleague of the global majority to open the hour: they know most about it.",
        right=False,
        why="Never ask a colleague of the global majority to open, to teach or to confirm. Whoever wants to speak will speak. You do not have to be an expert to lead.",
    ),
    multiple_choice(
        "“What is said here stays here. What is learned here may leave.” What may you tell a friend in another team? Choose each that fits.",
        right("“I had never thought about who gets our night shifts.”"),
        wrong("“Ben told us about his first day. It was awful.”", "It is what was said, and it is Ben’s."),
        right("“Silence is not as bad as I had feared.”"),
        wrong("“Somebody from our team cried. I will not say who.”", "Your friend knows your team, and can guess. It is not yours to tell."),
        why="What you learned is about you, and yours to take along. What was said belongs to whoever said it, even without a name.",
    ),
    feedback="practice",
    pass_mark=0,
)  # fmt: skip
