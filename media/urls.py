"""Renditions by name; included under ``/media/``."""

from django.urls import re_path

from .serving import rendition
from .stores import NAME

urlpatterns = [re_path(rf"^(?P<name>{NAME})$", rendition, name="rendition")]
