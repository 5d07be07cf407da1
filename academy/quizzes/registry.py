"""The types of question there are. A type registers itself; nobody keeps a list."""

from cms.blocks.registry import Registry

#: Filled by importing every module of each app's `questions/` package.
question_types = Registry("questions")
