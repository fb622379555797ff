"""The body of an e-mail: alternatives, files, encodings, broken lines."""

from email.message import EmailMessage

import pytest

from plugins.importers.errors import ExportError
from plugins.importers.mail_body import body, flowed, unfolded


def mime(*, plain: str | None = None, html: str | None = None) -> EmailMessage:
    """Return a message with one alternative or two."""
    message = EmailMessage()
    if plain is not None:
        message.set_content(plain)
    if html is not None and plain is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def test_the_plain_text_is_preferred_unless_it_is_empty() -> None:
    """The HTML is read otherwise."""
    assert body(mime(plain="a", html="<p>b</p>").as_bytes(), "")[0] == "a"
    assert body(mime(plain=" \n", html="<p>b</p>").as_bytes(), "")[0] == "b"
    assert body(mime(html="<p>b</p>").as_bytes(), "")[0] == "b"


def test_a_file_is_named_and_never_read() -> None:
    """Nor is a message sent as a file; a picture that the text shows is not one."""
    message = mime(plain="a")
    message.add_attachment(b"\xff" * 300_000, maintype="image", subtype="jpeg", filename="été.jpg")
    message.add_attachment(mime(plain="b"), filename="autre.eml")
    message.add_attachment(b"x", maintype="audio", subtype="ogg")
    text, files = body(message.as_bytes(), "")
    assert (text, [(file.path, file.description) for file in files]) == (
        "a",
        [("été.jpg", "image"), ("autre.eml", "message joint"), ("", "son")],
    )


@pytest.mark.parametrize(
    ("charset", "data", "expected"),
    [
        (
            "iso-8859-15",
            b"30 \xa4 pour ma s\xbdur L\xbdtitia",
            "30 € pour ma sœur Lœtitia",
        ),
        ("utf-8", "été".encode(), "été"),
        ("utf-8", "été".encode("latin-1"), "été"),
        ("iso-8859-1", "l’été".encode("cp1252"), "l’été"),
        ("iso-8859-1", "été".encode(), "été"),
        ("us-ascii", "été".encode(), "été"),
        ("inconnu", "été".encode(), "été"),
        ("idna", "été".encode(), "été"),
        ("utf-16-le", "été".encode("utf-16-le"), "été"),
        ("iso-2022-jp", "日本".encode("iso-2022-jp"), "日本"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_it_shows(
    charset: str, data: bytes, expected: str
) -> None:
    """The one declared, unless the bytes say otherwise."""
    header = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    assert body(header.encode() + data, "")[0] == expected


def test_a_damaged_text_is_refused() -> None:
    """A name half read would escape masking."""
    with pytest.raises(ExportError) as caught:
        body(
            "Content-Type: text/plain; charset=utf-8\n\nété ".encode() + b"\xe9t\xc3",
            "boite, message 3",
        )
    assert caught.value.where == "boite, message 3"


def test_nested_parts_without_end_are_refused_or_read() -> None:
    """Each holds the next."""
    part = "Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n"
    raw = "".join(part.format(n) for n in range(3000)) + "Content-Type: text/plain\n\nfin\n"
    with pytest.raises(ExportError):
        body(raw.encode(), "boite")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a \nb\nc", "a b\nc"),
        ("> a \nb", "> a \nb"),
        (" espace\n", "espace\n"),
        ("-- \nC.", "-- \nC."),
    ],
)
def test_flowed_lines_are_joined(text: str, expected: str) -> None:
    """Those that end with a space; never a quote with what follows, nor a signature."""
    assert flowed(text) == expected


FULL = "Bonjour, ma ligne est coupée depuis lundi matin et personne ne me répond"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FULL}\nau numéro indiqué.", f"{FULL} au numéro indiqué."),
        (f"{FULL}.\nMerci.", f"{FULL}.\nMerci."),
        ("Bonjour,\nma ligne est coupée.", "Bonjour,\nma ligne est coupée."),
        (f"{FULL}\n- au numéro", f"{FULL}\n- au numéro"),
        (f"{FULL}\nau numéro\n{FULL} {FULL}", f"{FULL}\nau numéro\n{FULL} {FULL}"),
    ],
)
def test_lines_broken_because_they_were_full_are_joined(text: str, expected: str) -> None:
    """Unless a longer line shows that nothing breaks them."""
    assert unfolded(text) == expected
