"""Addresses of advertisements."""

from django.urls import path

from . import views

urlpatterns = [
    path("ads.txt", views.ads_txt),
    path("ads/go/<int:ad_id>/<slug:slot>/", views.go),
    path("ads/frames/<int:ad_id>/", views.frame),
]
