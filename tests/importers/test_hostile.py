"""The same attacks on every format: a clear error, with the place, and nothing private in it."""

from pathlib import Path

import pytest

from plugins.importers import read
from plugins.importers.errors import ExportError
from tests.importers.exports import EXPECTED, FOLDER, exports, members, name_of, zipped

PRIVATE = "confidentiel-0639981234"
DEEP = b"[" * 100_000
JSON_FORMS = [
    ("twitter/archive/data/direct-messages.js", b'"urls" : [ ]'),
    ("messenger/chiffre.json", b'"timestamp": 1613380321000'),
    ("telegram/chat.json", b'"text": "/start"'),
    ("discord/salon.json", b'"stickers": []'),
    ("intercom/conversation.json", b'"part_type": "close"'),
    ("crisp/export.json", b'"id": "mail"'),
]
FILES = [export for export in exports() if export.is_file()]
OF_ONE_ENCODING = [export for export in FILES if export.parent.name != "mail"]
"""An e-mail declares its own, part by part."""


def refused(path: Path) -> ExportError:
    """Return the error that an export gives."""
    with pytest.raises(ExportError) as caught:
        read(path)
    return caught.value


def error_of(export: Path, size: int, folder: Path) -> str:
    """Return the error of an export whose files end, `size` bytes early, on a private text."""
    files = ((name, data[:-size] + PRIVATE.encode()) for name, data in members(export))
    try:
        read(zipped(files, folder / "export.zip"))
    except ExportError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(("export", "value"), JSON_FORMS)
def test_deep_json_in_a_message_is_refused(export: str, value: bytes, tmp_path: Path) -> None:
    """The format is recognised, then what it holds is too deep."""
    key = value.partition(b":")[0] + b": "
    path = tmp_path / "export"
    path.write_bytes((FOLDER / export).read_bytes().replace(value, key + DEEP))
    assert "imbriqué" in refused(path).what


@pytest.mark.parametrize("depth", [5_000, 100_000])
@pytest.mark.parametrize("opening", [b"[", b'{"messages":'])
def test_deep_json_of_no_known_format_says_so(opening: bytes, depth: int, tmp_path: Path) -> None:
    """Nothing that would tell the format is near enough to be looked at."""
    path = tmp_path / "export.json"
    path.write_bytes(b'{"name": "x", "messages": ' + opening * depth)
    assert refused(path).what.startswith("JSON trop profond")


@pytest.mark.parametrize("export", OF_ONE_ENCODING, ids=name_of)
def test_an_encoding_that_is_not_unicode_is_never_guessed(export: Path, tmp_path: Path) -> None:
    """A Latin-1 export is refused with the place, or is not recognised at all."""
    encoding = "utf-16" if export.read_bytes().startswith(b"\xff\xfe") else "utf-8-sig"
    text = export.read_bytes().decode(encoding) + "\n" * 9
    path = tmp_path / export.name
    path.write_bytes(text.encode("latin-1", "replace") + "été".encode("latin-1"))
    assert refused(path).where.startswith(export.name)


@pytest.mark.parametrize("export", exports(), ids=name_of)
def test_an_error_never_quotes_a_text(export: Path, tmp_path: Path) -> None:
    """Wherever an export is cut, what it says stays in it."""
    said = [error_of(export, size, tmp_path) for size in range(40, 2000, 61)]
    assert [error for error in said if PRIVATE in error] == []


def test_every_export_has_what_it_must_give() -> None:
    """No fixture is read by nobody."""
    assert [e for e in exports() if not e.with_name(e.name + EXPECTED).is_file()] == []
