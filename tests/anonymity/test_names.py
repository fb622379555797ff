"""A confirmed name is found however it is written, and nothing else is taken for it."""

import re
import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plugins.anonymity import Roster, redact
from plugins.anonymity.finder import Finder
from tests.anonymity.samples import said

GIVEN = ("Camille", "Inès", "Jean-Pierre", "Anne-Lise", "Frédéric", "Øystein", "Éric", "Mohamed")
SURNAMES = (
    "Durand",
    "Lefèvre",
    "Le Goff",
    "O’Brien",
    "Nguyễn",
    "Benali",
    "Lebœuf",
    "de La Guerche",
)
FRAMES = (
    "{}",
    "Merci {} !",
    "J'ai parlé à {} hier, pas au 3900.",
    "Le dossier de {}, c'est quoi ?",
    "L'équipe d’{} (la vôtre) s'en occupe",
    "« {} » m'a dit non",
    "voyez avec {}\nmerci",
    "*{}* → 12",
    "#{}",
    "🙂{}🙂",
)
CASES = (str, str.upper, str.lower, str.title, str.swapcase)
HYPHENS = ("-", "\u2011", " ", "–", "")
SPACES = (" ", "\u00a0", "  ", "_", ".", "-")


def plain(text: str) -> str:
    """Return lower-case letters without accents: an account of names that owes `fold` nothing."""
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("ø", "o").replace("Ø", "o")
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in letters if not unicodedata.combining(c))


def words(text: str) -> set[str]:
    """Return the words of a text, and each two or three that follow each other as one."""
    found = re.findall(r"[^\W\d_]+", plain(text))
    pairs = {a + b for a, b in pairwise(found)}
    return {
        *found,
        *pairs,
        *(a + b + c for a, b, c in zip(found, found[1:], found[2:], strict=False)),
    }


@given(
    st.sampled_from(GIVEN),
    st.sampled_from(SURNAMES),
    st.sampled_from(("{g}{s}{n}", "{n}{s}{g}", "{g}", "{n}", "Mme {n}", "m. {n}", "monsieur {n}")),
    st.sampled_from(FRAMES),
    st.sampled_from(CASES),
    st.sampled_from(HYPHENS),
    st.sampled_from(SPACES),
    st.sampled_from(("NFC", "NFD", "bare")),
)
def test_no_form_of_a_name_is_left(  # noqa: PLR0917
    first: str,
    last: str,
    order: str,
    frame: str,
    case: object,
    hyphen: str,
    space: str,
    accents: str,
) -> None:
    """Names × orders × titles × sentences × cases × hyphens × spaces × accents."""
    roster = Roster.of({f"{first} {last}": "customer"})
    name = order.format(g=first.replace("-", hyphen), n=last, s=space)
    name = case(name)  # type: ignore[operator]
    name = plain(name) if accents == "bare" and case is str.lower else name
    written = unicodedata.normalize("NFD", name) if accents == "NFD" else name
    clean = redact(said(frame.format(written)), roster).thread.items[0].text
    forms = {plain(first).replace("-", ""), re.sub(r"\W", "", plain(last))}
    assert set() == words(clean) & forms


@given(
    st.sampled_from(("camille", "durand", "ines", "karim")),
    st.sampled_from(("x", "et", "ment", "ario")),
    st.booleans(),
)
def test_a_name_is_never_found_inside_another_word(name: str, more: str, before: bool) -> None:
    """Letters that go on make another word."""
    word = more + name if before else name + more
    roster = Roster.of({"Camille Durand": "agent", "Inès": "agent", "Karim": "agent"})
    text = f"Voici un {word} tout neuf."
    assert text == redact(said(text), roster).thread.items[0].text


def found(text: str, **names: str) -> list[str]:
    """Return what is found in a text of the people named."""
    return [text[one.start : one.end] for one in Finder(Roster.of(names).people).find(text)]


def test_plurals_and_possessives_are_the_name() -> None:
    """« Les Durands », « Camille's » ; « remis » is no plural of Rémi."""
    assert ["Durands"] == found("Les Durands sont là", Durand="customer")
    assert ["Camille"] == found("Camille's answer", Camille="agent")
    assert [] == found("je la remis en ligne", Rémi="agent")


def test_words_joined_by_capitals_are_words() -> None:
    """As in hashtags and handles."""
    assert ["Camille"] == found("#MerciCamilleDOrange", Camille="agent")


def test_one_of_two_doubled_letters_may_be_missing() -> None:
    """The most usual slip."""
    assert ["Camile"] == found("Merci Camile", Camille="agent")


def test_an_initial_belongs_to_the_name() -> None:
    """« Camille D. », « C. Durand », but not « Camille d’ici »."""
    names = {"Camille Durand": "agent"}
    assert ["Camille D.", "C. Durand"] == found("Camille D. et C. Durand", **names)
    assert ["Camille"] == found("Camille d’ici", **names)
    assert ["Durand"] == found("A Durand de répondre", **{"Alice Durand": "agent"})


def test_a_name_of_a_place_is_no_name() -> None:
    """Saint-Martin is a town, Val-d’Oise a department."""
    assert [] == found("Saint-Martin, Val-d’Oise", Martin="customer", Val="agent")


def test_a_place_is_a_name_where_someone_is_called_so() -> None:
    """« Je suis France », « Bonjour France », and the country."""
    text = "Je suis France. En France. Bonjour France !"
    assert ["France", "France"] == found(text, France="agent")


def test_a_brand_is_nobody() -> None:
    """Even when it is the sender of the export."""
    assert [] == found("Bonjour Orange, merci Orange", Orange="agent")


def test_the_gender_of_a_title_tells_two_people_apart() -> None:
    """M. Durand is not Mme Durand."""
    people = Roster.of({"M. Durand": "agent", "Mme Durand": "agent"}).people
    ranks = [one.rank for one in Finder(people).find("Mme Durand et Monsieur Durand")]
    assert [1, 0] == ranks


def test_nobody_is_found_by_nobody() -> None:
    """An empty roster, a name without letters."""
    assert [] == found("Bonjour Camille")
    assert [] == found("Bonjour … Camille", **{"…": "agent"})
