"""Quizzes of the toolkit's six chapters."""

from resources.demo.content.quizzes_confidence import FOLLOW_UP
from resources.demo.questions import (
    best,
    fair,
    matching,
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

BEFORE = quiz(
    "Are you ready to begin?",
    "Three questions to practise with. You see at once what is right, and you cannot fail.",
    single_choice(
        "Something happened in a meeting. You would like to talk about it with Amara, who was there. How do you begin?",
        wrong("“How was that for you, as a Black woman?”", "It makes one person speak for millions. Ask her as Amara, who was in the meeting."),
        wrong("“I have to talk to you about the meeting, now if you can.”", "You say what you want, and that is good. But she cannot easily say no."),
        right("“Would you like to talk about the meeting, and when?”"),
        wrong("“I have read so much. Tell me whether I got it right.”", "Reading was a good idea. But now she is to mark your work."),
        why="A good beginning leaves a choice: whether, and when. It also leaves open that she saw something else than you did.",
    ),
    true_false(
        "You should know a good deal about racism before you talk about it with anybody.",
        right=False,
        why="You do not need to know everything. You need to be ready to hear something that you did not expect. Some reading helps, so that others do not have to teach you.",
    ),
    multiple_choice(
        "Which of these are good reasons to wait for another day? Choose each that fits.",
        right("You notice that above all you want to win."),
        wrong("You do not know all the right words yet.", "You may never know them all. You can say so, and begin."),
        wrong("You have only one aim.", "One aim is enough: to learn, to be heard, or to change something."),
        right("You could not bear to be wrong today."),
        why="Waiting is better than winning. But do not wait until you feel sure of yourself: that day may not come.",
    ),
    feedback="practice",
    pass_mark=0,
)  # fmt: skip

SAFE = quiz(
    "Would it be safe?",
    "Three questions to practise with. You see at once what is right, and you cannot fail.",
    single_choice(
        "When is a place for such a conversation safe?",
        wrong("When nobody says anything that could upset others", "Then the subject itself would have to go. Safe does not mean comfortable."),
        right("When nobody is made small for what they say"),
        wrong("When everybody has to speak, so that nobody can hide", "For some, having to speak is what makes it unsafe. People may stay silent, and may stay away."),
        wrong("When everybody knows everybody else well", "It can help. But people who know each other well can also make each other small."),
        why="Safe means that nobody is punished, laughed at or made small for speaking. It has to be made: with rules, with somebody who holds them, and with those in power speaking late.",
    ),
    single_choice(
        "You ask each person in private. Two would speak less freely if the manager were there. What do you suggest?",
        wrong("That the manager comes, and only listens", "A silent manager is still the manager, and next month there are appraisals."),
        wrong("That the manager comes, as a sign of trust", "Trust cannot be asked for. The two have told you where it stands today."),
        wrong("That the two may stay away this time", "They may. But then it is their conversation that is lost."),
        right("That the team meets without the manager first"),
        why="If two would speak less freely, let the team meet without the manager first. “First” matters: later they may all meet, when the team has said what it wants to bring.",
    ),
    multiple_choice(
        "Which of these can stand in the notes? Choose each that fits.",
        right("“We look at the rota again by the end of May.”"),
        wrong("“Kofi told us about his first week.”", "It is who said what. It belongs to Kofi, and to those who were there."),
        wrong("“Somebody was in tears.”", "There is no name, but everybody who was there knows it. And nothing was decided by it."),
        right("“We meet again on 3 June, without an agenda.”"),
        why="Note what was decided, not who said what. Read the notes aloud before you part, so that nobody lies awake over them.",
    ),
    feedback="practice",
    pass_mark=0,
)  # fmt: skip

HONEST = quiz(
    "In the queue, and after it",
    "Three questions, two of them about the coffee queue. You see what is right, and what comes of each choice, when you hand in.",
    single_choice(
        "What did Daniel do well when he came to Priya’s office?",
        wrong("He waited until the visitor could not be embarrassed.", "It was late because he had not spoken in the queue. He says himself that he wishes he had."),
        wrong("He explained why he had said nothing.", "He did not explain. He said that he wished he had spoken, and then asked about her."),
        right("He said what he had seen, and asked about her."),
        wrong("He offered to take the matter further.", "He might have. Priya says that she did not need him to fix it."),
        why="“I did not need him to fix it. I needed somebody else to have seen it.” To say so is possible an hour later, and also a day later.",
    ),
    matching(
        "Each of these is meant to help. What does it do all the same?",
        ("“I am sure he did not mean it.”", "It puts what he meant above what he did."),
        ("“That has never happened to me.”", "It makes your life the test of theirs."),
        ("“I do not see colour.”", "It makes racism impossible to see."),
        why="You can say in their place: “I saw what happened.” “Thank you for telling me.” “I need to think about that.” All three are honest, and none of them is blunt.",
    ),
    scenario(
        "You stand in the queue behind Priya. What do you do?",
        step(
            "The visitor holds out an empty cup to her. “Could you clear that away?”",
            fair("Take the cup and put it away yourself.", "Priya is rid of the cup. The visitor has noticed nothing.", 2),
            best("“She is one of our consultants. The trays are over there.”", "The visitor reads the badge, and goes red. Priya gets her coffee.", 2),
            poor("Look at your phone until it is over.", "Priya puts the cup on the counter. She knows that you were there.", 2),
        ),
        step(
            "An hour later you pass Priya’s office. The door is open.",
            poor("“He can hardly have seen your badge.”", "You may be right. But now you speak for him."),
            poor("Say good morning as on any other day.", "She says good morning as well. She does not know what you saw."),
            best("“I saw that, in the queue. How are you?”", "“Tired,” says Priya. “Thanks for seeing it.”"),
        ),
        why="In the queue, one plain sentence is enough. It need not be clever. And if the moment has passed, there is still the second step.",
    ),
)  # fmt: skip

UNCOMFORTABLE = quiz(
    "When it gets hard",
    "Three questions to practise with. You see at once what is right, and you cannot fail.",
    ordering(
        "A colleague says something that hits you. Put these into the order that helps.",
        "“My face is hot. I think that this is shame.”",
        "You breathe once, slowly.",
        "“Can you tell me more?”",
        "In the evening you talk to a friend about it.",
        why="Notice it, breathe, stay, rest later. A feeling that has a name is easier to sit with. And it goes to a friend afterwards, not to the person who was hurt.",
    ),
    true_false(
        "Your heart beats faster and you want to explain yourself. Then it is better to end the conversation.",
        right=False,
        why="It means that something is at stake for you. It does not mean that something is wrong. It rises and falls, and you can let it pass. If you need a pause, ask for one.",
    ),
    single_choice(
        "For some, the discomfort lasts for an hour in a meeting room. For others it is every day. What follows from that?",
        wrong("Those who have most of it should lead, since they know it best.", "They know it best. But then they would carry the work on top of the burden."),
        right("Those who have less of it can carry more of the work."),
        wrong("Those who have most of it should be spared such meetings.", "They may stay away if they want to. Nobody should decide it for them."),
        wrong("Nobody should compare, since all feelings count alike.", "All feelings may be felt. But an hour and every day are not the same, and it helps to say so."),
        why="It is not the same for everybody. If it is an hour for you, you can take notes, book the room, ask the hard question and answer the angry e-mail.",
    ),
    feedback="practice",
    pass_mark=0,
)  # fmt: skip

ORGANISATIONS = quiz(
    "From talk to change",
    "Three questions. You see what is right, and why, once you have passed. Try as often as you like.",
    single_choice(
        "In listening sessions people have told much. Half a year later nothing has followed. What is most likely when you ask again?",
        wrong("They speak more plainly, so as to be heard at last.", "A few may. Most will have drawn another conclusion from half a year of nothing."),
        wrong("They are glad that at least they could say it once.", "Some may have felt relieved that day. But they had been told that it was to lead somewhere."),
        wrong("They wait, since change takes its time.", "It does. But people can only wait for something of which they have been told."),
        right("They say less than they did."),
        why="Talk alone can make things worse. People open up, nothing follows, and next time they stay silent. So decide early what talk is to lead to, and say what will be done with it.",
    ),
    ordering(
        "A department wants to change how projects are given out. Put its steps into order.",
        "It asks staff of the global majority, and others, what they see.",
        "Of ten ideas it chooses two.",
        "Those concerned and those who give out projects sit at one table.",
        "One team tries a list that is open to all, for three months.",
        "The department tells everybody how it went.",
        why="Listen, choose few things, design together, try it in one place, then measure and tell. Two things that you finish are worth more than ten that you announce.",
    ),
    single_choice(
        "Complaints were to be answered within two weeks. In one department that failed. What do you tell everybody?",
        wrong("“We take every complaint very seriously.”", "Nobody can check it, and it does not say what happened."),
        right("“We did not manage it. From May, one person answers for it.”"),
        wrong("“In most departments it has worked well, and we are proud of it.”", "It may be true. Those who complained in the other department know what is left out."),
        wrong("“It is too early to say how it went, so we will wait for more figures.”", "Sometimes it is. Here you know already, and so do the people concerned."),
        why="Tell everybody how it went, also when it went badly. “We did not manage this. Here is what we will change” can be checked. That is why people believe it.",
    ),
    feedback="after_pass",
)  # fmt: skip

COMMUNITIES = quiz(
    "At the table, and some weeks later",
    "First a situation in three steps. You see what comes of each choice when you hand in. Then two questions for those who took the course “Talking about race at work” some weeks ago: they show what has lasted, and are kept without your name. If you did not take it, or have only just finished it, leave these two out.",
    scenario(
        "Your family is at dinner. What do you do?",
        step(
            "Your uncle says something racist about the new neighbours. Your cousin’s girlfriend looks at her plate. Her family came from Ghana.",
            poor("Wait until you are alone with him, and eat on.", "Waiting is right if nobody present is hurt. Here somebody is, and she hears that all stay silent.", 2),
            best("“Please do not say that, Uncle. Not at this table.”", "He stops. It is quiet for a moment, then your cousin passes the bread.", 2),
            fair("Talk quickly about something else.", "He stops as well. Nobody has said that it was not all right.", 2),
        ),
        step(
            "Later the two of you do the washing-up. He says nothing, and neither do you.",
            fair("“Racism is wrong, whoever it is about.”", "He agrees. To a principle one can agree without thinking of anybody.", 3),
            poor("“You have always been like that.”", "Now it is about all of his life. He puts the towel down."),
            best("“What you said hurt me. I thought of her, at our table.”", "He dries one plate for a long time.", 3),
        ),
        step(
            "“One cannot say anything any more,” he says at last.",
            best("“I said it because I love you.” You leave it there.", "He does not reply. People change their minds later, by themselves."),
            poor("Explain to him why that is not so, until he agrees.", "He finds one reply after another. Each makes him surer of himself."),
            fair("Say nothing, and dry the next plate.", "He has heard you. He may wonder whether you are still angry."),
        ),
        why="If somebody present is hurt, speak at once. The rest can wait until you are alone. Say it in one sentence, tell of a person and not of a principle, and leave it there.",
    ),
    *FOLLOW_UP,
    pass_mark=0,
    attempts_allowed=1,
    shuffle=False,
)  # fmt: skip
