"""Words for what editors see."""

KIND_WORDS = {
    "added": "new question",
    "removed": "removed",
    "wording": "wording",
    "options": "options",
    "key": "what is right",
    "points": "points",
    "feedback": "feedback",
}
RULE_WORDS = {
    "feedback": "when feedback is shown",
    "pass_mark": "pass mark",
    "attempts_allowed": "attempts allowed",
    "draw": "how many are drawn",
    "shuffle": "shuffling",
}
ATTEMPT_WORDS = {"submitted": "Handed in", "open": "Begun, not handed in"}
OUTCOME_WORDS = {"completed": "Done", "begun": "On it", "not_begun": "Not begun"}
