"""Importing again adds what is new, and keeps what the author made of the rest."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.importing.merge import Former, Merge, merge
from plugins.model import Attachment, Message, Notice, Participant, Reaction, State, Thread

NINE = datetime(2021, 3, 1, 9, 0, tzinfo=UTC)
PEOPLE = (Participant("Moi", "customer"), Participant("Agent A", "agent"))


def said(n: int, text: str, *states: State, sender: str = "Moi") -> Message:
    """Return a message; one a minute."""
    return Message(n, NINE + timedelta(minutes=n), sender, text, frozenset(states))


def thread(*items: Message | Notice) -> Thread:
    """Return a clean thread of these."""
    return Thread("x", "imported", "SMS", "Exemple", PEOPLE, items)


def again(kept: Thread, base: Thread, now: Thread) -> Merge:
    """Import again, when nothing new is hidden."""
    return merge(kept, Former(base, {}), now, {})


def test_the_same_export_changes_nothing() -> None:
    """Nor does it undo what the author edited, removed or added."""
    base = thread(said(1, "Bonjour"), said(2, "Trop"), said(3, "Allô"))
    kept = thread(said(1, "Bonsoir"), said(3, "Allô"), Notice(90, None, "Ma note"))
    assert Merge(kept, (), (), (), "") == again(kept, base, base)


def test_what_is_new_comes_at_its_place() -> None:
    """With its number, and the line that shows it."""
    base = thread(said(1, "Bonjour"), said(2, "Allô"))
    new = said(4, "Voilà", sender="Agent A")
    now = thread(said(3, "Avant"), said(1, "Bonjour"), new, said(2, "Allô"))
    found = again(base, base, now)
    assert [3, 1, 4, 2] == [item.n for item in found.thread.items]
    assert ((3, 4), ()) == (found.added, found.changed)
    assert '+- n: 4\n+  at: 2021-03-01T09:04+00:00\n+  from: Agent A\n+  text: "Voilà"' in (
        found.difference
    )


def test_an_edit_of_the_platform_reaches_a_text_that_the_author_left() -> None:
    """The difference shows both."""
    base = thread(said(1, "Bonjour"))
    found = again(base, base, thread(said(1, "Bonsoir", "edited")))
    assert thread(said(1, "Bonsoir", "edited")) == found.thread
    assert (1,) == found.changed
    assert '-  text: "Bonjour"' in found.difference
    assert '+  text: "Bonsoir"' in found.difference


def test_an_edit_of_the_platform_never_replaces_an_edit_of_the_author() -> None:
    """He is told."""
    found = again(
        thread(said(1, "À moi")), thread(said(1, "Bonjour")), thread(said(1, "Bonsoir", "edited"))
    )
    assert thread(said(1, "À moi", "edited")) == found.thread
    assert ("message 1 : modifié sur la plateforme ; votre version reste.",) == found.notes


def test_what_the_platform_deleted_stays() -> None:
    """He is told, and decides."""
    base = thread(said(1, "Bonjour"), said(2, "Perdu"))
    found = again(base, base, thread(said(1, "", "deleted")))
    assert base == found.thread
    assert ("message 1 : supprimé depuis sur la plateforme ; il reste ici.",) == found.notes


def test_what_the_platform_deleted_is_masked_as_the_rest() -> None:
    """By what nobody had seen before; what the author wrote over a mask stays his."""
    base, deleted = thread(said(1, "Zoé est là")), thread(said(1, "", "deleted"))
    found = merge(base, Former(base, {}), deleted, {1: (("Zoé", "[nom]"),)})
    assert thread(said(1, "[nom] est là")) == found.thread


def test_whoever_has_another_alias_is_not_listed_twice() -> None:
    """The former goes with his last message."""
    base = thread(said(1, "x"), said(2, "y", sender="Agent A"))
    now = replace(
        thread(said(1, "x"), said(2, "y", sender="Zed")),
        participants=(PEOPLE[0], Participant("Zed", "agent")),
    )
    assert now == again(base, base, now).thread


def test_an_interrupted_import_is_not_a_removal() -> None:
    """What the last import never wrote is new, whatever the private copy holds."""
    base = thread(said(1, "Bonjour"))
    assert (2,) == again(base, base, thread(said(1, "Bonjour"), said(2, "Allô"))).added


def test_a_mask_set_by_hand_stays() -> None:
    """Even when the new redaction would show the text."""
    base = thread(said(1, "Je suis au Lac"))
    kept = thread(said(1, "Je suis au [lieu]"))
    assert kept == again(kept, base, base).thread


def test_nothing_is_unmasked_by_a_new_redaction() -> None:
    """Nor by one that comes with an edit of the platform."""
    base = thread(said(1, "Je suis au [lieu], 12 h"))
    now = thread(said(1, "Je suis au Lac, à 12 h", "edited"))
    found = merge(base, Former(base, {1: (("Lac", "[lieu]"),)}), now, {})
    assert thread(said(1, "Je suis au [lieu], à 12 h", "edited")) == found.thread


def test_what_stood_in_clear_beside_a_mask_is_left() -> None:
    """The same digits may be an hour here and a code there."""
    base = thread(said(1, "code [code], à 12 h"))
    assert base == merge(base, Former(base, {1: (("12", "[code]"),)}), base, {}).thread


def test_a_new_mask_reaches_an_edited_text() -> None:
    """What nobody had seen before is hidden now."""
    base, kept = thread(said(1, "Zoé est là")), thread(said(1, "Zoé est bien là"))
    now = thread(said(1, "[nom] est là"))
    found = merge(kept, Former(base, {}), now, {1: (("Zoé", "[nom]"),)})
    assert thread(said(1, "[nom] est bien là")) == found.thread


def test_what_the_author_unmasked_by_hand_is_his_choice() -> None:
    """He wrote it in clear over a mask."""
    base, kept = thread(said(1, "au [lieu]")), thread(said(1, "au Lac"))
    found = merge(kept, Former(base, {1: (("Lac", "[lieu]"),)}), base, {1: (("Lac", "[lieu]"),)})
    assert kept == found.thread


def test_without_the_last_import_everything_kept_stays_and_is_masked_again() -> None:
    """After `inv forget`, or on another machine: nobody can tell what the author chose."""
    kept = thread(said(1, "au Lac"))
    found = merge(kept, Former(), thread(said(1, "au [lieu]")), {1: (("Lac", "[lieu]"),)})
    assert thread(said(1, "au [lieu]")) == found.thread


def test_reactions_and_files_are_added_to_those_of_the_author() -> None:
    """One that he removed does not come back."""
    heart, smile = Reaction("💙", "Agent A"), Reaction("🙂", "Agent A")
    mine = Attachment("images/box.jpg", "Ma box")
    base = thread(replace(said(1, "x"), reactions=(heart,)))
    kept = thread(replace(said(1, "x"), attachments=(mine,)))
    now = thread(replace(said(1, "x"), reactions=(heart, smile)))
    expected = thread(replace(said(1, "x"), reactions=(smile,), attachments=(mine,)))
    assert expected == again(kept, base, now).thread


def test_a_reply_to_a_message_that_the_author_removed_answers_nothing() -> None:
    """A conversation file refuses it."""
    base = thread(said(1, "Trop"), said(2, "x"))
    now = thread(said(1, "Trop"), said(2, "x"), replace(said(3, "y"), reply_to=1))
    assert thread(said(2, "x"), said(3, "y")) == again(thread(said(2, "x")), base, now).thread


def test_people_are_added_and_roles_follow_unless_the_author_changed_them() -> None:
    """A new sender comes last."""
    base = thread(said(1, "x"))
    kept = replace(base, participants=(PEOPLE[0], Participant("Agent A", "robot")))
    agent_b = Participant("Agent B", "agent")
    now = replace(
        thread(said(1, "x"), said(2, "y", sender="Agent B")),
        participants=(Participant("Moi", "system"), PEOPLE[1], agent_b),
    )
    expected = (Participant("Moi", "system"), Participant("Agent A", "robot"), agent_b)
    assert expected == again(kept, base, now).thread.participants


TEXTS = st.lists(st.sampled_from(["Lac", "au Lac", "[lieu]", "Bonjour"]), max_size=5)


@given(TEXTS, st.sets(st.integers(1, 5)), TEXTS)
def test_what_is_kept_keeps_its_number_and_masks(
    kept: list[str], removed: set[int], now: list[str]
) -> None:
    """Whatever comes: no mask is lost, nothing removed comes back."""
    base = thread(*(said(n, text) for n, text in enumerate(kept, 1)))
    ours = replace(base, items=tuple(item for item in base.items if item.n not in removed))
    later = thread(*(said(n, text) for n, text in enumerate(now, 1)))
    found = merge(ours, Former(base, dict.fromkeys(range(1, 9), (("Lac", "[lieu]"),))), later, {})
    texts = {item.n: item.text for item in found.thread.items}
    assert not {item.n for item in base.items if item.n in removed} & set(texts)
    for item in ours.items:
        if "[lieu]" in item.text and "Lac" in later_text(later, item.n):
            assert "Lac" not in texts[item.n]


def later_text(later: Thread, n: int) -> str:
    """Return what a message says in the second export."""
    return next((item.text for item in later.items if item.n == n), "")
