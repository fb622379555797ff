"""Signal: forms that look alike, damaged lines."""

from pathlib import Path

import pytest

from plugins.importers import read
from plugins.importers.errors import ExportError
from plugins.importers.signal_text import looks_like_chat


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("[2019-12-24, 12:23] Jane: a", True),
        ("[2024-03-12 14:23:11] Me: a  \n", True),
        ("[2024-03-12 14:23:11] Jane: a  \n", True),
        ("[2024-03-12 14:23:11] Jane: a\n", False),
        ("[2024-03-12 14:23:11] Jane: \u200eimage absente\n[2024-03-12 14:23:12] Me: a", False),
        ("[12/03/2024, 14:23:11] Me: a", False),
        ("2024-03-12, 14:23 - Me: a", False),
    ],
)
def test_signal_is_told_from_whatsapp(head: str, expected: bool) -> None:
    """Both may put an ISO date in brackets."""
    assert looks_like_chat(head) is expected


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    """`data.json` is JSON line by line."""
    path = tmp_path / "data.json"
    line = '{"date": "2021-02-15T09:12:00", "sender": "Me", "body": "a"}'
    path.write_text(f"{line}\n{line[:40]}\n")
    with pytest.raises(ExportError) as caught:
        read(path)
    assert caught.value.where == "data.json, ligne 2"
