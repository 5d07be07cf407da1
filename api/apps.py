from django.apps import AppConfig


class APIConfig(AppConfig):
    name = "api"

    def ready(self):
        from rest_framework.parsers import MultiPartParser
        from wagtail_localize.views import edit_translation

        # The API takes JSON alone. These two views of the admin are DRF's too, and are sent forms.
        for view in (edit_translation.edit_string_translation, edit_translation.edit_override):
            view.cls.parser_classes = [MultiPartParser]
