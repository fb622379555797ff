"""Where a text can stand in the repository: what a push sends, and what lies beside it."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from benchmarks.leaks.markup import said
from benchmarks.leaks.project import Project
from benchmarks.leaks.secrets import NAME, Secret
from benchmarks.leaks.surfaces import Surface, not_a_name
from plugins.gate.discretion import hidden
from plugins.gate.gathering import REAL, is_fiction
from plugins.gate.kept.examples import SHARED

NOTE = "content/pages/note.md"
_FRONT = "---\ntitle: Note\nslug: note-{0}\ndate: 2021-03-05 08:30\nstatus: {0}\n---\n\n{1}\n"
_NOT_A_REF = re.compile(r"[\0-\x20\x7f~^:?*\[\\]|\.\.|@\{|//|^[./-]|[./]$|\.lock$|/\.")


def _file(path: str, make: Callable[[str], str | bytes]) -> Callable[[Project, str], Iterable[str]]:
    """Make what writes a file that git does not follow yet."""

    def plant(project: Project, text: str) -> Iterable[str]:
        project.write(project.root / path, make(text))
        return (path,)

    return plant


def _tracked(
    path: str, make: Callable[[str], str | bytes]
) -> Callable[[Project, str], Iterable[str]]:
    def plant(project: Project, text: str) -> Iterable[str]:
        (file,) = _file(path, make)(project, text)
        _commit(project)
        return (file,)

    return plant


def _commit(
    project: Project, message: str = "Un pas", people: Mapping[str, str] = MappingProxyType({})
) -> str:
    project.git("add", "--all")
    project.git("commit", "--quiet", "--allow-empty", "--message", message, people=people)
    return project.head()


def _staged(project: Project, text: str) -> Iterable[str]:
    """Stage a text, then change the file: it is in the index alone."""
    project.write(project.root / NOTE, _page(text))
    project.git("add", NOTE)
    project.write(project.root / NOTE, _page("Rien."))
    return (f":{NOTE}",)


def _deleted(project: Project, text: str) -> Iterable[str]:
    project.write(project.root / NOTE, _page(text))
    commit = _commit(project)
    project.git("rm", "--quiet", NOTE)
    _commit(project, "Un autre")
    return (f"{commit}:{NOTE}",)


def _on_a_branch(project: Project, text: str) -> Iterable[str]:
    """Commit on a branch that nobody has checked out."""
    project.git("switch", "--quiet", "--create", "essai")
    project.write(project.root / NOTE, _page(text))
    commit = _commit(project)
    project.git("switch", "--quiet", "main")
    return (f"{commit}:{NOTE}",)


def _named_once(project: Project, text: str) -> Iterable[str]:
    path = f"content/pages/{text}.md"
    project.write(project.root / path, _page("Rien."))
    commit = _commit(project)
    project.git("rm", "--quiet", path)
    _commit(project, "Un autre")
    return (commit,)


def _named_now(project: Project, text: str) -> Iterable[str]:
    project.write(project.root / f"content/pages/{text}.md", _page("Rien."))
    return (_commit(project),)


def _named_and_said(project: Project, text: str) -> Iterable[str]:
    """Write in a file what its name says too: a finding in it shows but the shape of its path."""
    path = f"content/pages/{text}.md"
    project.write(project.root / path, _page(text))
    commit = _commit(project)
    return (hidden(path), hidden(f"{commit}:{path}"), commit)


def _message(project: Project, text: str) -> Iterable[str]:
    return (f"commit {_commit(project, f'Un pas{chr(10)}{chr(10)}{said(text)}')}",)


def _person(what: str) -> Callable[[Project, str], Iterable[str]]:
    """Make what commits under a name or an address that is the text."""

    def plant(project: Project, text: str) -> Iterable[str]:
        return (f"commit {_commit(project, people={what: text})}",)

    return plant


def _tag_name(project: Project, text: str) -> Iterable[str]:
    project.git("tag", f"v-{text}")
    return ("git show-ref",)


def _tag_message(project: Project, text: str) -> Iterable[str]:
    project.git("tag", "--annotate", "--message", said(text), "v1")
    return (f"tag {project.head('v1')}",)


def _tagger(project: Project, text: str) -> Iterable[str]:
    project.git("tag", "--annotate", "--message", "Un", "v1", people={"committer_name": text})
    return (f"tag {project.head('v1')}",)


def _branch(project: Project, text: str) -> Iterable[str]:
    project.git("branch", f"essai/{text}")
    return ("git show-ref",)


def _note(project: Project, text: str) -> Iterable[str]:
    project.git("notes", "add", "--message", said(text))
    commit = project.head("refs/notes/commits")
    path = project.git("ls-tree", "-r", "--name-only", "refs/notes/commits")
    return (f"{commit}:./{path}", f"{commit}:{path}")


def _stash(project: Project, text: str) -> Iterable[str]:
    project.write(project.root / "content/pages/a-propos.md", _page(text))
    project.git("stash", "push", "--quiet")
    return (f"{project.head('stash@{0}')}:content/pages/a-propos.md",)


def _second_stash(project: Project, text: str) -> Iterable[str]:
    """Stash twice: the first entry is in a reflog only."""
    (path,) = _stash(project, text)
    _stash(project, "Rien.")
    return (path,)


def _stash_message(project: Project, text: str) -> Iterable[str]:
    project.write(project.root / "content/pages/a-propos.md", _page("Rien."))
    project.git("stash", "push", "--quiet", "--message", said(text))
    return ("stash@{0}",)


def _online(project: Project, text: str) -> Iterable[str]:
    """Publish a page: the remote branch as it was last fetched."""
    page = f"<!doctype html><title>Un</title><p>{said(text)}</p>"
    blob = project.git("hash-object", "-w", "--stdin", given=page.encode())
    folder = project.git("mktree", given=f"100644 blob {blob}\tindex.html\n".encode())
    top = project.git("mktree", given=f"040000 tree {folder}\tun\n".encode())
    commit = project.git("commit-tree", top, "-m", "Publication")
    project.git("update-ref", "refs/remotes/origin/gh-pages", commit)
    return (f"{commit[:10]}:./un/index.html", f"{commit[:10]}:un/index.html")


def _page(text: str, status: str = "published") -> str:
    return _FRONT.format(status, said(text))


def _word_document(text: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        escaped = said(text).replace("&", "&amp;").replace("<", "&lt;")
        archive.writestr("word/document.xml", f"<w:p><w:t>{escaped}</w:t></w:p>")
    return file.getvalue()


def _not_a_ref(text: str) -> str:
    """Git forbids such names (« git-check-ref-format »)."""
    refused = _NOT_A_REF.search(text) or len(text.encode()) > 200
    return "git n’admet pas ce nom" if refused else ""


def _not_a_person(text: str) -> str:
    """Git strips what would break a header, and signs at both ends."""
    refused = re.search(r"[<>\n\0]|^[\s.,:;\"'\\]|[\s.,:;\"'\\]$", text)
    return "git change ce nom d’auteur" if refused else ""


def _of_the_tool(secret: Secret) -> str:
    """Its code holds every common name and example numbers: whole names and values are sought."""
    if secret.kind in REAL and is_fiction(secret.text):
        return "les exemples de l’outil en ont de pareils, inventés"
    if secret.short or secret.kind in SHARED or (secret.kind == NAME and " " not in secret.text):
        return "le code de l’outil est plein de mots pareils"
    return ""


def _folders() -> Iterator[Surface]:
    yield Surface("source suivie", _tracked(NOTE, _page))
    yield Surface("brouillon", _tracked(NOTE, lambda text: _page(text, "draft")))
    yield Surface("fichier non suivi", _file(NOTE, _page))
    yield Surface("source en UTF-16", _tracked(NOTE, lambda text: _page(text).encode("utf-16")))
    yaml = _tracked("content/cases/un.yaml", lambda text: f"# {said(text)}\ntitle: Un\n")
    yield Surface("commentaire YAML", yaml)
    yield Surface("document Word", _tracked("pieces/un.docx", _word_document))
    theme = _tracked("theme/templates/un.html", lambda text: f"{{# {said(text)} #}}\n")
    yield Surface("gabarit du thème", theme)
    code = _tracked("plugins/un.py", lambda text: f"# {said(text)}\n")
    yield Surface("code de l’outil", code, spares=_of_the_tool)
    yield Surface(
        "document de l’outil", _tracked("docs/dossier.md", lambda text: f"{said(text)}\n")
    )


def _history() -> Iterator[Surface]:
    yield Surface("indexé seulement", _staged)
    yield Surface("effacé depuis", _deleted)
    yield Surface("autre branche", _on_a_branch)
    yield Surface("nom de source", _named_now, refuses=not_a_name)
    yield Surface("nom de source, et texte", _named_and_said, refuses=not_a_name)
    yield Surface("nom effacé depuis", _named_once, refuses=not_a_name)
    yield Surface("message de commit", _message)
    for title, what in (("auteur", "author"), ("validateur", "committer")):
        yield Surface(f"{title}, nom", _person(f"{what}_name"), refuses=_not_a_person)
        yield Surface(f"{title}, adresse", _person(f"{what}_email"), refuses=_not_a_person)
    yield Surface("nom d’étiquette", _tag_name, refuses=_not_a_ref)
    yield Surface("message d’étiquette", _tag_message)
    yield Surface("auteur d’étiquette", _tagger, refuses=_not_a_person)
    yield Surface("nom de branche", _branch, refuses=_not_a_ref)
    yield Surface("note", _note)
    yield Surface("remise (stash)", _stash)
    yield Surface("remise plus ancienne", _second_stash)
    yield Surface("message de remise", _stash_message)
    yield Surface("gh-pages", _online)


REPOSITORY: tuple[Surface, ...] = (*_folders(), *_history())
