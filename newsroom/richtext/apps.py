from django.apps import AppConfig


class RichtextConfig(AppConfig):
    name = "newsroom.richtext"
    label = "richtext"
