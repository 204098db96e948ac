"""First path segments of advertisements and of what pages report."""

from django.db import migrations

SEGMENTS = ("ads", "beacons")


def claim(apps, schema_editor):
    ClaimedPath = apps.get_model("masthead", "ClaimedPath")
    ClaimedPath.objects.bulk_create(
        ClaimedPath(segment=segment, holder="route") for segment in SEGMENTS
    )


def release(apps, schema_editor):
    apps.get_model("masthead", "ClaimedPath").objects.filter(segment__in=SEGMENTS).delete()


class Migration(migrations.Migration):
    dependencies = [("masthead", "0004_claim_more_routes")]
    operations = [migrations.RunPython(claim, release)]
