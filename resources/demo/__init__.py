"""
The demo: a whole programme to look at and to try things on. `parts` says what there is and in which order it is
loaded; `content` holds the words; the other modules turn words into rows.
"""
