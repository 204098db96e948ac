"""The desk and the library alone, so that these tests need no other app's pages."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [path("admin/", admin.site.urls), path("media/", include("media.urls"))]
