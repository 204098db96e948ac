from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FrontpageConfig(AppConfig):
    name = "newsroom.frontpage"
    label = "frontpage"
    verbose_name = _("Fronts")

    def ready(self) -> None:
        # Articles and the library ask through registries; they stand below and
        # cannot import this.
        from articles.desk import placing
        from media import usage

        from .placing import HomePage
        from .usage import images_on_fronts

        placing.register(HomePage())
        usage.register(images_on_fronts)
