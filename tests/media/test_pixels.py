"""Whatever an original is, its renditions are upright, in sRGB, on white, and bare."""

import io

import pytest
from PIL import Image, ImageCms

from media.inspection import inspect
from media.pixels import upright_srgb

from .pictures import encoded, pixels, upload


def _pixel(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    value = image.getpixel((x, y))
    assert isinstance(value, tuple)
    return value


@pytest.mark.parametrize(
    ("mode", "format_name"),
    [
        ("RGB", "JPEG"),
        ("CMYK", "JPEG"),
        ("L", "JPEG"),
        ("CMYK", "TIFF"),
        ("LAB", "TIFF"),
        ("1", "PNG"),
        ("P", "GIF"),
        ("LA", "PNG"),
        ("RGBA", "WEBP"),
        ("RGBA", "AVIF"),
    ],
)
def test_every_colour_mode_comes_out_as_rgb(mode: str, format_name: str) -> None:
    picture = pixels()
    if mode == "LAB":
        to_lab = ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
        )
        lab = ImageCms.applyTransform(picture, to_lab)
        assert lab is not None
        data = encoded(lab, format_name)
    else:
        data = encoded(picture.convert(mode), format_name)
    assert inspect(upload(data)).width == 600
    out = upright_srgb(io.BytesIO(data))
    assert (out.mode, out.size) == ("RGB", (600, 400))
    # Means of the halves: two colours alone render a grey as a pattern.
    left, right = (
        _pixel(half.resize((1, 1), Image.Resampling.BOX), 0, 0)
        for half in (out.crop((0, 0, 280, 400)), out.crop((320, 0, 600, 400)))
    )
    assert sum(left) < 200 < 550 < sum(right)


def test_sixteen_bits_are_scaled_and_not_clipped() -> None:
    deep = Image.new("I;16", (64, 64), 32_768)
    out = upright_srgb(io.BytesIO(encoded(deep, "PNG")))
    assert 120 <= _pixel(out, 5, 5)[0] <= 135


def test_thirty_two_bits_too() -> None:
    deep = Image.new("F", (64, 64), 0.5)
    deep.putpixel((0, 0), 1.0)
    out = upright_srgb(io.BytesIO(encoded(deep, "TIFF")))
    assert 120 <= _pixel(out, 5, 5)[0] <= 135


def test_transparency_lies_on_white() -> None:
    out = upright_srgb(io.BytesIO(encoded(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), "PNG")))
    assert _pixel(out, 5, 5) == (255, 255, 255)


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("format_name", ["JPEG", "TIFF", "AVIF"])
def test_the_picture_stands_upright(turn: int, format_name: str) -> None:
    """Stored so that its EXIF turns it back: dark on the left again."""
    upright = pixels(400, 300)
    stored = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[turn]
    exif = Image.Exif()
    exif[0x0112] = turn
    turned = upright if stored is None else upright.transpose(stored)
    out = upright_srgb(io.BytesIO(encoded(turned, format_name, exif=exif)))
    assert out.size == (400, 300)
    assert sum(_pixel(out, 50, 150)) < 200 < sum(_pixel(out, 350, 150))


def test_another_profile_is_converted_to_srgb() -> None:
    """A profile whose white point of values is Lab: the numbers must change."""
    linear = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    grey = Image.new("RGB", (64, 64), (128, 128, 128))
    plain = upright_srgb(io.BytesIO(encoded(grey, profile=None)))
    tagged = upright_srgb(io.BytesIO(encoded(grey, icc_profile=linear.tobytes())))
    assert _pixel(plain, 5, 5) == _pixel(tagged, 5, 5) == (128, 128, 128)
    wide = _with_gamma_one(linear.tobytes())
    converted = upright_srgb(io.BytesIO(encoded(grey, icc_profile=wide)))
    assert _pixel(converted, 5, 5)[0] > 170


def test_a_broken_profile_is_passed_over() -> None:
    grey = Image.new("RGB", (64, 64), (128, 128, 128))
    out = upright_srgb(io.BytesIO(encoded(grey, icc_profile=b"no profile at all")))
    assert _pixel(out, 5, 5) == (128, 128, 128)


def test_nothing_comes_along() -> None:
    exif = Image.Exif()
    exif[0x010F] = "A camera"
    data = encoded(pixels(), exif=exif, comment=b"serial 123", dpi=(300, 300))
    assert upright_srgb(io.BytesIO(data)).info == {}


def test_a_large_jpeg_is_decoded_no_larger_than_needed() -> None:
    out = upright_srgb(io.BytesIO(encoded(pixels(5000, 4000))))
    assert out.size == (2500, 2000)


def _with_gamma_one(profile: bytes) -> bytes:
    """Return an sRGB profile renamed and with its tone curves made straight lines."""
    data = bytearray(profile)
    for index in range(int.from_bytes(data[128:132])):
        entry = 132 + index * 12
        tag = bytes(data[entry : entry + 4])
        offset = int.from_bytes(data[entry + 4 : entry + 8])
        if tag in {b"rTRC", b"gTRC", b"bTRC"}:
            data[offset : offset + 12] = b"curv" + bytes(8)  # a count of 0 is the identity
        if tag == b"desc":
            place = data.find("sRGB".encode("utf-16-be"), offset)
            data[place : place + 8] = "Line".encode("utf-16-be")
    return bytes(data)
