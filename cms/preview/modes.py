"""As whom one sees a draft. Pure rules."""

from cms.documents.audience import EVERYONE, LOGIN, NOBODY, VISITOR, admits

LEARNER, PASSED, VISITING, PLAIN = "learner", "passed", "visitor", "plain"
#: Those that a front end knows; `plain` is shown by the server itself.
IN_FRONT_END = (LEARNER, PASSED, VISITING)
LABELS = {
    LEARNER: "As a learner who begins",
    PASSED: "As a learner who has passed",
    VISITING: "As a visitor, not signed in",
    PLAIN: "As a plain page",
}
#: For whom a page is, in words that say no group.
AUDIENCES = ("everyone", "signed_in", "groups", "nobody")


def modes_of(*, can_be_passed: bool, has_front_end: bool) -> list[str]:
    """The modes of a page, the usual one first. Without a front end there is the plain page alone."""
    if not has_front_end:
        return [PLAIN]
    return [LEARNER, *([PASSED] if can_be_passed else []), VISITING, PLAIN]


def audience_name(audience: str) -> str:
    """One of `AUDIENCES`, from an audience as documents have it."""
    names = {EVERYONE: "everyone", LOGIN: "signed_in", NOBODY: "nobody"}
    return names.get(audience, "groups")


def is_shown(mode: str, audience: str) -> bool:
    """
    Whether a page of this audience is seen in this mode. A learner is taken to be one of those whom it is for; a
    page that is for nobody yet is shown to them, since somebody is writing it.
    """
    return mode != VISITING or admits(audience, VISITOR)
