"""
Who has which document, then and now, and what a device must be told of that. Pure rules.

A device keeps one document for each key: that in its language, or else that in the source language, as far as its
filters want it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from cms.documents import audience
from cms.documents.audience import Principal
from cms.sync.knowledge import Moment

DELETED = "deleted"
UNPUBLISHED = "unpublished"
EXPIRED = "expired"
MOVED_OUT = "moved_out"
ACCESS_REVOKED = "access_revoked"
LOCALE_REMOVED = "locale_removed"
TRANSLATED = "translated"
REDACTED = "redacted"

#: Why a document is to be deleted from a device, for app developers.
REASONS = {
    DELETED: "It was deleted.",
    UNPUBLISHED: "It is not published any more, or not at the moment.",
    EXPIRED: "Its time is over.",
    MOVED_OUT: "It is still there, outside of what you asked for.",
    ACCESS_REVOKED: "This reader may not see it any more.",
    LOCALE_REMOVED: "Its page is not there in this language any more; it follows in the source language.",
    TRANSLATED: "It was in the source language; its page follows in the language that you asked for.",
    REDACTED: "An editor withdrew wording. Drop every version of it at once, wherever you keep one.",
}


@dataclass(frozen=True)
class Filters:
    """What a device keeps. Snippets and the site's settings come whatever `types` and `subtree` say."""

    locale: str
    source_locale: str
    types: tuple[str, ...] = ()
    subtree: UUID | None = None

    @property
    def locales(self) -> tuple[str, ...]:
        """The wanted language first."""
        return tuple(dict.fromkeys([self.locale, self.source_locale]))


@dataclass(frozen=True)
class State:
    """What a document is, as far as it decides who has it and with which bytes. Times in microseconds since 1970."""

    type: str
    is_page: bool
    etag: str
    audience: str | None  #: None: it is not live, so nobody has it
    visible_from: int | None
    visible_until: int | None
    tree_path: str


@dataclass(frozen=True)
class Past:
    """One change: what the document was before it. None: there was none."""

    number: int
    before: State | None
    reason: str  #: as the change log has it


@dataclass(frozen=True)
class Told:
    """One document of a key, in one language: what it is now, and the changes since it was last told of, in order."""

    now: State | None
    history: tuple[Past, ...] = ()

    def possible(self, until: int) -> list[State | None]:
        """What it may have been when it was read, if that was before `until`: one thing, unless it was changed then."""
        states = [*(past.before for past in self.history), self.now]
        return states[: 1 + sum(past.number <= until for past in self.history)]

    @property
    def was_redacted(self) -> bool:
        return any(past.reason == REDACTED for past in self.history)


@dataclass(frozen=True)
class Deletion:
    locale: str
    type: str
    reason: str


@dataclass(frozen=True)
class Difference:
    """What to tell of one key: first what goes, then the language of the document that comes."""

    deletions: tuple[Deletion, ...] = ()
    upsert: str | None = None


@dataclass(frozen=True)
class Kept:
    """The copies that a device has of one key, by language. Where it is not `sure`, it may have them."""

    copies: Mapping[str, State]
    sure: bool

    def has(self, locale: str, now: State | None) -> bool:
        """Whether it surely has these very bytes."""
        copy = self.copies.get(locale)
        return self.sure and copy is not None and now is not None and copy.etag == now.etag


def difference(documents: Mapping[str, Told], then: Moment, now: Moment, filters: Filters) -> Difference:
    """What a device that was told of these documents `then` must be told now. `documents` are by language."""
    states = {locale: documents[locale].now for locale in filters.locales}
    shown = chosen(states, now, filters)
    kept = _kept(documents, then, filters)
    deletions = tuple(
        Deletion(
            locale,
            copy.type,
            REDACTED if documents[locale].was_redacted else _why(locale, shown, documents[locale], now, filters),
        )
        for locale, copy in kept.copies.items()
        if locale != shown or documents[locale].was_redacted
    )
    has_it = shown is None or (kept.has(shown, states[shown]) and not deletions)
    return Difference(deletions, None if has_it else shown)


def chosen(states: Mapping[str, State | None], at: Moment, filters: Filters) -> str | None:
    """The language of the one document of a key that belongs on the device; None if there is none."""
    for locale in filters.locales:
        state = states[locale]
        if state is not None and _may_be_visible(state, at):
            return locale if is_wanted(state, at.roots, filters) else None
    return None


def is_wanted(state: State, roots: Sequence[str] | None, filters: Filters) -> bool:
    """Whether the filters take it. `roots` are the places of the subtree's page; None: they are not known."""
    if not state.is_page:
        return True
    if filters.types and state.type not in filters.types:
        return False
    return filters.subtree is None or roots is None or any(state.tree_path.startswith(root) for root in roots)


def _kept(documents: Mapping[str, Told], then: Moment, filters: Filters) -> Kept:
    possible = {locale: documents[locale].possible(then.until) for locale in filters.locales}
    if all(len(states) == 1 for states in possible.values()) and not then.is_blurred:
        states = {locale: state for locale, (state,) in possible.items()}
        one = chosen(states, then, filters)
        return Kept({locale: state for locale, state in states.items() if state and locale == one}, sure=True)
    seen = {locale: [s for s in states if s and _may_be_visible(s, then)] for locale, states in possible.items()}
    return Kept({locale: states[-1] for locale, states in seen.items() if states}, sure=False)


def _may_be_visible(state: State, at: Moment) -> bool:
    """The rule of `visible_documents`, for a state; at one of several moments if they were put together."""
    if state.audience is None or not state.etag:
        return False
    begun = state.visible_from is None or state.visible_from <= at.clock_until
    goes_on = state.visible_until is None or state.visible_until > at.clock
    return begun and goes_on and _admits(state.audience, at.readers)


def _admits(expression: str, readers: Iterable[Principal]) -> bool:
    return any(audience.admits(expression, reader) for reader in readers)


def _why(locale: str, shown: str | None, document: Told, now: Moment, filters: Filters) -> str:
    """Why a document goes that a device had; `shown` is the language that it gets instead."""
    if shown == filters.locale:
        return TRANSLATED
    state = document.now or document.history[-1].before
    if state and state.visible_until is not None and state.visible_until <= now.clock:
        return EXPIRED
    if document.now is None or document.now.audience is None:
        was_deleted = bool(document.history) and document.history[-1].reason == DELETED
        return LOCALE_REMOVED if shown else DELETED if was_deleted else UNPUBLISHED
    if document.now.visible_from is not None and document.now.visible_from > now.clock:
        return UNPUBLISHED
    return MOVED_OUT if _admits(document.now.audience, now.readers) else ACCESS_REVOKED
