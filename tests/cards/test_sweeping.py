"""What is thrown away of a folder of cards."""

import os
from pathlib import Path

from plugins.cards.sweeping import sweep


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    """A temporary file goes away when its process is no more; that of a living one stays."""
    gone = 2**22 + 1  # above what Linux gives
    for process in (gone, os.getpid()):
        (tmp_path / f".carte.png.{process}.tmp").write_bytes(b"moi")
    (tmp_path / "carte.png").write_bytes(b"moi")
    assert sorted(sweep(tmp_path)) == sorted([f".carte.png.{os.getpid()}.tmp", "carte.png"])
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(sweep(tmp_path))
