"""The steps before git: a production build into a fresh folder, and the check of those bytes."""

import os
import subprocess
import sys
from pathlib import Path

from plugins import gate
from plugins.gate.published import Published
from plugins.publishing.git import PublishingError
from plugins.publishing.processes import own_session
from plugins.publishing.settings import FILE, Publication


def build(root: Path, site: Path) -> None:
    """Build `root` into `site` with production settings, warnings fatal; Pelican prints as usual.

    But for its spinner: stopped by Ctrl-C, it would leave the terminal without a cursor. Raises
    PublishingError when the build fails.
    """
    words = ["-m", "pelican", "content", "-s", FILE, "-o", str(site), "--fatal=warnings"]
    command = [sys.executable, *words]
    still = {**os.environ, "TERM": "dumb"}
    with own_session(command, cwd=root, env=still, stdin=subprocess.DEVNULL) as process:
        status = process.wait()
    if status != 0:
        raise PublishingError(
            "la construction a échoué : corrigez ce qui est dit ci-dessus, puis relancez."
        )


def judge(  # noqa: PLR0913 - what is judged, then on what terms
    root: Path,
    site: Path,
    wanted: Publication,
    published: Published,
    vault: Path | None = None,
    *,
    branch: str | None = None,
) -> int:
    """Run the gate on what was built: 0 all was read and is clean, 1 findings, 2 could not tell.

    `published` is what is online already; `vault` stands in for the project's own; with `branch`,
    what the remote's history holds already is told, and refuses nothing: a page that is mended
    must be able to go out.
    """
    verdict = gate.judge(
        site,
        root / "content",
        wanted.siteurl,
        wanted.zone,
        vault=vault,
        published=published,
        branch=branch,
    )
    return gate.report(verdict)


def check(root: Path, site: Path, wanted: Publication, published: Published) -> None:
    """Raise PublishingError unless the gate read everything and found nothing."""
    if judge(root, site, wanted, published, branch=wanted.branch) != 0:
        raise PublishingError(
            "la vérification refuse ce site : corrigez ce qui est listé ci-dessus, puis relancez."
        )
