from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuthorsConfig(AppConfig):
    name = "authors"
    verbose_name = _("Authors")

    def ready(self) -> None:
        from authors.usage import images_of_authors
        from media import usage

        usage.register(images_of_authors)
