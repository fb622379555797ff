"""A page and its picture, wherever they are: what is needed to say what LinkedIn would show."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from plugins.sharing.checking import local, pictures, robot
from plugins.sharing.checking.head import Head, decoded, forbids, head_of, mistold
from plugins.sharing.checking.pictures import Picture
from plugins.sharing.refusal import Refusal

PAGE = 3_000_000
"""Bytes of a page that are read: its head is long over."""
HEAVIEST = 5_000_000
"""Bytes of a picture: LinkedIn takes none of 5 MB or more."""
ROBOT = "LinkedInBot"
_BARE = re.compile(r"(?P<host>[\w.-]+)(?::\d+)?(?:[/?#]|$)")
_PATH = re.compile(r"[^\s:]*/[^\s:]*")
"""What can only be a place on the disk, which is not there."""
PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen. `address` is where the page was found after `hops`.

    `picture` is None where there is none, or where `trouble` says what happened to it; `is_unsure`
    when nobody can tell. `barred` are the addresses that robots.txt forbids. `is_home` is a page of
    this machine, and `is_file` one of its disk. `mistold` is the
    encoding that the page says, when it is another.
    """

    address: str
    head: Head
    hops: tuple[str, ...] = ()
    picture: Picture | None = None
    trouble: str = ""
    is_unsure: bool = False
    barred: tuple[str, ...] = ()
    is_noindex: bool = False
    is_home: bool = False
    is_file: bool = False
    mistold: str = ""


def look(where: str) -> Look:
    """Look at an address, or at a file or a folder of this machine. Raises `Refusal`."""
    if not where.strip():
        raise Refusal("dites quelle page, comme : inv share-check https://vous.github.io/depot/")
    if robot.parts_missing(where):
        path = Path(where).expanduser()
        if path.exists():
            return _at_home(path)
        if "/" not in where.rstrip("/") and where.endswith((".html", ".htm")):
            raise Refusal(f"aucun fichier ne s’appelle « {where} » ici.")
        if scheme := _scheme(where):
            where = f"{scheme}://{where}"
        elif _PATH.fullmatch(where):
            return _at_home(path)
    return _online(where)


def _scheme(where: str) -> str:
    """Return the scheme that `exemple.fr/page/` lacks, as people copy it; nothing for a path."""
    bare = _BARE.match(where)
    if bare and bare["host"] in robot.HOMES:
        return "http"
    return "https" if bare and "." in bare["host"].strip(".") else ""


def _at_home(path: Path) -> Look:
    page = local.page(path)
    head = head_of(decoded(page.body, None))
    own = head.og.get("og:url", "")
    found, trouble = None, ""
    if address := head.og.get("og:image"):
        try:
            data = local.picture(page.file, own, address)
            found = pictures.seen(address, data)
        except ValueError as error:
            trouble = str(error)
    shown = own if robot.is_address(own) else page.file.as_posix()
    seen = Look(shown, head, (), found, trouble, is_noindex=head.is_noindex)
    return replace(seen, is_home=True, is_file=True, mistold=mistold(page.body, None))


def _online(where: str) -> Look:
    end = robot.deadline()
    answer = robot.fetch(where, PAGE, end)
    if answer.type not in PAGES:
        raise Refusal(
            f"{answer.url} n’est pas une page ({answer.type}) : LinkedIn n’en montrerait que "
            "l’adresse."
        )
    body = answer.body if answer.is_whole else answer.body[: answer.body.rfind(b">") + 1]
    head = head_of(decoded(body, answer.charset))
    found, trouble, is_unsure = _picture(answer.url, head, end)
    addresses = (answer.url, *((found.address,) if found else ()))
    return Look(
        answer.url,
        head,
        answer.hops,
        found,
        trouble,
        is_unsure,
        tuple(it for it in addresses if _is_barred(it, end)),
        head.is_noindex or forbids(answer.robots),
        robot.is_home(answer.url),
        mistold=mistold(body, answer.charset),
    )


def _picture(page: str, head: Head, end: float) -> tuple[Picture | None, str, bool]:
    """Return the picture, else what happened, and whether that leaves us without an answer."""
    said = head.og.get("og:image")
    if not said:
        return None, "", False
    try:
        address = _joined(page, said)
        if not robot.is_address(address):
            return None, "ce n’est pas une adresse du web", False
        answer = robot.fetch(address, HEAVIEST + 1, end)
        if not answer.is_whole:
            return None, "elle pèse plus de 5 Mo", False
        return pictures.seen(address, answer.body), "", False
    except (Refusal, ValueError) as error:
        is_unsure = isinstance(error, Refusal) and not isinstance(error, robot.StatusError)
        return None, str(error).rstrip("."), is_unsure


def _joined(page: str, address: str) -> str:
    """Return where an address of a page leads; nowhere, when it is misspelled."""
    try:
        return urljoin(page, address)
    except ValueError:
        return ""


def _is_barred(url: str, end: float) -> bool:
    """Tell whether the site's robots.txt forbids an address (RFC 9309); without one, nothing is."""
    parts = urlsplit(url)
    try:
        answer = robot.fetch(f"{parts.scheme}://{parts.netloc}/robots.txt", PAGE, end)
    except Refusal:
        return False
    rules = RobotFileParser()
    rules.parse(decoded(answer.body, answer.charset).splitlines())
    return not rules.can_fetch(ROBOT, url)
