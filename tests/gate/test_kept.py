"""`kept`: what can be searched in a file, whatever it is; what cannot be read is refused."""

import bz2
import gzip
import io
import lzma
import sqlite3
import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pyrage
import pytest
from fontTools.fontBuilder import FontBuilder
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfWriter

from plugins.gate.kept import Kept, Owner, UnreadableError, archives, owner_of, read

TOLD = "Inès Durand"


def texts(data: bytes) -> tuple[str, ...]:
    """Return what can be searched in a file of the history."""
    return read("1a2b3c4d5e:a", "history", data).texts


def zipped(members: Mapping[str, bytes | str], comment: bytes = b"") -> bytes:
    """Return a zip."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def picture(kind: str, **options: object) -> bytes:
    """Return a picture."""
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("content/articles/a.md", "content"),
        ("1a2b3c4d5e:content/a.md", "content"),
        ("1a2b3c4d5e:./content/a.md", "content"),
        (":content/a.md", "content"),
        (":2:content/a.md", "content"),
        ("plugins/model.py", "code"),
        ("1a2b3c4d5e:tests/gate/a.html", "code"),
        ("tests/dossier.md", "document"),
        ("plugins/gate/contrat.docx", "document"),
        ("1a2b3c4d5e:docs/dossier.md", "document"),
        ("README.md", "document"),
        (":.ci/run", "document"),
        ("1a2b3c4d5e:./tests/index.html", "other"),
        ("site/content/a.md", "other"),
        ("tests", "other"),
        ("1a2b3c4d5e", "other"),
        ("commit 1a2b3c4d5e", "other"),
        ("stash@{0}", "other"),
        ("content", "other"),
    ],
)
def test_a_path_tells_whose_words_a_file_holds(path: str, owner: Owner) -> None:
    """A published site is nobody's folder of tests, and a message is not a file."""
    assert owner_of(path) == owner


def test_a_text_is_kept_as_it_is() -> None:
    """With the path and the surface that it was given under."""
    assert read("content/a.md", "source", TOLD.encode()) == Kept(
        "content/a.md", "source", "content", (TOLD,)
    )


def test_an_empty_file_says_nothing() -> None:
    """It is no finding either."""
    assert texts(b"") == ()


@pytest.mark.parametrize(
    "coding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"]
)
def test_a_text_is_read_in_the_coding_it_was_written_in(coding: str) -> None:
    """With its mark or without, on any machine."""
    assert f"Bonjour {TOLD}, à bientôt" in texts(f"Bonjour {TOLD}, à bientôt".encode(coding))


@pytest.mark.parametrize("coding", ["utf-16-be", "utf-32-be"])
def test_the_order_of_bytes_is_that_of_the_mark(coding: str) -> None:
    """Some machines write the other one."""
    assert texts(f"\ufeff{TOLD}".encode(coding)) == (TOLD,)


def test_a_damaged_byte_does_not_hide_the_rest() -> None:
    """A text in UTF-8 that was cut is read as UTF-8 too."""
    assert any(TOLD in it for it in texts(TOLD.encode() + b"\xc3"))


def test_a_few_control_characters_make_no_binary() -> None:
    """A test, or what a terminal wrote."""
    assert texts(b"a\0b\x1b[0m") == ("a\0b\x1b[0m",)


def _database(folder: Path) -> bytes:
    with sqlite3.connect(folder / "a.db") as base:
        base.execute("create table t (a text)")
    base.close()
    return (folder / "a.db").read_bytes()


BINARIES: Mapping[str, bytes] = {
    "pyc": compile("a = 1", "a", "exec").co_code + b"\xe3\0\0\0\0" * 9,
    "noise": bytes(range(256)),
    "thumbnails": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
    "apple double": b"\0\x05\x16\x07\0\x02\0\0Mac OS X        \0\x02\0\0",
    "another language, another coding": "Привет, как дела".encode("koi8-r"),
    "lfs": b"version https://git-lfs.github.com/spec/v1\noid sha256:1a2b\nsize 3\n",
    "damaged picture": picture("PNG")[:40],
    "damaged pdf": b"%PDF-1.7\nrien",
    "damaged font": b"wOF2rien",
    "damaged gzip": gzip.compress(b"a" * 99)[:-9],
    "damaged zip": zipped({"a": "a"})[:-9],
    "binary in a zip": zipped({"a": bytes(range(256))}),
    "a zip, then something": zipped({"a": "a"}) + TOLD.encode(),
}


@pytest.mark.parametrize("data", BINARIES.values(), ids=BINARIES)
def test_what_cannot_be_read_is_refused(data: bytes) -> None:
    """A file may say anything in a form that we do not know."""
    with pytest.raises(UnreadableError, match=r"^[a-zé’ ]"):
        texts(data)


def test_a_database_is_refused(tmp_path: Path) -> None:
    """Its text is there, cut in pages."""
    with pytest.raises(UnreadableError, match="pas du texte"):
        texts(_database(tmp_path))


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "AVIF", "PNG"])
def test_what_travels_with_a_picture_is_read(kind: str) -> None:
    """Its pixels are for eyes."""
    exif = Image.Exif()
    exif[0x010E] = "Camille Durand"
    assert "Camille Durand" in texts(picture(kind, exif=exif))


def test_a_comment_of_a_picture_is_read() -> None:
    """Whatever its name says it is."""
    info = PngInfo()
    info.add_itxt("Author", TOLD)
    assert TOLD in texts(picture("PNG", pnginfo=info))
    assert any("Durand" in it for it in texts(picture("GIF", comment=b"Durand")))


def test_what_describes_a_pdf_is_read() -> None:
    """Word processors sign them."""
    writer, file = PdfWriter(), io.BytesIO()
    writer.add_blank_page(72, 72)
    writer.add_metadata({"/Author": TOLD})
    writer.write(file)
    assert TOLD in texts(file.getvalue())


def test_names_of_a_font_are_read() -> None:
    """Its author's, often."""
    builder, file = FontBuilder(1000), io.BytesIO()
    builder.setupGlyphOrder([".notdef"])
    builder.setupNameTable({"familyName": "Essai", "designer": TOLD})
    builder.font.save(file)
    assert TOLD in texts(file.getvalue())


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
def test_a_compressed_text_is_read(compress: Callable[[bytes], bytes]) -> None:
    """As what it becomes."""
    assert texts(compress(TOLD.encode())) == (TOLD,)


def test_the_name_that_gzip_keeps_is_read() -> None:
    """It is that of the file before."""
    file = io.BytesIO()
    with gzip.GzipFile("durand.txt", "wb", fileobj=file) as stream:
        stream.write(b"a")
    assert texts(file.getvalue()) == ("durand.txt\n", "a")


def test_all_that_a_zip_says_is_read() -> None:
    """Names, texts, the comment, and what is zipped in it."""
    inner = zipped({"b.txt": TOLD})
    found = texts(zipped({"durand.txt": "a", "dedans.zip": inner}, b"Pour Camille"))
    assert found == ("Pour Camille", "durand.txt", "a", "dedans.zip", "b.txt", TOLD)


@pytest.mark.parametrize(
    ("name", "xml"),
    [
        (
            "word/document.xml",
            "<w:p><w:r><w:t>In&#232;s D</w:t></w:r><w:r><w:t>urand</w:t></w:r></w:p>",
        ),
        ("content.xml", "<text:p>Inès <text:span>Dur</text:span>and</text:p><text:p>a</text:p>"),
        (
            "xl/sharedStrings.xml",
            "<si><r><t>Inès Du</t></r><r><t>rand</t></r></si><si><t>a</t></si>",
        ),
        ("OEBPS/a.xhtml", "<p>In<b>ès</b> Durand</p>"),
    ],
)
def test_a_document_is_read_across_its_tags(name: str, xml: str) -> None:
    """Word processors part words wherever something was corrected."""
    found = texts(zipped({"[Content_Types].xml": "<Types/>", name: xml}))
    assert TOLD in [line for text in found for line in text.splitlines()]


def test_the_layout_of_a_document_is_no_binary() -> None:
    """LibreOffice writes it in every text."""
    assert texts(zipped({"layout-cache": bytes(range(64))}))[0] == "layout-cache"


def test_an_archive_that_inflates_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """All its members together, and those of the archives in it."""
    monkeypatch.setattr(archives, "LARGEST", 1000)
    assert texts(gzip.compress(b"a" * 1000)) == ("a" * 1000,)
    for data in (gzip.compress(b"a" * 1001), zipped({"a": "a" * 600, "b": "b" * 600})):
        with pytest.raises(UnreadableError, match="trop grande"):
            texts(data)


def test_an_archive_of_archives_has_a_floor() -> None:
    """Five deep is no one's habit."""
    data = TOLD.encode()
    for _ in range(5):
        data = gzip.compress(data)
    with pytest.raises(UnreadableError, match="les unes dans les autres"):
        texts(data)


def test_a_member_that_was_replaced_in_a_zip_is_refused() -> None:
    """The former one is still there, and no list tells it."""
    member = zipped({"a": TOLD})
    end = member.index(b"PK\x01\x02")
    rest = zipped({"b": "b"})
    hidden = bytearray(member[:end] + rest)
    struct.pack_into("<I", hidden, len(hidden) - 6, end + rest.index(b"PK\x01\x02"))
    at = end + rest.index(b"PK\x01\x02")
    struct.pack_into("<I", hidden, at + 42, end)
    with pytest.raises(UnreadableError, match="sommaire"):
        texts(bytes(hidden))


def test_an_encrypted_member_is_refused() -> None:
    """A password can be guessed, and is often known."""
    data = bytearray(zipped({"a": "a"}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    with pytest.raises(UnreadableError, match="chiffrée"):
        texts(bytes(data))


def test_names_that_a_mac_leaves_are_read() -> None:
    """`.DS_Store` holds them in UTF-16, at any byte."""
    for shift in (b"", b"\1"):
        data = b"\0\0\0\1Bud1" + bytes(20) + shift + "Camille Durand".encode("utf-16-be") + b"\0\0"
        assert any("Camille Durand" in it for it in texts(data))


def test_what_is_sealed_for_keys_is_let_be() -> None:
    """`vault.age` travels with the sources; a password, though, can be guessed."""
    key = pyrage.x25519.Identity.generate()
    (head,) = texts(pyrage.encrypt(TOLD.encode(), [key.to_public()]))
    assert head.startswith("age-encryption.org/v1\n-> X25519 ")
    with pytest.raises(UnreadableError, match="mot de passe"):
        texts(pyrage.passphrase.encrypt(b"a", "a"))


def test_what_is_said_of_a_refusal_says_nothing_of_the_file() -> None:
    """Libraries quote what they stumble on."""
    with pytest.raises(UnreadableError, match=r"^fichier abîmé \(UnicodeDecodeError\)$"):
        texts(TOLD.encode("utf-16") + b"a")
