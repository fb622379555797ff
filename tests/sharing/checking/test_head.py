"""`head`: what a page says of itself."""

import doctest

import pytest

from plugins.sharing.checking import head
from plugins.sharing.checking.head import decoded, forbids, head_of


def test_its_examples_hold() -> None:
    """Those of its docstrings."""
    assert doctest.testmod(head).failed == 0


def test_the_first_tag_of_a_name_is_read() -> None:
    """Empty ones say nothing, and what a script or a comment holds is not there."""
    found = head_of(
        '<meta property="og:title" content=""><meta property="og:title" content="Un">'
        '<meta property="og:title" content="Deux">'
        "<script>\"<meta property='og:image' content='a'>\"</script>"
        '<!-- <meta property="og:url" content="b"> -->'
    )
    assert {"og:title": "Un"} == found.og


def test_a_tag_in_name_is_told_apart() -> None:
    """Unless the right one is there too."""
    found = head_of(
        '<meta name="og:title" content="a"><meta name="og:image" content="b">'
        '<meta property="og:image" content="c"><meta name="twitter:title" content="d">'
    )
    assert {"og:title"} == found.misnamed
    assert {"twitter:title": "d"} == found.named


def test_the_title_is_the_pages_own() -> None:
    """Not that of a drawing."""
    assert "Un mot" == head_of("<title>Un\nmot</title><svg><title>Deux</title></svg>").title


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ('<meta name="robots" content="NOINDEX, follow">', True),
        ('<meta name="linkedinbot" content="none">', True),
        ('<meta name="robots" content="index">', False),
        ('<meta name="googlebot" content="noindex">', False),
    ],
)
def test_a_page_may_ask_not_to_be_kept(tag: str, expected: bool) -> None:
    """By all robots, or by LinkedIn's."""
    assert head_of(tag).is_noindex is expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("linkedinbot: noindex", True),
        ("nosnippet, None", True),
        ("googlebot: noindex, none", False),
        ("googlebot: noindex\nnoindex", True),
        ("max-image-preview:large", False),
        ("max-image-preview:none, nosnippet", False),
        ("max-image-preview:none, noindex", True),
    ],
)
def test_a_header_may_name_its_robot(said: str, expected: bool) -> None:
    """X-Robots-Tag: as the tag does; another robot's orders are not for this one."""
    assert forbids(said) is expected


def test_what_would_change_a_terminal_is_left_out() -> None:
    """Control characters, and marks that turn the words over."""
    found = head_of('<meta property="og:title" content="A\x1b[31m\x9b\u202eb\x07">')
    assert {"og:title": "A [31m b"} == found.og


def test_a_tag_outside_the_head_is_told() -> None:
    """It is read all the same; what a template holds is not in the page."""
    found = head_of(
        '<head><meta property="og:title" content="a"><template><meta property="og:url" content="b">'
        '</template></head><body><meta property="og:title" content="c">'
        '<meta property="og:image" content="d"><meta property="og:image" content="e"></body>'
    )
    assert {"og:title": "a", "og:image": "d"} == found.og
    assert frozenset({"og:image"}) == found.outside
    assert 2 == found.pictures


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        ("é".encode(), None),
        ("é".encode("latin-1"), "iso-8859-1"),
        ('<meta charset="iso-8859-15">é'.encode("latin-1"), None),
        (b"\xef\xbb\xbf" + "é".encode(), "ascii"),
        ("é".encode(), "inconnu"),
        ("é".encode("cp1252"), None),
    ],
)
def test_a_page_is_decoded_whatever_it_says(body: bytes, charset: str | None) -> None:
    """By its mark, its header, its own word, UTF-8, and never an error."""
    assert decoded(body, charset).endswith("é")
