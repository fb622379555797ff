"""Ways to hide a text in HTML: a secret -> a piece of a page, and where it goes. Pure."""

import base64
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Literal
from urllib.parse import quote, quote_plus

from benchmarks.leaks.forms import FORMS, Form, css_escapes, every_percent, unicode_escapes
from benchmarks.leaks.secrets import Secret

Place = Literal["body", "head", "message", "end"]
"""Where a piece goes: at the end of the text, of `head`, of a conversation, or after `</html>`."""


@dataclass(frozen=True, slots=True)
class Markup(Form):
    """A form of HTML alone: `write` gives markup."""

    place: Place = "body"


def html_of(form: Form, secret: Secret) -> tuple[Place, str]:
    """Return the markup in which a secret is written, and where it goes."""
    written = form.write(secret) or ""
    if isinstance(form, Markup):
        return form.place, written
    return "body", f"<p>{said(written)}</p>"


def said(text: str) -> str:
    """Return a sentence that holds a text; one that is a signature ends it."""
    return f"Bonne journée {text}" if text.startswith(("- ", "^")) else f"Merci, {text}, à demain."


def halves(text: str) -> tuple[str, str]:
    """Cut a text in the middle, between two words where there are several."""
    middle = len(text) // 2
    places = [at for at, it in enumerate(text) if it == " "]
    at = min(places, key=lambda place: abs(place - middle), default=middle)
    return text[:at], text[at:].lstrip()


def _in(template: str, write: Callable[[str], str] = escape) -> Callable[[Secret], str]:
    return lambda secret: template.replace("%", write(secret.text))


def _cut(template: str) -> Callable[[Secret], str]:
    """Write the two halves of a text where a template has %1 and %2."""

    def form(secret: Secret) -> str:
        first, second = halves(secret.text)
        return template.replace("%1", escape(first)).replace("%2", escape(second))

    return form


def _middle(between: str) -> Callable[[Secret], str]:
    """Cut a text in its very middle, be it that of a word."""

    def form(secret: Secret) -> str:
        middle = len(secret.text) // 2
        return f"<p>Merci, {secret.text[:middle]}{between}{secret.text[middle:]}, à demain.</p>"

    return form


def _bold(secret: Secret) -> str:
    letters = (f"<b>{escape(it)}</b>" if n % 2 else it for n, it in enumerate(secret.text))
    return f"<p>Merci, {''.join(letters)}, à demain.</p>"


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _base64url(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


_MESSAGES = (
    '<li data-from="agent"><p class="who"><b>Agent C</b> :</p><p>Voici : %1</p></li>'
    '<li data-from="agent"><p class="who"><b>Agent C</b> :</p><p>%2, merci.</p></li>'
)
_LD = '<script type="application/ld+json">{"@type": "Person", "name": "%"}</script>'


def _cuts() -> Iterator[Markup]:
    yield Markup("balises en ligne", _bold, whole=True)
    yield Markup("coupé par <wbr>", _middle("<wbr>"), whole=True)
    yield Markup("coupé par <br>", _middle("<br>"))
    yield Markup("coupé par un commentaire", _middle("<!-- ici -->"), whole=True)
    yield Markup("coupé par un vide", _middle('<span class="x"></span>'), whole=True)
    yield Markup("deux paragraphes", _cut("<p>Merci, %1</p><p>%2, à demain.</p>"))
    yield Markup("deux cellules", _cut("<table><tr><td>%1</td><td>%2</td></tr></table>"))
    yield Markup("deux messages", _cut(_MESSAGES), place="message")


def _hidden() -> Iterator[Markup]:
    yield Markup("commentaire", _in("<!-- Merci, %, à demain. -->"))
    yield Markup("commentaire après la fin", _in("<!-- Merci, %, à demain. -->"), place="end")
    yield Markup("caché", _in('<p hidden style="display:none">Merci, %.</p>'), whole=True)
    yield Markup("<template>", _in("<template><p>Merci, %.</p></template>"), whole=True)
    yield Markup("<noscript>", _in("<noscript><p>Merci, %.</p></noscript>"), whole=True)
    yield Markup("<textarea>", _in("<textarea>Merci, %.</textarea>"), whole=True)
    yield Markup("<option>", _in("<select><option>%</option></select>"), whole=True)
    yield Markup("<desc> d’un SVG", _in("<svg><desc>Merci, %.</desc></svg>"), whole=True)
    yield Markup("<title>", _in("<title>Merci, %</title>"), whole=True, place="head")


def _attributes() -> Iterator[Markup]:
    yield Markup("alt", _in('<img src="" alt="Merci, %.">'), whole=True)
    yield Markup("title", _in('<p title="Merci, %.">.</p>'), whole=True)
    yield Markup("aria-label", _in('<p aria-label="Merci, %.">.</p>'), whole=True)
    yield Markup("data-*", _in('<p data-qui="%">.</p>'), whole=True)
    yield Markup("value", _in('<input value="%">'), whole=True)
    yield Markup("base64url en attribut", _in('<p data-qui="%">.</p>', _base64url))
    yield Markup("onclick", _in("<p onclick=\"dit('%')\">.</p>"))
    yield Markup("content", _in('<meta name="author" content="%">'), whole=True, place="head")
    yield Markup("adresse", _in('<a href="https://example.org/%/">.</a>', quote), whole=True)
    yield Markup("adresse du site", _in('<a href="/%/">.</a>', quote), whole=True)
    yield Markup(
        "paramètre", _in('<a href="https://example.org/?q=%&amp;p=1">.</a>', quote_plus), whole=True
    )
    yield Markup("ancre", _in('<a href="https://example.org/#%">.</a>', every_percent), whole=True)
    yield Markup("data: en base64", _in('<img alt="" src="data:text/plain;base64,%">', _base64))
    yield Markup(
        "data: en pour-cent", _in('<img alt="" src="data:text/plain,Merci,%">', quote), whole=True
    )
    yield Markup("srcdoc", _in('<iframe srcdoc="&lt;p&gt;Merci, %.&lt;/p&gt;"></iframe>'))
    yield Markup("style, en CSS", _in("<p style=\"--x:'%'\">.</p>", css_escapes))


def _code() -> Iterator[Markup]:
    yield Markup("JSON-LD", _in(_LD, _json), whole=True)
    yield Markup("JSON-LD en \\u", _in(_LD, unicode_escapes), whole=True)
    yield Markup("script", _in('<script>const qui = "%";</script>', _json))
    yield Markup("script en \\u", _in('<script>const qui = "%";</script>', unicode_escapes))
    yield Markup("script, chaîne coupée", _cut_script)
    yield Markup("<style>", _in('<style>p::after { content: "%" }</style>', _json))
    yield Markup("<style> en CSS", _in('<style>p::after { content: "%" }</style>', css_escapes))


def _cut_script(secret: Secret) -> str:
    middle = len(secret.text) // 2
    return f'<script>const qui = "{secret.text[:middle]}" + "{secret.text[middle:]}";</script>'


MARKUPS: tuple[Markup, ...] = (*_cuts(), *_hidden(), *_attributes(), *_code())
HTML: tuple[Form, ...] = (*FORMS, *MARKUPS)
"""All the forms of a page's text."""
