"""New articles: `inv new` writes the file with its front matter, its slug, its date and its number.

settings.py reads the site's clock and its own pages, drafts.py writes the text, store.py finds the
place and keeps it unique, command.py speaks to the author.
"""

from plugins.authoring.command import main
from plugins.authoring.refusal import Refusal
from plugins.authoring.store import new_article

__all__ = ["Refusal", "main", "new_article"]
