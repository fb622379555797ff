"""A roster of tricky names and numbers, all invented, and how the golden files are read."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from plugins.gate.passages import Surface
from plugins.gate.secrets import Secret

SECRETS = (
    Secret("Rose Martin", "nom"),
    Secret("Pierre Petit", "nom"),
    Secret("Léa", "nom"),
    Secret("CD", "nom"),
    Secret("LA", "nom"),
    Secret("Camille Durand", "nom"),
    Secret("Ana", "nom"),
    Secret("M. Le Goff", "nom"),
    Secret("Inès", "nom"),
    Secret("Léonie Lefèvre", "nom"),
    Secret("06 39 98 12 34", "téléphone"),
    Secret("4512", "référence"),
    Secret("INC-457812", "référence"),
    Secret("1217", "code"),
    Secret("FR76 3000 4000 0312 3456 7890 143", "IBAN"),
    Secret("7 novembre 1984", "date de naissance"),
    Secret("camille.durand@example.org", "e-mail"),
    Secret("12 rue des Lilas, 92130 Issy-les-Moulineaux", "adresse"),
    Secret("@cam_d75", "identifiant"),
)
SURFACES: tuple[Surface, ...] = get_args(Surface)
_POINT = re.compile(r"⟨([0-9A-F]{2,6})⟩")


def lines(name: str) -> Iterator[tuple[str, Surface, str]]:
    """Yield the heading, the surface and the text of each line of a golden file.

    A line is a text, or `surface | text`; without one, it is visible text. `⏎` is a line break,
    `⟨200B⟩` a character that would not be seen.
    """
    heading = ""
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:]
        elif line.strip():
            first, bar, rest = line.partition(" | ")
            surface = next((it for it in SURFACES if bar and it == first), None)
            text = (rest if surface else line).replace("⏎", "\n")
            text = _POINT.sub(lambda match: chr(int(match[1], 16)), text)
            yield heading, surface or "text", text
