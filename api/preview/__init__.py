"""Drafts, for whoever holds a grant."""
