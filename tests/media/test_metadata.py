"""What a picture says about itself is read, from IPTC, from XMP and last from EXIF."""

import pytest
from PIL import Image

from media import xmp
from media.metadata import Metadata, bare_credit, read
from media.models import DigitalSource

from .pictures import encoded, jpeg_with_iptc, pixels, upload

RICH = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 photoshop:Credit="Image credit: Zoë Quay/Harbour Press" exif:GPSLatitude="51,30N"
 xmpRights:WebStatement="https://licence.example/terms"
 photoshop:Instructions="No sales" photoshop:TransmissionReference="HP123">
 <dc:title><rdf:Alt><rdf:li xml:lang="fr">Le port</rdf:li>
  <rdf:li xml:lang="x-default">The harbour</rdf:li></rdf:Alt></dc:title>
 <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Boats return.</rdf:li></rdf:Alt>
 </dc:description>
 <dc:creator><rdf:Seq><rdf:li>Zoë Quay</rdf:li><rdf:li>Ed Mole</rdf:li></rdf:Seq></dc:creator>
 <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Harbour Press</rdf:li></rdf:Alt></dc:rights>
 <dc:subject><rdf:Bag><rdf:li>harbour</rdf:li><rdf:li>boats</rdf:li></rdf:Bag></dc:subject>
 <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">
  <plus:LicensorURL>https://licence.example/buy</plus:LicensorURL></rdf:li></rdf:Seq>
 </plus:Licensor>
 <Iptc4xmpCore:AltTextAccessibility><rdf:Alt>
  <rdf:li xml:lang="x-default">Three boats at a quay</rdf:li></rdf:Alt>
 </Iptc4xmpCore:AltTextAccessibility>
 <Iptc4xmpExt:DigitalSourceType
  rdf:resource="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_xmp_is_read_from_every_format(format_name: str) -> None:
    if format_name == "PNG":
        from PIL.PngImagePlugin import PngInfo

        chunk = PngInfo()
        chunk.add_itxt("XML:com.adobe.xmp", RICH.decode())
        data = encoded(pixels(), "PNG", pnginfo=chunk)
    elif format_name == "TIFF":
        data = encoded(pixels(), "TIFF", tiffinfo={700: RICH})
    else:
        data = encoded(pixels(), format_name, xmp=RICH)
    found = read(upload(data))
    assert found.title == "The harbour"
    assert found.caption == "Boats return."
    assert found.creator == "Zoë Quay, Ed Mole"
    assert found.copyright_notice == "© Harbour Press"
    assert found.credit == "Zoë Quay/Harbour Press"
    assert found.instructions == "No sales"
    assert found.agency_number == "HP123"
    assert found.licence_url == "https://licence.example/terms"
    assert found.source_url == "https://licence.example/buy"
    assert found.alt == "Three boats at a quay"
    assert found.digital_source == DigitalSource.AI
    assert found.keywords == ("harbour", "boats")
    assert "GPS" not in str(found.raw)


def test_iptc_in_utf8_is_read() -> None:
    found = read(upload(jpeg_with_iptc(creator="Zoë Quay", credit="(AFP)", caption="Añil — bleu")))
    assert (found.creator, found.credit, found.caption) == ("Zoë Quay", "AFP", "Añil — bleu")
    assert found.raw["iptc"]["2:110"] == ["(AFP)"]


def test_iptc_without_an_encoding_is_read_as_utf8_and_else_as_latin_1() -> None:
    for encoding in ("utf-8", "latin-1"):
        segment = _unmarked((b"\x02\x50", "Zoë".encode(encoding)), (b"\x02\x19", b"one"))
        assert read(upload(encoded(pixels(), extra=segment))).creator == "Zoë"


def test_repeated_iptc_keywords_are_all_read() -> None:
    segment = _unmarked((b"\x02\x19", b"harbour"), (b"\x02\x19", b"boats"), (b"\x02\x67", b"X1"))
    found = read(upload(encoded(pixels(), extra=segment)))
    assert (found.keywords, found.agency_number) == (("harbour", "boats"), "X1")


def test_xmp_is_believed_before_iptc_and_exif_comes_last() -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x8298] = "From EXIF", "Ed Exif", "© EXIF".encode()
    segment = _unmarked((b"\x02\x78", b"From IPTC"), (b"\x02\x50", b"Ida Iptc"))
    packet = xmp.packet(
        creator="",
        credit="",
        copyright_notice="",
        caption="From XMP",
        licence_url="",
        licensor_url="",
        digital_source="",
    )
    found = read(upload(encoded(pixels(), exif=exif, extra=segment, xmp=packet)))
    assert found.caption == "From XMP"
    assert found.creator == "Ida Iptc"
    assert found.copyright_notice == "© EXIF"


def test_what_a_camera_writes_into_every_frame_is_no_caption() -> None:
    exif = Image.Exif()
    exif[0x010E] = "OLYMPUS DIGITAL CAMERA         "
    assert read(upload(encoded(pixels(), exif=exif))).caption == ""


@pytest.mark.parametrize(
    "packet",
    [
        b"<x:xmpmeta",
        b"\xff\xfe\x00broken",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a " + b"x" * 3000,
    ],
)
def test_broken_or_hostile_metadata_is_passed_over(packet: bytes) -> None:
    assert read(upload(encoded(pixels(), xmp=packet))) == Metadata()


def test_a_broken_iptc_segment_is_passed_over() -> None:
    content = b"Photoshop 3.0\x00" + b"8BIM\x04\x04\x00\x00\x00\x00\xff\xff\x1c\x02\x50\xff"
    segment = b"\xff\xed" + (len(content) + 2).to_bytes(2) + content
    assert read(upload(encoded(pixels(), extra=segment))).creator == ""


def test_a_file_that_is_no_picture_says_nothing() -> None:
    assert read(upload(b"not a picture")) == Metadata()


def test_an_unknown_way_of_making_is_left_open() -> None:
    packet = RICH.replace(b"trainedAlgorithmicMedia", b"somethingNew")
    assert read(upload(encoded(pixels(), xmp=packet))).digital_source == ""


@pytest.mark.parametrize(
    ("dressed", "bare"),
    [
        ("Image credit: UK Military/Creative Commons", "UK Military/Creative Commons"),
        ("image Credit:  X ", "X"),
        ("Photo credit: Ann Carter/AP", "Ann Carter/AP"),
        ("Credit: X", "X"),
        ("CREDITS: X", "X"),
        ("Photo: X", "X"),
        ("Photo by Ann Carter", "Ann Carter"),
        ("Image courtesy: X", "X"),
        ("(U.S. Army Photo by a sergeant)", "U.S. Army Photo by a sergeant"),
        ("(Image credit: (X))", "X"),
        ("[X]", "X"),
        ("(A) and (B)", "(A) and (B)"),
        ("Ann Carter (Reuters)", "Ann Carter (Reuters)"),
        ("Photothèque nationale", "Photothèque nationale"),
        ("Credit Suisse", "Credit Suisse"),
        ("Image credit:", "Image credit:"),
        ("", ""),
    ],
)
def test_a_credit_is_stored_bare(dressed: str, bare: str) -> None:
    assert bare_credit(dressed) == bare


def _unmarked(*datasets: tuple[bytes, bytes]) -> bytes:
    """Return an APP13 segment whose text is in no named encoding."""
    data = b"".join(b"\x1c" + key + len(text).to_bytes(2) + text for key, text in datasets)
    block = b"8BIM\x04\x04\x00\x00" + len(data).to_bytes(4) + data + b"\x00" * (len(data) % 2)
    content = b"Photoshop 3.0\x00" + block
    return b"\xff\xed" + (len(content) + 2).to_bytes(2) + content
