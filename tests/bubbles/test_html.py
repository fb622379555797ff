"""The markup of a conversation."""

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bubbles import html, parse
from plugins.bubbles.html import caption
from plugins.masks import MASKS
from plugins.model import Attachment, Excerpt, Message, Origin, Participant, Thread
from tests.golden import cases, visible


def shown(source: str) -> str:
    """Return the figure of a block."""
    excerpt = parse(source, "a.md", 1, ZoneInfo("Europe/Paris"), timedelta(hours=1))
    return html(excerpt, 1, lambda attachment: f"{{static}}{attachment.path}")


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("html.txt")))
def test_golden_cases(given: str, expected: str) -> None:
    """Each case of html.txt gives the rows that it shows."""
    rows = shown(given).split("<ol>\n", 1)[1].rsplit("\n</ol>", 1)[0]
    assert expected == visible("\n".join(row.strip() for row in rows.split("\n")))


@pytest.mark.parametrize(
    ("origin", "word"),
    [
        ("imported", "importé"),
        ("transcribed", "retranscrit"),
        ("reconstructed", "reconstitué"),
        ("imagined", "imaginé"),
    ],
)
def test_a_caption_says_where_with_whom_and_how_true(origin: Origin, word: str) -> None:
    """A conversation never pretends."""
    told = caption(Thread("", origin, "MP Twitter", "Orange", (), ()))
    assert told.startswith(f"Messages privés Twitter avec Orange. Échange {word} ")
    assert told.endswith("coupes signalées.")


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_message_is_text_and_nothing_else(words: str, name: str) -> None:
    """No element comes from what someone wrote, and the page parses strictly."""
    message = Message(1, None, name or "x", words)
    thread = Thread("", "imagined", "SMS", "", (Participant("x", "agent"),), (message,))
    figure = html(Excerpt(thread, (message,)), 1, lambda a: a.path)
    page = f"<!doctype html><title>t</title>{figure}"
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    expected = {"p", "b", "span", "br"}
    assert {e.tag for e in tree.find(".//li").iter()} - {"li"} <= expected


@pytest.mark.parametrize("mask", MASKS)
def test_every_mask_is_marked(mask: str) -> None:
    """Each kind of the closed list is a mask, whatever stands around it."""
    assert f'<p>x<span class="mask">[{mask}]</span>y</p>' in shown(f"Moi: x[{mask}]y")


def test_ids_carry_the_figures_rank() -> None:
    """A second conversation of a page does not repeat the first one's ids."""
    excerpt = parse("Moi: x", "a.md", 1, ZoneInfo("Europe/Paris"), timedelta(hours=1))
    second = html(excerpt, 2, lambda a: a.path)
    assert 'id="dm-2"' in second
    assert 'id="dm-2-1"' in second


def test_a_file_that_an_import_left_out_is_told_without_a_link() -> None:
    """There is no file to lead to; an image is not shown empty either."""
    files = (Attachment("", "image"), Attachment("", ""))
    message = Message(1, None, "Moi", "Voilà", attachments=files)
    thread = Thread("x", "imported", "SMS", "", (Participant("Moi", "customer"),), (message,))
    figure = html(Excerpt(thread, (message,)), 1, lambda _: pytest.fail("no file to link to"))
    assert '<p class="attachment">Pièce jointe\u00a0: image</p>' in figure
    assert '<p class="attachment">Pièce jointe\u00a0: fichier</p>' in figure
