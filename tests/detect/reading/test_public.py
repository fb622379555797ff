"""What is never private."""

import pytest

from plugins.detect.reading.public import (
    counts,
    follows_law,
    follows_version,
    is_date,
    is_named,
    is_of_company,
    is_public_number,
)
from plugins.detect.reading.text import read


@pytest.mark.parametrize(
    "found",
    "12/03/2021 12.03.21 2021-03-12 03/2021 2021 2020/2021 20210312 14h30 9:12 8h-13h 12/03-15/03 "
    "2021-03-04t09".split(),
)
def test_a_date_or_an_hour_is_one(found: str) -> None:
    """In any order and with any separator."""
    assert is_date(found)


@pytest.mark.parametrize(
    "found", ["45123", "12/45/2021", "2021-45123", "1234a", "99h99", "12 34 56"]
)
def test_a_reference_is_no_date(found: str) -> None:
    """Even when it begins like one."""
    assert not is_date(found)


@pytest.mark.parametrize(
    "number",
    [
        "3900",
        "39 00",
        "10 13",
        "1014",
        "3020",
        "15",
        "112",
        "118 218",
        "0 800 10 10 10",
        "0892701234",
        "09 69 39 39 00",
    ],
)
def test_anyone_may_know_a_short_or_special_number(number: str) -> None:
    """Emergency, directory, customer services, numbers that cost nothing or too much."""
    assert is_public_number(number)


@pytest.mark.parametrize("number", ["06 39 98 12 34", "01 99 00 12 34", "45123", "9 912"])
def test_a_person_s_number_is_private(number: str) -> None:
    """Mobile or not."""
    assert not is_public_number(number)


@pytest.mark.parametrize(
    "after", [" €", "€", " euros", " mois", " Go", "h30", ",50", " mars", "e", " techniciens", "%"]
)
def test_what_counts_is_a_quantity(after: str) -> None:
    """An amount, a duration, a day of a month, a rank."""
    assert counts(read(f"45{after}").plain, 2)


@pytest.mark.parametrize("after", [" depuis", " le", ".", " m’a", " est", " l’agent", ""])
def test_what_the_sentence_goes_on_with_is_none(after: str) -> None:
    """A reference may stand anywhere."""
    assert not counts(read(f"45123{after}").plain, 5)


@pytest.mark.parametrize(
    "law", ["loi n° ", "article L. ", "décret du 29 juillet 1881, n° ", "ISO ", "arrêté, n° "]
)
def test_a_law_or_a_standard_has_numbers(law: str) -> None:
    """They are everyone's, the date of the law between or not."""
    assert follows_law(read(f"{law}27001"), len(law))


@pytest.mark.parametrize("text", ["article 12, dossier n° ", "dossier n° ", "la loi 12, ticket "])
def test_another_number_is_not_the_law_s(text: str) -> None:
    """Even in the same sentence."""
    assert not follows_law(read(f"{text}27001"), len(text))


def test_a_version_is_no_address() -> None:
    """Of a program, by the word before it."""
    assert follows_version(read("firmware SG40 5.15.2.1"), 14)
    assert not follows_version(read("mon adresse 5.15.2.1"), 12)


@pytest.mark.parametrize(
    ("found", "expected"),
    [("fibre-2021", True), ("mon-dossier-2", True), ("cmd-2021", False), ("inc0045", False)],
)
def test_words_with_a_year_name_a_thing(found: str, expected: bool) -> None:
    """A series, a file; a short prefix is a reference's."""
    assert expected is is_named(found)


def test_where_a_company_receives_letters_is_public() -> None:
    """Right behind its service's name, with a Cedex."""
    text = "Service Clients Orange, 33732 Bordeaux Cedex 9"
    assert is_of_company(read(text), text.index("33732"), len(text))
    assert not is_of_company(read("12 rue des Lilas, 33732 Bordeaux Cedex 9"), 18, 40)
