"""The longest thread that is read, 200,000 messages: prints the time and the memory of each step.

`python -m benchmarks.long_thread [--messages 200000]`. The talk is invented, in the form that
Telegram Desktop exports; one message in twenty holds something to hide, as in an ordinary quarrel:
`benchmarks.anonymity` reads messages where nearly all do. Each step runs in a process of its own,
so that its memory is its own.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the file may be run by its path

PEOPLE = {"Odile Lambert": "customer", "Solène": "agent"}
"""Who talks, invented, and their roles."""

PRIVATE_EVERY = 20
SAID = (
    "Bonjour, toujours pas d’internet depuis trois semaines",
    "Je comprends votre agacement, et je fais le nécessaire",
    "Le voyant clignote en rouge, comme hier, comme lundi",
    "Avez-vous essayé de débrancher la box ?",
    "Oui, deux fois, et de la rebrancher aussi, pour l’équilibre",
    "Un technicien passera entre 8 h et 18 h, merci de votre patience",
    "Et le prélèvement de 39,99 € ?",
    "Cette question relève d’un autre service",
    "Personne n’est venu",
    "Votre avis compte ! Notez cet échange de 1 à 10",
)
PRIVATE = (
    "Rappelez-moi au 06 39 98 {:02} {:02}",
    "Mon adresse : odile.lambert{}{}@example.org",
    "Le dossier porte le numéro 20{:02}-44{:02}",
    "Vous voyez ça avec Solène, moi c’est Odile ({}, {})",
)
"""What is to be hidden; two numbers make each one different."""


def export(folder: Path, count: int) -> Path:
    """Write an export of so many messages and return its path.

    One by one: a process that has held them all would lend its peak to those that it starts.
    """
    file = folder / "result.json"
    with file.open("w", encoding="utf-8") as out:
        out.write('{"name": "Exemple", "type": "personal_chat", "id": 1, "messages": [\n')
        for message in messages(count):
            out.write("," * (message["id"] > 0) + json.dumps(message, ensure_ascii=False) + "\n")
        out.write("]}")
    return file


def messages(count: int) -> Iterator[dict[str, Any]]:
    """Yield the messages of the thread, in the fields of Telegram Desktop, always the same."""
    chance = random.Random(2021)  # noqa: S311 - a talk is no secret
    at = datetime(2021, 11, 3, 9, tzinfo=UTC)
    for number in range(count):
        at += timedelta(minutes=chance.randint(1, 9))
        name = chance.choice(list(PEOPLE))
        text = ". ".join(chance.sample(SAID, chance.randint(1, 3)))
        if number % PRIVATE_EVERY == 0:
            text += ". " + chance.choice(PRIVATE).format(
                chance.randint(1, 99), chance.randint(1, 99)
            )
        yield {
            "id": number,
            "type": "message",
            "date": at.replace(tzinfo=None).isoformat(),
            "date_unixtime": str(int(at.timestamp())),
            "from": name,
            "from_id": f"user{list(PEOPLE).index(name)}",
            "text": text,
            "text_entities": [],
        }  # fmt: skip


def read(file: Path) -> float:
    """Read the export; return the seconds that it took, as every step does."""
    from plugins.importers import read as read_export  # noqa: PLC0415

    start = time.perf_counter()
    read_export(file)
    return time.perf_counter() - start


def redact(file: Path) -> float:
    """Clean the thread, once it is read, with the names that a person confirmed."""
    from plugins.anonymity import Roster  # noqa: PLC0415
    from plugins.anonymity import redact as clean  # noqa: PLC0415
    from plugins.importers import read as read_export  # noqa: PLC0415

    (thread,) = read_export(file)
    start = time.perf_counter()
    clean(thread, Roster.of(PEOPLE))
    return time.perf_counter() - start


def whole(file: Path) -> float:
    """Do all that `inv import` does: read, propose, clean, keep what is private, write the YAML."""
    from plugins.importing import import_export  # noqa: PLC0415

    root = file.parent / "project"
    (root / "content").mkdir(parents=True)
    people = [{"name": name, "role": role} for name, role in PEOPLE.items()]
    roster = root / "noms.yaml"
    roster.write_text(json.dumps({"confirmed": True, "people": people}), encoding="utf-8")
    start = time.perf_counter()
    with (
        Path(os.devnull).open("w", encoding="utf-8") as nowhere,
        redirect_stdout(nowhere),
        redirect_stderr(nowhere),
    ):
        status = import_export(root, file, me=next(iter(PEOPLE)), slug="fil", roster_file=roster)
    if status:
        sys.exit(f"l’import a échoué ({status})")
    return time.perf_counter() - start


STEPS = {"lire": read, "nettoyer": redact, "importer, du début à la fin": whole}


def step(name: str, file: Path) -> str:
    """Return what a step takes, in a process of its own: seconds and MiB, as JSON."""
    command = [sys.executable, "-m", "benchmarks.long_thread", "--only", name, str(file)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def main(words: list[str] | None = None) -> int:
    """Print a line for each step, or with `--only` what one of them takes."""
    parser = argparse.ArgumentParser(description="Le plus long fil qui soit lu.")
    parser.add_argument("--messages", type=int, default=200_000, help="messages du fil")
    parser.add_argument("--only", nargs=2, metavar=("ÉTAPE", "EXPORT"), help="une étape, en JSON")
    asked = parser.parse_args(words)
    if asked.only:
        seconds = STEPS[asked.only[0]](Path(asked.only[1]))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps([seconds, peak]))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        file = export(Path(folder), asked.messages)
        print(f"{asked.messages} messages, {file.stat().st_size / 1e6:.0f} Mo")
        for name in STEPS:
            seconds, peak = json.loads(step(name, file))
            speed = asked.messages / seconds
            print(f"{name:<28} {seconds:6.1f} s  {speed:8.0f} messages/s  {peak:4.0f} Mio au plus")
    return 0


if __name__ == "__main__":
    sys.exit(main())
