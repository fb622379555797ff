"""Pages are sound HTML: no parse error, a doctype, a language, one `h1`, and unique ids."""

from collections.abc import Iterator

from plugins.gate.documents import Document, local, words
from plugins.gate.faults import in_french
from plugins.gate.terms import Terms
from plugins.gate.views import View
from plugins.model import Finding

RULE = "html"


def in_file(view: View, _terms: Terms) -> Iterator[Finding]:
    """Yield what a browser would have to guess (html.spec.whatwg.org, parse errors)."""
    if not isinstance(view, Document):
        return
    yield from _errors(view)
    yield from _ids(view)
    if view.whole:
        yield from _language(view)
        yield from _title(view)


def _errors(document: Document) -> Iterator[Finding]:
    for line, code in document.errors:
        advice = f"{in_french(code)} : corrigez le texte ou le gabarit d’où cela vient"
        if code.startswith("expected-doctype"):
            advice = "il manque « <!doctype html> » en tête de page"
        yield Finding(document.path, line, RULE, advice)


def _ids(document: Document) -> Iterator[Finding]:
    seen: set[str] = set()
    for element in document.all():
        name = element.get("id")
        if name is None:
            continue
        if name in seen or not name.strip():
            advice = "cet « id » est vide ou déjà pris : chacun doit être unique dans la page"
            yield Finding(document.path, document.line(element), RULE, advice)
        seen.add(name)


def _language(page: Document) -> Iterator[Finding]:
    if not page.root.get("lang", "").strip():
        yield Finding(page.path, 1, RULE, 'il manque la langue : <html lang="fr">')


def _title(page: Document) -> Iterator[Finding]:
    titles = [element for element in page.all("h1") if local(element.tag) == "h1"]
    if len(titles) != 1:
        line = page.line(titles[1]) if titles else 1
        yield Finding(page.path, line, RULE, f"{len(titles)} titres « h1 », attendu un seul")
    elif not words(titles[0]) and not any(i.get("alt", "").strip() for i in titles[0].iter("img")):
        yield Finding(page.path, page.line(titles[0]), RULE, "le titre « h1 » est vide")
