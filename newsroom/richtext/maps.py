"""The part of the world that a map's address shows, where its frame wants edges."""

import math

# Pixels of the map that the frame is to show, and of a tile at zoom 0.
_WIDTH, _HEIGHT, _TILE = 720, 540, 256


def open_street_map(groups: dict[str, str | None]) -> str:
    """Return the address of OpenStreetMap's frame for a zoom, a latitude and a longitude.

    Its frame takes edges in degrees: a degree of longitude is as many pixels at
    every latitude (Mercator), one of latitude more of them towards the poles.
    """
    lat, lon = float(groups["lat"] or 0), float(groups["lon"] or 0)
    across = _WIDTH * 360 / (_TILE * 2 ** int(groups["zoom"] or 0))
    up = _HEIGHT / _WIDTH * across * max(math.cos(math.radians(lat)), 0.05)
    edges = (lon - across / 2, lat - up / 2, lon + across / 2, lat + up / 2)
    box = ",".join(f"{edge:.5f}" for edge in edges)
    pin = f"&marker={groups['pin_lat']},{groups['pin_lon']}" if groups.get("pin_lat") else ""
    return f"https://www.openstreetmap.org/export/embed.html?bbox={box}&layer=mapnik{pin}"
