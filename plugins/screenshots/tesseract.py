"""Calls the program `tesseract`, when this machine has it: an image in, the words it reads out.

The image goes through a pipe: nothing is written, here or elsewhere.
"""

import os
import shutil
import subprocess

PROGRAM = "tesseract"
LONGEST = 120
"""Seconds; a phone's capture takes three."""

WANTED = ("fra", "eng")
UPRIGHT = "1"
"""The page segmentation that looks first for which side is up (tesseract(1), « --psm »)."""

MISSING = (
    "Tesseract n’est pas installé : personne ne relit le résultat que vous. "
    "Pour l’avoir : « sudo apt install tesseract-ocr tesseract-ocr-fra »."
)
FAILED = "Tesseract n’a pas pu lire l’image : relisez-la vous-même."


def installed() -> bool:
    """Whether the program is on the path."""
    return shutil.which(PROGRAM) is not None


def read(png: bytes, *, turned: bool = False) -> str | None:
    """Return the TSV of what it reads in a PNG, or None when it fails or is not there.

    Boxes are in pixels of the image. `turned` is whether the image may lie on its side: with the
    data of OSD, which says so, it is then read upright.
    """
    known = _languages()
    languages = [name for name in WANTED if name in known]
    chosen = ("-l", "+".join(languages)) if languages else ()
    upright = ("--psm", UPRIGHT) if turned and "osd" in known else ()
    return _run(["stdin", "stdout", *chosen, *upright, "-c", "tessedit_create_tsv=1"], png)


def _languages() -> list[str]:
    return (_run(["--list-langs"], b"") or "").split()


def _run(words: list[str], given: bytes) -> str | None:
    try:
        done = subprocess.run(
            [PROGRAM, *words],
            input=given,
            capture_output=True,
            check=False,
            timeout=LONGEST,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # its threads wait more than they work
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
