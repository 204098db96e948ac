from typing import Any

from django.db import migrations, models

import authors.models.author

NETWORKS = (
    "mastodon", "bluesky", "facebook", "instagram", "linkedin", "telegram", "threads",
    "whatsapp", "x", "youtube", "newsletter", "rss",
)  # fmt: skip


def name_networks(apps: Any, schema_editor: Any) -> None:
    """Turn what was typed freely, such as “Mastodon ”, into a network; the rest into a website."""
    rows = apps.get_model("authors", "AuthorLink").objects.using(schema_editor.connection.alias)
    for row in rows.exclude(network__in=NETWORKS).iterator():
        typed = row.network.strip().lower()
        row.network = typed if typed in NETWORKS else "website"
        row.save(update_fields=["network"])


class Migration(migrations.Migration):
    dependencies = [("authors", "0001_initial")]

    operations = [
        migrations.RunPython(name_networks, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            model_name="authorlink",
            name="network",
            field=models.CharField(
                choices=authors.models.author.networks, max_length=20, verbose_name="network"
            ),
        ),
        migrations.AddIndex(
            model_name="author",
            index=models.Index(
                fields=["listed", "former", "name", "id"], name="author_listed_by_name"
            ),
        ),
    ]
