"""Addresses of logo, icons and manifest."""

from django.urls import path, re_path

from .serving import NAME, brand_file, favicon, manifest, touch_icon

urlpatterns = [
    re_path(rf"^brand/(?P<name>{NAME})$", brand_file, name="brand_file"),
    path("favicon.ico", favicon),
    path("apple-touch-icon.png", touch_icon),
    path("manifest.webmanifest", manifest),
]
