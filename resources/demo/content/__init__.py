"""The words of the demo, as plain Python values."""
