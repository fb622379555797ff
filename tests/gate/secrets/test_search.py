"""The search itself: where it points, what it costs, when its answers hold no more."""

from pathlib import Path

import pytest

from plugins.gate import secrets
from plugins.gate.passages import Surface
from plugins.gate.secrets import Hit, Search, Secret
from plugins.gate.secrets.skeleton import Skeleton
from plugins.gate.secrets.twins import twins
from tests.gate.secrets.samples import SECRETS

SEARCH = Search(SECRETS)


def test_a_hit_tells_its_place_and_its_kind() -> None:
    """Offsets count the code points of the text, before anything is decoded."""
    text = "« Œuf » 🙂 d’In&egrave;s, 06\u200b39\u202f98.12 34"
    expected = [Hit(text.index("In&"), "nom"), Hit(text.index("6"), "téléphone")]
    assert list(SEARCH.find(text, "text")) == expected


def test_a_place_inside_code_is_that_of_the_code() -> None:
    """What a word in base64 says is told at that word."""
    text = "voir ?t=Q2FtaWxsZQ== merci"
    assert list(SEARCH.find(text, "attribute")) == [Hit(8, "nom")]


@pytest.mark.parametrize("control", ["\x01", "\x00", "\x1b", "\x7f", "\\u0001", "&#1;"])
def test_a_control_character_cuts_no_secret(control: str) -> None:
    """It is not seen, whatever the search itself uses such a sign for."""
    assert Hit(2, "nom") == next(SEARCH.find(f"« Cam{control}ille Dur{control}and", "code"))


def test_invisible_twins_of_ascii_are_read() -> None:
    """The characters of Unicode's block « Tags », which anyone may decode."""
    told = "".join(chr(0xE0000 + ord(it)) for it in "06 39 98 12 34")
    assert ["téléphone"] == [hit.kind for hit in SEARCH.find(f"ok{told}", "text")]


@pytest.mark.parametrize(
    "text",
    [
        "?mlat=48.3904&amp;mlon=-4.4861",
        '{"lat":48.3904,"lon":-4.4861}',
        '"coordinates":[-4.4861,48.3904]',
        "48,3904 puis 4,4861",
    ],
)
def test_a_position_is_known_by_either_half(text: str) -> None:
    """Maps part the two, and GeoJSON turns them round (RFC 7946, 3.1.1)."""
    search = Search([Secret("48.3904, -4.4861", "position")])
    assert {"position"} == {hit.kind for hit in search.find(text, "text")}
    assert [] == list(search.find("48,39 € et 4,48 €, soit 48.3905", "text"))


def test_nothing_is_sought_without_secrets() -> None:
    """An empty vault makes an empty search."""
    assert list(Search([]).find("Camille Durand, 06 39 98 12 34", "text")) == []


@pytest.mark.parametrize("surface", ["code", "comment", "metadata", "source", "history"])
def test_short_secrets_are_whole_words_where_people_read(surface: Surface) -> None:
    """Elsewhere, two letters are anything."""
    for text in ("Ana", "Léa", "CD", "4512"):
        assert list(SEARCH.find(text, "text")) != []
        assert list(SEARCH.find(text, surface)) == []


def test_common_words_alone_do_not_count_in_code() -> None:
    """`Rose` is a class or a colour there; the whole name still counts."""
    assert list(SEARCH.find("new Rose()", "code")) == []
    assert list(SEARCH.find("le petit Pierre", "code")) == []
    assert list(SEARCH.find('{"author":"Pierre Petit"}', "code")) == [Hit(11, "nom")]


def test_initials_that_are_a_word_only_sign() -> None:
    """« LA » is an article, but not behind a dash at the end of a message."""
    assert list(SEARCH.find("LA LIGNE, la ligne, LA", "text")) == []
    assert list(SEARCH.find("Bonne journée. - LA", "text")) == [Hit(17, "nom")]


def test_the_fingerprint_follows_the_secrets() -> None:
    """The same secrets in another order have the same; one more has another."""
    some, more = Search(SECRETS[:3]), Search(SECRETS[:4])
    assert some.fingerprint == Search(reversed(SECRETS[:3])).fingerprint
    assert some.fingerprint != more.fingerprint
    assert "Rose" not in some.fingerprint


ADVERSE = (
    "aaaaaaaaaaaaaaaa",
    "camillecamill",
    "c a m i l l ",
    "%2525252525",
    "&amp;amp;amp;",
    "\\u005cu005c",
    "Q2FtaWxsZQ",
    "63616d69",
    "Ã\u0083Â©",
    "====",
    "0639 0639 06399",
    "C\u200b\u200b\u200b",
    "six dix-sept, ",
    "&#38;#38;#38;",
    "xn--a-",
    "- ^- ^CD",
)


@pytest.mark.parametrize("piece", ADVERSE)
def test_the_work_is_linear(piece: str) -> None:
    """Ten times the text makes some ten times the twins to read: counted, not timed."""
    small, large = (sum(len(it.text) for it in twins(piece * n)) for n in (400, 4000))
    assert large <= 11 * small + 10_000
    assert large <= 40 * len(piece) * 4000


def test_the_skeleton_leads_back_to_the_text() -> None:
    """Characters that make none, one or several letters."""
    text = "Œ\u200bé½…𝓒ﬁ x"
    skeleton = Skeleton(text)
    letters = skeleton.view.decode()
    places = skeleton.places(0, len(letters))
    assert letters == "oeei2cfix"
    assert [text[place] for place in places] == list("ŒŒé½½𝓒ﬁﬁx")


def test_the_map_of_the_package_names_every_file() -> None:
    """Its docstring tells what each module does."""
    folder = Path(secrets.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    listed = {line.split()[0] for line in (secrets.__doc__ or "").splitlines() if "  " in line[4:]}
    assert files == listed & files
