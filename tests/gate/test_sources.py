"""`sources`: what the texts hold back."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.gate.sources import Withheld, claimed, told_by
from plugins.model import Finding

NOW = datetime(2021, 3, 5, 8, 30, tzinfo=ZoneInfo("Europe/Paris"))


def write(content: Path, path: str, slug: str, lines: str) -> None:
    """Write a text."""
    (content / path).parent.mkdir(exist_ok=True)
    (content / path).write_text(f"---\ntitle: T\nslug: {slug}\n{lines}\n---\nTexte.\n", "utf-8")


def test_drafts_hidden_and_future_texts_are_held_back(tmp_path: Path) -> None:
    """A date without offset is on the site's clock; a published page needs none."""
    write(tmp_path, "a.md", "publie", "date: 2021-03-05 08:30")
    write(tmp_path, "b.md", "brouillon", "date: 2021-03-05\nstatus: draft")
    write(tmp_path, "c.md", "futur", "date: 2021-03-05 08:31")
    write(tmp_path, "pages/d.md", "page", "summary: Une page.")
    write(tmp_path, "pages/e.md", "cachee", "status: hidden")
    assert list(told_by(tmp_path, NOW, "illisible").withheld) == [
        Withheld("brouillon", "b.md"),
        Withheld("futur", "c.md"),
        Withheld("cachee", "pages/e.md"),
    ]


def test_a_slug_that_is_published_too_is_no_secret(tmp_path: Path) -> None:
    """A draft of what is online does not take it off line."""
    write(tmp_path, "a.md", "un", "date: 2021-03-05 08:30")
    write(tmp_path, "b.md", "un", "date: 2021-03-05 08:30\nstatus: draft")
    assert list(told_by(tmp_path, NOW, "illisible").withheld) == []


def test_former_addresses_of_published_texts_must_answer(tmp_path: Path) -> None:
    """Those of a draft lead nowhere yet."""
    write(tmp_path, "a.md", "un", "date: 2021-03-05 08:30\naliases: [/ancien/, 2019/un.html]")
    write(tmp_path, "b.md", "deux", "date: 2021-03-05\nstatus: draft\naliases: [/autre/]")
    found = told_by(tmp_path, NOW, "illisible").answering
    assert found == {"ancien/index.html", "2019/un.html"}


def test_an_unreadable_front_matter_is_a_finding(tmp_path: Path) -> None:
    """Nobody can tell whether such a text may be online."""
    (tmp_path / "a.md").write_text("Sans en-tête", "utf-8")
    advice = "en-tête illisible : on ne sait pas si ce texte est publié"
    assert told_by(tmp_path, NOW, "illisible").unread == (Finding("a.md", 1, "illisible", advice),)


@pytest.mark.parametrize(("zone", "expected"), [("Europe/Paris", []), ("UTC", ["a.md"])])
def test_the_clock_is_that_of_the_setting(tmp_path: Path, zone: str, expected: list[str]) -> None:
    """At one instant, 8:30 is past in Paris and to come in London."""
    write(tmp_path, "a.md", "un", "date: 2021-03-05 08:30")
    now = datetime(2021, 3, 5, 7, 30, tzinfo=UTC).astimezone(ZoneInfo(zone))
    assert [text.path for text in told_by(tmp_path, now, "illisible").withheld] == expected


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    """Windows' Notepad writes one; the reader reads it, and the gate as it does."""
    (tmp_path / "a.md").write_bytes(
        b"\xef\xbb\xbf---\r\ntitle: T\r\nslug: un\r\nstatus: draft\r\n---\r\nTexte.\r\n"
    )
    assert list(told_by(tmp_path, NOW, "illisible").withheld) == [Withheld("un", "a.md")]


def test_a_block_written_by_hand_cannot_say_that_it_was_imported(tmp_path: Path) -> None:
    """No vault goes with it. One that says anything else may stand, and so may these words."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, origin in (("un", "imported"), ("deux", "transcribed")):
        block = f"```dm\norigin: {origin}\n\nMoi: Allô ?\n```\n"
        (articles / f"{name}.md").write_text(f"---\ntitle: T\n---\n\n{block}", "utf-8")
    (articles / "trois.md").write_text("`origin: imported` se lit dans le guide.\n", "utf-8")
    found = list(claimed(tmp_path, "illisible"))
    assert [("content/articles/un.md", 5)] == [(it.path, it.line) for it in found]
