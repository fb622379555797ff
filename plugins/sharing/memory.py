"""What a kit remembers for the next: what LinkedIn shows of the page, since which day. Pure.

LinkedIn keeps what it read of a page for about seven days (its help: « Post Inspector »): a card
that changed within them shows only after the Post Inspector has read the page again.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Literal

import msgspec

from plugins.typography.dates import day

KEPT = timedelta(days=7)
OFFLINE = "Non : la page n’est pas en ligne."
Need = Literal["first", "changed", "recent", "same"]


@dataclass(frozen=True, slots=True)
class Memory:
    """`card` is the hash of what LinkedIn shows; `changed` the day when another was last met.

    `changed` is None as long as there has been no other; `made` is the day of the kit.
    """

    card: str
    made: date
    changed: date | None = None


def card_hash(title: str, description: str, png: bytes) -> str:
    """Return a hash of what LinkedIn shows of a page: its title, its description, its picture."""
    return sha256("\0".join((title, description, sha256(png).hexdigest())).encode()).hexdigest()


def remembered(
    former: Memory | None, card: str, today: date, *, is_online: bool = True
) -> tuple[Memory | None, Need]:
    """Return what to remember of a kit made `today`, and whether the Post Inspector is needed.

    Of a page that is not online, LinkedIn knows nothing: what was remembered stays as it is.
    """
    if not is_online:
        return former, "first"
    if former is None:
        return Memory(card, today), "first"
    if former.card != card:
        return Memory(card, today, today), "changed"
    is_recent = former.changed is not None and today - former.changed < KEPT
    return Memory(card, today, former.changed), "recent" if is_recent else "same"


def advice(need: Need, former: Memory | None) -> str:
    """Say whether the Post Inspector is needed now, and why."""
    if need == "changed" and former is not None:
        return (
            f"Oui, si le lien a déjà servi : la carte a changé depuis la trousse du "
            f"{day(former.made)}. Publiez d’abord la page (inv publish), puis ouvrez ce lien."
        )
    if need == "recent" and former is not None and former.changed is not None:
        return (
            f"Oui, si ce n’est déjà fait : la carte a changé le {day(former.changed)}, il y a "
            "moins de sept jours. La page publiée doit être la nouvelle."
        )
    if need == "same":
        return "Non : la carte n’a pas changé ces sept derniers jours."
    return (
        "Non, sauf si vous avez déjà partagé cette page ces sept derniers jours : c’est sa "
        "première trousse, et rien ne dit quelle carte LinkedIn connaît."
    )


def encode(memory: Memory) -> bytes:
    """Return what is written beside the kit."""
    return msgspec.json.encode(memory)


def decode(data: bytes) -> Memory | None:
    """Return what a former kit remembers; None when it says nothing that can be read."""
    try:
        return msgspec.json.decode(data, type=Memory)
    except msgspec.MsgspecError:
        return None
