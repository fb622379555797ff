"""A publication killed at random moments: prints what the remote holds after each, and the verdict.

`python -m benchmarks.publish_killed [--kills 30] [--seed 1]`. Works on copies under a temporary
folder: the project with its own content, and a local bare remote. Before each run a text changes;
`inv publish` starts and is killed (SIGKILL), alone or with all its children by turns, at a random
moment: one time in two anywhere before the sending, the other during it. Then the remote must hold
the former site or the new one, whole (`git fsck`), and a publication left to itself must end well,
without anyone cleaning up first.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
COPIED = (
    *("plugins", "theme", "content", "pelicanconf.py", "publishconf.py", "tasks.py"),
    "allow.toml",  # what the site shows on purpose, where there is such a file
)
SENDING = b"Envoi vers"
"""How the line begins that is printed when the sending does."""

SETTLING = 60.0
"""Seconds given to the orphans of a killed publication to end by themselves."""


@dataclass(frozen=True, slots=True)
class Author:
    """Someone who publishes from `root` to the bare repository `remote`."""

    root: Path
    remote: Path

    def start(self) -> "subprocess.Popen[bytes]":
        """Begin a publication."""
        return subprocess.Popen(
            [sys.executable, "-m", "invoke", "publish"],
            cwd=self.root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def publish(self) -> tuple[int, str]:
        """Publish without disturbance; return the status and what was said."""
        process = self.start()
        said, _ = process.communicate()
        return process.returncode, said.decode()

    def write(self, text: str) -> None:
        """Change a page and commit."""
        page = self.root / "content" / "pages" / "a-propos.md"
        page.write_text(page.read_text("utf-8").rstrip("\n") + f"\n\n{text}\n", "utf-8")
        git(self.root, "commit", "--quiet", "--all", "--message", text)

    def tip(self) -> str:
        """Return the commit that the remote shows."""
        return git(self.remote, "rev-parse", "gh-pages")

    def outside(self) -> tuple[str, str]:
        """Return what no failure may touch: the author's branch and the former `output/`."""
        return git(self.root, "rev-parse", "main"), (self.root / "output/index.html").read_text()

    def left(self) -> list[str]:
        """Return what lies in the publication's own folder, but for its lock."""
        folder = self.root / ".git" / "inv-publish"
        return sorted(it.name for it in folder.iterdir() if it.name != "lock")


def git(folder: Path, *words: str) -> str:
    """Run git and return what it prints."""
    done = subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def begin(folder: Path) -> Author:
    """Copy the project, commit it, and publish it a first time."""
    author = Author(folder / "sources", folder / "remote.git")
    author.root.mkdir()
    for source in filter(Path.exists, (ROOT / name for name in COPIED)):
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, author.root / source.name)
    (author.root / ".gitignore").write_text("output/\n.cache/\n__pycache__/\nprivate/\n")
    (author.root / "output").mkdir()
    (author.root / "output" / "index.html").write_text("avant")
    git(folder, "init", "--quiet", "--bare", str(author.remote))
    git(author.root, "init", "--quiet", "--initial-branch=main")
    for key, value in (("user.name", "Claire Martin"), ("user.email", "claire@example.org")):
        git(author.root, "config", key, value)
    git(author.root, "remote", "add", "origin", str(author.remote))
    git(author.root, "add", ".")
    git(author.root, "commit", "--quiet", "--message", "Sources")
    status, said = author.publish()
    if status != 0:
        raise SystemExit(f"the first publication failed:\n{said}")
    return author


def kill(process: "subprocess.Popen[bytes]", *, children: bool) -> None:
    """Kill a process, and all that it started if asked: a closed terminal, or a power cut."""
    victims = [process.pid, *(_children(process.pid) if children else ())]
    for pid in victims:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    process.communicate()


def _children(pid: int) -> Iterator[int]:
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True)
    parents = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
    for child in (child for child, parent in parents if parent == pid):
        yield child
        yield from _children(child)


def wait_for_the_sending(process: "subprocess.Popen[bytes]") -> float:
    """Read what a publication says until it sends; return that moment, on a steady clock."""
    for line in process.stdout or ():
        if line.startswith(SENDING):
            break
    return time.monotonic()


def settle(author: Author) -> None:
    """Wait until no orphan works on the remote any more: its tip stays for a second."""
    deadline = time.monotonic() + SETTLING
    seen = author.tip()
    while time.monotonic() < deadline:
        time.sleep(1.0)
        if seen == (seen := author.tip()):
            return


def judge(author: Author, former: str, outside: tuple[str, str]) -> str:
    """Return `former` or `new`, or what is wrong."""
    settle(author)
    now = author.tip()
    if git(author.remote, "fsck", "--no-dangling", "--no-progress"):
        return "broken objects"
    if author.outside() != outside:
        return "the author's own files moved"
    status, said = author.publish()
    if status != 0:
        return f"the next publication fails: {said.splitlines()[-2:]}"
    if author.left():
        return f"left behind: {author.left()}"
    after = author.tip()
    if now == former:
        follows = git(author.remote, "rev-parse", f"{after}^") == former
        return "former" if after != former and follows else "the new site is not there"
    whole = after == now and git(author.remote, "rev-parse", f"{now}^") == former
    return "new" if whole else "neither the former site nor the new one"


def _usual(author: Author) -> Iterator[tuple[float, float]]:
    """Time a few publications: what comes before the sending, and the sending."""
    for count in range(3):
        author.write(f"Mesure {count}.")
        started = time.monotonic()
        process = author.start()
        before = wait_for_the_sending(process) - started
        process.communicate()
        yield before, time.monotonic() - started - before


def main() -> int:
    """Kill, judge, print; return 1 if anything but the former or the new site was found."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--kills", type=int, default=30)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    draw = random.Random(asked.seed)  # noqa: S311 - moments, not secrets
    verdicts: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        author = begin(Path(folder))
        before, sending = (min(times) for times in zip(*_usual(author), strict=True))
        print(f"here it takes {before:.1f} s, then {sending:.2f} s to send; seed {asked.seed}")
        while verdicts.total() < asked.kills:
            count = verdicts.total() + 1
            author.write(f"Version {count}.")
            former, outside = author.tip(), author.outside()
            process, share, is_late = author.start(), draw.random(), bool(count % 2)
            if is_late:
                wait_for_the_sending(process)
            time.sleep(share * (sending if is_late else before))
            if process.poll() is not None:  # too late: that one does not count
                process.communicate()
                continue
            children = count % 4 > 1
            kill(process, children=children)
            left = len(author.left())
            verdict = judge(author, former, outside)
            verdicts[verdict] += 1
            whom = "with its children" if children else "alone"
            when = f"{share:4.0%} of the {'sending' if is_late else 'rest'}"
            print(f"{count:3}  {when:19} {whom:17} scratch left: {left}  {verdict}", flush=True)
    print(", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common()))
    return 0 if set(verdicts) <= {"former", "new"} else 1


if __name__ == "__main__":
    sys.exit(main())
