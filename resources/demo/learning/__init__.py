"""What demo learners and made-up ones did. They do it through the verbs that real ones do it through."""
