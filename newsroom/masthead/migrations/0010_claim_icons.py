"""First path segments of logo, icons and manifest."""

from django.db import migrations

SEGMENTS = ("apple-touch-icon.png", "brand", "favicon.ico", "manifest.webmanifest")


def claim(apps, schema_editor):
    ClaimedPath = apps.get_model("masthead", "ClaimedPath")
    ClaimedPath.objects.bulk_create(
        [ClaimedPath(segment=segment, holder="route") for segment in SEGMENTS],
        # A section called "brand" keeps its front: files have longer addresses.
        ignore_conflicts=True,
    )


def release(apps, schema_editor):
    apps.get_model("masthead", "ClaimedPath").objects.filter(
        segment__in=SEGMENTS, holder="route"
    ).delete()


class Migration(migrations.Migration):
    dependencies = [("masthead", "0009_masthead_has_a_logo_and_icons")]
    operations = [migrations.RunPython(claim, release)]
