"""One image, from its boxes to what is said of the result."""

from pathlib import Path

import pytest

from plugins.screenshots import approved, problem
from plugins.screenshots.boxes import Box
from plugins.screenshots.draw import masked, opened
from plugins.screenshots.errors import Refusal
from plugins.screenshots.tesseract import FAILED, MISSING
from plugins.screenshots.views import views
from plugins.screenshots.work import NOTHING_READ, STILL_READ, TRACES, Work, propose
from tests.screenshots.conftest import Install
from tests.screenshots.finders import find, tsv
from tests.screenshots.samples import noise, saved

BOX = Box(10, 10, 20, 20)


@pytest.fixture
def work(root: Path) -> Work:
    """Return an image on the table."""
    return Work(root / "content", opened(saved(noise())), find)


def printing(text: str) -> str:
    """Return a program that reads this."""
    return f"cat > /dev/null\ncat <<'END'\n{text}END"


def test_the_new_image_is_approved(work: Work) -> None:
    """It is the masked one, and pages may show it."""
    done = work.save("La boîte, vide", [BOX])
    assert "content/images/la-boite-vide.png" == done.path
    assert "![Décrivez l’image]({static}/images/la-boite-vide.png)" == done.line
    written = work.content / "images/la-boite-vide.png"
    assert masked(work.picture, [BOX]) == written.read_bytes()
    assert problem(work.content, "images/la-boite-vide.png") is None
    assert ["images/la-boite-vide.png"] == list(approved(work.content))


def test_without_a_name_it_gets_one_that_says_nothing(work: Work) -> None:
    """Never that of the original, which may hold a date or a person."""
    assert ["content/images/capture-1.png", "content/images/capture-2.png"] == [
        work.save(None, []).path for _ in range(2)
    ]


@pytest.mark.parametrize("name", ["", "…", "../.."])
def test_a_name_without_letters_is_refused(work: Work, name: str) -> None:
    """It gives no address, and nothing is written."""
    with pytest.raises(Refusal, match="au moins une lettre"):
        work.save(name, [BOX])
    assert [] == list(work.content.iterdir())


@pytest.mark.parametrize(
    ("kind", "options", "boxes", "warned"),
    [
        ("WEBP", {}, [BOX], True),
        ("AVIF", {}, [BOX], True),
        ("WEBP", {}, [], False),
        ("WEBP", {"lossless": True}, [BOX], False),
        ("JPEG", {}, [BOX], False),
        ("PNG", {}, [BOX], False),
    ],
)
def test_a_format_that_leaves_traces_is_said(
    root: Path, kind: str, options: dict[str, object], boxes: list[Box], warned: bool
) -> None:
    """No margin covers what is guessed from one block to the next over a whole image."""
    work = Work(root / "content", opened(saved(noise(), kind, **options)), find)
    assert warned == (TRACES in work.save(None, boxes).remarks)


def test_a_name_never_leaves_the_folder(work: Work) -> None:
    """Slashes and dots become hyphens."""
    assert "content/images/etc-passwd.png" == work.save("../../etc/passwd", []).path


def test_without_tesseract_the_author_is_told(work: Work) -> None:
    """Nobody else reads the result."""
    assert (MISSING,) == work.save(None, [BOX]).remarks


def test_a_failed_reading_is_told(work: Work, install: Install) -> None:
    """As one that did not happen."""
    install("exit 1")
    assert (FAILED,) == work.save(None, [BOX]).remarks


def test_a_clean_reading_promises_little(work: Work, install: Install) -> None:
    """A face is no text."""
    install(printing(tsv("1 10 10 40 20 Tu captes ?")))
    assert (NOTHING_READ,) == work.save(None, [BOX]).remarks


def test_what_is_still_read_is_a_warning_without_the_text(work: Work, install: Install) -> None:
    """Its kind and its place, never its words."""
    install(printing(tsv("1 10 10 40 20 camille@example.org")))
    remarks = work.save(None, [BOX]).remarks
    assert any("[e-mail] dans la zone 10,10,40,20" in remark for remark in remarks)
    assert not any("camille" in remark for remark in remarks)
    assert [STILL_READ] == [remark for remark in remarks if "recommencez" in remark]


def test_it_is_the_result_that_is_read(work: Work, install: Install, tmp_path: Path) -> None:
    """Not the original, and in every view of it."""
    install(f"[ $1 = --list-langs ] || cat > {tmp_path}/given-$$")
    work.save(None, [BOX])
    given = {file.read_bytes() for file in tmp_path.glob("given-*")}
    assert {view.png for view in views(masked(work.picture, [BOX]))} == given


def test_what_one_view_shows_is_proposed_where_it_stands(install: Install) -> None:
    """The second and the third are twice as large here; what all see is said once."""
    read = tsv("1 100 50 41 20 camille@example.org")
    install(printing(read))
    assert {Box(50, 25, 21, 10), Box(100, 50, 41, 20)} == {
        seen.box for seen in propose(saved(noise()), find) or ()
    }


def test_one_failed_view_is_a_failed_reading(install: Install, tmp_path: Path) -> None:
    """Half a reading would promise too much."""
    count = tmp_path / "count"
    install(
        f"[ $1 = --list-langs ] && exit\ncat > /dev/null\necho >> {count}\n"
        f"[ $(wc -l < {count}) -lt 3 ]"
    )
    assert propose(saved(noise()), find) is None
