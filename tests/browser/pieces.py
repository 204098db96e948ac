"""A live article with pieces that not every story has: an embed and a gallery."""

from .site import DemoSite

VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
_PUBLISH = """
import secrets
from articles.desk.publishing import publish
from articles.desk.writing import create_draft
from articles.document import ArticleDocument, BylineEntry
from articles.models import Section
from authors.models import Author
from media.models import Image
from newsroom.accounts.models import User
editor = User.objects.get(email="editor@newsroom.example")
images = list(Image.objects.exclude(caption="").exclude(credit="").order_by("pk")[:3])
figures = "".join(f'<figure data-image="{{image.pk}}"></figure>' for image in images)
body = (
    "<p>Before.</p>"
    '<div data-embed="{video}" data-title="The wall goes up" data-caption="In one day."></div>'
    f'<p>Between.</p><section class="gallery" data-title="Along the quay">{{figures}}</section>'
    "<p>After.</p>"
)
article = create_draft(editor, ArticleDocument(
    headline="All the pieces " + secrets.token_hex(4),
    standfirst="A film and three pictures.",
    body=body,
    section=Section.objects.get(name="Quayside").pk,
    bylines=(BylineEntry(author=Author.objects.get(name="Amadou Venn").pk),),
))
print(publish(article, editor, version=article.version).path)
"""


def live_pieces(site: DemoSite) -> str:
    """Publish an article with an embed and a gallery of three; return its path."""
    command = ("shell", "--verbosity", "0", "--command", _PUBLISH.format(video=VIDEO))
    return site.manage(*command).strip().splitlines()[-1]
