"""First path segments that belong to the site itself."""

from django.db import migrations

ROUTES = (
    "accents.css", "admin", "ads.txt", "api", "authors", "corrections", "feed",
    "feeds", "health", "media", "newest", "older", "page", "preview", "robots.txt", "search",
    "sitemap", "sitemap.xml", "static", "tags",
)


def claim(apps, schema_editor):
    ClaimedPath = apps.get_model("masthead", "ClaimedPath")
    ClaimedPath.objects.bulk_create(
        ClaimedPath(segment=segment, holder="route") for segment in ROUTES
    )


def release(apps, schema_editor):
    apps.get_model("masthead", "ClaimedPath").objects.filter(holder="route").delete()


class Migration(migrations.Migration):
    dependencies = [("masthead", "0001_initial")]
    operations = [migrations.RunPython(claim, release)]
