"""House advertisements become one of two kinds of booking."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("ads", "0002_refuse_unknown_slots")]
    operations = [
        migrations.RemoveConstraint("housead", "ad_slot_is_known"),
        migrations.RenameModel("HouseAd", "Advertisement"),
    ]
