"""What can go wrong in learning, as classes with a stable code and a sentence that a learner understands."""

from typing import ClassVar


class AcademyError(Exception):
    """
    `sentence` is shown to the learner. It never holds what the learner wrote, and neither does the exception;
    `detail` is for whoever writes the app: what was given, or else the class's own `hint`. `status` is that of the
    receipt, where a device sent it.
    """

    status: ClassVar[str] = "rejected"
    code: str
    sentence: str
    hint: ClassVar[str | None] = None

    def __init__(self, detail: str | None = None):
        super().__init__(detail)
        self.detail = detail or self.hint

    def __str__(self) -> str:
        return f"{self.code}: {self.detail or self.sentence}"


class CannotBeOpened(AcademyError):
    """It is sealed under a key that is not there, or it is not what was sealed, or not where it was."""

    code = "cannot-be-opened"
    sentence = "What you wrote is still kept, but it can't be opened at the moment. Whoever runs this service can help."


class NothingWritten(AcademyError):
    code = "nothing-written"
    sentence = "There is nothing in it. To destroy what you wrote before, choose to destroy it."


class TooLong(AcademyError):
    code = "too-long"

    def __init__(self, most: int):
        super().__init__()
        self.sentence = f"It is too long: at most {most:,} characters can be kept."


class NotText(AcademyError):
    code = "not-text"
    sentence = "It holds characters that no text has, so it can't be kept."


class BadItem(AcademyError):
    code = "bad-item"
    sentence = "The app sent something that can't be read here. It is kept; updating the app may help."


class UnknownKind(AcademyError):
    code = "unknown-kind"
    sentence = "The app sent something that is not known here yet. It is kept."


class IdReused(AcademyError):
    status = "conflict"
    code = "id-reused"
    sentence = "The app sent something else under the same name before. Both are kept, and the first one counts."
    hint = "Another body came with this `id` before. A new item needs a new `id`."


class TryAgain(AcademyError):
    """Something broke while an item was looked at. It has no receipt, so that the same item may be sent again."""

    code = "try-again"
    sentence = "Something went wrong here, and nothing has changed. Your app will try again."


class LearnerGone(AcademyError):
    """The account was deleted, or may not be used any more, while its device was still sending."""

    code = "not-signed-in"
    sentence = "Sign in first."


class UnknownVersion(AcademyError):
    code = "unknown-version"
    sentence = "This page is not known here. What you did is kept; refresh the content and try again."
    hint = "No unit was ever published with this `version`. It is the unit's `completion.version`."


class UnknownQuizVersion(UnknownVersion):
    sentence = "This quiz is not known here. What you did is kept; refresh the content and try again."
    hint = "No quiz was ever published with this `version`. It is the `version` of the `quiz` block."


class UnknownBlock(AcademyError):
    code = "unknown-block"
    sentence = "The app sent something about a part that this page does not have. It is kept."
    hint = "The unit had no such block in this version, or none of which this can be said."


class UnknownQuestion(AcademyError):
    code = "unknown-question"
    sentence = "A response belongs to no question of this quiz. It is kept; updating the app may help."


class BadResponse(AcademyError):
    code = "bad-response"
    sentence = "A response is not of the kind that its question asks for. It is kept; updating the app may help."


class NoAttemptsLeft(AcademyError):
    code = "no-attempts-left"
    sentence = "You have used all attempts at this quiz. Your best one counts."
    hint = "Only the start of an attempt online is refused. One begun offline says so, and counts."


class AttemptExists(AcademyError):
    """The attempt's id belongs to an attempt at another quiz."""

    status = "conflict"
    code = "attempt-exists"
    hint = "This `attempt` is one at another quiz. A new attempt needs a new id."
    sentence = "This attempt was begun at another quiz. What you sent is kept, and nothing has changed."


class AlreadySubmitted(AcademyError):
    status = "conflict"
    code = "already-submitted"
    sentence = "This attempt was handed in before, with other responses. The first ones count; these are kept too."
    hint = "This `attempt` came with other responses, or another `version`, before. A new attempt needs a new id."


class UnknownCourse(AcademyError):
    code = "unknown-course"
    sentence = "This course is not there, or not any more."


class NeedsInvitation(AcademyError):
    code = "needs-invitation"
    sentence = "This course is by invitation. Enter the code that you were given."


class UnknownInvitation(AcademyError):
    code = "unknown-invitation"
    sentence = "This code does not belong to the course. Check it, or ask whoever invited you."


class CourseClosed(AcademyError):
    code = "course-closed"
    sentence = "The time for joining is over, or has not come yet. Ask whoever invited you."


class NotEnrolled(AcademyError):
    code = "not-enrolled"
    sentence = "You are not enrolled on this course."
