from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AdsConfig(AppConfig):
    name = "newsroom.ads"
    label = "ads"
    verbose_name = _("Advertising")

    def ready(self) -> None:
        from media import usage
        from newsroom.editions import beacons

        from . import counting
        from .usage import images_in_ads

        usage.register(images_in_ads)
        beacons.register(counting.SEEN, counting.write_seen, pattern=counting.KEY)
        beacons.register(
            counting.CLICKED, counting.write_clicks, pattern=counting.KEY, is_sent=False
        )
