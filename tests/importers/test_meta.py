"""Messenger and Instagram: repaired texts, parts, and what is somebody's words."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.importers import read
from plugins.importers.meta import repaired
from plugins.model import Notice, Thread


def thread(folder: Path, *parts: list[dict[str, Any]]) -> Thread:
    """Read a thread of these parts, the newest first."""
    box = folder / "inbox" / "sav_1"
    box.mkdir(parents=True)
    for n, messages in enumerate(parts, 1):
        whole = {"participants": [{"name": "SAV"}], "messages": messages, "title": "SAV"}
        (box / f"message_{n}.json").write_text(json.dumps(whole))
    return read(folder)[0]


def said(at: int, content: str, **fields: Any) -> dict[str, Any]:
    """Return a message of SAV's, `at` milliseconds after 1970."""
    return {"sender_name": "SAV", "timestamp_ms": at, "content": content, **fields}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dÃ©solÃ©", "désolé"),
        ("ð\x9f\x99\x8f", "🙏"),
        ("désolé", "désolé"),
        ("l’été", "l’été"),
        ("cut", "cut"),
        ("Ã", "Ã"),
    ],
)
def test_a_text_is_repaired_only_where_it_is_broken(written: str, meant: str) -> None:
    """UTF-8 written as Latin-1 comes back; what is right stays."""
    assert repaired(written) == meant


def test_twelve_parts_are_put_in_order(tmp_path: Path) -> None:
    """Part 10 is older than part 9, even where all have the same instant."""
    parts = [[said(1000, f"partie {n}")] for n in range(1, 13)]
    texts = [item.text for item in thread(tmp_path, *parts).items]
    assert texts == [f"partie {n}" for n in range(12, 0, -1)]


def test_a_mark_at_the_start_of_a_file_is_no_obstacle(tmp_path: Path) -> None:
    """Some downloads have one."""
    path = tmp_path / "message_1.json"
    whole = {"participants": [], "messages": [said(1000, "Bonjour")], "title": ""}
    path.write_text(json.dumps(whole), encoding="utf-8-sig")
    assert read(path)[0].items[0].text == "Bonjour"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("SAV a nommé le groupe Fibre.", Notice),
        ("SAV left the group.", Notice),
        ("Reacted 😂 to your message", Notice),
    ],
)
def test_what_the_channel_says_is_a_notice(content: str, kind: type, tmp_path: Path) -> None:
    """It begins with a name, or tells a reaction."""
    assert [type(item) for item in thread(tmp_path, [said(1, content)]).items] == [kind]


def test_an_address_that_meta_keeps_with_a_message_is_not_read(tmp_path: Path) -> None:
    """Exports hold IP addresses."""
    assert "192.0.2.7" not in repr(thread(tmp_path, [said(1, "Bonjour", ip="192.0.2.7")]))


def test_a_shared_link_is_added_once(tmp_path: Path) -> None:
    """It is often in the text already."""
    link = "https://example.org/a"
    messages = [
        said(2, f"Voir {link}", share={"link": link}),
        said(1, "Voir", share={"link": link}),
    ]
    texts = [item.text for item in thread(tmp_path, messages).items]
    assert texts == [f"Voir\n{link}", f"Voir {link}"]
