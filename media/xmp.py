"""XMP: the same words again, as RDF in a packet of XML, read and written.

ISO 16684-1; properties by the IPTC Photo Metadata Standard and PLUS.
"""

import re
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.html import escape

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
DIGITAL_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
MOST_PACKET = 1024 * 1024  # bytes read; an editing history can be larger, and is of no use
MOST_CAPTION = 8000  # characters written: a JPEG's packet has 65,502 bytes (XMP part 3, 1.1.3)

_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
# XML 1.0, 2.2: what may stand in a document at all.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(packet: object) -> dict[str, list[str]]:
    """Return a packet's properties as ``{"dc:title": [text, …]}``; {} when it is broken.

    Only the vocabularies in ``PREFIXES`` are read. Places and serial numbers
    are in others (``exif``, ``aux``) and are not even kept.
    """
    if isinstance(packet, str):
        packet = packet.encode()
    if not isinstance(packet, bytes) or not 0 < len(packet) <= MOST_PACKET:
        return {}
    try:
        root = fromstring(packet.strip(b"\x00 \r\n\t"), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return {}
    found: dict[str, list[str]] = {}
    for element in root.iter():
        for name, value in element.attrib.items():
            _add(found, name, [value])
        _add(found, element.tag, _values(element))
    return found


def _add(found: dict[str, list[str]], tag: str, values: list[str]) -> None:
    namespace, _brace, name = tag.removeprefix("{").rpartition("}")
    texts = [text.strip() for text in values if text and text.strip()]
    if namespace in _NAMESPACES and texts:
        found.setdefault(f"{_NAMESPACES[namespace]}:{name}", texts)


def _values(element: Element) -> list[str]:
    """Return a property's texts; of alternatives by language, the default one first."""
    items = [item for item in element.iter(f"{{{RDF}}}li") if not len(item)]
    if items:
        items.sort(key=lambda item: item.get(XML_LANG, "x-default") != "x-default")
        return [item.text or "" for item in items]
    if len(element):
        return []
    return [element.text or element.get(f"{{{RDF}}}resource") or ""]


def packet(
    *,
    creator: str,
    credit: str,
    copyright_notice: str,
    caption: str,
    licence_url: str,
    licensor_url: str,
    digital_source: str,
) -> bytes:
    """Return an XMP packet, in UTF-8, that says whose picture this is.

    Args:
        licence_url: where the licence stands (``xmpRights:WebStatement``).
        licensor_url: where the picture can be licensed (``plus:LicensorURL``).
        digital_source: the last part of an IPTC digital source type's address.
    """
    source = DIGITAL_SOURCE_TYPES + digital_source if digital_source else ""
    licensor = licensor_url and (
        '<rdf:Seq><rdf:li rdf:parseType="Resource">'
        f"<plus:LicensorURL>{_text(licensor_url)}</plus:LicensorURL></rdf:li></rdf:Seq>"
    )
    properties = (
        ("dc:creator", creator and f"<rdf:Seq><rdf:li>{_text(creator)}</rdf:li></rdf:Seq>"),
        ("dc:rights", _alternative(copyright_notice)),
        ("dc:description", _alternative(caption[:MOST_CAPTION])),
        ("photoshop:Credit", _text(credit)),
        ("xmpRights:Marked", "True" if copyright_notice else ""),
        ("xmpRights:WebStatement", _text(licence_url)),
        ("plus:Licensor", licensor),
        ("Iptc4xmpExt:DigitalSourceType", _text(source)),
    )
    names = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in PREFIXES.items())
    body = "".join(f"<{name}>{value}</{name}>" for name, value in properties if value)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">'
        f'<rdf:Description rdf:about="" {names}>{body}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _text(value: str) -> str:
    return escape(_NO_XML.sub("", value))


def _alternative(value: str) -> str:
    if not value:
        return ""
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_text(value)}</rdf:li></rdf:Alt>'
