"""A page and its picture, wherever they are: what is needed to say what LinkedIn would show."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from plugins.sharing.checking import local, pictures, robot
from plugins.sharing.checking.head import Head, decoded, forbids, head_of
from plugins.sharing.checking.pictures import Picture
from plugins.sharing.refusal import Refusal

PAGE = 3_000_000
"""Bytes of a page that are read: its head is long over."""
HEAVIEST = 5_000_000
"""Bytes of a picture: LinkedIn takes none of 5 MB or more."""
ROBOT = "LinkedInBot"
PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen. `address` is where the page was found after `hops`.

    `picture` is None where there is none, or where `trouble` says what happened to it; `is_unsure`
    when nobody can tell. `barred` are the addresses that robots.txt forbids. `is_home` is a page of
    this machine, and `is_file` one of its disk.
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


def look(where: str) -> Look:
    """Look at an address, or at a file or a folder of this machine. Raises `Refusal`."""
    if robot.parts_missing(where):
        path = Path(where).expanduser()
        if path.exists():
            return _at_home(path)
        if "/" not in where.rstrip("/") and where.endswith((".html", ".htm")):
            raise Refusal(f"aucun fichier ne s’appelle « {where} » ici.")
        where = f"https://{where}" if _is_bare_address(where) else where
    return _online(where)


def _is_bare_address(where: str) -> bool:
    """Tell `exemple.fr/page/`, as people copy it, from a path that does not exist."""
    host = where.partition("/")[0]
    return "." in host.strip(".") and " " not in where and "://" not in where


def _at_home(path: Path) -> Look:
    page = local.page(path)
    head = head_of(decoded(page.body, None))
    found, trouble = None, ""
    if address := head.og.get("og:image"):
        try:
            data = local.picture(page.file, head.og.get("og:url", ""), address)
            found = pictures.seen(address, data)
        except ValueError as error:
            trouble = str(error)
    own = head.og.get("og:url", "")
    shown = page.file.as_posix() if robot.parts_missing(own) else own
    seen = Look(shown, head, (), found, trouble, is_noindex=head.is_noindex)
    return replace(seen, is_home=True, is_file=True)


def _online(where: str) -> Look:
    answer = robot.fetch(where, PAGE)
    if answer.type not in PAGES:
        raise Refusal(
            f"{answer.url} n’est pas une page ({answer.type}) : LinkedIn n’en montrerait que "
            "l’adresse."
        )
    head = head_of(decoded(answer.body, answer.charset))
    found, trouble, is_unsure = _picture(answer.url, head)
    addresses = (answer.url, *((found.address,) if found else ()))
    return Look(
        answer.url,
        head,
        answer.hops,
        found,
        trouble,
        is_unsure,
        tuple(it for it in addresses if _is_barred(it)),
        head.is_noindex or forbids(answer.robots),
        robot.is_home(answer.url),
    )


def _picture(page: str, head: Head) -> tuple[Picture | None, str, bool]:
    """Return the picture, else what happened, and whether that leaves us without an answer."""
    said = head.og.get("og:image")
    if not said:
        return None, "", False
    address = urljoin(page, said)
    try:
        answer = robot.fetch(address, HEAVIEST + 1)
        if not answer.is_whole:
            return None, "elle pèse plus de 5 Mo", False
        return pictures.seen(address, answer.body), "", False
    except robot.StatusError as error:
        return None, str(error).rstrip("."), False
    except Refusal as error:
        return None, str(error).rstrip("."), True
    except ValueError as error:
        return None, str(error), False


def _is_barred(url: str) -> bool:
    """Tell whether the site's robots.txt forbids an address (RFC 9309); without one, nothing is."""
    parts = urlsplit(url)
    try:
        answer = robot.fetch(f"{parts.scheme}://{parts.netloc}/robots.txt", PAGE)
    except Refusal:
        return False
    rules = RobotFileParser()
    rules.parse(decoded(answer.body, answer.charset).splitlines())
    return not rules.can_fetch(ROBOT, url)
