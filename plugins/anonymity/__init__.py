"""Raw threads to threads that readers may see: who is in them, what is private in what they say.

`propose_roster` finds the names, a person confirms them, `redact` cleans. Pure, but for `store.py`
(the vault and raw copies, in `private/`) and `git.py`.
"""

from plugins.anonymity.errors import PrivacyError
from plugins.anonymity.propose import propose_roster
from plugins.anonymity.redact import redact
from plugins.anonymity.roster import Person, Roster

__all__ = ["Person", "PrivacyError", "Roster", "propose_roster", "redact"]
