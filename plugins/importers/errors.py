"""What is wrong with an export, said in French to the person who gave it."""

from plugins.documents.refused import why

LONGEST = 20
"""Characters of an export's structure (a key, a tag, a format's word) that a message may show."""


LONGEST_NAME = 160
"""Characters of a file's path that a message shows: its end, which tells it from others."""


class ExportError(Exception):
    """An export that cannot be read. No private text is ever in it.

    `where` is the place: the file's name, then what is known of the spot (« ligne 12 »).
    `what` is a French sentence: what was found, what was expected, what to do.
    """

    def __init__(self, where: str, what: str) -> None:
        self.where = printable(where)
        self.what = what
        super().__init__(f"{self.where} : {what}")


def printable(name: str) -> str:
    """Return a file's name as a terminal can show it, whatever bytes the disk or a zip gave."""
    cut = name if len(name) <= LONGEST_NAME else "…" + name[-LONGEST_NAME:]
    shown = cut.encode("utf-8", "replace").decode("utf-8")
    return "".join(character if character.isprintable() else "�" for character in shown)


def unreadable(where: str, error: OSError) -> ExportError:
    """Return the error for what the disk refuses to give."""
    return ExportError(
        where, f"lecture impossible ({why(error)})\u202f; vérifiez vos droits et le chemin."
    )


def of_message(where: str, identifier: str) -> str:
    """Return the place of a message in an export, by the id that the export gives it.

    >>> of_message("result.json", "12"), of_message("result.json", "")
    ('result.json, message 12', 'result.json')
    """
    return f"{where}, message {identifier[:LONGEST]}" if identifier else where


def shown(word: object) -> str:
    """Quote a word of an export's structure (never of a message), cut short.

    >>> shown("conversation_identifier")
    '«\\u202fconversation_identi…\\u202f»'
    """
    text = printable(str(word))
    short = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return f"«\u202f{short}\u202f»"
