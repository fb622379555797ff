"""`vanished`: a page that is online does not disappear without a word."""

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.gate.published import NOWHERE, OUT_OF_REACH, Published
from plugins.gate.rules.vanished import in_site
from tests.golden import plain

THERE = frozenset(("index.html", "un/index.html"))


def site(published: Published, files: Iterable[str] = THERE) -> Any:
    """Return what the rule reads of a site."""
    return SimpleNamespace(files=frozenset(files), published=published, answering=frozenset())


def told(*paths: str, unpublished: Iterable[str] = ()) -> list[str]:
    """Return what is found when pages are online."""
    published = Published(frozenset(paths), frozenset(unpublished))
    return [f"{it.path}:{it.line} {plain(it.advice)}" for it in in_site(site(published))]


def test_pages_that_stay_are_fine() -> None:
    """New ones too."""
    assert [] == told("index.html")


def test_a_text_that_vanishes_is_told_with_its_ways_out() -> None:
    """A redirect, or a withdrawal; both can be copied. Or somebody else wrote it."""
    assert [
        "deux/index.html:1 cette page est en ligne et disparaîtrait : si elle a changé d’adresse, "
        "écrivez « aliases: [/deux/] » dans l’en-tête du texte qui la remplace ; si vous la "
        "retirez, tapez inv unpublish deux ; si quelqu’un d’autre l’a écrite, git pull d’abord"
    ] == told("index.html", "deux/index.html")


@pytest.mark.parametrize("path", ["series/ancienne/index.html", "2019/vieux.html"])
def test_what_is_no_text_of_ours_has_one_way_out(path: str) -> None:
    """There is no slug to withdraw."""
    (found,) = told(path)
    assert "aliases: [/" in found
    assert "inv unpublish" not in found


def test_a_former_address_answers() -> None:
    """Whatever plugin should have written its page."""
    whole = site(NOWHERE)
    whole.answering = frozenset(("ancien/index.html", "un/index.html"))
    (found,) = in_site(whole)
    assert ("ancien/index.html", 1) == (found.path, found.line)
    assert "remettez redirects dans PLUGINS" in found.advice


def test_a_feed_of_the_whole_site_stays() -> None:
    """Its subscribers would hear nothing any more, and never know why."""
    (found,) = told("feeds/atom.xml")
    assert found.startswith("feeds/atom.xml:1 ce flux est en ligne et disparaîtrait")


@pytest.mark.parametrize(
    "path",
    [
        "sujets/fibre/index.html",
        "sujets/fibre/page/2/index.html",
        "rubriques/droit/index.html",
        "page/2/index.html",
    ],
)
def test_lists_may_go(path: str) -> None:
    """Withdrawing the last text of a subject is not refused for the page of the subject."""
    assert [] == told(path)


def test_a_notice_of_withdrawal_may_go() -> None:
    """There is nothing left to lead to."""
    assert [] == told("deux/index.html", unpublished=["deux/index.html"])


def test_without_a_remote_nothing_is_online() -> None:
    """It is said by the command, and is no finding."""
    assert [] == list(in_site(site(NOWHERE)))


def test_a_remote_out_of_reach_leaves_a_doubt() -> None:
    """Nobody can tell, so the gate answers 2."""
    (found,) = in_site(site(OUT_OF_REACH))
    assert ("illisible", ".") == (found.rule, found.path)
    assert "vérifiez le réseau" in found.advice
