"""The header of an e-mail: words, people, dates, robots."""

from zoneinfo import ZoneInfo

import pytest

from plugins.importers import mail_headers as headers

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ma ligne", "Ma ligne"),
        ("=?utf-8?q?Ma_ligne?=", "Ma ligne"),
        ("=?UTF-8?B?w6l0w6k=?= =?utf-8?Q?_pass=C3=A9?=", "été passé"),
        ("=?utf-8?q?coup=C3?= =?utf-8?q?=A9e?=", "coupée"),
        ("=?iso-8859-1?Q?=E9t=E9?=", "été"),
        ("=?iso-8859-1?Q?l=92=E9t=E9?=", "l’été"),
        ("=?ISO-8859-15?Q?30_=A4_pour_ma_s=BDur_L=BDtitia?=", "30 € pour ma sœur Lœtitia"),
        ("=?latin-9?Q?s=BDur?=", "sœur"),
        ("=?iso-8859-15?Q?l=92=E9t=E9?=", "l’été"),
        ("=?iso-8859-15?Q?=C3=A9t=C3=A9?=", "été"),
        ("=?iso-8859-16?Q?=A4_s=BDur?=", "€ sœur"),
        ("=?iso-8859-10?Q?=A4?=", "Ī"),
        ("=?iso-8859-13?Q?=D0?=", "Š"),
        ("=?iso-8859-14?Q?=D0?=", "Ŵ"),
        ("=?iso-8859-1?Q?=A4?=", "¤"),
        ("=?inconnu?q?=C3=A9t=C3=A9?=", "été"),
        ("=?utf-8*fr?q?=C3=A9t=C3=A9?=", "été"),
        ("=?utf-8?b?!!!?= ?", " ?"),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
    ],
)
def test_encoded_words_are_read(written: str, expected: str) -> None:
    """Whatever their encoding, even when a character is cut between two of them."""
    assert headers.words(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("c@example.org", [("", "c@example.org")]),
        ("Camille <C@Example.org>", [("Camille", "c@example.org")]),
        ('"Petit, Camille" <c@example.org>', [("Petit, Camille", "c@example.org")]),
        ("c@example.org (Camille Petit)", [("Camille Petit", "c@example.org")]),
        ("'c@example.org' <c@example.org>", [("", "c@example.org")]),
        (
            "A <a@e.org>, b@e.org; C <c@e.org>",
            [("A", "a@e.org"), ("", "b@e.org"), ("C", "c@e.org")],
        ),
        ("undisclosed-recipients:;", []),
        ("", []),
    ],
)
def test_mailboxes_are_read(written: str, expected: list[tuple[str, str]]) -> None:
    """With or without a name, quoted or in a remark."""
    assert headers.people({"from": [written]}, "from") == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"date": ["Mon, 15 Feb 2021 09:12:00 +0100"]}, "2021-02-15 09:12:00+01:00"),
        ({"date": ["15 Feb 2021 08:12 GMT"]}, "2021-02-15 09:12:00+01:00"),
        ({"date": ["Mon, 15 Feb 2021 08:12:00 -0000"]}, "2021-02-15 09:12:00+01:00"),
        ({"date": ["Mon, 15 Feb 2021 09:12:00"]}, "2021-02-15 09:12:00+01:00"),
        (
            {"date": ["hier"], "received": ["a; Mon, 15 Feb 2021 09:12:00 +0100"]},
            "2021-02-15 09:12:00+01:00",
        ),
        ({"date": ["99 Feb 99999"]}, "None"),
        ({}, "None"),
    ],
)
def test_a_date_is_read_or_else_that_of_its_arrival(
    fields: dict[str, list[str]], expected: str
) -> None:
    """An hour without a zone is the export's zone's."""
    assert str(headers.date(fields, PARIS)) == expected


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("auto-submitted", "auto-replied", True),
        ("auto-submitted", "auto-generated", True),
        ("auto-submitted", "no", False),
        ("x-autoreply", "yes", True),
        ("x-autorespond", "Absence", True),
        ("precedence", "auto_reply", True),
        ("precedence", "bulk", False),
        ("x-auto-response-suppress", "All", False),
    ],
)
def test_an_automatic_message_says_so(name: str, value: str, expected: bool) -> None:
    """Help desks ask for no automatic answer to their agents' own messages: it says nothing."""
    assert headers.is_automated({name: [value]}) is expected
