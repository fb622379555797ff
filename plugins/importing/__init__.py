"""What `inv import`, `inv redact` and `inv forget` do: from a raw export to a conversation file.

The flow is in command.py: opening.py reads one thread, job.py works out what is known of it and
what is proposed, review/ has a person confirm it in the terminal, merge.py joins what was kept and
what is new, write.py and rewrite.py make the text; keep.py and public.py alone write files.
"""

from plugins.importing.command import import_export
from plugins.importing.forgetting import forget
from plugins.importing.redacting import redact_file

__all__ = ["forget", "import_export", "redact_file"]
"""Each returns an exit status: 0 done, 1 not confirmed, 2 unreadable, 130 interrupted."""
