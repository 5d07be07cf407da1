"""Query parameters: what each takes, how it is documented, and one strict way to read them all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import QueryDict
from wagtail.models import Locale

from api.errors import BadParameter, UnknownLocale, UnknownParameter
from cms.documents.build import locale_name, source_locale
from cms.shapes import Schema, enum, integer, string, uuid

LONGEST = 2000
#: NUL, and what stands where the bytes were not UTF-8, encoded surrogates among them.
_NO_TEXT = {"\0", "\ufffd"}


@dataclass(frozen=True)
class Parameter:
    """One query parameter. `read` takes its text and returns a value, or raises a problem that names it."""

    schema: Schema
    read: Callable[[str, str], Any]
    description: str
    default: Any = None
    required: bool = False
    longest: int = LONGEST


def read_parameters(query: QueryDict, known: Mapping[str, Parameter]) -> dict[str, Any]:
    """All known parameters by name, with defaults. Unknown, repeated or malformed ones are refused by name."""
    for name in query:
        if name not in known:
            allowed = ", ".join(sorted(known)) or "none"
            raise UnknownParameter(f"“{name[:80]}” is not a parameter here. There are: {allowed}.", parameter=name[:80])
    return {name: _one(name, query.getlist(name), parameter) for name, parameter in known.items()}


def _one(name: str, values: list[str], parameter: Parameter) -> Any:
    if not values and parameter.required:
        raise BadParameter(f"“{name}” is missing. {parameter.description}", parameter=name)
    if not values:
        return parameter.default() if callable(parameter.default) else parameter.default
    if len(values) > 1:
        raise BadParameter(f"“{name}” may be given once.", parameter=name)
    if len(values[0]) > parameter.longest or not _NO_TEXT.isdisjoint(values[0]):
        raise BadParameter(f"“{name}” is too long or holds characters that no text has.", parameter=name)
    return parameter.read(name, values[0])


def _uuid(name: str, text: str) -> UUID:
    try:
        if len(text) != 36:
            raise ValueError
        return UUID(text)
    except ValueError:
        raise BadParameter(f"“{name}” is a key such as 6f9619ff-8b86-4011-b42d-00c04fc964ff.", parameter=name) from None


def _limit(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 3 and 1 <= int(text) <= 100):
        raise BadParameter(f"“{name}” is a whole number from 1 to 100.", parameter=name)
    return int(text)


_LOCALES = [locale_name(code) for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]


def _locale(name: str, text: str) -> str:
    for locale in _LOCALES:
        if locale.lower() == text.lower():
            return locale
    raise UnknownLocale(f"“{text[:40]}” is not a language here. There are: {', '.join(_LOCALES)}.", parameter=name)


def locale_names() -> list[str]:
    """The languages of the site, the source language first."""
    codes = {locale_name(code) for code in Locale.objects.values_list("language_code", flat=True)}
    return sorted(codes | {source_locale()}, key=lambda name: (name != source_locale(), name))


def _text(name: str, text: str) -> str:
    if not text.strip():
        raise BadParameter(f"“{name}” is empty.", parameter=name)
    return text


def _path(name: str, text: str) -> str:
    if not text.startswith("/") or len(text) > 1000:
        raise BadParameter(f"“{name}” is a path such as /en-GB/academy/.", parameter=name)
    return text.split("?")[0].split("#")[0]


def _plain(name: str, text: str) -> str:
    return text


def short(most: int) -> Callable[[str, str], str]:
    """A reader of at most so many characters."""

    def read(name: str, text: str) -> str:
        if not 0 < len(text) <= most:
            raise BadParameter(f"“{name}” has 1 to {most} characters.", parameter=name)
        return text

    return read


def one_of(values: Callable[[], list[str]]) -> Callable[[str, str], list[str]]:
    """A reader of one or several names, separated by commas, all of which must be known."""

    def read(name: str, text: str) -> list[str]:
        wanted = text.split(",")
        if unknown := [item for item in wanted if item not in values()]:
            known = ", ".join(values())
            raise BadParameter(f"“{unknown[0][:60]}” is not a {name}. There are: {known}.", parameter=name)
        return wanted

    return read


KEY = Parameter(uuid(), _uuid, "A page's key.")
LOCALE = Parameter(
    enum(*_LOCALES),
    _locale,
    "Language, BCP 47. What has no translation comes in the source language; `language` says so.",
    default=source_locale,
)
LIMIT = Parameter(integer(minimum=1, maximum=100), _limit, "How many at most.", default=20)
CURSOR = Parameter(string(maxLength=LONGEST), _plain, "From a `next` or `previous` link; opaque.")
QUERY = Parameter(string(pattern=r"\S", maxLength=LONGEST), _text, "Words to look for.")
PATH = Parameter(
    string(pattern="^/", maxLength=1000, examples=["/en-GB/academy/"]),
    _path,
    "A path as documents and links give it.",
    required=True,
)
