"""`scan`: all rules, and what fails is a finding."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins import gate
from plugins.gate import site as sites
from plugins.gate.rules import RULES
from plugins.gate.terms import Terms
from plugins.gate.views import View
from plugins.model import Finding
from tests.gate.conftest import SITEURL, Site


def test_a_sound_site_has_nothing_wrong(site: Site) -> None:
    """The site that the other tests spoil passes every rule."""
    assert site.scan() == ()


def test_every_rule_is_in_the_list() -> None:
    """The folder `rules/` and the tuple RULES hold the same rules, one a file."""
    folder = Path(gate.__file__).parent / "rules"
    files = {file.stem for file in folder.glob("*.py")} - {"__init__"}
    assert {rule.__name__.rpartition(".")[2] for rule in RULES} == files


def test_every_rule_has_its_tests() -> None:
    """Each rule is tested in a file of its name."""
    files = {file.stem for file in (Path(__file__).parent / "rules").glob("test_*.py")}
    assert files == {f"test_{rule.__name__.rpartition('.')[2]}" for rule in RULES}


class Broken:
    """A rule with a mistake in it."""

    RULE = "broken"
    __name__ = "broken"

    @staticmethod
    def in_file(_view: View, _terms: Terms) -> Iterator[Finding]:
        """Raise on any file."""
        raise ZeroDivisionError("06 39 98 12 34")
        yield

    @staticmethod
    def in_site(_site: sites.Site) -> Iterator[Finding]:
        """Raise on any site."""
        raise ZeroDivisionError("06 39 98 12 34")
        yield


def test_a_rule_that_raises_is_a_finding(site: Site) -> None:
    """It names the rule and the kind of error, never what the rule was reading."""
    found = site.scan(Broken())
    assert {(it.path, it.line, it.rule) for it in found} >= {
        (".", 1, "illisible"),
        ("index.html", 1, "illisible"),
    }
    assert all("ZeroDivisionError" in it.advice for it in found)
    assert not any("06" in it.advice for it in found)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("feeds/mort.xml", b"<feed>"),
        ("feeds/mort.json", b"{"),
        ("mort.png", b"\x89PNG\r\n\x1a\n"),
        ("mort.html", b"<!doctype html>\xff"),
        ("mort.css", b"\xff"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_finding(site: Site, path: str, content: bytes) -> None:
    """Damaged XML, JSON, picture or text: nobody can tell what it shows."""
    site.files[path] = content
    assert [(it.path, it.rule) for it in site.scan()] == [(path, "illisible")]


def test_findings_come_once_and_in_order(site: Site) -> None:
    """The same broken link twice on a line is told once; places are sorted."""
    site.body('<p><a href="../b/">b</a><a href="../b/">b</a></p>\n<p><a href="../a/">a</a></p>')
    assert [(it.path, it.line) for it in site.scan()] == [
        ("un/index.html", 15),
        ("un/index.html", 16),
    ]


def test_a_clean_site_exits_zero(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """And says that everything was read."""
    site.write()
    assert gate.report(gate.judge(site.folder / "site", site.folder / "content", SITEURL)) == 0
    assert capsys.readouterr().out == "Vérification : tout est lu, rien à redire.\n"


def test_a_finding_exits_one(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """One printed line for each: place, rule, what to do."""
    site.body('<p><a href="../b/">b</a></p>')
    site.write()
    assert gate.report(gate.judge(site.folder / "site", site.folder / "content", SITEURL)) == 1
    assert capsys.readouterr() == (
        "un/index.html:15 links: « ../b/ » ne mène à aucun fichier du site : corrigez l’adresse\n",
        "Vérification : 1 point à corriger.\n",
    )


def test_what_cannot_be_told_exits_two(site: Site) -> None:
    """A file that could not be read weighs more than findings: the list may be incomplete."""
    site.body('<p><a href="../b/">b</a></p>')
    site.files["mort.json"] = "{"
    site.write()
    assert gate.report(gate.judge(site.folder / "site", site.folder / "content", SITEURL)) == 2


def test_an_empty_folder_exits_two(tmp_path: Path) -> None:
    """Nothing read is nothing proved."""
    assert gate.report(gate.judge(tmp_path / "nulle-part", tmp_path, SITEURL)) == 2
