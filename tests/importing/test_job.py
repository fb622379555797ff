"""An import knows what earlier ones left: numbers, people, masks."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from plugins.anonymity.roster import Person, Roster
from plugins.anonymity.vault import Known, Vault
from plugins.importing.before import Before
from plugins.importing.job import Job, prepare
from plugins.importing.naming import Named
from plugins.model import Message, Participant, Thread

PARIS = ZoneInfo("Europe/Paris")
NINE = datetime(2024, 3, 12, 9, 0, tzinfo=PARIS)
NAMED = Named("zorglub-2024", "zorglub", "Zorglub", ("@zorglub",))
LEA, CAMILLE = "Léa Martin", "Camille Durand"
SAID = (
    (LEA, "Bonjour Camille, ma ligne 06 39 98 12 34 est coupée."),
    (CAMILLE, "Bonjour Mme Martin, je regarde. Voyez @zorglub."),
    (LEA, "Je suis au Mas des Lilas, près de la tour."),
)


def raw(*said: tuple[str, str]) -> Thread:
    """Return a raw thread, a message a minute."""
    items = tuple(
        Message(n, NINE + timedelta(minutes=n), sender, text)
        for n, (sender, text) in enumerate(said, 1)
    )
    names = dict.fromkeys(sender for sender, _ in said)
    people = tuple(Participant(name, "customer" if name == LEA else "agent") for name in names)
    return Thread("lea-martin", "imported", "SMS", "", people, items)


def texts(thread: Thread) -> list[tuple[int, str, str]]:
    """Return numbers, senders and texts."""
    return [(i.n, getattr(i, "sender", ""), i.text) for i in thread.items]


def confirmed(job: Job) -> Roster:
    """Return the proposed roster, as if a person had accepted it."""
    return replace(job.proposed, confirmed=True)


def done(job: Job, roster: Roster | None = None) -> Before:
    """Return what an import leaves when its roster is accepted."""
    roster = roster or confirmed(job)
    written = job.merged(job.redact(roster)).thread
    return Before(kept=written, written=written, raw=job.raw, roster=roster)


def test_a_first_import_proposes_people_and_writes_a_clean_thread() -> None:
    """Under its public name, with the brand of its case, whose handles stay."""
    job = prepare(raw(*SAID), NAMED, Before(), PARIS)
    assert [(LEA, "customer", "Moi"), (CAMILLE, "agent", "Agent A")] == [
        (person.name, person.role, person.alias) for person in job.proposed.people[:2]
    ]
    merged = job.merged(job.redact(confirmed(job)))
    assert ("zorglub-2024", "imported", "Zorglub") == (
        merged.thread.slug,
        merged.thread.origin,
        merged.thread.brand,
    )
    assert [
        (1, "Moi", "Bonjour Agent A, ma ligne [téléphone] est coupée."),
        (2, "Agent A", "Bonjour [nom], je regarde. Voyez @zorglub."),
    ] == texts(merged.thread)[:2]
    assert (1, 2, 3) == merged.added


def test_importing_again_asks_nothing_and_changes_nothing() -> None:
    """People and texts are known, numbers too."""
    before = done(prepare(raw(*SAID), NAMED, Before(), PARIS))
    job = prepare(raw(*SAID), NAMED, before, PARIS)
    assert {LEA, CAMILLE} <= job.met
    assert "06 39 98 12 34" in job.known
    assert before.roster is not None
    assert before.roster.people == tuple(replace(p) for p in job.proposed.people)
    merged = job.merged(job.redact(confirmed(job)))
    assert (before.kept, "") == (merged.thread, merged.difference)


def test_a_mask_set_by_hand_is_set_on_what_comes_later() -> None:
    """And stays where it was set."""
    before = done(prepare(raw(*SAID), NAMED, Before(), PARIS))
    assert before.kept is not None
    items = list(before.kept.items)
    hidden = items[2].text.replace("la tour", "[lieu]")
    assert hidden != items[2].text
    items[2] = replace(items[2], text=hidden)
    edited = replace(before, kept=replace(before.kept, items=tuple(items)))
    later = raw(*SAID, (CAMILLE, "Quelle est la tour ?"))
    job = prepare(later, NAMED, edited, PARIS)
    merged = job.merged(job.redact(confirmed(job))).thread
    assert hidden == merged.items[2].text
    assert (4, "Agent A", "Quelle est [lieu] ?") == texts(merged)[3]


def test_without_the_private_copy_numbers_come_from_the_public_file() -> None:
    """What is new takes the next ones."""
    first = done(prepare(raw(*SAID), NAMED, Before(), PARIS))
    assert first.kept is not None
    kept = replace(first.kept, items=tuple(replace(i, n=i.n * 10) for i in first.kept.items))
    job = prepare(raw(*SAID, (LEA, "Allô")), NAMED, Before(kept=kept), PARIS)
    merged = job.merged(job.redact(confirmed(job)))
    assert [10, 20, 30, 31] == [item.n for item in merged.thread.items]
    assert (31,) == merged.added


def test_people_of_the_case_keep_their_alias_in_another_thread() -> None:
    """And nobody else gets it."""
    vault = Vault(
        (
            Known(CAMILLE, "agent", "Agent C", (), ("autre-2023",)),
            Known("Zoé Petit", "agent", "Agent A", (), ("autre-2023",)),
        )
    )
    job = prepare(raw(*SAID), NAMED, Before(vault=vault), PARIS)
    assert {LEA: "Moi", CAMILLE: "Agent C"} == {
        p.name: p.alias for p in job.proposed.people if p.name in (LEA, CAMILLE)
    }
    noa = prepare(raw(("Noa", "Bonjour")), NAMED, Before(vault=vault), PARIS)
    assert ["Agent B"] == [p.alias for p in noa.proposed.people if p.name == "Noa"]


def test_a_new_person_of_a_known_thread_gets_an_alias_of_his_own() -> None:
    """Those who are known keep theirs."""
    before = done(prepare(raw(*SAID), NAMED, Before(), PARIS))
    later = raw(*SAID, ("Noa Blanc", "Bonjour, je prends la suite."))
    job = prepare(later, NAMED, before, PARIS)
    assert "Agent B" == next(p.alias for p in job.proposed.people if p.name == "Noa Blanc")
    assert "Noa Blanc" not in job.met


def test_two_people_of_one_name_keep_two_aliases() -> None:
    """The customer may have the first name of an agent."""
    people = (
        Known("Camille", "customer", "Moi", (), ("zorglub-2024",)),
        Known("Camille", "agent", "Agent A", (), ("zorglub-2024",)),
        Known("Camille", "robot", "Robot", (), ("zorglub-2024",)),
    )
    job = prepare(raw(*SAID), NAMED, Before(vault=Vault(people)), PARIS)
    roster = Roster(tuple(Person(k.name, k.role, k.alias) for k in reversed(people)), True)
    assert roster == job.settle(roster)
    assert set(people) == set(job.vault_for(roster).people)


def test_only_what_was_written_is_known() -> None:
    """A message that came with an import nobody ended is still to be reviewed."""
    before = done(prepare(raw(*SAID), NAMED, Before(), PARIS))
    assert before.written is not None
    items = before.written.items[1:]
    job = prepare(
        raw(*SAID), NAMED, replace(before, written=replace(before.written, items=items)), PARIS
    )
    assert "06 39 98 12 34" not in job.known
    assert "Mme Martin" in job.known


def test_an_address_is_not_a_public_name() -> None:
    """Whoever takes part under one has an alias, and the words that it holds stay."""
    said = (("aide@example.org", "Bonjour, une aide ?"), ("sav@example.org", "Non. Le SAV ferme."))
    thread = raw(*said)
    people = (Participant("aide@example.org", "customer"), Participant("sav@example.org", "agent"))
    job = prepare(replace(thread, participants=people), NAMED, Before(), PARIS)
    merged = job.merged(job.redact(confirmed(job))).thread
    assert [(1, "Moi", said[0][1]), (2, "Agent A", said[1][1])] == texts(merged)
    assert ["Moi", "Agent A"] == [person.alias for person in merged.participants]
