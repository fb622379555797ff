"""`settings`: what publishing takes from publishconf.py."""

import pytest

from plugins.publishing.git import PublishingError
from plugins.publishing.settings import Publication, publication

SITEURL = "https://tu-captes.example.org"


def test_settings_left_out_have_defaults() -> None:
    """`origin` and `gh-pages`; nobody is named, no domain is set."""
    expected = Publication(SITEURL, None, None, "origin", "gh-pages", None)
    assert publication({"SITEURL": f"{SITEURL}/", "CNAME": None}) == expected


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("SITEURL", ""),
        ("SITEURL", "tu-captes.example.org"),
        ("CNAME", "https://tu-captes.example.org"),
        ("CNAME", "tu-captes.example.org/\nautre"),
        ("PUBLISH_EMAIL", "claire"),
        ("PUBLISH_EMAIL", "claire@example.org> <x@example.org"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(key: str, value: str) -> None:
    """The message says which key, and in which file."""
    with pytest.raises(PublishingError, match=rf"publishconf\.py.*{key}"):
        publication({"SITEURL": SITEURL, key: value})
