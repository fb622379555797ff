"""`settings`: what publishing takes from publishconf.py."""

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.publishing.git import PublishingError
from plugins.publishing.settings import Publication, publication, read
from tests.golden import plain

SITEURL = "https://tu-captes.example.org"


def test_settings_left_out_have_defaults() -> None:
    """`origin` and `gh-pages`; nobody is named, no domain is set."""
    expected = Publication(SITEURL, None, None, "origin", "gh-pages", None, ZoneInfo("UTC"))
    assert publication({"SITEURL": SITEURL, "CNAME": None}) == expected


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("SITEURL", ""),
        ("SITEURL", "tu-captes.example.org"),
        ("SITEURL", "https://"),
        ("SITEURL", "https://[::1"),
        ("SITEURL", f"{SITEURL}/"),
        ("SITEURL", f"{SITEURL} "),
        ("SITEURL", 12),
        ("CNAME", True),
        ("CNAME", ["tu-captes.example.org"]),
        ("PUBLISH_NAME", 12),
        ("PUBLISH_NAME", "Claire\0Martin"),
        ("PUBLISH_EMAIL", b"claire@example.org"),
        ("PUBLISH_EMAIL", 0),
        ("PUBLISH_REMOTE", {"origin"}),
        ("PUBLISH_BRANCH", False),
        ("TIMEZONE", 1),
        ("TIMEZONE", "Europe"),
        ("TIMEZONE", "Europe/Pari"),
        ("CNAME", "https://tu-captes.example.org"),
        ("CNAME", "tu-captes.example.org/\nautre"),
        ("PUBLISH_EMAIL", "claire"),
        ("PUBLISH_EMAIL", "claire@example.org> <x@example.org"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(key: str, value: object) -> None:
    """The message says which key, and in which file."""
    with pytest.raises(PublishingError, match=rf"publishconf\.py.*{key}"):
        publication({"SITEURL": SITEURL, key: value})


def test_the_clock_of_the_site_is_known() -> None:
    """Dates without an offset follow it, here as in the reader."""
    found = publication({"SITEURL": SITEURL, "TIMEZONE": "Europe/Paris"})
    assert found.zone == ZoneInfo("Europe/Paris")


def test_a_final_slash_is_told_with_the_value_to_write() -> None:
    """It can be copied."""
    with pytest.raises(PublishingError, match=rf'SITEURL = "{re.escape(SITEURL)}/repo"'):
        publication({"SITEURL": f"{SITEURL}/repo/"})


def test_a_fault_of_syntax_gives_its_line(tmp_path: Path) -> None:
    """A quotation mark is easily lost; Python would say so in English."""
    (tmp_path / "publishconf.py").write_text('CNAME = None\nSITEURL = "https://a.example\n')
    with pytest.raises(PublishingError) as refusal:
        read(tmp_path)
    assert "publishconf.py est illisible (ligne 2 : ce n’est pas du Python)" in plain(
        str(refusal.value)
    )
