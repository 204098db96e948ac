"""The demo's masthead, sections, pictures and authors."""

from collections.abc import Callable, Iterable, Mapping

from articles.desk.moves import claim_section
from articles.models import Section, Tag
from authors.models import Author, AuthorLink
from media.models import Image
from media.uploading import add_image
from newsroom.accounts.models import User
from newsroom.ads.models import HouseAd, Placement
from newsroom.masthead.brand.keeping import draw_icons
from newsroom.masthead.models import Masthead, NavigationEntry, PolicyPage, SocialLink
from newsroom.masthead.pages import write_page

from .content_files import CONTENT, read

Step = Callable[[str], None]


def make_masthead() -> None:
    """Fill masthead, links and policy pages."""
    said = read("masthead.toml")
    links, pages = said.pop("links"), said.pop("pages")
    masthead = Masthead(pk=1, **said)
    draw_icons(masthead)
    masthead.save(force_insert=True)
    for order, link in enumerate(links):
        SocialLink.objects.create(masthead=masthead, order=order, **link)
    for order, page in enumerate(pages):
        write_page(PolicyPage(order=order, **page))


def make_sections() -> dict[str, Section]:
    """Make the sections and the row that leads to them; return them by slug."""
    found = {}
    masthead = Masthead.objects.get()
    for said in read("sections.toml")["section"]:
        section = Section.objects.create(**said)
        claim_section(section)
        NavigationEntry.objects.create(
            masthead=masthead,
            label=section.name,
            path=section.get_absolute_url(),
            order=section.order,
        )
        found[section.slug] = section
    return found


def describe_tags() -> None:
    """Say of some tags what they are about; the stories made them."""
    for said in read("tags.toml")["tag"]:
        Tag.objects.filter(name=said["name"]).update(description=said["description"])


def add_photos(user: User, step: Step) -> dict[str, Image]:
    """Put the photographs into the library; return them by the stem of their file."""
    found = {}
    for said in read("photos.toml")["photo"]:
        name = said.pop("file")
        keywords = ", ".join(said.pop("tags"))
        # The collection has no page to link to: it is named with the rights.
        source = said.pop("source")
        given = {key: str(value) for key, value in said.items()} | {"keywords": keywords}
        given["copyright_notice"] = f"{said['copyright_notice']}. From: {source}."
        found[name.removesuffix(".jpg")] = _add(f"photos/{name}", user, given)
        step(name)
    return found


def make_authors(user: User, step: Step) -> dict[str, Author]:
    """Make the authors with their drawn portraits; return them by slug."""
    found = {}
    for said in read("authors.toml")["author"]:
        links, portrait, alt = said.pop("links", []), said.pop("portrait"), said.pop("alt")
        image = _add(
            portrait,
            user,
            {
                "title": f"Portrait of {said['name']}",
                "alt": alt,
                "credit": "The Culverhythe Signal",
                "licence": "own",
                "digital_source": "digitalArt",
            },
        )
        author = Author.objects.create(portrait=image, **said)
        AuthorLink.objects.bulk_create(
            AuthorLink(author=author, order=order, **link) for order, link in enumerate(links)
        )
        found[author.slug] = author
        step(said["name"])
    return found


def link_logins(users: Iterable[User], authors: Iterable[Author]) -> None:
    """Give a login the profile of its name, so that its own byline stands over what it writes."""
    logins = {user.name: user for user in users}
    for author in authors:
        if author.name in logins:
            author.user = logins[author.name]
            author.save(update_fields=["user"])


def make_house_ads(user: User, photos: Mapping[str, Image], step: Step) -> None:
    """Book the house advertisements: the paper's own letter, and two shops of the town."""
    for said in read("house-ads.toml")["ad"]:
        slots, drawn = said.pop("slots"), said.pop("image", None)
        picture = said.pop("picture")
        image = _add(picture, user, drawn) if drawn else photos[picture]
        ad = HouseAd.objects.create(image=image, **said)
        Placement.objects.bulk_create(Placement(ad=ad, slot=slot) for slot in slots)
        step(said["name"])


def _add(path: str, user: User, given: dict[str, str]) -> Image:
    with (CONTENT / path).open("rb") as file:
        return add_image(file, user=user, given=given)
