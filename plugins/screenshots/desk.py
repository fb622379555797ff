"""What the local page may ask, and what it is told: a request in, an answer out.

The page says what to hide and how to name the result, or that the author gives up; the image and
the reading of it come from functions that the command gives.
"""

import hmac
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated

import msgspec

from plugins.documents.mistakes import Mistakes
from plugins.documents.refused import why
from plugins.model import Size
from plugins.screenshots.boxes import SHARE, Box, clamped, least_margin
from plugins.screenshots.errors import Refusal
from plugins.screenshots.proposals import Proposal
from plugins.screenshots.work import Saved

LONGEST_REQUEST = 256 * 1024
"""Bytes; ten thousand boxes fit."""

JSON, HTML, PNG = "application/json", "text/html; charset=utf-8", "image/png"
TEXT = "text/plain; charset=utf-8"

_INLINE = re.compile(r"<(style|script)>(.*?)</\1>", re.DOTALL)

Number = Annotated[int, msgspec.Meta(ge=-1_000_000, le=1_000_000)]


@dataclass(frozen=True, slots=True)
class Request:
    """One request. `headers` are the Host, Origin and Content-Type, empty where they are absent."""

    method: str
    path: str
    host: str = ""
    origin: str = ""
    type: str = ""
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the browser; `last` when nothing else is to be asked."""

    status: int
    type: str
    body: bytes
    last: bool = False


class Wish(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the author saves: the name of the new image, and the boxes in pixels of the image."""

    name: str
    boxes: list[tuple[Number, Number, Number, Number]]


@dataclass(frozen=True, slots=True)
class Desk:
    """One image on the table. `page` is the HTML file's text, `png` the decoded image.

    `reads` is whether there is anything to propose boxes; `propose` returns None when it failed.
    """

    page: str
    png: bytes
    size: Size
    lossy: bool
    name: str
    reads: bool
    propose: Callable[[], tuple[Proposal, ...] | None]
    save: Callable[[str, list[Box]], Saved]

    def answer(self, request: Request, place: str, token: str) -> Answer:
        """Answer a request made to `place` (`127.0.0.1:port`), where `token` opens the folder.

        A name of another site that leads here (DNS rebinding) has its own Host; a form or a script
        of another site has its own Origin, and does not know the token.
        """
        if request.host != place:
            return Answer(421, TEXT, b"")
        asked = request.path.split("?")[0].split("/", 2)
        if len(asked) < 3 or not hmac.compare_digest(asked[1].encode(), token.encode()):
            return Answer(404, TEXT, b"Page introuvable.")
        if request.method == "POST":
            return self._end(request, asked[2], f"http://{place}")
        return self._show(asked[2])

    def _show(self, name: str) -> Answer:
        if name == "":
            return Answer(200, HTML, self.page.encode())
        if name == "image.png":
            return Answer(200, PNG, self.png)
        if name == "state":
            return _json(200, self._state())
        if name == "proposals":
            return _json(200, self.propose())
        return Answer(404, TEXT, b"Page introuvable.")

    def _state(self) -> dict[str, object]:
        return {
            "width": self.size[0],
            "height": self.size[1],
            "name": self.name,
            "margin": least_margin(lossy=self.lossy),
            "share": SHARE,
            "reads": self.reads,
        }

    def _end(self, request: Request, name: str, here: str) -> Answer:
        if name not in ("save", "leave") or request.origin != here or request.type != JSON:
            return Answer(403, TEXT, b"")
        if name == "leave":
            return _json(200, {}, last=True)
        try:
            wish = msgspec.json.decode(request.body, type=Wish)
            boxes = [clamped(Box(*sides), self.size) for sides in wish.boxes]
            return _json(200, self.save(wish.name, boxes), last=True)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return _json(400, {"message": "Demande illisible : rechargez la page."})
        except (Refusal, Mistakes) as refusal:
            return _json(422, {"message": str(refusal)})
        except OSError as error:
            return _json(500, {"message": f"Rien n’est écrit : {why(error)}."})


def policy(page: str) -> str:
    """Return the Content-Security-Policy of a page: its own style and script, by their hashes.

    Source: CSP level 3, W3C, 2.3.1. Nothing else is loaded, and nothing asked of another site.
    """
    own = {kind: f"'sha256-{_digest(text)}'" for kind, text in _INLINE.findall(page)}
    return (
        "default-src 'none'; img-src 'self'; connect-src 'self'; "
        f"style-src {own['style']}; script-src {own['script']}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'"
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _json(status: int, value: object, *, last: bool = False) -> Answer:
    return Answer(status, JSON, msgspec.json.encode(value), last)
