"""One more first path segment that belongs to the site itself."""

from django.db import migrations

SEGMENT = "speculation-rules.json"


def claim(apps, schema_editor):
    apps.get_model("masthead", "ClaimedPath").objects.create(segment=SEGMENT, holder="route")


def release(apps, schema_editor):
    apps.get_model("masthead", "ClaimedPath").objects.filter(segment=SEGMENT).delete()


class Migration(migrations.Migration):
    dependencies = [("masthead", "0003_language_is_a_tag")]
    operations = [migrations.RunPython(claim, release)]
