"""A raw thread and its confirmed roster -> the thread that readers may see."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.anonymity import Person, PrivacyError, Roster, redact
from plugins.model import Attachment, Message, Notice, Participant, Reaction, Replacement, Span
from tests.anonymity.samples import case, said, shown, thread
from tests.golden import cases

CASES = cases(Path(__file__).with_name("redact.txt"))
AGENT = Roster.of({"Camille Durand": "agent"})
SOUP = st.lists(
    st.sampled_from(
        "Camille|camille|Durand|CD|- CD|Mme|rose|Petit|.|,|?|\n|06 39 98|12 34|4578 1236|75012|2021"
        "|le|mon numéro client est|code :|mot de passe|résidence|rue des Lilas|12 avenue|[nom]"
        "|[code]|camille.durand|@example.org|FR76 3000 6000|Agent A|Moi|Orange|82.64.12.99|née le"
        "|12/03/1985|https://example.org/suivi?id=4512|AB-123-CD|digicode 4521B|«|🙂|d'|Bonjour"
        "|cordialement|e\u0301".split("|")
    ),
    max_size=10,
).map(" ".join)


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_each_thread_is_cleaned_as_its_case_says(given: str, expected: str) -> None:
    """Each case of redact.txt gives its clean thread and its doubts."""
    roster, raw = case(given)
    assert expected == shown(redact(raw, roster), raw)


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_cleaning_a_clean_thread_changes_nothing(given: str, expected: str) -> None:
    """What is clean stays as it is, participants and all."""
    roster, raw = case(given)
    clean = redact(raw, roster).thread
    assert (clean, ()) == ((again := redact(clean, roster)).thread, again.replacements), expected


@given(st.lists(SOUP, min_size=1, max_size=4))
def test_any_soup_is_cleaned_once_for_all(texts: list[str]) -> None:
    """Whatever stands in the messages, a second cleaning finds nothing."""
    roster = Roster.of({"Camille Durand": "agent", "Rose Petit": "customer"})
    clean = redact(said(*texts), roster).thread
    assert clean == redact(clean, roster).thread


@given(st.lists(SOUP, min_size=1, max_size=4))
def test_replacements_tell_places_of_the_original(texts: list[str]) -> None:
    """Applied to the original texts, in order, the replacements give the clean texts."""
    raw = said(*texts)
    done = redact(raw, Roster.of({"Camille Durand": "agent", "Rose Petit": "customer"}))
    rebuilt = []
    for item in raw.items:
        text = item.text
        for one in sorted(
            (r for r in done.replacements if r.n == item.n), key=_start, reverse=True
        ):
            text = text[: one.span.start] + one.shown + text[one.span.end :]
        rebuilt.append(text)
    assert rebuilt == [item.text for item in done.thread.items]


def _start(replacement: Replacement) -> int:
    return replacement.span.start


def test_spans_count_code_points_of_the_original() -> None:
    """An emoji is one, a letter and its combining accent are two."""
    done = redact(said("🙂 Ine\u0300s, 06 39 98 12 34"), Roster.of({"Inès": "agent"}))
    expected = (
        Replacement(1, Span(2, 7, "nom"), "Agent A"),
        Replacement(1, Span(9, 23, "téléphone"), "[téléphone]"),
    )
    assert expected == done.replacements


def test_senders_reactions_and_attachments_are_cleaned_too() -> None:
    """No real name is left anywhere in a message."""
    raw = thread("with: Orange\norigin: transcribed\n\nCamille Durand: Voici.\n")
    message = Message(
        1,
        None,
        "Camille Durand",
        "Voici.",
        reactions=(Reaction("👍", "Paul Lefèvre"),),
        attachments=(Attachment("Facture_Durand_0639981234.pdf", "La facture de Mme Durand"),),
    )
    raw = replace(
        raw,
        participants=(
            Participant("Camille Durand", "agent"),
            Participant("Paul Lefèvre", "customer"),
        ),
        items=(message,),
    )
    clean = redact(raw, Roster.of({"Camille Durand": "agent", "Paul Lefèvre": "customer"})).thread
    expected = replace(
        message,
        sender="Agent A",
        reactions=(Reaction("👍", "Moi"),),
        attachments=(Attachment("Facture_Agent_A_[téléphone].pdf", "La facture de Agent A"),),
    )
    assert expected == clean.items[0]
    assert (Participant("Agent A", "agent"), Participant("Moi", "customer")) == clean.participants


def test_a_notice_is_cleaned_too() -> None:
    """Who joins is someone."""
    raw = replace(said("x"), items=(Notice(1, None, "Camille a rejoint la conversation"),))
    clean = redact(raw, AGENT).thread
    assert Notice(1, None, "Agent A a rejoint la conversation") == clean.items[0]


def test_a_slug_loses_what_is_private() -> None:
    """It is an address, and the name of a file."""
    raw = replace(said("Bonjour"), slug="whatsapp-camille-durand-06-39-98-12-34")
    assert "whatsapp" == redact(raw, AGENT).thread.slug
    assert "fil" == redact(replace(raw, slug="camille-durand"), AGENT).thread.slug
    assert "fibre-2021" == redact(replace(raw, slug="fibre-2021"), AGENT).thread.slug


def test_a_participant_whom_the_roster_forgets_gets_an_alias() -> None:
    """Nobody speaks under a real name because a person overlooked one."""
    raw = thread(
        "with: Orange\norigin: transcribed\nparticipants: {Nadia Belkacem: agent, Orange: agent}"
        "\n\nNadia Belkacem: Bonjour\nOrange: Nadia vous répondra.\n"
    )
    clean = redact(raw, AGENT).thread
    assert ["Agent B", "Orange"] == [p.alias for p in clean.participants]
    assert ["Bonjour", "Agent B vous répondra."] == [item.text for item in clean.items]


def test_a_participant_completes_the_name_that_a_person_confirmed() -> None:
    """The surname of the export is hidden with the first name of the roster."""
    raw = thread(
        "with: Orange\norigin: transcribed\nparticipants: {Camille Delorme: agent, Moi: customer}"
        "\n\nCamille Delorme: Bonjour\nMoi: Merci Mme Delorme.\n"
    )
    clean = redact(raw, Roster.of({"Camille": "agent"})).thread
    assert "Merci Agent A." == clean.items[1].text


def test_the_handles_of_the_brand_stay() -> None:
    """Those that are given, and those made of brands and functions alone."""
    raw = said("Voyez @Orange_conseil, @TuCaptesSAV et @camille_dlm")
    done = redact(raw, AGENT, public={"@tucaptessav"})
    assert "Voyez @Orange_conseil, @TuCaptesSAV et [identifiant]" == done.thread.items[0].text


def test_what_an_author_masked_already_stays() -> None:
    """A mask is not masked again, nor an alias."""
    text = "Agent A, ma ligne [téléphone], mon code : [code], réf. [référence]"
    done = redact(said(text), AGENT)
    assert (text, ()) == (done.thread.items[0].text, done.replacements)


def test_an_alias_that_holds_a_real_name_is_refused() -> None:
    """Or the real name would be published; the error quotes neither."""
    people = (Person("Camille", "agent", "Agent Karim"), Person("Karim", "agent", "Agent B"))
    with pytest.raises(PrivacyError) as caught:
        redact(said("Bonjour"), Roster(people, confirmed=True))
    assert "personne n° 1" in str(caught.value)
    assert "Karim" not in str(caught.value)


def test_a_chosen_alias_is_shown() -> None:
    """An author may call someone otherwise than Agent A."""
    roster = Roster((Person("Camille", "agent", "La conseillère"),), confirmed=True)
    done = redact(said("Orange| Bonjour. - Camille"), roster)
    assert "Bonjour. - La conseillère" == done.thread.items[0].text


def test_the_brand_that_holds_a_surname_stays() -> None:
    """The customer is hidden, the shop is not."""
    raw = said("Bonjour M. Leroy, merci d'avoir choisi Leroy Merlin.", brand="Leroy Merlin")
    done = redact(raw, Roster.of({"Mathieu Leroy": "customer"}))
    assert "Bonjour [nom], merci d'avoir choisi Leroy Merlin." == done.thread.items[0].text


def test_an_invisible_character_hides_nothing() -> None:
    """A name cut by a zero-width space, or written in full-width letters, is found."""
    done = redact(said("Merci Ca\u200bmille, merci Ｃａｍｉｌｌｅ"), AGENT)
    assert "Merci Agent A, merci Agent A" == done.thread.items[0].text


def test_an_empty_thread_is_clean() -> None:
    """Nothing in, nothing out."""
    raw = replace(said("x"), items=(), participants=())
    done = redact(raw, Roster.of({}))
    assert ((), (), ()) == (done.thread.items, done.replacements, done.doubts)


@pytest.mark.parametrize(
    ("again", "clean"),
    [
        ("(Paul) ", "(Agent A) "),
        ("Paul Durand, [nom] ", "Agent A, [nom] "),
        ("le 06 39 98 12 34, ", "le [téléphone], "),
        ("Le\u0301a le ", "[nom] le "),
        ("Bien 4512 8999, ", "Bien 4512 8999, "),
    ],
)
def test_a_very_long_message_is_cleaned_too(again: str, clean: str) -> None:
    """Thousands of names, masks or figures: each is compared to what is near it, or it hangs."""
    times = 100_000 // len(again)
    done = redact(said(again * times), Roster.of({"Paul Durand": "agent", "Léa": "customer"}))
    assert (clean * times).strip() == done.thread.items[0].text.strip()


def test_of_two_new_names_the_fullest_is_met_first() -> None:
    """The order of chance of a set must change nothing: the same text, the same redaction."""
    raw = said("Voyez Camille INÈS N° 4, puis Mme INÈS N° 4")
    assert "Voyez [nom] N° 4, puis [nom] N° 4" == redact(raw, Roster.of({})).thread.items[0].text
