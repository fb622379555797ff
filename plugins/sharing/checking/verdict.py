"""What is wrong with a page, for LinkedIn, and what is only worth knowing. Pure.

Sources: the Open Graph protocol (ogp.me); LinkedIn's help, « Make your website shareable on
LinkedIn » (og:title, og:image, og:description, og:url; 1200 × 627, 1.91:1, 5 MB) and its Share API
(a title of 200 characters, a description of 256).
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.sharing.checking.head import visible
from plugins.sharing.checking.look import HEAVIEST, Look
from plugins.sharing.checking.pictures import Picture
from plugins.sharing.checking.robot import is_address, parts_missing
from plugins.sharing.cutting import length
from plugins.typography.numbers import number

TITLE, DESCRIPTION = 200, 256
WIDTH, HEIGHT = 1200, 627
RATIO, TOLERANCE = WIDTH / HEIGHT, 0.03
FORMATS = ("PNG", "JPEG")
_FRENCH = {"og:title": "le titre", "og:description": "la description", "og:image": "l’image"}


def flaws(seen: Look) -> Iterator[str]:
    """Yield what must be mended, each a sentence."""
    yield from _robots(seen)
    if seen.mistold:
        yield f"la page se dit en {visible(seen.mistold)} et n’y est pas : ses accents seront faux."
    for name in ("og:title", "og:description", "og:image"):
        if name in seen.head.misnamed:
            yield f"« {name} » est écrit avec name= : attendu property=, que LinkedIn lit."
        elif name not in seen.head.og:
            yield f"il manque « {name} », {_FRENCH[name]}.{_instead(seen, name)}"
    if (count := length(seen.head.og.get("og:title", ""))) > TITLE:
        yield f"le titre fait {count} signes : LinkedIn le coupe à {TITLE}."
    url = seen.head.og.get("og:url")
    if url and not parts_missing(url) and not is_address(url):
        yield f"« og:url » est mal écrit, {url} : attendu une adresse entière, https://…"
    if "og:image" in seen.head.og:
        yield from _address(seen)
        yield from _image(seen)


def remarks(seen: Look) -> Iterator[str]:
    """Yield what needs no mending."""
    if seen.is_file:
        yield "page lue sur ce disque : LinkedIn n’en voit rien tant qu’elle n’est pas publiée."
    elif seen.is_home:
        yield "page de cette machine : LinkedIn ne peut pas la lire, ni son image."
    if seen.hops:
        yield f"{seen.hops[0]} mène à {seen.address}."
    if seen.head.outside:
        names = ", ".join(f"« {name} »" for name in sorted(seen.head.outside))
        yield f"hors de <head>, où un robot peut ne pas les lire : {names}."
    if seen.head.pictures > 1:
        yield f"la page nomme {seen.head.pictures} images : LinkedIn prend la première."
    url = seen.head.og.get("og:url")
    if url and not seen.is_home and url.rstrip("/") != seen.address.rstrip("/"):
        yield f"« og:url » donne une autre adresse, {url} : c’est elle que LinkedIn retient."
    if (count := length(seen.head.og.get("og:description", ""))) > DESCRIPTION:
        yield f"la description fait {count} signes : LinkedIn en garde {DESCRIPTION}."


def _robots(seen: Look) -> Iterator[str]:
    for address in seen.barred:
        yield f"robots.txt interdit {address} à LinkedInBot, qui n’en montrera rien."
    if seen.is_noindex:
        yield "la page demande aux robots de ne pas la retenir (noindex) : est-ce un brouillon ?"


def _instead(seen: Look, name: str) -> str:
    """Say what stands there that LinkedIn does not read, or promises nothing of."""
    twitter = name.replace("og:", "twitter:")
    if twitter in seen.head.named or twitter in seen.head.og:
        return f" « {twitter} » ne le remplace pas : LinkedIn ne lit que og:."
    if name == "og:title" and seen.head.title:
        return " LinkedIn prend parfois le titre de la page à sa place, sans le promettre."
    return ""


def _address(seen: Look) -> Iterator[str]:
    said = seen.head.og["og:image"]
    if not parts_missing(said) and not is_address(said):
        yield f"l’adresse de l’image est mal écrite, {said} : attendu https://…"
        return
    parts = urlsplit(said)
    if not parts.scheme or not parts.netloc:
        yield (
            "l’adresse de l’image n’est pas entière : attendu https://…, que publishconf.py écrit "
            "(inv build construit sans)."
        )
    elif parts.scheme != "https" and not (
        seen.is_home and parts.hostname in ("127.0.0.1", "localhost")
    ):
        yield f"l’adresse de l’image est en {parts.scheme} : attendu https."


def _image(seen: Look) -> Iterator[str]:
    if seen.picture is None:
        end = "" if seen.trouble.endswith("?") else "."
        yield f"l’image ne se lit pas : {seen.trouble}{end}"
    else:
        yield from _pixels(seen.picture)
        yield from _said(seen, seen.picture)
    if "og:image:alt" not in seen.head.og:
        yield "il manque « og:image:alt » : qui ne voit pas l’image n’en saura rien."


def _pixels(picture: Picture) -> Iterator[str]:
    size = f"{picture.width} × {picture.height}"
    if picture.format not in FORMATS:
        yield f"l’image est en {picture.format} : LinkedIn veut PNG ou JPEG."
    if picture.width < WIDTH or picture.height < HEIGHT:
        yield f"l’image fait {size} pixels : attendu {WIDTH} × {HEIGHT} au moins."
    if abs(picture.width / picture.height - RATIO) > TOLERANCE:
        yield f"l’image fait {size} pixels, elle sera rognée : attendu 1,91 pour 1."
    if picture.weight >= HEAVIEST:
        yield f"l’image pèse {number(picture.weight // 1000)} Ko : attendu moins de 5 Mo."


def _said(seen: Look, picture: Picture) -> Iterator[str]:
    for name, real in (("og:image:width", picture.width), ("og:image:height", picture.height)):
        said = seen.head.og.get(name)
        if said is None:
            yield f"il manque « {name} » : le premier partage peut se faire sans image."
        elif said != str(real):
            yield f"« {name} » dit {said}, et l’image en fait {real}."
