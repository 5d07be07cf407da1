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
    "feedback": "feedback",
    "pass_mark": "pass mark",
    "attempts_allowed": "attempts allowed",
    "draw": "questions drawn",
    "shuffle": "shuffling",
}
#: Values of the rules that are not said as they are.
VALUE_WORDS = {
    ("feedback", "practice"): "practice",
    ("feedback", "after_submit"): "after handing in",
    ("feedback", "after_pass"): "after passing",
    ("attempts_allowed", None): "any number",
    ("draw", None): "all",
    ("shuffle", True): "on",
    ("shuffle", False): "off",
}
ATTEMPT_WORDS = {"submitted": "Handed in", "open": "Begun, not handed in"}
OUTCOME_WORDS = {"completed": "Done", "begun": "On it", "not_begun": "Not begun"}
