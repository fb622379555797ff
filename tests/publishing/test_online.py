"""`online`: what the published branch holds, and what the gate is told of it."""

from plugins.gate.published import NOWHERE, OUT_OF_REACH, Published
from plugins.publishing.online import look
from plugins.publishing.settings import Publication
from plugins.redirects.notice import MARK
from tests.publishing.conftest import Author, git

WANTED = Publication("https://tu-captes.example.org")


def test_pages_feeds_and_notices_are_known(author: Author) -> None:
    """From the remote itself, whatever this clone has last seen."""
    author.site["un/index.html"] = f'{MARK}2021-03-03">'
    author.site["deux/index.html"] = "On lit : data-withdrawn="
    author.site |= {"feeds/atom.xml": "<feed/>", "feeds/s.atom.xml": "<feed/>", "robots.txt": ""}
    author.publish()
    git(author.root, "branch", "--quiet", "-D", "gh-pages")
    pages = ("index.html", "tu-captes/index.html", "un/index.html", "deux/index.html")
    there = frozenset((*pages, "feeds/atom.xml"))
    assert look(author.root, WANTED) == Published(there, frozenset(("un/index.html",)))


def test_looking_moves_nothing(author: Author) -> None:
    """`inv check` leaves git as it is."""
    author.publish()
    before = author.state()
    look(author.root, WANTED)
    assert author.state() == before


def test_a_branch_that_is_not_there_yet_has_no_page(author: Author) -> None:
    """Before the first publication."""
    assert look(author.root, WANTED) == Published()


def test_no_remote_is_not_a_remote_out_of_reach(author: Author) -> None:
    """The first is a choice, the second a doubt."""
    git(author.root, "remote", "set-url", "origin", str(author.root / "nulle-part.git"))
    assert look(author.root, WANTED) == OUT_OF_REACH
    git(author.root, "remote", "remove", "origin")
    assert look(author.root, WANTED) == NOWHERE


def test_a_folder_without_git_has_no_remote(author: Author) -> None:
    """Nor has a project that was only unpacked."""
    (author.root / ".git").rename(author.root.parent / "git")
    assert look(author.root, WANTED) == NOWHERE
