"""What a channel itself says (joins, leaves, calls), in the same French words for every export."""

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them.

    >>> listed(["Camille", "Sacha", "Noa"])
    'Camille, Sacha et Noa'
    """
    *others, last = names
    return f"{', '.join(others)} et {last}" if others else last


def joins(names: Sequence[str]) -> str:
    """Say that people come in.

    >>> joins(["Camille"])
    'Camille rejoint la conversation'
    """
    return f"{listed(names)} {'rejoint' if len(names) == 1 else 'rejoignent'} la conversation"


def leaves(names: Sequence[str]) -> str:
    """Say that people leave."""
    return f"{listed(names)} {'quitte' if len(names) == 1 else 'quittent'} la conversation"


def added(by: str, names: Sequence[str]) -> str:
    """Say that someone brings others in."""
    return f"{by} ajoute {listed(names)} à la conversation"


def removed(by: str, names: Sequence[str]) -> str:
    """Say that someone puts others out."""
    return f"{by} retire {listed(names)} de la conversation"


def renamed(by: str, title: str) -> str:
    """Say that someone gives the conversation a name."""
    if not title:
        return f"{by} retire le nom de la conversation"
    return f"{by} nomme la conversation «\u202f{title}\u202f»"


def reacts(by: str, face: str) -> str:
    """Say that someone reacts, where the export does not say to which message.

    >>> reacts("Camille", "😂")
    'Camille réagit\\xa0: 😂'
    """
    return f"{by} réagit\u00a0: {face}"


def call(
    by: str, seconds: float | None = None, *, missed: bool = False, video: bool = False
) -> str:
    """Tell a call, and how long it lasted where the export says so.

    >>> call("Camille", 125), call("Camille", missed=True, video=True)
    ('Appel de Camille (2 min 5 s)', 'Appel vidéo manqué de Camille')
    """
    kind = "Appel vidéo" if video else "Appel"
    if missed:
        return f"{kind} manqué de {by}"
    return f"{kind} de {by}" + (f" ({_duration(int(seconds))})" if seconds else "")


def _duration(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (rest, "s"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count)
