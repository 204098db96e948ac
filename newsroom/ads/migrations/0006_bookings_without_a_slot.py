"""The slot a booking had stands among its placements now."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("ads", "0005_slots_of_bookings")]
    operations = [migrations.RemoveField("advertisement", "slot")]
