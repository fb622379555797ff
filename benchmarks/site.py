"""Sites of many articles, built by the project itself, and how long the gate takes to read them."""

import inspect
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from benchmarks.leaks import project
from benchmarks.leaks.project import Project

ROOT = Path(__file__).resolve().parent.parent
BUILT_BY = ("plugins", "theme", "content", "pelicanconf.py", "publishconf.py", "allow.toml")
"""What a site depends on."""

READERS = (("plugins", "gate"), ("plugins", "publishing"))

PARAGRAPHS, SENTENCES = 14, 4
"""Of an article: as in those of the author, about 6,000 characters."""

THREAD = "```dm fibre-2021 10-12\n```"
MANY, COLD, WARM = 1000, 20.0, 3.0
"""Articles, and the seconds that they may take, on two cores, the history apart."""

_BLOCK = re.compile(
    r"```.*?```|^\[\^.*$|\[\^\d+\]|\{figure:[^}]*\}|<[^>]+>", re.DOTALL | re.MULTILINE
)
_PLAIN = re.compile(r"(?:[^\W\d]|[’',;:.!? -]){20,}")
"""A sentence without figures: after another, a date could be taken for one of birth."""
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def build(root: Path, content: Path, site: Path) -> None:
    """Build a content folder as `inv publish` does. Raises SystemExit when it cannot be."""
    words = ["-m", "pelican", str(content), "-s", "publishconf.py", "-o", str(site)]
    done = subprocess.run(
        [sys.executable, *words, "--fatal=warnings"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TERM": "dumb", "PYTHONPATH": str(ROOT)},
    )
    if done.returncode != 0:
        raise SystemExit(f"la construction a échoué :\n{done.stdout}{done.stderr}")


def large(root: Path, size: int) -> Path:
    """Return a folder of `sources/` and `site/` with so many articles, built once and kept."""
    folder = Path(tempfile.gettempdir()) / f"articles-{size}-{_mark(root)}"
    if not (folder / "site").is_dir():
        shutil.rmtree(folder, ignore_errors=True)
        sources = folder / "sources"
        for name in BUILT_BY:
            copy = shutil.copytree if (root / name).is_dir() else shutil.copy
            sources.mkdir(parents=True, exist_ok=True)
            copy(root / name, sources / name)
        write(sources / "content", size)
        build(sources, sources / "content", folder / "partial")
        (folder / "partial").rename(folder / "site")
    return folder


def write(content: Path, size: int) -> None:
    """Add articles made of the author's sentences, in an order that no two of them share."""
    texts = sorted((content / "articles").rglob("*.md"))
    pool = [it for text in texts for it in _sentences(text.read_text("utf-8"))]
    draw = random.Random(size)  # noqa: S311 - texts, not secrets
    folder = content / "articles" / "essais"
    folder.mkdir(parents=True)
    for number in range(1, size - len(texts) + 1):
        (folder / f"essai-{number}.md").write_text(article(number, pool, draw), "utf-8")


def article(number: int, pool: Sequence[str], draw: random.Random) -> str:
    """Return an article: its front matter, its paragraphs, a quote of the thread in the middle."""
    day = date(2021, 4, 3) + timedelta(days=number % 1500)
    head = (
        f"title: Essai {number}\nslug: essai-{number}\ndate: {day} 08:30\n"
        f'summary: "{draw.choice(pool)}"\n'
        "tags: [fibre, recours]\ncase: fibre-2021\nstatus: published"
    )
    said = [" ".join(draw.sample(pool, SENTENCES)) for _ in range(PARAGRAPHS)]
    return "\n\n".join((f"---\n{head}\n---", *said[::2], THREAD, *said[1::2], ""))


class Spent(NamedTuple):
    """Seconds on the clock, and of all processors: those do not grow when the machine is busy."""

    wall: float
    processor: float

    def __str__(self) -> str:
        return f"{self.wall:.1f} ({self.processor:.1f})".replace(".", ",")


@dataclass(frozen=True, slots=True)
class Durations:
    """What it takes: all to be read, one article retouched, nothing changed, the repository too."""

    files: int
    weight: int
    cold: Spent
    retouched: Spent
    same: Spent
    repository: Spent
    findings: int


def measure(root: Path, folder: Path, sizes: Sequence[int], console: Console) -> bool:
    """Print how long sites of each size take; tell whether 1,000 articles stay in the limits."""
    table = Table(title="Secondes à l’horloge (de processeur)", title_justify="left")
    for title in (
        *("articles", "fichiers", "Mo", "à froid", "ms par article", "une retouche", "rien"),
        *("puis le dépôt", "constats"),
    ):
        table.add_column(title, justify="right")
    is_right = True
    for size in sizes:
        with console.status(f"{size} articles"):
            it = durations(root, folder / str(size), size)
        each = f"{it.cold.processor / size * 1000:.0f}"
        spent = (str(it.cold), each, str(it.retouched), str(it.same), str(it.repository))
        table.add_row(str(size), str(it.files), f"{it.weight / 1e6:.0f}", *spent, str(it.findings))
        is_quick = size > MANY or (it.cold.wall < COLD and it.retouched.wall < WARM)
        is_right &= is_quick and not it.findings
    console.print(table)
    console.print(
        f"Pour {MANY} articles : moins de {COLD:.0f} s à froid, de {WARM:.0f} s retouché."
    )
    return is_right


def durations(root: Path, folder: Path, size: int) -> Durations:
    """Check a site of so many articles, the history last and apart."""
    made = large(root, size)
    content = made / "sources" / "content"
    it = project.begin(folder, made / "sources", content, made / "site", project.SITEURL)
    shutil.rmtree(it.root / ".git")
    weights = [file.stat().st_size for file in it.site.rglob("*") if file.is_file()]
    cold, found = timed(it)
    retouch(it)
    retouched, after = timed(it)
    same, _ = timed(it)
    shutil.copytree(folder / project.PRISTINE, it.root / ".git")
    repository, kept = timed(it)
    findings = found + after + kept
    return Durations(len(weights), sum(weights), cold, retouched, same, repository, findings)


def timed(it: Project) -> tuple[Spent, int]:
    """Check in a process of its own, as `inv check` does; return what it took, and the findings."""
    start, before = time.perf_counter(), getrusage(RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.site", str(it.folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    wall, after = time.perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(wall, processor), int(done.stdout)


def retouch(it: Project) -> None:
    """Change a word of an article, and build the site again."""
    (file, *_) = sorted((it.root / "content" / "articles" / "essais").glob("*.md"))
    file.write_text(file.read_text("utf-8") + "\nUn mot de plus.\n", "utf-8")
    shutil.rmtree(it.site)
    build(it.root, it.root / "content", it.site)


def _sentences(text: str) -> Iterator[str]:
    _, _, body = text.removeprefix("---\n").partition("\n---\n")
    for paragraph in _LINK.sub(r"\1", _BLOCK.sub("", body)).split("\n\n"):
        if paragraph.strip() and paragraph.lstrip()[0].isalpha():
            found = re.split(r"(?<=[.!?]) +", " ".join(paragraph.split()))
            yield from (it for it in found if _PLAIN.fullmatch(it))


def _mark(root: Path) -> str:
    """Tell what a site is built by from anything else; what only reads it may change."""
    digest = sha256(inspect.getsource(write).encode() + _PLAIN.pattern.encode())
    every = (it for name in BUILT_BY for it in ((root / name), *sorted((root / name).rglob("*"))))
    for file in (it.relative_to(root) for it in every if it.is_file()):
        if "__pycache__" not in file.parts and file.parts[:2] not in READERS:
            digest.update(file.as_posix().encode() + (root / file).read_bytes())
    return digest.hexdigest()[:12]


if __name__ == "__main__":
    print(len(Project(Path(sys.argv[1])).check()))
