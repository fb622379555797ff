"""Exports of conversations -> raw threads, one format per file. Nothing here writes anything.

A raw thread holds real names and numbers: it stays in memory, or in `private/`.
"""

from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.importers import (
    crisp,
    discord,
    google_chat,
    instagram,
    intercom,
    mail,
    messenger,
    obsidian,
    signal,
    sms,
    telegram,
    transcript,
    twitter,
    whatsapp,
    zendesk,
)
from plugins.importers.errors import ExportError
from plugins.importers.listing import Importer
from plugins.importers.objects import too_deep
from plugins.importers.source import Progress, Source, open_source
from plugins.importers.text import head_text
from plugins.model import Thread

IMPORTERS: tuple[Importer, ...] = (
    twitter,
    instagram,
    messenger,
    telegram,
    discord,
    google_chat,
    intercom,
    crisp,
    sms,
    mail,
    signal,
    whatsapp,
    obsidian,
    zendesk,
    transcript,
)
"""Every format, in the order in which they are tried: the most marked first, plain text last."""


def recognise(source: Source) -> Importer:
    """Return the format module that reads this source, told by content.

    Raises `ExportError`, which lists the known formats, when none does.
    """
    for importer in IMPORTERS:
        if importer.accepts(source):
            return importer
    for name in source.documents():
        if problem := too_deep(source.head(name)):
            raise ExportError(source.where(name), f"{problem}\u202f; ce n’est pas un export.")
    known = ", ".join(importer.NAME for importer in IMPORTERS)
    what = f"format non reconnu\u202f; {_advice(source)}formats connus\u00a0: {known}."
    raise ExportError(source.label, what)


def _advice(source: Source) -> str:
    """Return what to do about the two mistakes that are made most."""
    inside = (name for name in source.names() if name != source.label)
    if any(name.lower().endswith(".zip") for name in inside):
        return "une archive dans l’archive n’est pas ouverte, donnez-la seule\u202f; "
    pages = (head_text(source, name, 512).lstrip().lower() for name in source.documents())
    if any(page.startswith(("<!doctype html", "<html")) for page in pages):
        return "un export en HTML n’est pas lu, redemandez-le en JSON\u202f; "
    return ""


def read(
    path: str | Path, zone: str = "Europe/Paris", progress: Progress | None = None
) -> tuple[Thread, ...]:
    """Return every thread of an export, raw, in the order of the export.

    `zone` (IANA name) is that of the hours that the export gives without one, and of those shown.
    Raises `ExportError` when the export is unknown, damaged or hostile.
    """
    with open_source(path, progress) as source:
        return tuple(recognise(source).threads(source, timezone(zone)))


def timezone(name: str) -> ZoneInfo:
    """Return a time zone by its IANA name. Raises `ExportError` when there is none."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        what = "fuseau horaire inconnu\u202f; attendu un nom comme « Europe/Paris »."
        raise ExportError("fuseau", what) from None
