"""An address to an answer, on a real folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.preview.answers import Answer, answer, locate, type_of
from plugins.preview.build import Outcome


@pytest.fixture
def site(tmp_path: Path, good: Callable[[Path], Outcome]) -> Path:
    """A built site, beside a file that is nobody's business."""
    (tmp_path / "secret.txt").write_text("06 39 98 00 01", "utf-8")
    good(tmp_path / "site")
    return tmp_path / "site"


def ask(site: Path, target: str, failure: str | None = None) -> Answer:
    """Answer a request as the server does."""
    return answer(site, target, "a1.3", failure)


@pytest.mark.parametrize("target", ["/", "/index.html", "/?q=1", "/article/", "/article/#dm-1"])
def test_a_folder_shows_its_index(site: Path, target: str) -> None:
    """Pages are served with the script, as UTF-8 HTML."""
    found = ask(site, target)
    assert (found.status, found.type) == (200, "text/html; charset=utf-8")
    assert b"__preview__" in found.body


def test_the_script_is_never_written(site: Path) -> None:
    """The file on disk stays what the build made."""
    ask(site, "/")
    assert "<script>" not in (site / "index.html").read_text("utf-8")


def test_a_folder_without_its_slash_redirects(site: Path) -> None:
    """The query goes along."""
    assert ask(site, "/article?q=1").location == "/article/?q=1"
    assert ask(site, "/article").status == 302


def test_a_redirection_never_leaves_the_site(site: Path) -> None:
    """Slashes at the start do not make another host of the first folder."""
    assert ask(site, "//article").location == "/article/"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/feeds/atom.xml", "application/xml"),
        ("/feeds/feed.json", "application/json; charset=utf-8"),
        ("/inter.woff2", "font/woff2"),
        ("/style.css", "text/css; charset=utf-8"),
    ],
)
def test_types_are_those_of_the_host(site: Path, target: str, expected: str) -> None:
    """Each file goes with its media type and its own bytes."""
    found = ask(site, target)
    assert (found.status, found.type) == (200, expected)
    assert found.body == (site / target[1:]).read_bytes()


def test_types_do_not_depend_on_the_case_of_a_suffix() -> None:
    """Cameras write `.JPG`; what is unknown is bytes."""
    assert type_of(Path("box.JPG")) == "image/jpeg"
    assert type_of(Path("box.inconnu")) == "application/octet-stream"


@pytest.mark.parametrize("target", ["/nulle-part", "/article/rien/", "/style.css/", "/feeds/"])
def test_an_unknown_address_shows_the_site_own_404(site: Path, target: str) -> None:
    """A folder without an index is unknown too."""
    found = ask(site, target)
    assert found.status == 404
    assert '<base href="/"><title>Pas de réseau' in found.body.decode()


def test_a_site_without_404_has_a_plain_one(site: Path) -> None:
    """The preview's own page answers."""
    (site / "404.html").unlink()
    found = ask(site, "/nulle-part")
    assert (found.status, "Page introuvable" in found.body.decode()) == (404, True)


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.txt",
        "/article/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "//../secret.txt",
        "/lien/secret.txt",
        "/secret.txt%00.html",
        "/" + "x" * 5000,
    ],
)
def test_nothing_outside_the_site_is_served(site: Path, target: str) -> None:
    """Neither dots, nor encoded slashes, nor links, nor odd names get out of the folder."""
    (site / "lien").symlink_to(site.parent)
    assert locate(site, target) is None
    assert ask(site, target).status == 404


@pytest.mark.parametrize("target", ["/", "/article/", "/article", "/nulle-part", "/index.html"])
def test_every_page_shows_the_error(site: Path, target: str) -> None:
    """While the build fails, no page is taken for the result of the last edit."""
    found = ask(site, target, failure="articles/a.md:3 : trouvé <b>")
    assert found.status == 500
    assert "articles/a.md:3 : trouvé &lt;b&gt;" in found.body.decode()
    assert b"__preview__" in found.body


def test_files_outlive_an_error(site: Path) -> None:
    """Pictures and feeds of the former site stay."""
    assert ask(site, "/inter.woff2", failure="non").status == 200


def test_bytes_that_are_not_utf8_are_not_mended(site: Path) -> None:
    """The browser sees what the build wrote."""
    (site / "index.html").write_bytes(b"<body>\xe9t\xe9</body>")
    assert ask(site, "/").body.startswith(b"<body>\xe9t\xe9<script>")
