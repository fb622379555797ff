"""One name for each account of a thread: services let people change theirs while they talk."""

from plugins.importers.loose import UNKNOWN


class Identities:
    """The first name under which each id is met, and the others that it has had.

    Whoever has no id is told by the name alone.
    """

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._others: dict[str, dict[str, None]] = {}

    def name(self, identifier: str, shown: str) -> str:
        """Return the name of an account, which the export shows here under `shown`, if it does."""
        if not identifier or shown in {"", UNKNOWN}:
            return self._names.get(identifier, shown)
        name = self._names.setdefault(identifier, shown)
        if shown != name:
            self._others.setdefault(name, {})[shown] = None
        return name

    def whole(self) -> dict[str, str]:
        """Return what to call those who have had several names: none may escape the roster.

        >>> people = Identities()
        >>> people.name("7", "Camille"), people.name("7", "Cam"), people.whole()
        ('Camille', 'Camille', {'Camille': 'Camille (Cam)'})
        """
        return {name: f"{name} ({', '.join(others)})" for name, others in self._others.items()}
