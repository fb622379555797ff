"""Where a text can stand beside the text of a page: what a surface is, and those of the site."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from benchmarks.leaks.forms import Form
from benchmarks.leaks.markup import Markup, html_of, said
from benchmarks.leaks.project import Project
from benchmarks.leaks.secrets import Secret
from plugins.gate.discretion import hidden

Plant = Callable[[Project, str], Iterable[str]]
"""Writes a text somewhere; returns the paths under which a finding would point at it."""

PAGE = "a-propos/index.html"
THREAD = "tu-captes/index.html"


@dataclass(frozen=True, slots=True)
class Surface:
    """A place for a leak. `words`: secrets under five characters count there as whole words.

    `refuses` returns why a text cannot stand there, or nothing; `marked`: HTML is read there;
    `spares` returns why the gate lets a secret stand there on purpose, or nothing.
    """

    name: str
    plant: Plant
    words: bool = False
    marked: bool = False
    refuses: Callable[[str], str] = lambda _text: ""
    spares: Callable[[Secret], str] = lambda _secret: ""


def refusal(surface: Surface, form: Form, secret: Secret) -> str:
    """Return why a secret is not planted there in a form; nothing when it is."""
    if isinstance(form, Markup) and not (surface.marked and form.place == "body"):
        return "forme du HTML seul"
    if secret.short and not surface.words:
        return "moins de cinq caractères : cherché où l’on lit seulement"
    return surface.spares(secret) or surface.refuses(written(surface, form, secret))


def written(surface: Surface, form: Form, secret: Secret) -> str:
    """Return what is planted: markup where HTML is read, the bare text elsewhere."""
    return html_of(form, secret)[1] if surface.marked else form.write(secret) or ""


def plant_in_page(project: Project, form: Form, secret: Secret) -> tuple[str, ...]:
    """Write a secret in the text of a page; return the page's path."""
    place, piece = html_of(form, secret)
    path = THREAD if place == "message" else PAGE
    file = project.site / path
    text = file.read_text("utf-8")
    before = {"body": "</article>", "head": "</head>", "message": "</ol></figure>", "end": ""}
    start, mark, rest = text.partition(before[place]) if before[place] else (text, "", "")
    project.write(file, f"{start}\n{piece}\n{mark}{rest}")
    return (path,)


def changed(path: str, change: Callable[[str, str], str]) -> Plant:
    """Make what changes a file of the site: `change(its text, what is planted)`."""

    def plant(project: Project, text: str) -> Iterable[str]:
        file = project.site / path
        project.write(file, change(file.read_text("utf-8"), text))
        return (path,)

    return plant


def added(path: str, make: Callable[[str], str | bytes]) -> Plant:
    """Make what adds a file to the site."""

    def plant(project: Project, text: str) -> Iterable[str]:
        project.write(project.site / path, make(text))
        return (path,)

    return plant


def _before(mark: str, wrap: Callable[[str], str], after: str = "") -> Callable[[str, str], str]:
    """Insert a text before the first `mark` that follows `after`."""

    def change(text: str, planted: str) -> str:
        at = text.index(mark, text.index(after))
        return text[:at] + wrap(planted) + text[at:]

    return change


def _item(key: str) -> Callable[[str, str], str]:
    def change(text: str, planted: str) -> str:
        feed = json.loads(text)
        feed["items"][0][key] += planted if key == "content_html" else f" {said(planted)}"
        return json.dumps(feed, ensure_ascii=False, indent=1)

    return change


def _sentence(text: str) -> str:
    return f" {escape(said(text))}"


def _url(text: str) -> str:
    return f"<url><loc>https://tu-captes.example.org/{quote(text, safe='')}/</loc></url>"


def _svg(text: str) -> str:
    sentence = escape(said(text))
    return f'<svg xmlns="http://www.w3.org/2000/svg"><text x="1" y="9">{sentence}</text></svg>'


def _named(template: str) -> Plant:
    """Make what adds a file whose name holds the text: its finding shows but a shape."""

    def plant(project: Project, text: str) -> Iterable[str]:
        path = template.replace("%", text)
        project.write(project.site / path, "Rien.\n")
        return (hidden(path),)

    return plant


def _page_named(project: Project, text: str) -> Iterable[str]:
    path = f"{text}/index.html"
    project.write(project.site / path, (project.site / PAGE).read_bytes())
    return (hidden(path),)


def not_a_name(text: str) -> str:
    """Return why a text is no file's name."""
    if "/" in text or len(text.encode()) > 200:
        return "ce n’est pas un nom de fichier (barre oblique, ou trop long)"
    return ""


def _not_a_comment(text: str) -> str:
    return "XML n’admet pas « -- » dans un commentaire" if "--" in text else ""


def _feeds() -> Iterator[Surface]:
    entry = "<entry>"
    yield Surface(
        "Atom, titre", changed("feeds/atom.xml", _before("</title>", _sentence, entry)), words=True
    )
    yield Surface(
        "Atom, corps",
        changed("feeds/atom.xml", _before("</content>", escape, entry)),
        words=True,
        marked=True,
    )
    yield Surface(
        "RSS, titre", changed("feeds/rss.xml", _before("</title>", _sentence, "<item>")), words=True
    )
    yield Surface(
        "RSS, corps",
        changed("feeds/rss.xml", _before("</content:encoded>", escape, "<item>")),
        words=True,
        marked=True,
    )
    yield Surface("JSON Feed, titre", changed("feeds/feed.json", _item("title")), words=True)
    yield Surface(
        "JSON Feed, corps",
        changed("feeds/feed.json", _item("content_html")),
        words=True,
        marked=True,
    )
    comment = _before("<entry>", lambda text: f"<!-- {said(text)} -->")
    yield Surface("Atom, commentaire", changed("feeds/atom.xml", comment), refuses=_not_a_comment)
    yield Surface("plan du site", changed("sitemap.xml", _before("</urlset>", _url)))


def _files() -> Iterator[Surface]:
    search = added("recherche.json", lambda it: json.dumps([{"titre": said(it)}]))
    yield Surface("index de recherche", search, words=True)
    css = "theme/css/site.css"
    yield Surface("CSS, commentaire", changed(css, lambda css, it: f"{css}\n/* {said(it)} */\n"))
    yield Surface(
        "CSS, contenu", changed(css, lambda css, it: f'{css}\np::after {{ content: "{it}" }}\n')
    )
    yield Surface("JS, chaîne", added("theme/js/a.js", lambda it: f'const qui = "{it}";\n'))
    yield Surface("JS, commentaire", added("theme/js/a.js", lambda it: f"// {said(it)}\nlet a;\n"))
    yield Surface("SVG", added("theme/un.svg", _svg), words=True)
    yield Surface(
        "robots.txt", changed("robots.txt", lambda robots, it: f"{robots}\n# {said(it)}\n")
    )
    yield Surface("texte (.txt)", added("humains.txt", said), words=True)
    manifest = added("site.webmanifest", lambda it: json.dumps({"name": said(it)}))
    yield Surface("manifeste", manifest, words=True)


def _names() -> Iterator[Surface]:
    yield Surface("nom de fichier", _named("pieces/%.txt"), words=True, refuses=not_a_name)
    yield Surface("nom de dossier", _named("%/note.txt"), words=True, refuses=not_a_name)
    yield Surface("nom de page", _page_named, words=True, refuses=not_a_name)
    unknown = _named("pieces/%.xyz")
    yield Surface("nom d’un type inconnu", unknown, words=True, refuses=not_a_name)


SITE: tuple[Surface, ...] = (*_feeds(), *_files(), *_names())
