"""`reading`: every file is read once, wherever it stands, or told."""

import io
import os
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from plugins.anonymity.vault import Known, Vault
from plugins.gate import reading
from plugins.gate.gathering import Told
from plugins.gate.history.objects import LARGEST
from plugins.gate.memory import Memory
from plugins.gate.rules import RULES
from plugins.gate.scan import scan
from plugins.gate.terms import Terms
from tests.gate.conftest import ALLOW, SITEURL, Site, page


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


def test_what_is_no_file_is_not_waited_for(site: Site) -> None:
    """A pipe gives nothing, for ever."""
    site.write()
    os.mkfifo(site.folder / "site" / "a.txt")
    assert [(it.path, it.rule) for it in site.scan()] == [("a.txt", "illisible")]


def test_a_file_too_large_to_be_published_cannot_be_judged(site: Site) -> None:
    """GitHub takes none over 100 MiB; this one takes no place on the disk."""
    site.write()
    with (site.folder / "site" / "a.txt").open("wb") as file:
        file.truncate(LARGEST + 1)
    assert [(it.path, it.rule) for it in site.scan()] == [("a.txt", "illisible")]


def _killed(_batch: object) -> None:
    os._exit(9)


def test_a_process_that_dies_leaves_nothing_for_granted(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it was reading could not be told; nor is it remembered."""
    monkeypatch.setattr(reading, "_batch", _killed)
    for rank in range(2 * reading.ALONE):
        site.files[f"t/{rank}.txt"] = f"Un {rank}"
    memory = Memory(None, "")
    site.write()
    seen = reading.read(site.folder / "site", Terms(SITEURL), memory)
    found = {(it.path, it.rule) for it in scan(seen)}
    assert found >= {(path, "illisible") for path in site.files}
    assert not memory._kept


def test_a_file_that_is_let_through_is_searched_all_the_same(site: Site) -> None:
    """It is public, and the vault is not; what nobody can open stays let through."""
    site.told = Told(vaults=[Vault(people=(Known("Élodie Quéméner", "agent", "A", (), ("un",)),))])
    files = {"un.docx": zipped("Élodie Quéméner, 06 39 98 12 34"), "deux.bin": bytes(range(256))}
    site.files |= files
    blocks = (
        f'[[file]]\nsha256 = "{sha256(it).hexdigest()}"\nreason = "un formulaire public"\n'
        for it in files.values()
    )
    site.allow = ALLOW + "\n".join(blocks)
    assert {(it.path, it.rule) for it in site.scan()} == {("un.docx", "secrets")}


def zipped(text: str) -> bytes:
    """Return a word processor's document."""
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f"<w:p>{text}</w:p>")
    return file.getvalue()
