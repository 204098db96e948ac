"""More first path segments that belong to the site itself."""

from django.db import migrations

SEGMENTS = ("archive", "speculation-rules.json")


def claim(apps, schema_editor):
    ClaimedPath = apps.get_model("masthead", "ClaimedPath")
    ClaimedPath.objects.bulk_create(
        ClaimedPath(segment=segment, holder="route") for segment in SEGMENTS
    )


def release(apps, schema_editor):
    apps.get_model("masthead", "ClaimedPath").objects.filter(segment__in=SEGMENTS).delete()


class Migration(migrations.Migration):
    dependencies = [("masthead", "0003_language_is_a_tag")]
    operations = [migrations.RunPython(claim, release)]
