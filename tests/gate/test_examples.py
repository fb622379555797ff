"""`examples`: what the toolkit prints forbids no publication, and nothing else of it is spared."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from plugins import detect
from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import fold
from plugins.gate.kept import Owner, owner_of
from plugins.gate.kept.examples import INVENTED, PEOPLE, PRINTED, VALUES, in_code, in_documents
from plugins.gate.kept.examples import unlabelled as without_labels
from plugins.gate.secrets import Search, Secret
from plugins.gate.secrets.skeleton import letters_of

ROOT = Path(__file__).parent.parent.parent
ASIDE = (
    "plugins/gate/kept/examples.py",
    "benchmarks/leaks/secrets.py",
    "tests/gate/test_examples.py",
)
"""The lists themselves, and what is planted to be found."""
_WORD = r"[A-ZÉÈÀÎÔ][\w’'-]+"
_PERSON = re.compile(rf"\b({_WORD})[ _.-]({_WORD})")
_MOBILE = re.compile(r"0[67](?:[ .-]?\d\d){4}")
_MAIL = re.compile(r"[\w.-]+@[\w.-]+\.[a-z]{2,}")
_STREET = re.compile(r"^\d+ .*\b(?:rue|quai|avenue|place)\b.*[A-Z]")


@cache
def written(owner: Owner) -> str:
    """Return all that the toolkit's documents say, or its code and examples."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = [it for it in names.split("\0") if it and owner_of(it) == owner and it not in ASIDE]
    files = [ROOT / it for it in sorted(paths) if Path(it).suffix not in (".png", ".jpg")]
    text = "\n".join(it.read_text("utf-8", "replace") for it in files if it.is_file())
    return without_labels(text) if owner == "code" else text


def people(text: str) -> Iterator[str]:
    """Yield the whole names whose first word is a first name."""
    for match in _PERSON.finditer(text):
        if fold(match[1]).text in FIRST_NAMES and len(match[2]) > 2:
            yield match[0].removesuffix("'s")


def test_documents_name_the_people_of_the_list_alone() -> None:
    """Any first name in them is one of theirs."""
    text = written("document")
    words = Search(Secret(it, "nom") for it in FIRST_NAMES if len(it) > 2)
    met = {re.match(r"\w+", text[hit.start :])[0] for hit in words.find(text, "source")}  # type: ignore[index]
    listed = {fold(it).text for it in PEOPLE}
    assert {fold(it).text for it in met} == {it for it in listed if it in FIRST_NAMES}


def test_every_person_and_value_of_the_lists_is_printed() -> None:
    """What is there no more is sought again."""
    for owner, names, values in (("document", PEOPLE, PRINTED), ("code", INVENTED, ())):
        text = letters_of(written(owner))
        assert [it for it in (*names, *values) if letters_of(it) not in text] == []


def test_everybody_named_in_the_code_is_listed() -> None:
    """An author's agent may bear the name of an example; add it to `INVENTED`, or change it."""
    found = sorted(set(people(written("code"))))
    assert [it for it in found if in_code((Secret(it, "nom"),))] == []


@pytest.mark.parametrize("owner", ["document", "code"])
def test_every_address_mail_and_number_that_is_printed_is_listed(owner: Owner) -> None:
    """And every date of birth: add it to `PRINTED` or `VALUES`, or change it."""
    sought = in_code if owner == "code" else in_documents
    forms = {"adresse": _STREET, "e-mail": _MAIL if owner == "document" else _STREET}
    if owner == "document":
        forms["téléphone"] = _MOBILE
    missing = set()
    for line in written(owner).split("\n"):
        for it in detect.find(line) if "LiIas" not in line else ():  # a look-alike of « Lilas »
            value, form = line[it.start : it.end], forms.get(it.kind)
            if form and form.match(value) and sought((Secret(value, it.kind),)):
                missing.add(value)
    assert sorted(missing) == []


def sought(told: tuple[Secret, ...], text: str) -> bool:
    """Tell whether a text shows one of these."""
    return any(Search(told).find(text, "source"))


def test_a_name_is_sought_in_documents_word_by_word() -> None:
    """But for the words of their own examples."""
    told = in_documents((Secret("Camille Kergözien", "nom"),))
    assert sought(told, "Mme Kergözien")
    assert sought(told, "Kergözien, Camille")
    assert not sought(told, "Bonjour, ici Camille")
    assert in_documents((Secret("Camille", "nom"),)) == ()


def test_a_name_is_sought_whole_in_code() -> None:
    """In both orders, with its title or without."""
    told = in_code((Secret("Mme Solenn de Kergözien", "nom"),))
    assert sought(told, "# solenn de kergozien")
    assert sought(told, "KERGÖZIEN Solenn")
    assert not sought(told, "Kergözien et Solenn")
    assert in_code((Secret("Camille Durand", "nom"), Secret("Camille", "nom"))) == ()


def test_a_value_is_sought_everywhere() -> None:
    """But for a short one, and for what examples print."""
    told = (Secret("LZ-8840-KT73", "référence"), Secret("8306", "code"))
    assert in_code(told) == in_documents(told) == told[:1]
    printed = (Secret("12 rue des Lilas, 75011 Paris", "adresse"), Secret("2e étage", "lieu"))
    assert (in_code(printed), in_documents(printed)) == ((), printed)


def test_an_example_that_says_what_it_is_is_left_out() -> None:
    """The golden texts of the detectors."""
    assert without_labels("appelez {{06 12|téléphone}}, {{ici|rien}}") == "appelez , {{ici|rien}}"
    assert VALUES
