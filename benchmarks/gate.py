"""What the gate finds of leaks planted one at a time, and how long it takes: prints tables.

`python -m benchmarks.gate [--leaks | --articles]`. Works on copies under a temporary folder: the
site as it would be published, and a repository of the author's own content. Each secret is planted
in each form in the text of a page; then one, in each form, on every other surface of the site and
of the repository. Each leak is judged by `plugins.gate.judge`, as by `inv check --output --vault`,
and taken away. It is found when a rule on private data points at the file it is in; no finding may
quote it; before, after, and with a stranger's text instead, these rules must find nothing.
Then sites of many articles are checked, cold and with little changed (see `benchmarks.site`).

The exit status is 1 when a leak was missed or quoted, when something was found where there is none,
or when 1,000 articles take too long.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the file may be run by its path

from rich.console import Console  # noqa: E402
from rich.progress import track  # noqa: E402

from benchmarks import site  # noqa: E402
from benchmarks.leaks import project, tables, trial  # noqa: E402
from benchmarks.leaks.project import Project  # noqa: E402
from benchmarks.leaks.trial import Leak, Outcome  # noqa: E402
from plugins.gate import memory  # noqa: E402

_MINE: list[Project] = []
"""The copy that a process works on."""


def attempts(base: Project, leaks: Sequence[Leak], console: Console) -> Iterator[Outcome]:
    """Yield what becomes of each leak; each core works on a copy of its own."""
    with ProcessPoolExecutor(os.cpu_count(), initializer=_begin, initargs=(base,)) as pool:
        done = pool.map(_attempt, leaks, chunksize=8)
        yield from track(done, "Fuites", len(leaks), console=console, transient=True)


def lucky(base: Project, leaks: Sequence[Leak], console: Console) -> list[Leak]:
    """Return the leaks in whose place a stranger's text is taken for a secret."""
    with ProcessPoolExecutor(os.cpu_count(), initializer=_begin, initargs=(base,)) as pool:
        done = pool.map(_lucky, leaks, chunksize=8)
        told = track(done, "Sans fuite", len(leaks), console=console, transient=True)
        return [leak for leak, is_lucky in zip(leaks, told, strict=True) if is_lucky]


def _begin(base: Project) -> None:
    folder = Path(mkdtemp(dir=base.folder.parent))
    shutil.copytree(base.folder, folder, dirs_exist_ok=True)
    _MINE.append(Project(folder, base.siteurl))
    # The code does not change meanwhile: what tells it from another is read once a process.
    memory.code = cache(memory.code)


def _attempt(leak: Leak) -> Outcome:
    return trial.attempt(_MINE[0], leak)


def _lucky(leak: Leak) -> bool:
    return trial.lucky(_MINE[0], leak)


def leaks(folder: Path, console: Console) -> bool:
    """Plant every leak, print what was found, and tell whether it was as it should be."""
    built = folder / "built"
    site.build(ROOT, ROOT / "content", built)
    base = project.begin(folder / "base", ROOT, ROOT / "content", built, project.SITEURL)
    clean = base.check()
    for finding in clean:
        console.print(f"Sans fuite, et pourtant : {finding}")
    (in_pages, without), (elsewhere, aside) = trial.in_pages(), trial.elsewhere()
    outcomes = list(attempts(base, [*in_pages, *elsewhere], console))
    tables.show(console, outcomes, without | aside)
    chosen = trial.strangers([it.leak for it in outcomes])
    wrong = lucky(base, chosen, console)
    console.print(f"À la place d’une fuite, un texte étranger : {len(chosen)}, pris {len(wrong)}.")
    for leak in wrong:
        console.print(f"Par chance : {leak}")
    after = base.check()
    console.print(f"Sans fuite : {len(clean)} constat avant, {len(after)} après.")
    return not (clean or after or wrong) and all(it.found and not it.told for it in outcomes)


def main(words: Sequence[str] | None = None) -> int:
    """Print the tables; return 1 when the gate is not what it should be."""
    parser = argparse.ArgumentParser(description="Ce que la vérification trouve, et en combien.")
    parser.add_argument("--leaks", action="store_true", help="les fuites seulement")
    parser.add_argument("--articles", action="store_true", help="les durées seulement")
    parser.add_argument("--sizes", type=int, nargs="+", default=[250, 500, 1000, 2000])
    asked = parser.parse_args(words)
    console = Console(width=None if sys.stdout.isatty() else 160)
    is_right = True
    with TemporaryDirectory(prefix="fuites-") as folder:
        if asked.leaks or not asked.articles:
            is_right = leaks(Path(folder), console)
        if asked.articles or not asked.leaks:
            is_right &= site.measure(ROOT, Path(folder), asked.sizes, console)
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())
