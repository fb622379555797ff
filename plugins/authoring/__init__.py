"""New articles: `inv new` writes the file with its front matter, its slug, its date and its number.

slugs.py makes addresses, drafts.py writes the text, store.py finds the place and keeps it unique,
command.py speaks to the author.
"""

from plugins.authoring.command import main
from plugins.authoring.store import Refusal, new_article

__all__ = ["Refusal", "main", "new_article"]
