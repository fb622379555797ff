"""The way out: what `inv check` reads of a built site, and refuses."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from plugins.gate import views
from plugins.gate.scan import scan
from plugins.gate.views import UNREAD
from plugins.model import Finding

__all__ = ["check", "main"]

CLEAN, REFUSED, UNSURE = 0, 1, 2


def check(site: Path, content: Path, siteurl: str) -> tuple[Finding, ...]:
    """Judge the site built in `site` from `content` to be published at `siteurl`."""
    return scan(views.read(site, content, siteurl, datetime.now(UTC)))


def main(site: Path, content: Path, siteurl: str) -> int:
    """Print the findings, a line each: `path:line rule: advice`, and return the exit status.

    0 all was read and nothing found, 1 there are findings, 2 something could not be judged.
    """
    findings = check(site, content, siteurl)
    for finding in findings:
        print(f"{finding.path}:{finding.line} {finding.rule}: {finding.advice}")
    print(_summary(findings), file=sys.stderr if findings else sys.stdout, flush=True)
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
