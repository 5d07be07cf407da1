"""
Examples of responses and keys of each type of question, of the question with which the type shows itself to editors.
Not of the demo: its keys are nobody's to read before the quiz says so.
"""

from collections.abc import Iterator

from academy.quizzes.registry import question_types
from academy.quizzes.stream import QuestionStream
from cms.blocks.raw import completed
from frontend_contract.example import Example
from resources.demo.learning.responses import RIGHT

_BLOCKS = QuestionStream().child_blocks


def question_examples() -> Iterator[Example]:
    for kind, question in question_types.classes().items():
        key = _key(kind)
        yield Example(f"keys/{kind}", question.component_name("Key"), key)
        response = RIGHT[kind](key) if question.is_scored else 4
        yield Example(f"responses/{kind}", question.component_name("Response"), response)


def _key(kind: str) -> dict:
    block = _BLOCKS[kind]
    raw = completed(block, block.get_prep_value(block.get_preview_value()))
    return block.key(block.to_python(raw))
