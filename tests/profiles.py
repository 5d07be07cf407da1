"""
How much is tried. Of what Hypothesis makes up: in the ordinary suite always the same, so that a failure follows from
the change at hand; with `--hypothesis-profile=long` thirty times as much, and something else each time.
`REPLAYS` says how often `tests/phone/test_replays.py` sends one submission: 800 times in the ordinary suite, and
`REPLAYS=10000 pytest tests/phone/test_replays.py` is the whole of it.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "suite",
    max_examples=100,
    stateful_step_count=20,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
settings.register_profile("long", settings.get_profile("suite"), max_examples=3000, derandomize=False)
settings.load_profile("suite")

#: A multiple of sixteen, which is how many send at once.
REPLAYS = int(os.environ.get("REPLAYS", "800"))


def examples(in_the_suite: int) -> int:
    """So many in the ordinary suite, and as many times more as the profile wants."""
    return in_the_suite * settings.default.max_examples // 100
