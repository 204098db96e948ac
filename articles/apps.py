from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Articles")

    def ready(self) -> None:
        # Lower apps ask through registries; this is where articles answer.
        from articles.desk.crops import crops_in_articles
        from articles.desk.destinations import parts, sections
        from articles.desk.due import run_due
        from articles.desk.moves import remember
        from articles.desk.usage import images_in_articles
        from articles.reading import counting
        from media import usage
        from newsroom.editions import beacons, ticker
        from newsroom.masthead import destinations, moves

        moves.register(remember)
        usage.register(images_in_articles)
        usage.register_crops(crops_in_articles)
        beacons.register("read", counting.write_reads, pattern=counting.KEY)
        ticker.on_tick(run_due)
        destinations.register(sections)
        destinations.register(parts)
