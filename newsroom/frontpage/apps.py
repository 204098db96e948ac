from django.apps import AppConfig


class FrontpageConfig(AppConfig):
    name = "newsroom.frontpage"
    label = "frontpage"
    verbose_name = "Front page"

    def ready(self) -> None:
        # Articles ask through a registry; they stand below and cannot import this.
        from articles.desk import placing

        from .placing import HomePage

        placing.register(HomePage())
