"""Messages and mailboxes for the tests of e-mail."""

from pathlib import Path

from plugins.importers import read
from plugins.model import Thread

FROM = "From - Mon Feb 15 09:12:00 2021\n"


def letter(text: str = "a", **fields: str) -> str:
    """Return a message, its fields written with underscores."""
    known = {
        "From": "Camille <c@example.org>",
        "To": "Sacha <s@example.com>",
        "Subject": "Ligne",
        "Date": "Mon, 15 Feb 2021 09:12:00 +0100",
    }
    named = {name.replace("_", "-"): value for name, value in fields.items()}
    header = "".join(f"{name}: {value}\n" for name, value in (known | named).items() if value)
    return f"{header}\n{text}\n"


def mailbox(tmp_path: Path, *letters: str) -> tuple[Thread, ...]:
    """Read an mbox of these messages."""
    path = tmp_path / "boite"
    path.write_text("\n".join(FROM + each for each in letters), encoding="utf-8")
    return read(path)
