"""Discord: what each type of message says, and what a file tells of its author."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.importers import read
from plugins.model import Message, Thread

CAMILLE = {"id": "1", "name": "camille", "nickname": "Camille", "isBot": False}
NOA = {"id": "2", "name": "noa", "nickname": "Noa", "isBot": False}


def channel(
    tmp_path: Path, *messages: dict[str, Any], kind: str = "GuildTextChat", name: str = "aide"
) -> Thread:
    """Read a channel of these messages."""
    said = [
        {"id": str(n), "type": "Default", "timestamp": "2021-02-15T08:12:00+00:00", **message}
        for n, message in enumerate(messages, 1)
    ]
    whole = {
        "guild": {"id": "0", "name": "Fibre"},
        "channel": {"id": "9", "type": kind, "name": name},
        "dateRange": {},
        "messages": [{"author": CAMILLE, "content": "a", **message} for message in said],
    }
    path = tmp_path / "salon"
    path.write_text(json.dumps(whole))
    return read(path)[0]


def only(tmp_path: Path, **fields: Any) -> Message:
    """Read a channel of one message."""
    (item,) = channel(tmp_path, fields).items
    assert isinstance(item, Message)
    return item


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"type": "GuildMemberJoin"}, "Camille rejoint la conversation"),
        ({"type": "RecipientAdd", "mentions": [NOA]}, "Camille ajoute Noa à la conversation"),
        ({"type": "RecipientAdd"}, "Camille rejoint la conversation"),
        ({"type": "RecipientRemove", "mentions": [NOA]}, "Camille retire Noa de la conversation"),
        ({"type": "RecipientRemove", "mentions": [CAMILLE]}, "Camille quitte la conversation"),
        ({"type": "ChannelIconChange"}, "Camille change l’image de la conversation"),
        ({"type": "ChannelPinnedMessage"}, "Camille épingle un message"),
        ({"type": "ThreadCreated"}, "Camille ouvre un fil"),
        (
            {"type": "Call", "callEndedTimestamp": "2021-02-15T08:14:05+00:00"},
            "Appel de Camille (2 min 5 s)",
        ),
        ({"type": "Call", "content": "You missed a call"}, "Appel manqué de Camille"),
    ],
)
def test_what_is_not_somebody_s_words_is_a_notice(
    fields: dict[str, Any], expected: str, tmp_path: Path
) -> None:
    """Joins, leaves, calls, pins: in French, whatever the export's language."""
    assert channel(tmp_path, fields).items[0].text == expected


def test_names_stand_for_ids(tmp_path: Path) -> None:
    """In mentions; one that the export does not name is unknown."""
    message = only(tmp_path, content="<@2> et <@!3>", mentions=[NOA])
    assert message.text == "@Noa et @Inconnu"


def test_what_a_robot_s_card_says_is_its_text(tmp_path: Path) -> None:
    """In anyone else's message it is the preview of a link."""
    card = [{"title": "Titre", "description": "Texte", "fields": [{"name": "a", "value": "b"}]}]
    robot = only(tmp_path, content="", embeds=card, author={**NOA, "isBot": True})
    person = only(tmp_path, content="lien", embeds=card)
    assert (robot.text, person.text) == ("Titre\nTexte\na : b", "lien")


def test_between_two_people_the_one_who_is_not_the_title_made_the_export(tmp_path: Path) -> None:
    """The thread has the other's name."""
    direct = channel(tmp_path, {}, {"author": NOA}, kind="DirectTextChat", name="noa")
    public = channel(tmp_path, {}, {"author": NOA}, name="noa")
    assert (direct.role_of("Camille"), direct.role_of("Noa")) == ("customer", "agent")
    assert public.role_of("Camille") == "agent"


def test_a_reply_to_another_channel_answers_nothing(tmp_path: Path) -> None:
    """Its id is not in this one."""
    assert only(tmp_path, type="Reply", reference={"messageId": "77"}).reply_to is None


def test_messages_alone_are_recognised(tmp_path: Path) -> None:
    """Another tool may have taken the rest away."""
    path = tmp_path / "salon"
    path.write_text(
        json.dumps({"messages": [{"author": CAMILLE, "timestamp": "", "content": "a"}]})
    )
    assert [item.text for item in read(path)[0].items] == ["a"]


def test_an_account_has_one_name(tmp_path: Path) -> None:
    """Whatever its nickname, for each message or under a reaction; in a mention too."""
    again, other = {**NOA, "nickname": "N"}, {**NOA, "nickname": "Noah"}
    reactions = [{"emoji": {"name": "👍"}, "users": [other]}]
    thread = channel(
        tmp_path,
        {"author": NOA},
        {"author": again, "reactions": reactions},
        {"content": "<@2>", "mentions": [other]},
    )
    assert ["Noa (N, Noah)", "Camille"] == [person.alias for person in thread.participants]
    assert "@Noa" == thread.items[2].text
