"""Drafts in the real front end: one-time codes, short grants, and links for reviewers."""
