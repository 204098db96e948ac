"""The WSGI entry point that granian serves."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from newsroom.editions.beacons import answering_beacons
from newsroom.editions.ticker import start_ticking
from newsroom.lib.compressing import compressed

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.dev")
application = answering_beacons(compressed(get_wsgi_application(), apart_from=settings.DESK_PREFIX))
start_ticking()
