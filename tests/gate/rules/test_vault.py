"""`vault`: an imported conversation is judged with its vault, or nobody can tell."""

from dataclasses import replace

from plugins import gate
from plugins.anonymity.vault import Known, Vault, encode
from plugins.gate.rules import vault
from plugins.gate.unsure import UNREAD
from tests.gate.conftest import SITEURL, Site

IMPORTED = "origin: imported\nchannel: SMS\nparticipants: {Moi: customer}\nitems: []\n"


def test_an_imported_conversation_without_its_vault_cannot_be_judged(site: Site) -> None:
    """The finding names the conversation, and is one of those that exit 2."""
    found = list(vault.in_site(replace(site.read(), imported=frozenset({"fibre"}))))
    assert [(it.path, it.rule) for it in found] == [("content/conversations/fibre.yaml", UNREAD)]


def test_each_way_out_is_told(site: Site) -> None:
    """Also to who erased the vault on purpose: publishing must not be lost with it."""
    (found,) = vault.in_site(replace(site.read(), imported=frozenset({"fibre"})))
    for words in ("Rapportez private/", "inv vault unlock", "inv forget", "origin: transcribed"):
        assert words in found.advice


def test_a_vault_that_knows_the_thread_is_enough(site: Site) -> None:
    """And other conversations need none."""
    fibre = frozenset({"fibre"})
    assert list(vault.in_site(replace(site.read(), imported=fibre, vaults=fibre))) == []
    assert list(vault.in_site(site.read())) == []


def test_the_file_of_a_vault_may_be_given(site: Site) -> None:
    """It stands in for `private/`; without it, the same site cannot be told."""
    site.content["conversations/fibre.yaml"] = IMPORTED
    site.write()
    file = site.folder / "coffre.json"
    file.write_bytes(encode(Vault(people=(Known("Moi", "customer", "Moi", (), ("fibre",)),))))
    judged = (site.folder / "site", site.folder / "content", SITEURL)
    assert {it.rule for it in gate.judge(*judged).findings} == {UNREAD}
    assert gate.judge(*judged, vault=file) == gate.Verdict(())
