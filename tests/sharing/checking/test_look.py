"""`look`, `robot` and `local`: a page is read as a robot reads it, or it is said why not."""

import gzip
import socket
import ssl
import threading
import time
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError

import pytest

from plugins.sharing.checking import look as looking
from plugins.sharing.checking import robot
from plugins.sharing.checking.card import card
from plugins.sharing.checking.failures import why
from plugins.sharing.checking.local import located
from plugins.sharing.checking.look import look
from plugins.sharing.checking.robot import deadline, fetch, spelled
from plugins.sharing.checking.verdict import flaws
from plugins.sharing.refusal import Refusal
from tests.golden import plain
from tests.sharing.checking.sites import TAGS, Answers, html, page, picture, served

PNG = (200, {"Content-Type": "image/png"}, picture())


def refused(url: str) -> str:
    """Return why a page cannot be read."""
    with pytest.raises(Refusal) as error:
        look(url)
    return plain(str(error.value))


def test_a_page_is_seen_with_its_picture() -> None:
    """Asked for under the name of LinkedIn's robot, robots.txt too; a relative image is found."""
    with served({"/allo/": html(page()), "/carte.png": PNG}) as (site, asked):
        seen = look(f"{site}/allo/")
    assert seen.head.og == TAGS
    assert seen.picture
    assert ("PNG", 1200, 627) == (seen.picture.format, seen.picture.width, seen.picture.height)
    assert seen.is_home
    assert not seen.is_noindex
    assert seen.barred == ()
    assert {path for path, _ in asked} == {"/allo/", "/carte.png", "/robots.txt"}
    assert {agent for _, agent in asked} == {robot.AGENT}


def test_redirections_are_followed_and_told() -> None:
    """Relative ones too; the picture's own as well."""
    answers: Answers = {
        "/a": (301, {"Location": "/b/"}, b""),
        "/b/": (302, {"Location": "../allo/"}, b""),
        "/allo/": html(page()),
        "/carte.png": (307, {"Location": "/autre.png"}, b""),
        "/autre.png": PNG,
    }
    with served(answers) as (site, _):
        seen = look(f"{site}/a")
    assert (f"{site}/a", f"{site}/b/") == seen.hops
    assert f"{site}/allo/" == seen.address
    assert seen.picture


def test_a_ring_of_redirections_is_refused() -> None:
    """And so are too many of them."""
    ring: Answers = {f"/{n}": (302, {"Location": f"/{(n + 1) % 3}"}, b"") for n in range(3)}
    line: Answers = {f"/{n}": (302, {"Location": f"/{n + 1}"}, b"") for n in range(9)}
    with served(ring) as (site, _):
        assert "tourne en rond" in refused(f"{site}/0")
    with served(line) as (site, _):
        assert "redirige plus de 5 fois" in refused(f"{site}/0")


def test_a_redirection_leads_to_the_web_only() -> None:
    """Never to a file of this machine."""
    with served({"/a": (302, {"Location": "file:///etc/hostname"}, b"")}) as (site, _):
        assert "n’est pas une adresse" in refused(f"{site}/a")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ((404, {}, b""), "répond 404 : il n’y a rien à cette adresse."),
        ((403, {}, b""), "répond 403 : le serveur refuse les robots"),
        ((302, {}, b""), "répond 302."),
        (
            (200, {"Content-Type": "application/pdf"}, b"%PDF"),
            "n’est pas une page (application/pdf)",
        ),
        (
            (200, {"Content-Type": "text/html", "Content-Length": "9999"}, b"<p>"),
            "la réponse est coupée",
        ),
        (
            (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"pas du gzip"),
            "la réponse est coupée, ou mal formée",
        ),
    ],
)
def test_a_page_that_cannot_be_read_says_why(
    answer: tuple[int, dict[str, str], bytes], expected: str
) -> None:
    """In French, without a traceback."""
    with served({"/allo/": answer}) as (site, _):
        assert expected in refused(f"{site}/allo/")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("ftp://exemple.fr/", "n’est pas une adresse : attendu https://…"),
        ("http://", "n’est pas une adresse"),
        ("https://[::1", "n’est pas une adresse"),
        ("http://exemple.fr:port/", "n’est pas une adresse"),
        ("http://a b/", "n’est pas une adresse"),
        ("mailto:a@example.org", "n’est pas une adresse"),
        ("output/absent", "construisez d’abord le site (inv build)"),
        ("127.0.0.1:1/a/", "rien ne répond à http://127.0.0.1:1/a/"),
        ("localhost:1/a/", "rien ne répond à http://localhost:1/a/"),
        ("absent.html", "aucun fichier ne s’appelle « absent.html » ici."),
        ("un mot", "n’est pas une adresse"),
        ("", "dites quelle page, comme : inv share-check https://"),
        ("http://introuvable.invalid/", "l’hôte « introuvable.invalid » est introuvable"),
    ],
)
def test_an_address_that_is_none_is_refused(url: str, expected: str) -> None:
    """With what was expected."""
    assert expected in refused(url)


def test_nobody_answers_at_a_closed_port() -> None:
    """The port was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert "rien ne répond à" in refused(f"http://127.0.0.1:{port}/")


def test_a_silent_server_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """It accepts, and says nothing."""
    monkeypatch.setattr(robot, "SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert "ne répond pas à temps" in refused(f"http://127.0.0.1:{server.getsockname()[1]}/")


@pytest.mark.parametrize(
    "sent", [b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"HTTP/1.1 200 OK\r\n"]
)
def test_a_server_that_drips_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    """It says a little now and then, in its page or before it, and never ends."""
    monkeypatch.setattr(robot, "IN_ALL", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=_drip, args=(server, sent), daemon=True)
        thread.start()
        assert "ne répond pas à temps" in refused(f"http://127.0.0.1:{server.getsockname()[1]}/")


def _drip(server: socket.socket, sent: bytes) -> None:
    link, _ = server.accept()
    with link, suppress(OSError):
        link.sendall(sent)
        for number in range(100):
            link.sendall(f"X-{number}: a\r\n".encode())
            time.sleep(0.05)


def test_a_server_without_encryption_is_told() -> None:
    """Its address says https, and it does not speak it."""
    with served({}) as (site, _):
        assert "la connexion chiffrée" in refused(site.replace("http:", "https:"))


def test_a_certificate_that_does_not_hold_is_told() -> None:
    """By its host, and what is wrong with it: LinkedIn would refuse it too."""
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = 10
    told = why("https://exemple.fr/a/", URLError(error))
    assert plain(told) == (
        "le certificat de exemple.fr est refusé (il a expiré) : LinkedIn fera de même."
    )


@pytest.mark.parametrize("address", ["http://[x", "data:image/png;base64,AA", "file:///a.png"])
def test_a_picture_at_no_address_is_a_sure_flaw(address: str, tmp_path: Path) -> None:
    """Online and on this disk; its page too may say that it is nowhere."""
    body = page({**TAGS, "og:image": address, "og:url": "http://[x"})
    (tmp_path / "index.html").write_bytes(body)
    with served({"/allo/": html(body)}) as (site, _):
        for seen in (look(f"{site}/allo/"), look(str(tmp_path))):
            assert seen.picture is None
            assert not seen.is_unsure
            told = [plain(flaw) for flaw in flaws(seen)]
            assert any(flaw.startswith("l’adresse de l’image ") for flaw in told), told
            assert any(flaw.startswith("« og:url » est mal écrit") for flaw in told), told
            assert card(seen)


def test_a_packed_page_that_is_cut_is_not_judged() -> None:
    """Half of it could say anything."""
    packed = gzip.compress(page())[:-40]
    with served({"/a": html(packed, **{"Content-Encoding": "gzip"})}) as (site, _):
        assert "la réponse est coupée" in refused(f"{site}/a")


def test_a_page_in_another_encoding_is_told() -> None:
    """Its accents are wrong for whoever believes it."""
    with served({"/a": html(page().replace(b"utf-8", b"x").decode().encode("utf-16"))}) as (
        site,
        _,
    ):
        assert "utf-8" == look(f"{site}/a").mistold
    with served({"/a": html(page())}) as (site, _):
        assert "" == look(f"{site}/a").mistold


def test_a_page_is_read_up_to_a_limit() -> None:
    """A packed one too."""
    packed = gzip.compress(b"a" * 5000)
    zipped = {"Content-Encoding": "gzip", "Content-Type": "text/html"}
    with served({"/a": (200, zipped, packed), "/b": (200, {}, b"b" * 10)}) as (site, _):
        assert (b"a" * 100, False) == (
            fetch(f"{site}/a", 100, deadline()).body,
            fetch(f"{site}/a", 100, deadline()).is_whole,
        )
        assert (b"b" * 10, True) == (
            fetch(f"{site}/b", 10, deadline()).body,
            fetch(f"{site}/b", 10, deadline()).is_whole,
        )


@pytest.mark.parametrize(
    ("answer", "trouble", "is_unsure"),
    [
        ((404, {}, b""), "répond 404 : il n’y a rien à cette adresse", False),
        (
            (200, {"Content-Type": "image/png"}, picture()[:200]),
            "n’est pas une image entière",
            False,
        ),
        ((200, {"Content-Type": "text/html"}, b"<p>"), "n’est pas une image entière", False),
        ((200, {"Content-Length": "99"}, b"coup"), "la réponse est coupée", True),
    ],
)
def test_a_picture_that_cannot_be_had_says_why(
    answer: tuple[int, dict[str, str], bytes], trouble: str, is_unsure: bool
) -> None:
    """What the server says is an answer; what it does not is a doubt."""
    with served({"/allo/": html(page()), "/carte.png": answer}) as (site, _):
        seen = look(f"{site}/allo/")
    assert seen.picture is None
    assert trouble in plain(seen.trouble)
    assert seen.is_unsure is is_unsure


def test_a_picture_too_heavy_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """LinkedIn takes none of that weight."""
    monkeypatch.setattr(looking, "HEAVIEST", 100)
    with served({"/allo/": html(page()), "/carte.png": PNG}) as (site, _):
        assert "elle pèse plus de 5 Mo" == look(f"{site}/allo/").trouble


def test_robots_txt_and_headers_are_obeyed() -> None:
    """What forbids LinkedIn's robot, and nobody else's."""
    rules = b"User-agent: LinkedInBot\nDisallow: /allo/\nUser-agent: *\nDisallow: /carte.png\n"
    answers = {
        "/allo/": html(page(), **{"X-Robots-Tag": "noindex"}),
        "/carte.png": PNG,
        "/robots.txt": (200, {}, rules),
    }
    with served(answers) as (site, _):
        seen = look(f"{site}/allo/")
    assert (f"{site}/allo/",) == seen.barred
    assert seen.is_noindex


def test_addresses_travel_in_ascii() -> None:
    """Names and paths as browsers write them; what is encoded stays."""
    assert "https://xn--t-9fab.example/%C3%A0%20la/%20?q=%C3%A9" == spelled(
        "https://été.example/à la/%20?q=é#note"
    )


def test_a_built_page_is_read_on_the_disk(tmp_path: Path) -> None:
    """Its picture is found in its site, whatever address it is built for."""
    tags = {**TAGS, "og:url": "https://x.example/depot/allo/"}
    tags["og:image"] = "https://x.example/depot/cards/a%20b.png"
    (tmp_path / "allo").mkdir()
    (tmp_path / "cards").mkdir()
    (tmp_path / "allo/index.html").write_bytes(page(tags))
    (tmp_path / "cards/a b.png").write_bytes(picture())
    for where in (tmp_path / "allo", tmp_path / "allo/index.html"):
        seen = look(str(where))
        assert seen.picture
        assert (True, "https://x.example/depot/allo/") == (seen.is_file, seen.address)
    (tmp_path / "cards/a b.png").unlink()
    assert "elle n’est pas dans ce site" == look(str(tmp_path / "allo")).trouble


@pytest.mark.parametrize(
    ("url", "image", "expected"),
    [
        ("https://x.example/allo/", "https://x.example/c.png", "out/c.png"),
        ("", "../c.png", "out/allo/../c.png"),
        ("https://x.example/allo/", "https://y.example/c.png", None),
        ("https://x.example/depot/allo/", "https://x.example/c.png", None),
        ("https://x.example/allo/", "https://x.example/../../c.png", None),
    ],
)
def test_a_picture_is_located_in_its_site(url: str, image: str, expected: str | None) -> None:
    """By the page's own address; never outside."""
    found = located(Path("out/allo/index.html"), url, image)
    assert (Path(expected) if expected else None) == found


def test_a_folder_without_a_page_is_refused(tmp_path: Path) -> None:
    """And a file that is no page."""
    assert "il n’y a pas de page dans" in refused(str(tmp_path))
    (tmp_path / "a.png").write_bytes(picture())
    assert "n’est pas une page HTML" in refused(str(tmp_path / "a.png"))
