"""How fast 200 distinct cards are drawn, here and by others: prints a table.

`python -m benchmarks.cards --peers PYTHON…`: the Pythons of the environments that hold the peers,
whose versions are in the `cards` groups of `pyproject.toml` (they contradict one another: two
environments at least). Each method is a whole process, from its start to its end, with an empty
cache, one after the other, again and again; memory is measured apart, so that measuring it slows
nothing down. Material and Pelican build a site around their cards: the last column takes off the
time that the same site takes without them.

Then the cards of 1,000 articles in a build that changes nothing, its output folder deleted.
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the file may be run by its path

from benchmarks import card_methods  # noqa: E402
from benchmarks.card_peers import PEERS  # noqa: E402
from benchmarks.card_set import Told, told  # noqa: E402

COUNT, ARTICLES = 200, 1000
OURS = {"tu-captes, deux processus": "both", "tu-captes, un processus": "alone"}
WITH_SITE = ("mkdocs-material", "pelican-social-cards")
SAMPLES = 0.02
"""Seconds between two looks at the memory."""
PROBES = {
    "plain": "ete", "accents": "été", "other accents": "ètè",
    "emoji": "🙏", "other emoji": "🔥",
    "arabic": "شكرا", "apart": "ش‌ك‌ر‌ا", "other arabic": "مرحبا",
}  # fmt: skip
"""What is drawn to see which scripts come out: two texts that look the same are two rows of boxes,
and Arabic letters kept apart by a joiner's opposite look otherwise, where letters join."""


@dataclass
class Result:
    """Of a method: its command, the seconds of its runs (of processor, without cards), the rest."""

    command: list[str]
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    blank: list[float] = field(default_factory=list)
    weight: float = 0
    memory: tuple[float, float] = (0, 0)
    scripts: str = ""


def commands(pythons: Sequence[str]) -> dict[str, list[str]]:
    """Return how each method is run; a peer that no environment holds is left out."""
    here = str(ROOT / "benchmarks" / "card_methods.py")
    found = {name: [sys.executable, here, how] for name, how in OURS.items()}
    for name, (module, _) in PEERS.items():
        for python in pythons:
            trial = [python, "-c", f"import {module}"]
            if subprocess.run(trial, capture_output=True, check=False).returncode == 0:
                found[name] = [python, str(ROOT / "benchmarks" / "card_peers.py"), name]
                break
    return found


class Bench:
    """A folder of work, thrown away at the end, where every run has an empty one of its own."""

    def __init__(self, folder: Path, keep: Path | None) -> None:
        self._folder, self._keep = folder, keep
        self._kits = 0

    def kit(self, cards: Sequence[Told]) -> str:
        """Write what the methods read, and return its path."""
        self._kits += 1
        file = self._folder / f"kit-{self._kits}.json"
        file.write_text(json.dumps(card_methods.kit(cards)), encoding="utf-8")
        return str(file)

    def run(
        self, command: Sequence[str], kit: str, watch: Callable[[int], None] | None = None
    ) -> tuple[float, dict[str, Path]]:
        """Run a method; return its seconds and its pictures by their slugs, until the next run."""
        folder = self._folder / "out"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        words = [*command[:3], kit, str(folder), *command[3:]]
        start = perf_counter()
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
            if watch:
                watch(process.pid)
            error = process.stderr.read() if process.stderr else b""
        seconds = perf_counter() - start
        if process.returncode:
            sys.exit(f"« {' '.join(command)} » a échoué :\n{error.decode(errors='replace')}")
        return seconds, {file.stem[:10]: file for file in sorted(folder.glob("carte-*.png"))}

    def keep(self, name: str, pictures: dict[str, Path]) -> None:
        """Copy a few pictures where they can be looked at."""
        if self._keep:
            folder = self._keep / name.split(",", maxsplit=1)[0]
            folder.mkdir(parents=True, exist_ok=True)
            for file in list(pictures.values())[:8]:
                shutil.copyfile(file, folder / file.name)


def measured(methods: dict[str, list[str]], bench: Bench, runs: int) -> dict[str, Result]:
    """Return what each method gives. The first run of each, watched, also warms the disk up."""
    results = {name: Result(command) for name, command in methods.items()}
    kit, probes = bench.kit(told(COUNT)), bench.kit(list(_probes()))
    for name, it in results.items():
        looks: list[tuple[float, float]] = []
        _, pictures = bench.run(it.command, kit, lambda pid, looks=looks: _watch(pid, looks))
        if len(pictures) != COUNT:
            sys.exit(f"« {name} » a dessiné {len(pictures)} cartes sur {COUNT}.")
        it.weight = sum(file.stat().st_size for file in pictures.values()) / COUNT / 1000
        it.memory = (
            max((one[0] for one in looks), default=0),
            max((one[1] for one in looks), default=0),
        )
        bench.keep(name, pictures)
        it.scripts = card_methods.scripts(bench.run(it.command, probes)[1], list(PROBES))
    for _ in range(runs):
        for name, it in results.items():
            before = _processor()
            it.seconds.append(bench.run(it.command, kit)[0])
            it.processor.append(_processor() - before)
            if name in WITH_SITE:
                it.blank.append(bench.run([*it.command, "--blank"], kit)[0])
    return results


def _processor() -> float:
    """Return the seconds of processor that finished runs took: others' work leaves them alone."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _probes() -> Iterator[Told]:
    for index, text in enumerate(PROBES.values()):
        said = [{"role": role, "text": text} for role in ("customer", "agent")]
        yield {"slug": f"carte-{index:04}", "title": "Essai", "messages": said}  # type: ignore[typeddict-item]


def _watch(process: int, looks: list[tuple[float, float]]) -> None:
    """Look at the memory of a process and of those that it started, together, while it lasts."""
    while Path(f"/proc/{process}/smaps_rollup").exists():
        shares = [_memory(one) for one in _family(process)]
        looks.append((sum(one[0] for one in shares), sum(one[1] for one in shares)))
        if looks[-1] == (0, 0) and len(looks) > 1:
            return
        sleep(SAMPLES)


def _family(process: int) -> Iterator[int]:
    yield process
    for file in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            for child in file.read_text().split():
                yield from _family(int(child))
        except OSError:
            continue


def _memory(process: int) -> tuple[float, float]:
    """Return the PSS and the RSS of a process in MiB; PSS counts shared pages once in all."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0, 0
    sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines[1:]}
    return sizes.get("Pss", 0), sizes.get("Rss", 0)


def rows(results: dict[str, Result]) -> Iterator[list[str]]:
    """Yield the lines of the table."""
    yield [
        "",
        "cartes/s min",
        "médiane",
        "max",
        "ms CPU/carte",
        "Ko/carte",
        "Mio PSS",
        "Mio RSS",
        "é 🙏 ش",
        "sans site",
    ]
    for name, it in results.items():
        speeds = sorted(COUNT / one for one in it.seconds)
        alone = COUNT / max(median(it.seconds) - median(it.blank), 0.001) if it.blank else None
        numbers = [
            *(f"{one:.0f}" for one in (speeds[0], median(speeds), speeds[-1])),
            f"{median(it.processor) / COUNT * 1000:.1f}".replace(".", ","),
            f"{it.weight:.0f}",
        ]
        memory = [f"{one:.0f}" if one else "–" for one in it.memory]
        yield [name, *numbers, *memory, it.scripts, f"{alone:.0f}" if alone else ""]


def ratios(results: dict[str, Result]) -> Iterator[str]:
    """Yield how many times faster than takumi-py, run by run: the machine's speed drifts."""
    if not (peer := results.get("takumi-py")):
        return
    for name in OURS:
        it = results[name]
        speed = _ratio(peer.seconds, it.seconds)
        work = _ratio(peer.processor, it.processor)
        yield f"{name}, contre takumi-py : {speed} ; processeur {work}"


def _ratio(theirs: Sequence[float], ours: Sequence[float]) -> str:
    found = sorted(one / other for one, other in zip(theirs, ours, strict=True))
    low, middle, high = (
        f"{one:.2f}".replace(".", ",") for one in (found[0], median(found), found[-1])
    )
    return f"× {middle} (de {low} à {high})"


def table(lines: Sequence[Sequence[str]]) -> str:
    """Return lines of cells as text, the first column to the left."""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])])
        for line in lines
    )


def main(words: Sequence[str] | None = None) -> int:
    """Print the table, then the build that changes nothing."""
    parser = argparse.ArgumentParser(description="La vitesse à laquelle les cartes sont dessinées.")
    parser.add_argument("--peers", nargs="*", default=[], help="les Python où sont les autres")
    parser.add_argument("--runs", type=int, default=5, help="passages de chaque méthode")
    parser.add_argument("--keep", type=Path, help="dossier où garder quelques images")
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), asked.keep)
        results = measured(commands(asked.peers), bench, max(3, asked.runs))
        print(f"{COUNT} cartes, {max(3, asked.runs)} passages\n")
        print(table(list(rows(results))))
        print("", *ratios(results), "", sep="\n")
        for seconds, drawn in card_methods.rebuilds(ARTICLES, max(3, asked.runs), Path(folder)):
            print(f"reconstruction de {ARTICLES} articles : {seconds:.3f} s, {drawn} redessinées")
    return 0


if __name__ == "__main__":
    sys.exit(main())
