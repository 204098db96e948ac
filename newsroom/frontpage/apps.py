from django.apps import AppConfig


class FrontpageConfig(AppConfig):
    name = "newsroom.frontpage"
    label = "frontpage"
    verbose_name = "Front page"
