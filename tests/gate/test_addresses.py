"""`addresses`: where an address leads."""

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.gate.addresses import Elsewhere, Inside, Nowhere, file_at, locate, shown

BASE = "https://user.example.org/repo/un/"
SITEURL = "https://user.example.org/repo"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", Inside("un/", "")),
        ("#dm-1", Inside("un/", "dm-1")),
        ("../", Inside("", "")),
        ("https://user.example.org/repo", Inside("", "")),
        ("/repo/bo%C3%AEte.png", Inside("boîte.png", "")),
        ("//USER.example.org/repo/a?x=1", Inside("a", "")),
        ("https://www.example.org/a", Elsewhere("https", "www.example.org")),
        ("//cdn.example.org/a.js", Elsewhere("https", "cdn.example.org")),
        ("mailto:contact@example.org", Elsewhere("mailto", "")),
        ("javascript:alert(1)", Elsewhere("javascript", "")),
    ],
)
def test_an_address_leads_somewhere(value: str, expected: Inside | Elsewhere) -> None:
    """Relative, absolute, without scheme, encoded: all are resolved as a browser does."""
    assert locate(value, BASE, SITEURL) == expected


@pytest.mark.parametrize("value", ["/", "/un/", "../../autre/", "/repository/", "http://[::1/"])
def test_an_address_may_climb_out_of_the_site(value: str) -> None:
    """A site under a path owns nothing beside its path."""
    with pytest.raises(Nowhere):
        locate(value, BASE, SITEURL)


def test_a_folder_is_its_index() -> None:
    """With or without its final slash, as static hosts serve it."""
    files = {"index.html", "un/index.html", "a.png"}
    paths = ["", "un/", "un", "a.png", "deux/"]
    expected = ["index.html", "un/index.html", "un/index.html", "a.png", None]
    assert [file_at(path, files) for path in paths] == expected


def test_what_is_printed_gives_nothing_away() -> None:
    """Numbers, addresses and queries are left out of a finding."""
    assert shown("../tel-06 39 98 12 34/?cle=secret#dm-1") == "« ../tel-…/#dm-1 »"
    assert shown("../claire@example.org/") == "« ../…/ »"


@given(st.text("/.?#aé%2:@[]", max_size=12))
def test_what_begins_at_the_root_leads_to_one_place(rest: str) -> None:
    """It is resolved once for all pages, as it would be from each."""
    for value in (f"/{rest}", f"{SITEURL}/{rest}"):
        assert len({_answer(value, base) for base in (BASE, f"{SITEURL}/x/y/z/?a#b")}) == 1
        try:
            expected = urlsplit(urljoin(BASE, value))
        except ValueError:
            continue
        answer = _answer(value, BASE)
        if isinstance(answer, Inside):
            assert answer.fragment == unquote(expected.fragment)
            assert f"/repo/{answer.path}".rstrip("/") == unquote(expected.path).rstrip("/")


def _answer(value: str, base: str) -> Inside | Elsewhere | None:
    try:
        return locate(value, base, SITEURL)
    except Nowhere:
        return None
