"""What `inv new` takes from `pelicanconf.py`."""

from datetime import timedelta
from pathlib import Path

import pytest

import pelicanconf
from plugins.authoring import Refusal
from plugins.authoring.settings import pages, read
from tests.golden import plain


def test_the_own_pages_of_the_site_are_known() -> None:
    """From the settings as they are shipped: the home page takes no slug."""
    assert pages(vars(pelicanconf)) == {"archives", "404"}


def test_now_is_on_the_clock_of_the_setting(tmp_path: Path) -> None:
    """Étienne lives in Nouméa: eleven hours ahead, all year."""
    (tmp_path / "pelicanconf.py").write_text('TIMEZONE = "Pacific/Noumea"\n', "utf-8")
    assert read(tmp_path).now.utcoffset() == timedelta(hours=11)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TIMEZONE = =\n", "pelicanconf.py est illisible (SyntaxError"),
        ('raise SystemExit("non")\n', "pelicanconf.py est illisible (SystemExit"),
        ("TIMEZONE = 1\n", "TIMEZONE vaut « 1 », attendu un fuseau"),
        ('TIMEZONE = "Europe/Pari"\n', "TIMEZONE vaut « Europe/Pari », attendu un fuseau"),
        ("DIRECT_TEMPLATES = None\n", "pelicanconf.py est illisible"),
    ],
)
def test_settings_that_cannot_be_used_are_a_refusal(
    tmp_path: Path, text: str, expected: str
) -> None:
    """Said in French, without a traceback."""
    (tmp_path / "pelicanconf.py").write_text(text, "utf-8")
    with pytest.raises(Refusal) as refusal:
        read(tmp_path)
    assert expected in plain(str(refusal.value))


def test_a_folder_without_settings_is_no_project(tmp_path: Path) -> None:
    """Nothing is guessed."""
    with pytest.raises(Refusal, match=r"pelicanconf\.py est illisible \(FileNotFoundError"):
        read(tmp_path)
