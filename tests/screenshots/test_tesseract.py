"""The program, called: what it is given, what it gives, how it fails."""

from pathlib import Path

import pytest

from plugins.screenshots import tesseract
from tests.screenshots.conftest import Install

LANGUAGES = 'if [ "$1" = --list-langs ]; then printf "List of languages (3):\\n%s\\n"; exit; fi'


def test_it_may_be_absent() -> None:
    """Then nothing is read."""
    assert (False, None) == (tesseract.installed(), tesseract.read(b"png"))


def test_it_reads_the_image_from_a_pipe_and_writes_none(install: Install, tmp_path: Path) -> None:
    """The image is its input, the TSV its output."""
    given, words = tmp_path / "given", tmp_path / "words"
    install(f'{LANGUAGES % "deu"}\necho "$@" > {words}\ncat > {given}\nprintf "5\\tpré"')
    assert (True, "5\tpré") == (tesseract.installed(), tesseract.read(b"png"))
    assert b"png" == given.read_bytes()
    assert "stdin stdout -c tessedit_create_tsv=1\n" == words.read_text()


@pytest.mark.parametrize(
    ("known", "asked"),
    [("eng\\nfra\\nosd", "-l fra+eng"), ("eng", "-l eng"), ("osd\\nfra", "-l fra")],
)
def test_it_reads_french_then_english(install: Install, known: str, asked: str) -> None:
    """Those that are installed."""
    install(f'{LANGUAGES % known}\necho "$@"')
    assert f"stdin stdout {asked} -c tessedit_create_tsv=1\n" == tesseract.read(b"png")


@pytest.mark.parametrize(
    ("known", "turned", "asked"),
    [
        ("fra\\nosd", True, "-l fra --psm 1"),
        ("fra\\nosd", False, "-l fra"),
        ("fra", True, "-l fra"),
    ],
)
def test_an_image_on_its_side_is_read_upright(
    install: Install, known: str, turned: bool, asked: str
) -> None:
    """With the data that tells which side is up, where it is installed."""
    install(f'{LANGUAGES % known}\necho "$@"')
    said = tesseract.read(b"png", turned=turned)
    assert f"stdin stdout {asked} -c tessedit_create_tsv=1\n" == said


@pytest.mark.parametrize("script", ["exit 1", "kill -9 $$"])
def test_its_failure_is_no_error(install: Install, script: str) -> None:
    """The author goes on without it."""
    install(script)
    assert tesseract.read(b"png") is None


def test_its_endless_work_is_stopped(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while."""
    monkeypatch.setattr(tesseract, "LONGEST", 0.2)
    install("exec sleep 60")
    assert tesseract.read(b"png") is None
