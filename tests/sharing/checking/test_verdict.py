"""`verdict`: what is wrong with a page, for LinkedIn."""

from dataclasses import replace

import pytest

from plugins.sharing.checking.head import Head
from plugins.sharing.checking.look import Look
from plugins.sharing.checking.pictures import Picture
from plugins.sharing.checking.verdict import flaws, remarks
from tests.golden import plain
from tests.sharing.checking.sites import TAGS

PAGE = "https://user.example.org/allo/"
IMAGE = "https://user.example.org/carte.png"
HEAD = Head({**TAGS, "og:image": IMAGE})
GOOD = Look(PAGE, HEAD, picture=Picture(IMAGE, "PNG", 1200, 627, 24_000))


def without(name: str, **named: str) -> Look:
    """Return the good page without a tag, and with others."""
    og = {key: value for key, value in HEAD.og.items() if key != name}
    return replace(GOOD, head=replace(HEAD, og=og, named=named))


def saying(**tags: str) -> Look:
    """Return the good page with other tags; `__` stands for a colon."""
    og = {**HEAD.og, **{name.replace("__", ":"): value for name, value in tags.items()}}
    return replace(GOOD, head=replace(HEAD, og=og))


def pictured(**said: object) -> Look:
    """Return the good page with another picture."""
    assert GOOD.picture
    return replace(GOOD, picture=replace(GOOD.picture, **said))  # type: ignore[arg-type]


def test_nothing_is_wrong_with_a_good_page() -> None:
    """Nor is there anything to know."""
    assert [] == [*flaws(GOOD), *remarks(GOOD)]


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (without("og:title"), "il manque « og:title », le titre."),
        (
            without("og:title", **{"twitter:title": "a"}),
            "il manque « og:title », le titre. « twitter:title » ne le remplace pas : LinkedIn ne "
            "lit que og:.",
        ),
        (without("og:description"), "il manque « og:description », la description."),
        (without("og:image"), "il manque « og:image », l’image."),
        (
            without("og:image:alt"),
            "il manque « og:image:alt » : qui ne voit pas l’image n’en saura rien.",
        ),
        (
            without("og:image:width"),
            "il manque « og:image:width » : le premier partage peut se faire sans image.",
        ),
        (saying(og__image__height="630"), "« og:image:height » dit 630, et l’image en fait 627."),
        (saying(og__title="a" * 201), "le titre fait 201 signes : LinkedIn le coupe à 200."),
        (
            saying(og__image="/carte.png"),
            "l’adresse de l’image n’est pas entière : attendu https://…, que publishconf.py écrit "
            "(inv build construit sans).",
        ),
        (
            saying(og__image=IMAGE.replace("https", "http")),
            "l’adresse de l’image est en http : attendu https.",
        ),
        (pictured(format="WEBP"), "l’image est en WEBP : LinkedIn veut PNG ou JPEG."),
        (pictured(weight=5_000_000), "l’image pèse 5 000 Ko : attendu moins de 5 Mo."),
        (
            replace(GOOD, picture=None, trouble="elle pèse plus de 5 Mo"),
            "l’image ne se lit pas : elle pèse plus de 5 Mo.",
        ),
        (
            replace(GOOD, barred=(PAGE,)),
            f"robots.txt interdit {PAGE} à LinkedInBot, qui n’en montrera rien.",
        ),
        (
            replace(GOOD, is_noindex=True),
            "la page demande aux robots de ne pas la retenir (noindex) : est-ce un brouillon ?",
        ),
        (
            replace(without("og:title"), head=replace(HEAD, og={**HEAD.og}, misnamed=frozenset())),
            None,
        ),
    ],
)
def test_each_flaw_is_a_sentence(seen: Look, expected: str | None) -> None:
    """One for each thing to mend, and no other."""
    assert ([expected] if expected else []) == [plain(flaw) for flaw in flaws(seen)]


def test_a_tag_in_name_is_said_to_be_so() -> None:
    """It is there, but LinkedIn does not look at it."""
    seen = without("og:title")
    seen = replace(seen, head=replace(seen.head, misnamed=frozenset({"og:title"})))
    expected = "« og:title » est écrit avec name= : attendu property=, que LinkedIn lit."
    assert [expected] == [plain(flaw) for flaw in flaws(seen)]


def test_a_small_or_square_picture_is_refused() -> None:
    """Its real size is told, and what was expected."""
    seen = saying(og__image__width="600", og__image__height="600")
    seen = replace(seen, picture=Picture(IMAGE, "PNG", 600, 600, 100))
    assert [
        "l’image fait 600 × 600 pixels : attendu 1200 × 627 au moins.",
        "l’image fait 600 × 600 pixels, elle sera rognée : attendu 1,91 pour 1.",
    ] == [plain(flaw) for flaw in flaws(seen)]


def test_the_other_usual_size_is_as_good() -> None:
    """1200 × 630: the difference does not show."""
    seen = saying(og__image__height="630")
    assert [] == list(flaws(replace(seen, picture=Picture(IMAGE, "JPEG", 1200, 630, 100))))


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (
            replace(GOOD, is_home=True),
            "page de cette machine : LinkedIn ne peut pas la lire, ni son image.",
        ),
        (replace(GOOD, hops=("https://a.example/",)), f"https://a.example/ mène à {PAGE}."),
        (
            saying(og__url="https://b.example/"),
            "« og:url » donne une autre adresse, https://b.example/ : c’est elle que LinkedIn "
            "retient.",
        ),
        (
            saying(og__description="a" * 257),
            "la description fait 257 signes : LinkedIn en garde 256.",
        ),
    ],
)
def test_what_needs_no_mending_is_told_apart(seen: Look, expected: str) -> None:
    """It does not count as a flaw."""
    assert [expected] == [plain(remark) for remark in remarks(seen)]
    assert [] == list(flaws(seen))
