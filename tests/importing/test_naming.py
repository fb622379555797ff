"""A conversation gets a public name that tells nobody's."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.importing.naming import Named, named, slug_for
from plugins.importing.speech import Refusal
from plugins.model import Message, Thread

AT = datetime(2024, 3, 12, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))
RAW = Thread("camille-durand", "imported", "MP Twitter", "", (), (Message(1, AT, "Camille", "x"),))
CASE = "title: Le colis\nbrand: Livrevite\nhandles: ['@livrevite']\nconversations: [colis-2024]\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with one case, whose conversation is not there yet."""
    for folder in ("cases", "conversations"):
        (tmp_path / folder).mkdir()
    (tmp_path / "cases/colis.yaml").write_text(CASE, "utf-8")
    return tmp_path


def test_a_name_is_made_of_the_channel_and_the_year(content: Path) -> None:
    """Never of the export's title; of the brand when there is one."""
    assert "mp-twitter-2024" == slug_for(content, RAW, "", ())
    assert "livrevite-2024" == slug_for(content, RAW, "Livrevite", ())
    assert "conversation" == slug_for(content, replace(RAW, channel="", items=()), "", ())


def test_a_name_is_free(content: Path) -> None:
    """Neither on the site nor in the private folder."""
    (content / "conversations/mp-twitter-2024.yaml").touch()
    assert "mp-twitter-2024-3" == slug_for(content, RAW, "", ("mp-twitter-2024-2",))


def test_a_conversation_belongs_to_the_case_that_lists_it(content: Path) -> None:
    """Or to the one that is told, or to itself."""
    livrevite = ("Livrevite", ("@livrevite",))
    assert Named("colis-2024", "colis", *livrevite) == named(content, "colis-2024", None, "")
    assert Named("autre", "colis", *livrevite) == named(content, "autre", "colis", "Marque")
    assert Named("autre", "autre", "Marque", ()) == named(content, "autre", None, "Marque")


@pytest.mark.parametrize(("slug", "case"), [("Été", None), ("a/../b", None), ("a", "B C")])
def test_a_name_that_makes_no_address_is_refused(content: Path, slug: str, case: str) -> None:
    """With an example of one that does."""
    with pytest.raises(Refusal, match="comme fibre-2021"):
        named(content, slug, case, "")
