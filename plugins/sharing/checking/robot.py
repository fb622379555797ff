"""A page or a picture over HTTP, as a robot asks for it: the only module here that uses a network.

Bounded in time, in bytes and in redirections. What cannot be had is a `Refusal`, in French.
"""

import http.client
import re
import threading
import time
import urllib.error
import urllib.request
import zlib
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from plugins.documents.mistakes import quote as quoted
from plugins.sharing.checking.failures import why
from plugins.sharing.refusal import Refusal

AGENT = "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)"
"""The name that LinkedIn's robot gives (monperrus/crawler-user-agents)."""
MOST_HOPS = 5
SECONDS, IN_ALL = 10, 25
"""How long a server may stay silent, and how long everything may take."""
HOMES = ("127.0.0.1", "localhost", "::1")
_HOST = re.compile(r"[\w.:-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. `url` is where it was found after `hops`, the addresses before it.

    `type` is the media type, `charset` what the header says of it, `robots` its X-Robots-Tag;
    `body` stops at the bytes that were asked for, and `is_whole` tells whether that was all.
    """

    url: str
    type: str
    charset: str | None
    robots: str
    body: bytes
    is_whole: bool
    hops: tuple[str, ...] = ()


class StatusError(Refusal):
    """The server answers, and refuses; `status` is its number."""

    def __init__(self, url: str, status: int) -> None:
        super().__init__(f"{url} répond {status}{_MEANINGS.get(status, '')}.")
        self.status = status


_MEANINGS = {
    401: " : il faut un mot de passe",
    403: " : le serveur refuse les robots, ou celui-ci",
    404: " : il n’y a rien à cette adresse",
    410: " : la page a été retirée",
    429: " : trop de demandes, attendez un peu",
    500: " : le serveur est en panne",
    503: " : le serveur est indisponible",
}


def deadline() -> float:
    """Return when whatever begins now must be over, on the clock that only goes forward."""
    return time.monotonic() + IN_ALL


def fetch(url: str, most: int, end: float) -> Answer:
    """Return what is at `url`, its first `most` bytes, before `end`. Raises `Refusal`."""
    hops: list[str] = []
    url = spelled(url)
    while len(hops) <= MOST_HOPS:
        answer = _asked(url, most, end, tuple(hops))
        if isinstance(answer, Answer):
            return answer
        hops.append(url)
        if answer in hops:
            raise Refusal(f"{hops[0]} tourne en rond : ses redirections ramènent à {answer}.")
        url = answer
    raise Refusal(f"{hops[0]} redirige plus de {MOST_HOPS} fois : LinkedIn n’ira pas au bout.")


def is_home(url: str) -> bool:
    """Tell an address of this very machine, which LinkedIn cannot read."""
    return (urlsplit(url).hostname or "") in HOMES


def spelled(url: str) -> str:
    """Return an address in ASCII, as it travels. Raises `Refusal` when it is none.

    >>> spelled("https://été.example/à la une")
    'https://xn--t-9fab.example/%C3%A0%20la%20une'
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        host = port = ""
    if parts_missing(url) or not _HOST.fullmatch(host):
        raise Refusal(
            f"{quoted(url)} n’est pas une adresse : attendu https://…, ou un fichier de ce dossier."
        )
    netloc = f"[{host}]{port}" if ":" in host else host + port
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme, netloc, path, query, ""))


def is_address(url: str) -> bool:
    """Tell what `fetch` may ask for."""
    try:
        return bool(spelled(url))
    except Refusal:
        return False


def parts_missing(url: str) -> bool:
    """Tell what is not an address of the web at all."""
    return not url.strip().lower().startswith(("http://", "https://"))


def _asked(url: str, most: int, end: float, hops: tuple[str, ...]) -> Answer | str:
    """Return what `_ask` does, or raise `Refusal` at `end`.

    A server that says a header a second for ever is left to a thread that ends with the process.
    """
    found: Future[Answer | str] = Future()

    def ask() -> None:
        try:
            found.set_result(_ask(url, most, end, hops))
        except Exception as error:
            found.set_exception(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        return found.result(max(0.0, end - time.monotonic()))
    except TimeoutError as error:
        raise Refusal(why(url, error)) from None


def _ask(url: str, most: int, end: float, hops: tuple[str, ...]) -> Answer | str:
    """Return the answer, or where it is said to be."""
    headers = {"User-Agent": AGENT, "Accept": "*/*"}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - http and https only
    try:
        with _opener(url).open(request, timeout=SECONDS) as response:
            body = _body(response, most + 1, end)
            said = response.headers
            return Answer(
                url,
                said.get_content_type(),
                said.get_content_charset(),
                "\n".join(said.get_all("X-Robots-Tag", [])),
                body[:most],
                len(body) <= most,
                hops,
            )
    except urllib.error.HTTPError as error:
        with error:
            return _elsewhere(url, error)
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        raise Refusal(why(url, error)) from None


def _opener(url: str) -> urllib.request.OpenerDirector:
    proxies = [urllib.request.ProxyHandler({})] if is_home(url) else []
    return urllib.request.build_opener(_NoRedirection(), *proxies)


class _NoRedirection(urllib.request.HTTPRedirectHandler):
    """Redirections are followed by `fetch`, which counts them."""

    def redirect_request(self, *_: Any) -> None:
        """Follow none."""


def _elsewhere(url: str, error: urllib.error.HTTPError) -> str:
    """Return where a redirection leads. Raises `StatusError` for any other status."""
    place = error.headers.get("Location", "")
    if error.code not in (301, 302, 303, 307, 308) or not place:
        raise StatusError(url, error.code)
    try:
        return spelled(urljoin(url, place))
    except (Refusal, ValueError):
        message = f"{url} redirige vers {quoted(place)}, qui n’est pas une adresse du web."
        raise Refusal(message) from None


def _body(response: Any, most: int, end: float) -> bytes:
    """Read at most `most` bytes, unpacked. Raises TimeoutError for a server that drips."""
    packed = response.headers.get("Content-Encoding", "").lower() in ("gzip", "deflate")
    unpack = zlib.decompressobj(47) if packed else None
    found = b""
    while len(found) < most and (piece := response.read1(min(65536, most))):
        if time.monotonic() > end:
            raise TimeoutError
        found += unpack.decompress(piece, most) if unpack else piece
    is_cut = response.length or (unpack and not unpack.eof)
    if len(found) < most and is_cut:  # fewer bytes came than were said to
        raise http.client.IncompleteRead(found)
    return found[:most]
