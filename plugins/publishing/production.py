"""The steps before git: a production build into a fresh folder, and the check of those bytes."""

import subprocess
import sys
from pathlib import Path

from plugins import gate
from plugins.publishing.git import PublishingError
from plugins.publishing.settings import FILE


def build(root: Path, site: Path) -> None:
    """Build `root` into `site` with production settings, warnings fatal; Pelican prints as usual.

    Raises PublishingError when it fails.
    """
    words = ["-m", "pelican", "content", "-s", FILE, "-o", str(site), "--fatal=warnings"]
    done = subprocess.run([sys.executable, *words], cwd=root, check=False)
    if done.returncode != 0:
        raise PublishingError(
            "la construction a échoué : corrigez ce qui est dit ci-dessus, puis relancez."
        )


def judge(root: Path, site: Path, siteurl: str) -> int:
    """Run the gate on what was built: 0 all was read and is clean, 1 findings, 2 could not tell."""
    return gate.main(site, root / "content", siteurl)


def check(root: Path, site: Path, siteurl: str) -> None:
    """Raise PublishingError unless the gate read everything and found nothing."""
    if judge(root, site, siteurl) != 0:
        raise PublishingError(
            "la vérification refuse ce site : corrigez ce qui est listé ci-dessus, puis relancez."
        )
