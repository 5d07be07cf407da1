"""What every page is: translatable, headless, and able to say what clients get of it."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, PublishingPanel, TabbedInterface
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.blocks.represent import represent
from cms.dates import is_partial_date
from cms.documents.build import Build, locale_name, page_path
from cms.documents.state import ancestor_paths
from cms.models.dates import PartialDateField
from cms.models.preview import PreviewMixin
from cms.shapes import Schema, array, nullable, obj, ref, string, timestamp, uuid

HEAD: dict[str, Schema] = {
    "key": uuid(description="The same in every language and for ever."),
    "locale": string(description="Whose language's tree this page stands in, such as `en-GB`."),
    "language": string(description="The language in which it is written; differs where a translation is missing."),
    "path": string(),
    "title": string(),
    "alias_of": nullable(uuid(description="The page that this one shows again, elsewhere in the tree.")),
    "parent": nullable(ref("Reference")),
    "ancestors": array(ref("Reference"), description="From the home page down to the parent."),
    "translations": array(obj({"locale": string(), "title": string(), "path": string()})),
    "introduction": string(description="Plain text; may be empty."),
    "image": nullable(ref("Image")),
    "published_at": nullable(timestamp()),
    "updated_at": nullable(timestamp()),
}

#: The one member of a page that is not always there.
DRAFT: Schema = {
    "type": "boolean",
    "const": True,
    "description": "Only in a preview: nobody has published it like this. Not there in what is published.",
}

_SLUG = "The last part of the page's path, such as “listening-well”. Whoever asks for an old one is led here."


class ContentPage(PreviewMixin, Page):
    """
    A page that clients read. `type_name` is its `type`; `properties` describes what it sends besides `HEAD`,
    each named as the attribute that holds it.
    """

    introduction = models.TextField(
        blank=True, help_text="One or two sentences for lists and search results. Plain text."
    )
    image = models.ForeignKey(
        "cms.Image", null=True, blank=True, on_delete=models.SET_NULL, related_name="+", help_text="Shown in lists."
    )

    type_name: str
    properties: dict[str, Schema] = {}
    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("image")]
    settings_tab = [
        MultiFieldPanel([FieldPanel("slug", help_text=_SLUG)], heading="Address"),
        PublishingPanel(),
    ]
    unit_panels: list = []
    promote_panels: list = []
    api_fields = [APIField("introduction")]
    show_in_menus_default = False
    # The order of pages means something here, so the explorer shows it.
    admin_default_ordering = "ord"

    class Meta:
        abstract = True

    @classmethod
    def get_edit_handler(cls):
        tabs = [ObjectList(cls.content_panels, heading="Content")]
        if cls.unit_panels:
            tabs.append(ObjectList(cls.unit_panels, heading="Learning"))
        tabs.append(ObjectList(cls.settings_tab, heading="Publishing"))
        return TabbedInterface(tabs, base_form_class=cls.base_form_class).bind_to_model(cls)

    @classmethod
    def get_verbose_name(cls):
        """What the admin calls this type: “Lesson”, not “Lesson page”."""
        return super().get_verbose_name().removesuffix(" page")

    @classmethod
    def component_name(cls) -> str:
        return cls.__name__

    @classmethod
    def schema(cls) -> Schema:
        kind = {"type": {"type": "string", "const": cls.type_name}}
        whole = obj({**kind, **HEAD, **cls.properties}, description=" ".join((cls.__doc__ or "").split()))
        whole["properties"]["draft"] = DRAFT
        return whole

    # --- where it is --------------------------------------------------------------------------------

    @property
    def document_path(self) -> str:
        return page_path(self)

    def get_url_parts(self, request=None):
        """The path that clients know; redirects follow it."""
        parts = super().get_url_parts(request)
        return (parts[0], parts[1], self.document_path) if parts else None

    # --- what clients get ---------------------------------------------------------------------------

    def freeze(self, build: Build) -> None:
        """Keep what learner records will be judged by, before the document is built. Most pages have nothing."""

    def document(self, build: Build) -> dict[str, Any]:
        """The component named after the class."""
        own = {name: self.public(name, build) for name in self.properties}
        return {"type": self.type_name, **self._head(build), **own}

    def outline(self, build: Build) -> dict[str, Any]:
        """What a course outline, or another list, shows of it."""
        return {"introduction": self.introduction}

    def public(self, name: str, build: Build) -> Any:
        """The JSON value of one property."""
        value = getattr(self, name)
        field = self._meta.get_field(name) if name in _field_names(type(self)) else None
        if isinstance(field, StreamField):
            return represent(field.stream_block, value, build)
        if isinstance(field, RichTextField):
            return build.html(value)
        if isinstance(field, PartialDateField):
            return value if is_partial_date(value) else None
        if isinstance(field, models.ForeignKey):
            return build.file(value) if name == "file" else build.image(value)
        return value.isoformat() if hasattr(value, "isoformat") else value

    def _head(self, build: Build) -> dict[str, Any]:
        ancestors = self._ancestors(build)
        original = self.alias_of.specific_deferred if self.alias_of_id else self
        return {
            "key": str(self.translation_key),
            "locale": locale_name(self.locale.language_code),
            "language": locale_name(original.locale.language_code),
            "path": self.document_path,
            "title": self.title,
            "alias_of": str(original.translation_key) if original.translation_key != self.translation_key else None,
            "parent": ancestors[-1] if ancestors else None,
            "ancestors": ancestors,
            "translations": [
                {"locale": one.locale, "title": one.title, "path": one.path} for one in build.translations(self)
            ],
            "introduction": self.introduction,
            "image": build.image(self.image),
            "published_at": build.time(self.first_published_at),
            "updated_at": build.time(self.last_published_at),
        }

    def _ancestors(self, build: Build) -> list[dict]:
        rows = Page.objects.filter(path__in=ancestor_paths(self.path)[:-1]).order_by("depth")
        ids = list(rows.values_list("pk", flat=True))
        facts = build.facts(ids)
        return [facts[pk].reference() for pk in ids if pk in facts]


def _field_names(model: type[Page]) -> set[str]:
    return {field.name for field in model._meta.get_fields()}
