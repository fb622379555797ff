"""`leftovers`: nothing hides in a picture's file, whatever a viewer makes of it."""

import struct
import zlib

import pytest

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


HIDDEN = {
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
    assert {it.rule for it in site.scan() if it.path == path} == {metadata.RULE, secrets.RULE}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "AVIF"])
def test_a_plain_picture_hides_nothing(site: Site, kind: str) -> None:
    """As Pillow writes it."""
    site.files["a.png"] = picture(kind)
    assert [it for it in site.scan() if it.path == "a.png"] == []


def test_a_picture_of_the_repository_hides_no_other_file() -> None:
    """What follows it may be an archive, a picture before it was masked: nobody can tell."""
    with pytest.raises(UnreadableError):
        read("content/a.png", "source", picture() + b"PK\3\4")
