"""What could not be read or judged: a finding of its own, for silence would be a permission."""

from plugins.gate.kept.refusal import UnreadableError
from plugins.model import Finding

UNREAD = "illisible"
"""The rule of such findings: the gate then answers 2, not 1."""

PAST = "que corriger le fichier ne change pas : suivez « Après une fuite », dans docs/guide.md"
"""What to do about the history of git."""

_WHY = {
    "UnicodeDecodeError": "ce n’est pas de l’UTF-8",
    "JSONDecodeError": "JSON mal formé",
    "UnidentifiedImageError": "image abîmée ou incomplète",
    "PdfReadError": "PDF abîmé ou incomplet",
    "PdfStreamError": "PDF abîmé ou incomplet",
    "TTLibError": "police abîmée ou incomplète",
    "PermissionError": "le système en refuse la lecture",
    "FileNotFoundError": "il a disparu entre-temps",
}
"""What the commonest errors of our readers say, by their names: none is imported for that."""


def unreadable(path: str, error: Exception) -> Finding:
    """Return the finding of a file that cannot be read.

    It tells the kind of error, and no text that may quote the file.
    """
    kind = type(error).__name__
    why = str(error) if isinstance(error, UnreadableError) else _WHY.get(kind, kind)
    advice = f"fichier impossible à lire ({why}) : refaites-le ou retirez-le"
    return Finding(path, 1, UNREAD, advice)


def unknown(path: str) -> Finding:
    """Return the finding of a file that nobody here knows how to read."""
    advice = (
        "type de fichier inconnu : on ne sait pas ce qu’il montre ; retirez-le, ou "
        "publiez-le sous une forme connue (texte, image, PDF) ; s’il est public, un bloc [[file]] "
        "d’allow.toml le dit"
    )
    return Finding(path, 1, UNREAD, advice)


def failed(path: str, rule: str, error: Exception) -> Finding:
    """Return the finding of a rule that raised."""
    advice = (
        f"la règle « {rule} » a échoué ({type(error).__name__}) : dans le doute, rien ne part. "
        "Signalez cette ligne, qui ne cite rien de privé, à qui tient ce logiciel"
    )
    return Finding(path or ".", 1, UNREAD, advice)
