"""SMS backups: hostile XML, mended XML, who is who."""

from pathlib import Path

import pytest

from plugins.importers import read
from plugins.importers.errors import ExportError
from plugins.model import Thread

XML = '<?xml version="1.0" encoding="UTF-8"?>'
ROOT = '<smses count="1">'
SMS = '<sms address="{address}" date="{date}" type="{type}" body="{body}" contact_name="{name}" />'


def sms(body: str, address: str = "Fibre", date: int = 1000, type: int = 1, name: str = "") -> str:  # noqa: A002
    """Return one message as the application writes it."""
    return SMS.format(address=address, date=date, type=type, body=body, name=name)


def backup(tmp_path: Path, *elements: str, before: str = "") -> tuple[Thread, ...]:
    """Read a backup of these elements."""
    path = tmp_path / "sms.xml"
    path.write_text(f"{XML}{before}{ROOT}{''.join(elements)}</smses>", encoding="utf-8")
    return read(path)


def text(tmp_path: Path, body: str) -> str:
    """Return what a body is read as."""
    return backup(tmp_path, sms(body))[0].items[0].text


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE smses [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE smses [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE smses SYSTEM "http://example.org/a.dtd">',
        f"<!--{'-' * 0}{'x' * 70000}--><!DOCTYPE smses []>",
    ],
)
def test_a_document_type_is_refused(doctype: str, tmp_path: Path) -> None:
    """Wherever it stands, whatever it declares."""
    with pytest.raises(ExportError):
        backup(tmp_path, sms("&a;"), before=doctype)


def test_an_entity_that_nothing_declares_is_refused(tmp_path: Path) -> None:
    """XML knows five."""
    with pytest.raises(ExportError):
        backup(tmp_path, sms("&a;"))


def test_an_emoji_in_two_halves_is_put_together(tmp_path: Path) -> None:
    """Older versions write the two halves of UTF-16."""
    assert text(tmp_path, "a &#55357;&#56865; b &#128545;") == "a 😡 b 😡"


def test_a_half_alone_and_a_control_are_dropped(tmp_path: Path) -> None:
    """No XML may hold them."""
    assert text(tmp_path, "a&#55357;b&#0;c&#x1F;d") == "abcd"


def test_a_new_line_in_a_body_is_kept(tmp_path: Path) -> None:
    """It is written as a reference."""
    assert text(tmp_path, "a&#10;b") == "a\nb"


@pytest.mark.parametrize("shift", range(0, 48, 3))
def test_what_is_cut_between_two_blocks_is_mended_too(shift: int, tmp_path: Path) -> None:
    """Reading is by blocks of 65,536 bytes."""
    start = len(XML + ROOT + sms("").partition('body="')[0])
    padding = "a" * (65536 - start - 6 - shift)
    body = f"{padding}&#55357;&#56865;"
    assert text(tmp_path, body) == f"{padding}😡"


def test_two_spellings_of_a_number_are_one_thread(tmp_path: Path) -> None:
    """+33 and 0 are the same correspondent."""
    one, other = sms("a", "+33639981234"), sms("b", "06 39 98 12 34", 2000)
    (thread,) = backup(tmp_path, one, other)
    assert [item.text for item in thread.items] == ["a", "b"]


def test_duplicates_are_dropped_and_repetitions_kept(tmp_path: Path) -> None:
    """The same text an instant later was sent twice."""
    (thread,) = backup(tmp_path, sms("a"), sms("a"), sms("a", date=2000))
    assert len(thread.items) == 2


@pytest.mark.parametrize("kind", [3, 5, 6])
def test_what_never_left_the_phone_is_not_read(kind: int, tmp_path: Path) -> None:
    """Drafts, failures, queues: nobody received them."""
    (thread,) = backup(tmp_path, sms("a"), sms("b", type=kind))
    assert [item.text for item in thread.items] == ["a"]


def test_truncated_xml_is_refused(tmp_path: Path) -> None:
    """A backup that stopped gives no traceback."""
    path = tmp_path / "sms.xml"
    path.write_text(f"<smses>{sms('a')}{sms('b')[:30]}")
    with pytest.raises(ExportError) as caught:
        read(path)
    assert caught.value.what.startswith("XML tronqué ou invalide")
