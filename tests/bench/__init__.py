"""How fast the API is beside Wagtail's own and beside a view that does nothing: `python -m tests.bench`."""
