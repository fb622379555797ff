"""Is `vault.age` what `private/` is? Asked without a key, so that `inv publish` may say a word."""

from pathlib import Path

from plugins.sealing.store import SEALED, Store


def behind(root: Path) -> bool:
    """Tell whether private/ holds, or has forgotten, what vault.age was never told from here.

    False where there is no vault.age: travelling is opt-in. A vault that CI opens while it is
    behind would have the gate look for less than the author's own. Raises PrivacyError, OSError.
    """
    if not (root / SEALED).exists():
        return False
    here = Store(root).here()
    return any(state not in here.past.get(place, ()) for place, state in here.states().items())
