"""Events -> HTML. What pulldown-cmark's own writer does, and what an op-ed needs besides:

French typography on the prose (it sees runs of text, hence never code, addresses or HTML), heading
ids, footnotes gathered at the end with return links, images as figures, and the fenced blocks that
the caller knows (`dm`, `figures`). A test holds the plain output against pyromark's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from plugins.markdown import tables
from plugins.markdown.events import Event, events
from plugins.markdown.footnotes import Footnotes
from plugins.markdown.hooks import Heading, Hooks, Rendered
from plugins.markdown.html import INLINE, WRAPPED, address_of
from plugins.markdown.outline import opening, shift
from plugins.markdown.tables import Table
from plugins.slugs import slug_of


def render(source: str, hooks: Hooks) -> Rendered:
    """Render a Markdown text."""
    document = list(events(source))
    renderer = _Renderer(hooks, document, shift=shift(document))
    renderer.run()
    html = "".join(renderer.out) + renderer.footnotes.html(hooks.problem)
    words = " ".join(renderer.words)
    return Rendered(html, tuple(renderer.headings), words, opening(document))


RESERVED = frozenset({"contenu", "hebergeur"})
"""Ids of the templates, which no heading may take; those of conversations begin with `dm-`."""

_FILE_IN_HTML = re.compile(
    r"""(?P<tag>href|src)=(?P<quote>["'])(?P<address>\{(?:filename|static|attach)\}.*?)(?P=quote)"""
)


@dataclass(slots=True)
class _Renderer:
    hooks: Hooks
    document: Sequence[Event]
    shift: int
    out: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    footnotes: Footnotes = field(init=False)
    place: int = 0
    table: Table = field(default_factory=Table)
    raw_text: int = 0

    def __post_init__(self) -> None:
        self.footnotes = Footnotes(self.hooks.slug)

    def run(self) -> None:
        """Write every event."""
        while self.place < len(self.document):
            event = self.document[self.place]
            self.place += 1
            method = getattr(self, f"_{event.kind.lower()}", None)
            if method:
                method(event)

    # Leaves

    def _text(self, event: Event) -> None:
        text = event.data
        if not self.raw_text:
            text = self.hooks.prose(text, event.line)
            self.words.append(text)
        self.out.append(escape(text, quote=False))

    def _code(self, event: Event) -> None:
        self.out.append(f"<code>{escape(event.data, quote=False)}</code>")

    def _html(self, event: Event) -> None:
        """Write the author's HTML, the files that it names checked as those of Markdown are."""

        def link(match: re.Match[str]) -> str:
            address = self.hooks.link(match["address"], event.line, match["tag"] == "src")
            return f'{match["tag"]}="{address_of(address)}"'

        self.out.append(_FILE_IN_HTML.sub(link, event.data))

    _inlinehtml = _html

    def _hardbreak(self, _event: Event) -> None:
        self.out.append("<br>\n")

    def _rule(self, _event: Event) -> None:
        self._fresh("<hr>\n")

    def _tasklistmarker(self, event: Event) -> None:
        checked = ' checked=""' if event.data else ""
        name = "fait" if event.data else "à faire"
        self.out.append(f'<input disabled="" type="checkbox" aria-label="{name}"{checked}>\n')

    def _footnotereference(self, event: Event) -> None:
        self.out.append(self.footnotes.reference(event.data))

    # Containers

    def _start(self, event: Event) -> None:
        method = getattr(self, f"_start_{event.tag.lower()}", None)
        if method:
            method(event)
        else:
            self._write(event.tag, WRAPPED[event.tag][0])

    def _end(self, event: Event) -> None:
        method = getattr(self, f"_end_{event.tag.lower()}", None)
        if method:
            method(event)
        else:
            self.out.append(WRAPPED[event.tag][1])

    def _write(self, tag: str, html: str) -> None:
        if tag in INLINE:
            self.out.append(html)
        else:
            self._fresh(html)

    def _fresh(self, html: str) -> None:
        """Write on a line of its own."""
        last = next((piece for piece in reversed(self.out) if piece), "\n")
        self.out.append(html if last.endswith("\n") else "\n" + html)

    def _start_paragraph(self, _event: Event) -> None:
        image = self._lone_image()
        if image is None:
            self._fresh("<p>")
            return
        picture, title = self._image(self.place)
        caption = f"<figcaption>{escape(title, quote=False)}</figcaption>" if title else ""
        self._fresh(f"<figure>{picture}{caption}</figure>\n")
        self.place = image + 2

    def _lone_image(self) -> int | None:
        """Return the place of the end of the image that is all that the paragraph holds."""
        first = self.document[self.place]
        if first.kind != "Start" or first.tag != "Image":
            return None
        end = self._closing(self.place, "Image")
        following = self.document[end + 1]
        return end if following.kind == "End" and following.tag == "Paragraph" else None

    def _closing(self, start: int, tag: str) -> int:
        """Return the place of the event that ends what starts at `start`."""
        depth = 0
        for place in range(start, len(self.document)):
            event = self.document[place]
            depth += (event.tag == tag) * {"Start": 1, "End": -1}.get(event.kind, 0)
            if depth == 0:
                return place
        raise AssertionError("pulldown-cmark closes what it opens")

    def _start_image(self, _event: Event) -> None:
        start = self.place - 1
        self.place = self._closing(start, "Image") + 1
        picture, caption = self._image(start)
        told = f' title="{escape(caption)}">' if caption else ">"
        self.out.append(picture.removesuffix(">") + told)

    def _image(self, start: int) -> tuple[str, str]:
        """Return the HTML of the image that starts at a place, and its caption (its title)."""
        event = self.document[start]
        inside = self.document[start : self._closing(start, "Image")]
        alt = "".join(e.data for e in inside if e.kind in ("Text", "Code")).replace("\n", " ")
        alt = self.hooks.prose(alt, event.line)
        if not alt.strip():
            self.hooks.problem(
                event.line, "image sans description : attendu ![ce que l’on voit](fichier)."
            )
        address = address_of(self.hooks.link(event.data["dest_url"], event.line, True))
        caption = self.hooks.prose(event.data["title"], event.line)
        return f'<img src="{address}" alt="{escape(alt)}" loading="lazy">', caption

    def _start_heading(self, event: Event) -> None:
        level = min(int(event.data["level"][1]) + self.shift, 6)
        inside = self.document[self.place : self._closing(self.place - 1, "Heading")]
        words = "".join(e.data for e in inside if e.kind in ("Text", "Code")).replace("\n", " ")
        name = event.data["id"] or self._new_id(words)
        if event.data["id"] and self._is_taken(name):
            message = f"l’identifiant {{#{name}}} est déjà pris dans la page : changez-le."
            self.hooks.problem(event.line, message)
        self.headings.append(Heading(level, name, self.hooks.prose(words, event.line)))
        classes = " ".join(event.data["classes"])
        attribute = f' class="{escape(classes)}"' if classes else ""
        self._fresh(f'<h{level} id="{escape(name)}"{attribute}>')

    def _new_id(self, words: str) -> str:
        base = slug_of(words) or "section"
        base = f"section-{base}" if base.startswith("dm-") else base
        names = (base, *(f"{base}-{n}" for n in range(2, len(self.headings) + 4)))
        return next(name for name in names if not self._is_taken(name))

    def _is_taken(self, name: str) -> bool:
        reserved = name in RESERVED or name.startswith("dm-")
        return reserved or any(heading.id == name for heading in self.headings)

    def _end_heading(self, _event: Event) -> None:
        self.out.append(f"</h{self.headings[-1].level}>\n")

    def _start_list(self, event: Event) -> None:
        start = "" if event.data in (None, 1) else f' start="{event.data}"'
        self._fresh("<ul>\n" if event.data is None else f"<ol{start}>\n")

    def _end_list(self, event: Event) -> None:
        self.out.append("</ol>\n" if event.data else "</ul>\n")

    def _start_link(self, event: Event) -> None:
        kind, address = event.data["link_type"], event.data["dest_url"]
        self.raw_text += kind in ("Autolink", "Email")
        address = "mailto:" + address if kind == "Email" else address
        address = address_of(self.hooks.link(address, event.line, False))
        title = event.data["title"]
        told = f' title="{escape(self.hooks.prose(title, event.line))}"' if title else ""
        self.out.append(f'<a href="{address}"{told}>')

    def _end_link(self, _event: Event) -> None:
        self.raw_text = 0
        self.out.append("</a>")

    def _start_codeblock(self, event: Event) -> None:
        end = self._closing(self.place - 1, "CodeBlock")
        content = "".join(e.data for e in self.document[self.place : end] if e.kind == "Text")
        self.place = end + 1
        info = event.data["Fenced"] if isinstance(event.data, dict) else ""
        name, _, rest = info.strip().partition(" ")
        fence = self.hooks.fences.get(name)
        if fence:
            self._fresh(fence(rest.strip(), content, event.line))
            return
        language = f' class="language-{escape(name)}"' if name else ""
        self._fresh(
            f'<pre tabindex="0"><code{language}>{escape(content, quote=False)}</code></pre>\n'
        )

    def _start_table(self, event: Event) -> None:
        self.table = Table(event.data)
        self._fresh(tables.OPEN)

    def _end_table(self, _event: Event) -> None:
        self.out.append(tables.CLOSE)

    def _start_tablehead(self, _event: Event) -> None:
        self.out.append(self.table.head())

    def _end_tablehead(self, _event: Event) -> None:
        self.out.append(self.table.body())

    def _start_tablerow(self, _event: Event) -> None:
        self.out.append(self.table.row())

    def _start_tablecell(self, _event: Event) -> None:
        self.out.append(self.table.cell())

    def _end_tablecell(self, _event: Event) -> None:
        self.out.append(self.table.cell_end())

    def _start_footnotedefinition(self, event: Event) -> None:
        self.footnotes.begin(event.data, event.line, self.out)
        self.out = []

    def _end_footnotedefinition(self, _event: Event) -> None:
        self.out = self.footnotes.end("".join(self.out))
