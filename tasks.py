"""The tasks, thin: each calls one function of a package, or one program (`inv --list`)."""

import subprocess
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
    with _interruptible():
        from plugins.authoring import main  # noqa: PLC0415

    raise Exit(code=main(ROOT, title, series, part))


@task(
    name="import",
    help={
        "thread": "le fil à prendre, par son numéro dans la liste ou sa clé",
        "me": "le nom que vous portez dans l’export",
        "roster": "un fichier de noms confirmés : rien n’est alors demandé",
        "case": "l’affaire ; les pseudonymes y sont les mêmes d’un fil à l’autre",
        "slug": "le nom du fichier de conversation",
        "zone": "le fuseau de l’export, Europe/Paris par défaut",
    },
)
def import_export(  # noqa: PLR0913, PLR0917 - the options of the command
    _c: Context,
    export: str,
    thread: str | None = None,
    me: str | None = None,
    roster: str | None = None,
    case: str | None = None,
    slug: str | None = None,
    zone: str = "Europe/Paris",
) -> None:
    """Fait d’un export de messagerie une conversation anonymisée, prête à citer."""
    with _interruptible():
        from plugins.importing import import_export as run  # noqa: PLC0415

    raise Exit(code=run(ROOT, export, thread, me, roster, case, slug, zone))


@task(help={"roster": "un fichier de noms confirmés", "output": "où écrire le texte nettoyé"})
def redact(_c: Context, file: str, roster: str | None = None, output: str | None = None) -> None:
    """Nettoie un texte quelconque comme le fait l’import."""
    with _interruptible():
        from plugins.importing import redact_file  # noqa: PLC0415

    raise Exit(code=redact_file(ROOT, file, roster, output))


@task
def forget(_c: Context, thread: str) -> None:
    """Efface de private/ tout ce qui concerne un fil : correspondances, noms, copie brute."""
    with _interruptible():
        from plugins.importing import forget as run  # noqa: PLC0415

    raise Exit(code=run(ROOT, thread))


@task(
    iterable=["box"],
    help={
        "box": "un rectangle à couvrir, x,y,w,h ; à répéter",
        "name": "le titre de la nouvelle image",
        "approve": "accepte une image qui ne montre rien de privé, telle quelle",
    },
)
def screenshot(
    _c: Context, image: str, box: list[str], name: str | None = None, approve: bool = False
) -> None:
    """Couvre ce qu’une capture montre de privé, et en écrit une nouvelle."""
    with _interruptible():
        from plugins.screenshots import let_through, main  # noqa: PLC0415

    if approve and (box or name):
        print("--approve prend l’image telle quelle : sans --box ni --name.", file=sys.stderr)
        raise Exit(code=2)
    run = let_through(ROOT, Path(image)) if approve else main(ROOT, Path(image), box, name)
    raise Exit(code=run)


@task
def build(_c: Context) -> None:
    """Construit le site dans output/ ; « inv build -- -v » passe la suite à Pelican."""
    words = ["-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "output", "--fatal=errors"]
    _run(sys.executable, *words, *_after_dashes())


@task(help={"port": "8000 par défaut", "open-browser": "ouvre le navigateur"})
def serve(_c: Context, port: str = "8000", open_browser: bool = False) -> None:
    """Montre le site sur cette machine, le reconstruit et recharge la page à chaque changement."""
    with _interruptible():
        from plugins.preview import serve as run  # noqa: PLC0415

    raise Exit(code=run(ROOT, port, open_browser))


@task(
    help={
        "output": "un dossier déjà construit, à vérifier tel quel",
        "vault": "un autre coffre que celui du projet",
    }
)
def check(_c: Context, output: str | None = None, vault: str | None = None) -> None:
    """Construit le site tel qu’il serait publié, et dit tout ce qui ne va pas."""
    with _interruptible():
        from plugins.publishing import rehearse  # noqa: PLC0415

    if "" in (output, vault):  # an unset variable of a shell must not lift a check
        print(
            "--output et --vault attendent chacun un chemin : l’un des deux est vide.",
            file=sys.stderr,
        )
        raise Exit(code=2)
    folder, file = (Path(it).expanduser().absolute() if it else None for it in (output, vault))
    raise Exit(code=rehearse(ROOT, output=folder, vault=file))


@task(
    iterable=["republish"],
    help={
        "dry-run": "montre ce qui changerait, page par page, et s’arrête là",
        "republish": "le slug d’un texte retiré à remettre en ligne ; à répéter",
    },
)
def publish(_c: Context, republish: list[str], dry_run: bool = False) -> None:
    """Construit, vérifie, puis publie le site sur la branche gh-pages."""
    with _interruptible():
        from plugins.publishing import publish as run  # noqa: PLC0415

    raise Exit(code=run(ROOT, dry_run=dry_run, republish=republish))


@task
def unpublish(_c: Context, slug: str) -> None:
    """Retire un texte du site : à sa place, un mot dit qu’il a été retiré."""
    with _interruptible():
        from plugins.publishing import unpublish as run  # noqa: PLC0415

    raise Exit(code=run(ROOT, slug))


@task(help={"gallery": "écrit share/galerie/ : chaque modèle, format et thème, à regarder"})
def cards(_c: Context, gallery: bool = False) -> None:
    """Dessine les cartes de tous les textes, et dit combien, ce qu’elles pèsent, où elles sont."""
    with _interruptible():
        from plugins.sharing.gallery.command import cards as run  # noqa: PLC0415

    raise Exit(code=run(ROOT, gallery))


@task
def share(_c: Context, slug: str) -> None:
    """Prépare de quoi partager un article : cartes, carrousel, message, liens, aperçu."""
    with _interruptible():
        from plugins.sharing.command import share as run  # noqa: PLC0415

    raise Exit(code=run(ROOT, slug))


@task(help={"url": "l’adresse d’une page, ou un fichier, ou un dossier déjà construit"})
def share_check(_c: Context, url: str) -> None:
    """Lit une page comme le robot de LinkedIn, et dit ce qu’il en montrerait."""
    with _interruptible():
        from plugins.sharing.checking.command import check as run  # noqa: PLC0415

    raise Exit(code=run(url))


@task(
    help={
        "action": "lock verrouille private/ dans vault.age, unlock l’ouvre, key crée votre clé",
        "public": "avec lock : je sais qu’un fichier chiffré publié l’est pour toujours",
        "force": "où les deux ont changé : lock garde private/, unlock garde vault.age",
        "new": "avec key : une clé de plus, pour remplacer l’ancienne",
        "show": "avec key : affiche la clé secrète, pour la copier en lieu sûr",
    },
)
def vault(
    _c: Context,
    action: str,
    public: bool = False,
    force: bool = False,
    new: bool = False,
    show: bool = False,
) -> None:
    """Fait voyager le coffre, chiffré : lock, unlock ou key."""
    with _interruptible():
        from plugins.sealing import vault as run  # noqa: PLC0415

    given = {"public": public, "force": force, "new": new, "show": show}
    raise Exit(code=run(ROOT, action, frozenset(name for name in given if given[name])))


@task
def clean(_c: Context) -> None:
    """Efface ce que les outils refont : output/ et .cache/."""
    import shutil  # noqa: PLC0415

    for folder in ("output", ".cache"):
        shutil.rmtree(ROOT / folder, ignore_errors=True)
    print("Effacés : output/ et .cache/")


@task
def test(_c: Context) -> None:
    """Lance tous les tests ; « inv test -- -k bulles » passe la suite à pytest."""
    _run(sys.executable, "-m", "pytest", *_after_dashes())


@task
def lint(_c: Context) -> None:
    """Vérifie la forme du code : ruff, mypy et les couches d’import."""
    _run(sys.executable, "-m", "ruff", "check")
    _run(sys.executable, "-m", "ruff", "format", "--check")
    _run(sys.executable, "-m", "mypy")
    _run(str(Path(sys.executable).with_name("lint-imports")))


@contextmanager
def _interruptible() -> Iterator[None]:
    """Have Ctrl-C end with a word and 130 a task that still loads, as its package does later.

    Each task loads what it needs, and nothing else.
    """
    try:
        yield
    except KeyboardInterrupt:
        raise Exit("\nInterrompu avant de commencer : rien n’a changé.", code=130) from None


def _after_dashes() -> list[str]:
    """Return the words after `--`. invoke's own remainder has lost their quotes."""
    return sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []


def _run(*words: str) -> None:
    """Run a program from the project's folder, on this terminal; its exit status is the task's.

    Ctrl-C reaches it too: it ends by itself, and whatever it returns the status is 130.
    """
    with subprocess.Popen(words, cwd=ROOT) as process:
        try:
            status = process.wait()
        except KeyboardInterrupt:
            process.wait()
            status = 130
    if status:
        raise Exit(code=status)


namespace = Collection(
    *(new, import_export, redact, screenshot, forget, vault, build, serve, check, publish),
    *(unpublish, cards, share, share_check, clean, test, lint),
)
