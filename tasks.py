"""The tasks, thin: each calls one function of a package, or one program (`inv --list`)."""

import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from invoke.collection import Collection
from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))


@task(help={"series": "la série, par son dossier ou son titre", "part": "le numéro d’épisode"})
def new(_c: Context, title: str, series: str | None = None, part: str | None = None) -> None:
    """Commence un article : son fichier, avec son en-tête."""
    from plugins.authoring import main  # noqa: PLC0415 - each task loads what it needs alone

    raise Exit(code=main(ROOT, title, series, part))


@task
def build(c: Context) -> None:
    """Construit le site dans output/ ; « inv build -- -v » passe la suite à Pelican."""
    words = ["-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "output", "--fatal=errors"]
    _run(c, sys.executable, *words, *_after_dashes())


@task(help={"port": "8000 par défaut", "open-browser": "ouvre le navigateur"})
def serve(_c: Context, port: str = "8000", open_browser: bool = False) -> None:
    """Montre le site sur cette machine, le reconstruit et recharge la page à chaque changement."""
    from plugins.preview import serve as run  # noqa: PLC0415

    raise Exit(code=run(ROOT, port, open_browser))


@task
def check(_c: Context) -> None:
    """Construit le site tel qu’il serait publié, et dit tout ce qui ne va pas."""
    with _interruptible("Vérification"):
        from plugins.publishing import rehearse  # noqa: PLC0415

    raise Exit(code=rehearse(ROOT))


@task
def publish(_c: Context) -> None:
    """Construit, vérifie, puis publie le site sur la branche gh-pages."""
    with _interruptible("Publication"):
        from plugins.publishing import publish as run  # noqa: PLC0415

    raise Exit(code=run(ROOT))


@task
def clean(_c: Context) -> None:
    """Efface ce que les outils refont : output/ et .cache/."""
    import shutil  # noqa: PLC0415

    for folder in ("output", ".cache"):
        shutil.rmtree(ROOT / folder, ignore_errors=True)
    print("Effacés : output/ et .cache/")


@task
def test(c: Context) -> None:
    """Lance tous les tests ; « inv test -- -k bulles » passe la suite à pytest."""
    _run(c, sys.executable, "-m", "pytest", *_after_dashes())


@task
def lint(c: Context) -> None:
    """Vérifie la forme du code : ruff, mypy et les couches d’import."""
    _run(c, sys.executable, "-m", "ruff", "check")
    _run(c, sys.executable, "-m", "ruff", "format", "--check")
    _run(c, sys.executable, "-m", "mypy")
    _run(c, str(Path(sys.executable).with_name("lint-imports")))


@contextmanager
def _interruptible(what: str) -> Iterator[None]:
    """Have Ctrl-C say, while a task loads, what it says afterwards."""
    try:
        yield
    except KeyboardInterrupt:
        raise Exit(f"\n{what} interrompue : rien n’est publié.", code=130) from None


def _after_dashes() -> list[str]:
    """Return the words after `--`. invoke's own remainder has lost their quotes."""
    return sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []


def _run(c: Context, *words: str) -> None:
    """Run a program from the project's folder; its exit status is the task's."""
    with c.cd(str(ROOT)):
        result = c.run(shlex.join(words), warn=True, pty=False)
    if result is not None and not result.ok:
        raise Exit(code=result.exited)


namespace = Collection(new, build, serve, check, publish, clean, test, lint)
