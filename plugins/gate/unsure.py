"""What could not be read or judged: a finding of its own, for silence would be a permission."""

from plugins.gate.kept.refusal import UnreadableError
from plugins.model import Finding

UNREAD = "illisible"
"""The rule of such findings: the gate then answers 2, not 1."""


def unreadable(path: str, error: Exception) -> Finding:
    """Return the finding of a file that cannot be read.

    It tells the kind of error, and no text that may quote the file.
    """
    why = str(error) if isinstance(error, UnreadableError) else type(error).__name__
    advice = f"fichier impossible à lire ({why}) : refaites-le ou retirez-le"
    return Finding(path, 1, UNREAD, advice)


def unknown(path: str) -> Finding:
    """Return the finding of a file that nobody here knows how to read."""
    advice = (
        "type de fichier inconnu : on ne sait pas ce qu’il montre ; retirez-le, ou "
        "publiez-le sous une forme connue (texte, image, PDF)"
    )
    return Finding(path, 1, UNREAD, advice)


def failed(path: str, rule: str, error: Exception) -> Finding:
    """Return the finding of a rule that raised."""
    advice = f"la règle « {rule} » a échoué ({type(error).__name__}) : signalez-le, rien n’est sûr"
    return Finding(path or ".", 1, UNREAD, advice)
