"""One step with Django set up: `python -m tests.bench.inside STEP [NUMBER]` prints its result as one line of JSON."""

import json
import os
import sys

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.bench.settings"
django.setup()

from tests.bench import batches, fill, grow, learners, publishing, queries, syncing  # noqa: E402 - models need Django

STEPS = {
    "fill": fill.fill,
    "grow": grow.grow,
    "publishing": publishing.publishing,
    "queries": queries.queries,
    "learners": learners.learners,
    "learning_queries": queries.learning_queries,
    "sync_speed": syncing.speed,
    "sync_demo": syncing.demo,
    "rebuilding": learners.rebuilding,
    "batches": batches.batches,
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(STEPS[sys.argv[1]](*map(int, sys.argv[2:]))) + "\n")
