"""The search index, in the words of either database."""

from django.db import migrations

from articles.search.tables import create, drop


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
