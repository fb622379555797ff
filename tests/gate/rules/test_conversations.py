"""`conversations`: no exchange pretends."""

import pytest

from plugins.bubbles.html import ORIGINS
from plugins.gate.rules import conversations
from tests.gate.conftest import Site

CAPTION = "SMS. Échange reconstitué, coupes signalées."


@pytest.mark.parametrize("caption", ORIGINS.values())
def test_what_bubbles_write_is_enough(site: Site, caption: str) -> None:
    """Every caption that the `dm` block writes says origin and cuts."""
    site.replace("un/index.html", CAPTION, caption)
    assert site.found(conversations) == []


def test_an_origin_left_unsaid_is_told(site: Site) -> None:
    """A reader must know whether these words were really written."""
    site.replace("un/index.html", CAPTION, "SMS. Coupes signalées.")
    assert site.found(conversations) == [
        "un/index.html:15 la légende ne dit pas l’origine de l’échange "
        "(importé, retranscrit, reconstitué, imaginé)"
    ]


def test_cuts_left_unsaid_are_told(site: Site) -> None:
    """A reader must know that something may be missing."""
    site.replace("un/index.html", CAPTION, "SMS. Échange imaginé.")
    assert site.found(conversations) == [
        "un/index.html:15 la légende ne dit rien des coupes (« coupes signalées »)"
    ]


def test_the_exchanges_of_feeds_are_read(site: Site) -> None:
    """A feed reader shows the same figure, with the same duty."""
    site.replace(
        "feeds/feed.json",
        "<p>Un</p>",
        "<figure class='dm'><ol><li>Moi : bonjour</li></ol></figure>",
    )
    assert len(site.found(conversations)) == 2


@pytest.mark.parametrize("hidden", ["hidden", 'style="display: none"'])
def test_a_caption_that_nobody_sees_says_nothing(site: Site, hidden: str) -> None:
    """It is there for readers."""
    site.replace("un/index.html", "<figcaption", f"<figcaption {hidden}")
    assert len(site.found(conversations)) == 2
