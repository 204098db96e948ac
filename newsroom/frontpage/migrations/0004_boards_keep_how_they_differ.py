from django.db import migrations, models


def forget_steps(apps, schema_editor):
    """Empty undo and redo: what a step holds has another form now. The layouts stay."""
    apps.get_model("frontpage", "BoardVisit").objects.update(past=[], future=[])


class Migration(migrations.Migration):
    dependencies = [("frontpage", "0003_fronts_with_layouts")]

    operations = [
        migrations.AddField(
            model_name="boardvisit",
            name="their_order",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="frontpicture",
            name="for_readers",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="frontversion",
            name="was_scheduled",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(forget_steps, migrations.RunPython.noop),
    ]
