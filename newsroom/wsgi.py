"""The WSGI entry point that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from newsroom.editions.beacons import answering_beacons

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.dev")
application = answering_beacons(get_wsgi_application())
