"""`leftovers`: nothing hides in a picture's file, whatever a viewer makes of it."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from plugins.anonymity.vault import Known, Vault
from plugins.gate.gathering import Told
from plugins.gate.kept import UnreadableError, read
from plugins.gate.rules import metadata, secrets
from tests.gate.conftest import Site, picture

NAME = b"Claire Martin"
VAULT = Vault(people=(Known("Claire Martin", "agent", "Agent A", (), ("un",)),))


def png(name: bytes, held: bytes) -> bytes:
    """Return a PNG with a block more."""
    block = struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))
    return picture().replace(b"\0\0\0\0IEND", block + b"\0\0\0\0IEND")


def webp(name: bytes, held: bytes) -> bytes:
    """Return a WebP with a block more."""
    data = picture("WEBP") + name + struct.pack("<I", len(held)) + held + b"\0" * (len(held) % 2)
    return data[:4] + struct.pack("<I", len(data) - 8) + data[8:]


def gif(label: bytes, held: bytes) -> bytes:
    """Return a GIF with an extension after its last image."""
    return picture("GIF")[:-1] + b"\x21" + label + bytes([len(held)]) + held + b"\0;"


def itxt(keyword: bytes, language: bytes, translated: bytes) -> bytes:
    """Return an international text of a PNG, whose value says nothing."""
    return keyword + b"\0\0\0" + language + b"\0" + translated + b"\0rien"


def profile(name: bytes, after: bytes = b"") -> bytes:
    """Return a PNG whose colour profile has a name."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    block = b"iCCP" + name + b"\0\0" + zlib.compress(srgb) + after
    whole = struct.pack(">I", len(block) - 4) + block + struct.pack(">I", zlib.crc32(block))
    return picture()[:33] + whole + picture()[33:]


def box(name: bytes, held: bytes) -> bytes:
    """Return a box of an AVIF."""
    return struct.pack(">I", 8 + len(held)) + name + held


def meta(inside: bytes) -> bytes:
    """Return an AVIF whose description holds a box more, and its pixels where they are said."""
    data = picture("AVIF")
    start = data.index(b"meta") - 4
    end = start + int.from_bytes(data[start : start + 4], "big")
    grown = box(b"meta", data[start + 8 : end] + inside)
    offset = data.index(b"mdat") + 4
    moved = (offset + len(inside)).to_bytes(4, "big")
    return data[:start] + grown.replace(offset.to_bytes(4, "big"), moved) + data[end:]


def frames() -> bytes:
    """Return a WebP that moves, whose first frame holds a block more."""
    others = [Image.new("RGB", (9, 9), it) for it in ("red", "blue")]
    file = io.BytesIO()
    others[0].save(file, "WEBP", save_all=True, append_images=others[1:])
    data, block = file.getvalue(), b"ABCD" + struct.pack("<I", len(NAME) + 1) + NAME + b"\0"
    at = data.index(b"ANMF")
    size = int.from_bytes(data[at + 4 : at + 8], "little")
    end = at + 8 + size
    grown = data[:at] + b"ANMF" + struct.pack("<I", size + len(block)) + data[at + 8 : end] + block
    data = grown + data[end:]
    return data[:4] + struct.pack("<I", len(data) - 8) + data[8:]


LOOP = b"NETSCAPE2.0"

HIDDEN = {
    "iTXt-keyword.png": png(b"iTXt", itxt(NAME, b"fr", b"")),
    "iTXt-language.png": png(b"iTXt", itxt(b"Title", NAME, b"")),
    "iTXt-translated.png": png(b"iTXt", itxt(b"Title", b"fr", NAME)),
    "zTXt.png": png(b"zTXt", b"Title\0\0" + zlib.compress(NAME)),
    "iCCP.png": profile(NAME),
    "iCCP-tail.png": profile(b"ICC Profile", NAME),
    **{
        f"{name}.png": png(name.encode(), b"\0\0\0\0\0\0\0\0\0\0" + NAME)
        for name in ("pHYs", "bKGD", "hIST", "sBIT", "tIME", "gAMA")
    },
    "IEND.png": picture().replace(b"\0\0\0\0IEND", struct.pack(">I", len(NAME)) + b"IEND" + NAME),
    "scan.jpg": picture("JPEG")[:-2] + NAME + picture("JPEG")[-2:],
    "loops.gif": gif(b"\xff", LOOP + NAME),
    "frame.webp": frames(),
    "free.avif": meta(box(b"free", NAME)),
    "mdat.avif": picture("AVIF") + box(b"mdat", NAME),
    "udta.avif": picture("AVIF") + box(b"moov", box(b"udta", NAME)),
    "a.png": picture() + NAME,
    "b.png": png(b"dSIG", NAME),
    "c.png": picture(icc_profile=bytes(128) + NAME),
    "d.jpg": picture("JPEG") + NAME,
    "e.webp": picture("WEBP") + NAME,
    "f.webp": webp(b"ABCD", NAME),
    "g.gif": picture("GIF") + NAME,
    "h.gif": gif(b"\xfe", NAME),
    "i.avif": picture("AVIF") + struct.pack(">I", 8 + len(NAME)) + b"free" + NAME,
}


@pytest.mark.parametrize("path", HIDDEN)
def test_what_a_picture_hides_is_told_and_read(site: Site, path: str) -> None:
    """Blocks that no viewer needs, bytes after the end, a profile that is none."""
    site.told = Told(vaults=[VAULT])
    site.files[path] = HIDDEN[path]
    found = {it.rule for it in site.scan() if it.path == path}
    assert found - {"files"} == {metadata.RULE, secrets.RULE}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "AVIF"])
def test_a_plain_picture_hides_nothing(site: Site, kind: str) -> None:
    """As Pillow writes it."""
    site.files["a.png"] = picture(kind)
    assert [it for it in site.scan() if it.path == "a.png"] == []


def test_a_picture_of_the_repository_hides_no_other_file() -> None:
    """What follows it may be an archive, a picture before it was masked: nobody can tell."""
    with pytest.raises(UnreadableError):
        read("content/a.png", "source", picture() + b"PK\3\4")
