"""The way out: what `inv check` reads of a built site, and refuses."""

import sys
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from plugins.gate import views
from plugins.gate.scan import scan
from plugins.gate.views import UNREAD
from plugins.model import Finding
from plugins.typography import unbroken

__all__ = ["check", "main"]

CLEAN, REFUSED, UNSURE = 0, 1, 2


def check(site: Path, content: Path, siteurl: str, zone: tzinfo = UTC) -> tuple[Finding, ...]:
    """Judge the site built in `site` from `content` to be published at `siteurl`.

    `zone` is the setting TIMEZONE: the clock of dates that give no offset (UTC is Pelican's own).
    """
    return scan(views.read(site, content, siteurl, datetime.now(zone)))


def main(site: Path, content: Path, siteurl: str, zone: tzinfo = UTC) -> int:
    """Print the findings, a line each: `path:line rule: advice`, and return the exit status.

    0 all was read and nothing found, 1 there are findings, 2 something could not be judged.
    """
    findings = check(site, content, siteurl, zone)
    for finding in findings:
        print(f"{finding.path}:{finding.line} {finding.rule}: {unbroken(finding.advice)}")
    print(unbroken(_summary(findings)), file=sys.stderr if findings else sys.stdout, flush=True)
    if any(finding.rule == UNREAD for finding in findings):
        return UNSURE
    return REFUSED if findings else CLEAN


def _summary(findings: tuple[Finding, ...]) -> str:
    if not findings:
        return "Vérification : tout est lu, rien à redire."
    unsure = sum(finding.rule == UNREAD for finding in findings)
    count = "1 point à corriger" if len(findings) == 1 else f"{len(findings)} points à corriger"
    return f"Vérification : {count}" + (
        f", dont {unsure} qui n’ont pas pu être jugés." if unsure else "."
    )
