"""What `inv screenshot` does and says."""

import sys
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path

from plugins.documents.mistakes import Mistakes
from plugins.documents.refused import why
from plugins.screenshots import approval, draw, store, tesseract
from plugins.screenshots.boxes import Box, clamped, parse
from plugins.screenshots.desk import Desk
from plugins.screenshots.errors import Refusal
from plugins.screenshots.proposals import Find
from plugins.screenshots.server import Server
from plugins.screenshots.work import Saved, Work, propose, remarks, today

PAGE = Path(__file__).with_name("page.html")
PRIVATE = "private"
LONELY = 15 * 60
"""Seconds after which a page that nobody opened is closed; an open one waits for its author."""

COVER = "S’il faut le masquer, passez-la par inv screenshot et montrez la nouvelle, pas celle-ci."
BY_HAND = "Ouvrez cette adresse dans un navigateur de cette machine."

DONE, GIVEN_UP, REFUSED = 0, 1, 2


def main(
    root: Path,
    image: Path,
    boxes: Sequence[str],
    name: str | None = None,
    open_browser: bool = True,
) -> int:
    """Write a new image without what `boxes` (each `x,y,w,h`) cover, and approve it.

    Without boxes, a page of this machine asks for them. `name` is the title of the new image, whose
    slug is its file's name. Returns the exit status: 0, 1 when the author gives up, 2 when
    something is refused; nothing is written then.
    """
    return _status(lambda: _mask(root, image, boxes, name, open_browser))


def let_through(root: Path, image: Path) -> int:
    """Approve an image of the content folder as it is; return the exit status, 0 or 2."""
    return _status(lambda: _approve(root, image))


def _status(act: Callable[[], int]) -> int:
    try:
        return act()
    except (Refusal, Mistakes) as refusal:
        print(refusal, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or 'Accès'} : {why(error)}. Rien n’est écrit.", file=sys.stderr)
    return REFUSED


def _approve(root: Path, image: Path) -> int:
    find = _finder(root)
    path = approval.approve(_content(root), image, today())
    print(f"Approuvée telle quelle : content/{path}")
    png = draw.masked(draw.opened(store.read_image(image)), ())
    print("\n".join(remarks(png, find, COVER)))
    return DONE


def _mask(
    root: Path, image: Path, texts: Sequence[str], name: str | None, open_browser: bool
) -> int:
    content, boxes = _content(root), [parse(text) for text in texts]
    work = Work(content, draw.opened(store.read_image(image)), _finder(root))
    if texts:
        _tell(work.save(name, [_inside(box, work.picture.size) for box in boxes]))
        status = DONE
    else:
        status = _with_page(work, name, open_browser)
    if status == DONE and (advice := _original(root, image)):
        print(advice)
    return status


def _with_page(work: Work, name: str | None, open_browser: bool) -> int:
    written: list[Saved] = []
    server = Server(_desk(work, name, written.append))
    server.start()
    try:
        print(f"La page est sur cette machine, et nulle part ailleurs : {server.url}")
        print("Dessinez les zones, puis « Enregistrer ». Ctrl+C pour renoncer.", flush=True)
        if not (open_browser and webbrowser.open(server.url)):
            print(BY_HAND, flush=True)
        if server.visited.wait(LONELY):
            server.done.wait()
        else:
            print(f"Personne n’a ouvert la page en {LONELY // 60} minutes.")
    except KeyboardInterrupt:
        print()
    finally:
        server.stop()
    if not written:
        print("Rien n’est écrit.")
    return DONE if written else GIVEN_UP


def _desk(work: Work, name: str | None, note: Callable[[Saved], None]) -> Desk:
    png = draw.masked(work.picture, ())

    def save(chosen: str, boxes: list[Box]) -> Saved:
        saved = work.save(chosen, boxes)
        _tell(saved)
        note(saved)
        return saved

    return Desk(
        page=PAGE.read_text("utf-8"),
        png=png,
        size=work.picture.size,
        lossy=work.picture.lossy,
        name=name or store.free_name(work.content),
        reads=tesseract.installed(),
        propose=lambda: propose(png, work.find),
        save=save,
    )


def _finder(root: Path) -> Find:
    # A build asks `problem` of this package, and no more: it must not wait for the detectors.
    from plugins.screenshots.finding import finder  # noqa: PLC0415

    return finder(root)


def _content(root: Path) -> Path:
    content = root / "content"
    if not content.is_dir():
        raise Refusal(f"Il n’y a pas de dossier {content} : lancez la commande dans le projet.")
    return content


def _inside(box: Box, size: tuple[int, int]) -> Box:
    inside = clamped(box, size)
    if inside != box:
        print(f"Zone {box} ramenée à {inside} : elle dépassait de l’image.")
    return inside


def _original(root: Path, image: Path) -> str | None:
    """Return a warning when the image that shows all lies where git may take it."""
    here, file = root.resolve(), image.resolve()
    if not file.is_relative_to(here) or file.is_relative_to(here / PRIVATE):
        return None
    return (
        f"L’original, {file.relative_to(here)}, montre tout : déplacez-le dans {PRIVATE}/, que git "
        "ignore, ou hors du projet."
    )


def _tell(saved: Saved) -> None:
    print(f"Écrite et approuvée : {saved.path}")
    print(f"À coller dans le texte : {saved.line}")
    print("\n".join(saved.remarks), flush=True)
