"""The search index is ordered by first publication and knows section, author and kind."""

from collections import defaultdict

from django.db import migrations

from articles.search.index import write_with
from articles.search.tables import create, drop


def rebuild(apps, schema_editor):
    drop(apps, schema_editor)
    create(apps, schema_editor)
    authors = defaultdict(list)
    rows = apps.get_model("articles", "PublishedByline").objects.order_by("article_id")
    for article, author in rows.values_list("article_id", "author_id").iterator():
        authors[article].append(author)
    live = apps.get_model("articles", "PublishedArticle").objects.only(
        "headline", "kicker", "standfirst", "body", "section_id", "kind", "first_published_at"
    )
    for article in live.iterator(chunk_size=500):
        write_with(article, authors[article.pk])


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_autosaves_by_age")]
    operations = [migrations.RunPython(rebuild, migrations.RunPython.noop, elidable=True)]
