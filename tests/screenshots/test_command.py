"""`inv screenshot` from end to end: what is written, said and returned."""

import contextlib
import http.client
import io
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from plugins.screenshots import command, finding, let_through, main
from plugins.screenshots.server import Server
from tests.screenshots.conftest import Install
from tests.screenshots.finders import find, tsv
from tests.screenshots.samples import exif, noise, saved


@pytest.fixture(autouse=True)
def finder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for what the tests know, whatever the detectors become."""
    monkeypatch.setattr(finding, "finder", lambda _root: find)


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """Return a capture outside the project, whose name says too much."""
    file = tmp_path / "Camille 2021-03-05.png"
    file.write_bytes(saved(noise(), exif=exif()))
    return file


def files(root: Path) -> list[str]:
    """Return what a project holds."""
    return sorted(file.relative_to(root).as_posix() for file in root.rglob("*") if file.is_file())


def test_boxes_are_filled_without_a_page(
    root: Path, image: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new image, its approval, and the line to paste."""
    assert 0 == main(root, image, ["10,10,20,20", "40,5,4,4"])
    assert ["content/images/approved.toml", "content/images/capture-1.png"] == files(root)
    said = capsys.readouterr().out
    assert "Écrite et approuvée\u00a0: content/images/capture-1.png" in said
    assert "![Décrivez l’image]({static}/images/capture-1.png)" in said
    assert "Tesseract n’est pas installé" in said
    assert "Camille" not in said
    assert b"Exemple" not in (root / "content/images/capture-1.png").read_bytes()


def test_two_captures_that_differ_under_a_box_give_the_same_bytes(root: Path, image: Path) -> None:
    """Nothing of what a box covers is in the file, in any form."""
    other = noise()
    other.paste(noise((20, 20), seed=9), (10, 10))
    image.with_name("b.png").write_bytes(saved(other))
    for file in (image, image.with_name("b.png")):
        assert 0 == main(root, file, ["10,10,20,20"])
    one, two = (root / f"content/images/capture-{n}.png" for n in (1, 2))
    assert one.read_bytes() == two.read_bytes()


def test_the_author_may_name_the_image(root: Path, image: Path) -> None:
    """As a title: the slug is made of it."""
    assert 0 == main(root, image, ["10,10,20,20"], "Le robot")
    assert "content/images/le-robot.png" in files(root)


def test_a_box_that_overflows_is_cut_and_said(
    root: Path, image: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that a wrong number is noticed."""
    assert 0 == main(root, image, ["70,50,30,30"])
    assert "Zone 70,50,30,30 ramenée à 70,50,10,10" in capsys.readouterr().out


def test_an_original_in_the_project_is_pointed_at(
    root: Path, image: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Git could take it; in private/ it may stay."""
    for folder, warned in (("content/images", True), ("private", False)):
        place = root / folder
        place.mkdir(parents=True, exist_ok=True)
        (place / "a.png").write_bytes(image.read_bytes())
        assert 0 == main(root, place / "a.png", ["10,10,20,20"])
        assert warned == (f"L’original, {folder}/a.png, montre tout" in capsys.readouterr().out)


@pytest.mark.parametrize(
    ("boxes", "name", "said"),
    [
        (["10,10,0,5"], None, "vide"),
        (["10,10,20,20", "900,10,5,5"], None, "hors de l’image"),
        (["dix"], None, "quatre nombres"),
        (["10,10,20,20"], "…", "au moins une lettre"),
    ],
)
def test_a_refused_box_or_name_writes_nothing(
    root: Path, image: Path, boxes: list[str], name: str | None, said: str
) -> None:
    """Status 2, one line in French, no file, not even a folder."""
    with contextlib.redirect_stderr(io.StringIO()) as complaint:
        assert 2 == main(root, image, boxes, name)
    assert said in complaint.getvalue()
    assert [] == list((root / "content").iterdir())


@pytest.mark.parametrize("boxes", [[], ["10,10,20,20"]])
@pytest.mark.parametrize(
    ("data", "said"), [(b"GIF89a", "GIF"), (saved(noise())[:-400], "abîmée"), (b"<svg/>", "SVG")]
)
def test_a_refused_image_writes_nothing(
    root: Path, image: Path, boxes: list[str], data: bytes, said: str
) -> None:
    """Nor does it open a page."""
    image.write_bytes(data)
    with contextlib.redirect_stderr(io.StringIO()) as complaint:
        assert 2 == main(root, image, boxes)
    assert said in complaint.getvalue()
    assert [] == list((root / "content").iterdir())


def test_it_is_run_in_a_project(
    tmp_path: Path, image: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And says so elsewhere."""
    assert 2 == main(tmp_path, image, ["10,10,20,20"])
    assert "lancez la commande dans le projet" in capsys.readouterr().err


def test_a_disk_that_refuses_is_said(
    root: Path, image: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the place."""
    (root / "content/images").touch()
    assert 2 == main(root, image, ["10,10,20,20"])
    told = capsys.readouterr().err
    assert "content/images\u00a0: ce nom est déjà pris. Rien n’est écrit." in told


def test_an_image_is_let_through_as_it_is(
    root: Path, image: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """When it holds nothing but pixels."""
    (root / "content/images").mkdir()
    plain = root / "content/images/box.png"
    plain.write_bytes(saved(noise()))
    assert 0 == let_through(root, plain)
    assert "Approuvée telle quelle\u00a0: content/images/box.png" in capsys.readouterr().out
    assert 2 == let_through(root, image)


def browser(monkeypatch: pytest.MonkeyPatch, name: str, body: bytes) -> Iterator[list[str]]:
    """Be the browser: send at once what the page would; give the addresses that were opened."""
    addresses: list[str] = []
    threads: list[threading.Thread] = []

    def browse(address: str) -> bool:
        addresses.append(address)
        threads.append(threading.Thread(target=_send, args=(address, name, body)))
        threads[-1].start()
        return True

    monkeypatch.setattr("webbrowser.open", browse)
    yield addresses
    for thread in threads:
        thread.join(20)


def _send(address: str, name: str, body: bytes) -> None:
    place = urlsplit(address)
    connection = http.client.HTTPConnection(place.netloc, timeout=20)
    headers = {"Origin": f"http://{place.netloc}", "Content-Type": "application/json"}
    connection.request("POST", place.path + name, body, headers)
    connection.getresponse().read()


def test_what_is_let_through_is_read_too(
    root: Path, install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the author is told how to cover what is seen."""
    (root / "content/images").mkdir()
    (root / "content/images/box.png").write_bytes(saved(noise()))
    install(f"cat > /dev/null\ncat <<'END'\n{tsv('1 10 10 40 20 camille@example.org')}END")
    assert 0 == let_through(root, root / "content/images/box.png")
    said = capsys.readouterr().out
    assert "[e-mail] dans la zone 10,10,40,20" in said
    assert said.endswith(f"{command.COVER}\n")


@pytest.fixture
def opened_pages(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return the addresses of the pages, on which somebody saves at once."""
    body = b'{"name":"Le robot","boxes":[[10,10,20,20]]}'
    yield from browser(monkeypatch, "save", body)


@pytest.fixture
def left_pages(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return the addresses of the pages, on which somebody gives up at once."""
    yield from browser(monkeypatch, "leave", b"{}")


def test_without_boxes_a_page_asks_for_them(
    root: Path, image: Path, opened_pages: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """What it saves is what boxes on the command line would have given."""
    assert 0 == main(root, image, [])
    assert 0 == main(root, image, ["10,10,20,20"])
    one, two = (root / f"content/images/{name}.png" for name in ("le-robot", "capture-1"))
    assert one.read_bytes() == two.read_bytes()
    said = capsys.readouterr().out
    assert f"nulle part ailleurs\u00a0: {opened_pages[0]}" in said
    assert "Écrite et approuvée\u00a0: content/images/le-robot.png" in said


def test_the_author_may_give_up(
    root: Path, image: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 1, nothing written, the port free again."""
    stopped: list[Server] = []

    def interrupt(_address: str) -> bool:
        raise KeyboardInterrupt

    stop = Server.stop

    def note(server: Server) -> None:
        stopped.append(server)
        stop(server)

    monkeypatch.setattr("webbrowser.open", interrupt)
    monkeypatch.setattr(Server, "stop", note)
    assert 1 == main(root, image, [])
    assert "Rien n’est écrit." in capsys.readouterr().out
    assert ([], 1) == (files(root), len(stopped))


def test_the_page_may_be_given_up(
    root: Path, image: Path, left_pages: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """As in the terminal: status 1, nothing written."""
    assert 1 == main(root, image, [])
    assert "Rien n’est écrit." in capsys.readouterr().out
    assert ([], 1) == (files(root), len(left_pages))


def test_a_page_that_nobody_opens_is_closed(
    root: Path, image: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And without a browser the address is to be opened by hand."""
    monkeypatch.setattr("webbrowser.open", lambda _address: False)
    monkeypatch.setattr(command, "LONELY", 0)
    assert 1 == main(root, image, [])
    said = capsys.readouterr().out
    assert command.BY_HAND in said
    assert "Personne n’a ouvert la page" in said
    assert [] == files(root)
