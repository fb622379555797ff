"""`reading`: every file is read once, wherever it stands, or told."""

from pathlib import Path

from plugins.gate import reading
from plugins.gate.memory import Memory
from plugins.gate.rules import RULES
from plugins.gate.scan import scan
from plugins.gate.terms import Terms
from tests.gate.conftest import SITEURL, Site, page


def test_both_cores_find_what_one_does(site: Site) -> None:
    """Many pages are shared out; nothing is lost, nothing comes twice."""
    for rank in range(2 * reading.ALONE):
        site.files[f"p{rank}/index.html"] = page(f"p{rank}/", "<p><a href='nulle-part'>ici</a></p>")
    found = [it.path for it in site.scan() if it.rule == "links"]
    assert found == sorted(f"p{rank}/index.html" for rank in range(2 * reading.ALONE))


def test_what_did_not_change_is_not_read_again(site: Site, tmp_path: Path) -> None:
    """A second reading adds nothing to the memory, and finds the same."""
    site.body('<p><a href="../b/">b</a></p>')
    site.write()
    file, terms = tmp_path / "memory", Terms(SITEURL)

    def found() -> tuple[object, bytes]:
        memory = Memory(file, terms.fingerprint)
        seen = reading.read(site.folder / "site", terms, memory)
        memory.save()
        return scan(seen), file.read_bytes()

    assert found() == found()


def test_the_same_page_elsewhere_is_another_page(site: Site) -> None:
    """Two files of the same bytes are read each at its own address."""
    site.files["deux/index.html"] = site.files["un/index.html"]
    social = [it for it in site.scan(*RULES) if it.rule == "social"]
    assert [(it.path, it.advice) for it in social] == [
        ("deux/index.html", "« og:url » n’est pas l’adresse de cette page")
    ]


def test_a_file_of_an_unknown_type_cannot_be_judged(site: Site) -> None:
    """Unless `allow.toml` knows its bytes."""
    site.files["formulaire.docx"] = b"PK\x03\x04"
    assert [(it.path, it.rule) for it in site.scan()] == [("formulaire.docx", "illisible")]
