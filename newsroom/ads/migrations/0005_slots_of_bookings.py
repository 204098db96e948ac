"""Each booking keeps the slot it had, as the first of what may be several."""

from django.db import migrations


def copy(apps, schema_editor):
    Placement = apps.get_model("ads", "Placement")
    Advertisement = apps.get_model("ads", "Advertisement")
    Placement.objects.bulk_create(
        Placement(ad_id=pk, slot=slot)
        for pk, slot in Advertisement.objects.values_list("pk", "slot")
    )


def drop(apps, schema_editor):
    apps.get_model("ads", "Placement").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("ads", "0004_slots_sections_tags_counts")]
    operations = [migrations.RunPython(copy, drop)]
