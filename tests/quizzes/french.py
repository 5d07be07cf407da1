"""A translator at work, with what wagtail-localize itself does."""

from collections.abc import Callable

from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from academy.models import LessonPage
from tests.conftest import drain


def in_french(text: str) -> str:
    return f"{text} (fr)"


def offered_for_translation(page: LessonPage) -> list[str]:
    """The texts that a translator is offered, in order."""
    source, _created = TranslationSource.update_or_create_from_instance(page)
    return [segment.string.data for segment in _segments(source)]


def translate(page: LessonPage, words: Callable[[str], str] = in_french) -> LessonPage:
    """Take the source as it is now, translate all of it, and publish; gives the French page."""
    source, _created = TranslationSource.update_or_create_from_instance(page)
    french = Locale.objects.get(language_code="fr")
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=french)
    for segment in _segments(source):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=french,
            context=segment.context,
            defaults={"data": words(segment.string.data)},
        )
    translation.save_target(publish=True)
    drain()
    return LessonPage.objects.get(translation_key=page.translation_key, locale=french)


def _segments(source: TranslationSource) -> list[StringSegment]:
    return list(StringSegment.objects.filter(source=source).select_related("string", "context").order_by("order"))
