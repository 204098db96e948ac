"""The demo newsroom: the newspaper of an invented town, for an empty site.

Stands above every other package, like ``newsroom.urls``; nothing imports it.
Its texts are files below ``content/``.
"""
