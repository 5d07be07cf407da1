# `make run` and `make test` set up all that they need: Python 3.11 or newer and a package index are enough.

PORT ?= 8000
PYTEST ?= -n 2
export PORT

.PHONY: run test test-web bench check lint types

run:
	@.ci/environment requirements.lock
	@.ci/client || echo "Everything else runs; /learn/ says what is missing."
	@exec .venv/bin/python manage.py serve

test:
	@.ci/environment requirements-dev.lock
	@exec .venv/bin/python -m pytest $(PYTEST)

test-web:
	@.ci/environment requirements-dev.lock
	@.ci/client
	@exec .venv/bin/python -m pytest tests/web -p no:randomly $(PYTEST_WEB)

lint:
	@.ci/environment requirements-dev.lock
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/lint-imports

types:
	@.ci/environment requirements-dev.lock
	.venv/bin/mypy

bench:
	@.ci/environment requirements-dev.lock
	@exec .venv/bin/python -m tests.bench $(BENCH)

check: lint types test
