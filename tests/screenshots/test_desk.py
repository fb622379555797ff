"""What the page asks and is told, without any network."""

from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import msgspec
import pytest

from plugins.documents.mistakes import Mistake, Mistakes
from plugins.screenshots.boxes import Box
from plugins.screenshots.desk import Answer, Desk, Request, policy
from plugins.screenshots.errors import Refusal
from plugins.screenshots.proposals import Proposal
from plugins.screenshots.work import Saved

PLACE, TOKEN = "127.0.0.1:4321", "jeton"
SAVED = Saved("content/images/a.png", "![?]({static}/images/a.png)", ("relue",))
ASKED: list[tuple[str, list[Box]]] = []


def _save(name: str, boxes: list[Box]) -> Saved:
    ASKED.append((name, boxes))
    return SAVED


DESK = Desk(
    page="<style>a</style><script>b</script>",
    png=b"png",
    size=(80, 60),
    lossy=False,
    name="capture-1",
    reads=True,
    propose=lambda: (Proposal(Box(1, 2, 3, 4), "téléphone"),),
    save=_save,
)
SAVING = Request(
    "POST", "/jeton/save", PLACE, f"http://{PLACE}", "application/json", b'{"name":"a","boxes":[]}'
)


def ask(request: Request, desk: Desk = DESK) -> Answer:
    """Ask the desk, where it is."""
    return desk.answer(request, PLACE, TOKEN)


def show(path: str) -> Answer:
    """Ask it to show something."""
    return ask(Request("GET", path, PLACE))


def wish(boxes: object, name: object = "a") -> Answer:
    """Ask it to save some boxes."""
    return ask(replace(SAVING, body=msgspec.json.encode({"name": name, "boxes": boxes})))


def test_the_page_and_the_image_are_shown() -> None:
    """To whoever knows the token."""
    assert Answer(200, "text/html; charset=utf-8", DESK.page.encode()) == show("/jeton/")
    assert Answer(200, "image/png", b"png") == show("/jeton/image.png?1")


def test_the_page_is_told_what_it_needs() -> None:
    """The size, the margin as it will be drawn, a name, whether anything reads."""
    expected = {
        "width": 80,
        "height": 60,
        "name": "capture-1",
        "margin": 6,
        "share": 0.02,
        "reads": True,
    }
    assert expected == msgspec.json.decode(show("/jeton/state").body)


def test_proposals_hold_no_text() -> None:
    """A place and a kind."""
    expected = [{"box": {"x": 1, "y": 2, "w": 3, "h": 4}, "kind": "téléphone"}]
    assert expected == msgspec.json.decode(show("/jeton/proposals").body)


def test_a_failed_reading_is_told() -> None:
    """As null: the page says so."""
    failing = replace(DESK, propose=lambda: None)
    assert b"null" == ask(Request("GET", "/jeton/proposals", PLACE), failing).body


@pytest.mark.parametrize(
    "path",
    ["/", "/jeto/", "/jeton", "/autre/", "//jeton/", "/jeton/../x", "/jeton/save", "x", "", "/é/"],
)
def test_nothing_else_is_there(path: str) -> None:
    """Not without the token, nor beside the four things."""
    assert 404 == show(path).status


@pytest.mark.parametrize(
    "host", ["", "localhost:4321", "127.0.0.1", "127.0.0.1:80", "evil.example.org:4321"]
)
def test_another_host_is_turned_away(host: str) -> None:
    """A name of another site may lead to this machine (DNS rebinding)."""
    assert Answer(421, "text/plain; charset=utf-8", b"") == ask(Request("GET", "/jeton/", host))
    assert 421 == ask(replace(SAVING, host=host)).status


@pytest.mark.parametrize(
    "change",
    [
        {"origin": ""},
        {"origin": "null"},
        {"origin": "http://evil.example.org"},
        {"origin": "https://127.0.0.1:4321"},
        {"type": "text/plain"},
        {"type": "application/x-www-form-urlencoded"},
        {"path": "/jeton/autre"},
    ],
)
@pytest.mark.parametrize("path", ["/jeton/save", "/jeton/leave"])
def test_another_site_ends_nothing(path: str, change: dict[str, str]) -> None:
    """Neither its forms nor its scripts."""
    ASKED.clear()
    answer = ask(replace(SAVING, **({"path": path} | change)))  # type: ignore[arg-type]
    assert (403, False) == (answer.status, answer.last)
    assert [] == ASKED


def test_giving_up_is_the_last_thing_too() -> None:
    """And saves nothing."""
    ASKED.clear()
    answer = ask(replace(SAVING, path="/jeton/leave", body=b"{}"))
    assert (200, True, []) == (answer.status, answer.last, ASKED)


def test_saving_is_the_last_thing() -> None:
    """The boxes are cut at the edges, and the answer says where the image is."""
    ASKED.clear()
    answer = wish([[1, 2, 3, 4], [70, 50, 100, 100]])
    assert (200, True) == (answer.status, answer.last)
    assert [("a", [Box(1, 2, 3, 4), Box(70, 50, 10, 10)])] == ASKED
    assert msgspec.json.encode(SAVED) == answer.body


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"name":"a"}',
        b'{"name":"a","boxes":[[1,2,3]]}',
        b'{"name":"a","boxes":[[1,2,3,4.5]]}',
        b'{"name":"a","boxes":[[1,2,3,99999999999999999999]]}',
        b'{"name":"a","boxes":[],"path":"/etc"}',
        b'{"name":"\xff","boxes":[]}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_wish_is_refused(body: bytes) -> None:
    """And the page stays."""
    answer = ask(replace(SAVING, body=body))
    assert (400, False) == (answer.status, answer.last)
    assert "rechargez" in msgspec.json.decode(answer.body)["message"]


def test_a_box_that_hides_nothing_is_refused() -> None:
    """Rather than dropped in silence."""
    for box in ([1, 2, 0, 4], [80, 0, 4, 4]):
        answer = wish([box])
        assert (422, False) == (answer.status, answer.last)
        assert f"Zone {box[0]}," in msgspec.json.decode(answer.body)["message"]


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (Refusal("déjà prise"), 422, "déjà prise"),
        (Mistakes(Mistake("a.toml", 3, "illisible")), 422, "a.toml:3 : illisible"),
        (OSError(28, "No space left on device"), 500, "Rien n’est écrit\u00a0: disque plein."),
    ],
)
def test_a_refusal_is_shown_in_the_page(error: Exception, status: int, said: str) -> None:
    """Which goes on, so that the author mends it."""

    def refuse(_name: str, _boxes: list[Box]) -> Saved:
        raise error

    answer = ask(SAVING, replace(DESK, save=refuse))
    assert (status, False) == (answer.status, answer.last)
    assert {"message": said} == msgspec.json.decode(answer.body)


def test_the_policy_allows_the_page_its_own_style_and_script() -> None:
    """By their hashes, and nothing from elsewhere."""
    marks = [b64encode(sha256(text).digest()).decode() for text in (b"a", b"b")]
    expected = (
        "default-src 'none'; img-src 'self'; connect-src 'self'; "
        f"style-src 'sha256-{marks[0]}'; script-src 'sha256-{marks[1]}'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'"
    )
    assert expected == policy(DESK.page)
