"""
How much Hypothesis tries. In the ordinary suite always the same, so that a failure follows from the change at hand;
with `--hypothesis-profile=long` thirty times as much, and something else each time.
"""

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


def examples(in_the_suite: int) -> int:
    """So many in the ordinary suite, and as many times more as the profile wants."""
    return in_the_suite * settings.default.max_examples // 100
