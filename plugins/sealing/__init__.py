"""The vault travels: `private/`'s vaults and rosters <-> `vault.age`, encrypted, to be committed.

Opt-in: nothing here runs unless an author makes a key. `merge.py`, `remotes.py`, `document.py` and
`keys.py` are pure; `store.py` touches the disk, `git.py` and `network.py` the outside.
"""

from collections.abc import Callable
from pathlib import Path

from plugins.sealing.behind import behind
from plugins.sealing.creating import key
from plugins.sealing.guard import guarded
from plugins.sealing.locking import lock
from plugins.sealing.speech import complain
from plugins.sealing.unlocking import unlock

__all__ = ["behind", "vault"]

ACTIONS: dict[str, Callable[..., int]] = {"lock": lock, "unlock": unlock, "key": key}
OPTIONS = {"lock": {"public", "force"}, "unlock": {"force"}, "key": {"new", "show"}}
"""What each action may be given."""


def vault(root: Path, action: str, options: frozenset[str]) -> int:
    """Do what `inv vault ACTION` does in the project at `root`; return the exit status.

    `options` are names of options that were given. 0: done, or nothing to do. 1: refused. 2: could
    not tell (no key, a file that does not open, a host that does not answer). 130: Ctrl-C.
    """
    if action not in OPTIONS:
        known = ", ".join(OPTIONS)
        complain(
            f"« inv vault {action} » n’existe pas : attendu {known}. « inv --help vault » dit le "
            "reste."
        )
        return 1
    if options - OPTIONS[action]:
        strange = ", ".join(f"--{name}" for name in sorted(options - OPTIONS[action]))
        complain(f"« inv vault {action} » ne connaît pas {strange}.")
        return 1
    return guarded(lambda: ACTIONS[action](root, **dict.fromkeys(options, True)))
