"""The same cards as others draw them: `python card_peers.py NAME KIT FOLDER [--blank]`.

It runs in the peers' own environment and imports nothing of the project. KIT is a JSON file:
`cards` (see `card_set.py`), `fonts` (title, text, arabic: paths), `emoji` (folder of PNG pictures
of 72 pixels). FOLDER receives a PNG a card, `SLUG.png`. With `--blank`, generators of sites build
the same site without its cards.

Each draws what it can: takumi everything; material's layers are boxes of a fixed size, with one
font and one colour each; pelican-social-cards sets one block of text on a picture.
"""

import json
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

ABSENT = 3
WIDTH, HEIGHT = 1200, 627
PAPER, INK, MUTED = "#F7F3EA", "#16161D", "#5F5A52"
COLOURS = {"customer": ("#2B3FF2", "#FFFFFF"), "agent": ("#E6E2F0", INK)}
"""Of a bubble, then of its text."""
NAME, ASIDE = "Tu captes ?", "épisode 2 sur 5 · échange reconstitué"
_INLINE = re.compile(
    r"\[(?P<mask>[^\]]+)\]|(?P<emoji>[\U0001f1e6-\U0001f1ff]{2}"
    "|[\u2600-\u27bf\u23f3\U0001f300-\U0001faff](?:\ufe0f|[\U0001f3fb-\U0001f3ff])?"
    "(?:\u200d[\u2640\u2642]\ufe0f?)?)"
)
Kit = dict[str, Any]


def takumi(kit: Kit, folder: Path, *, blank: bool) -> None:
    """Draw a tree of nodes a card, with the emoji's pictures as images."""
    from takumi_py import FontResource, ImageResource, Renderer  # noqa: PLC0415

    if blank:
        return
    renderer = Renderer(load_default_fonts=False)
    families = [
        family
        for name in ("title", "text", "arabic")
        for family in renderer.register_font(
            FontResource(Path(kit["fonts"][name]).read_bytes(), name=name)
        )
    ]
    pictures = {file.stem.replace("-fe0f", ""): file for file in Path(kit["emoji"]).iterdir()}
    for card in kit["cards"]:
        used: set[str] = set()
        node = _tree(card, used)
        images = [
            ImageResource(f"memory://{code}", pictures[code].read_bytes(), cache="auto")
            for code in sorted(used & pictures.keys())
        ]
        png = renderer.render_node(
            node, width=WIDTH, height=HEIGHT, font_families=families, images=images, lang="fr"
        )
        (folder / f"{card['slug']}.png").write_bytes(png)


def _tree(card: Kit, used: set[str]) -> Kit:
    left = _box(
        {"width": "700px", "padding": "60px", "flexDirection": "column"}
        | {"justifyContent": "space-between"},
        _text(NAME, {"fontFamily": "title", "fontWeight": 800, "fontSize": "40px"}),
        _text(
            card["title"],
            {"fontFamily": "title", "fontWeight": 800, "fontSize": "84px", "lineHeight": 0.95}
            | {"textWrap": "balance"},
        ),
        _text(ASIDE, {"fontSize": "28px", "color": MUTED}),
    )
    bubbles = (_bubble(message, used) for message in card["messages"])
    right = _box(
        {"width": "470px", "flexDirection": "column", "gap": "26px", "paddingTop": "52px"}, *bubbles
    )
    style = {"width": f"{WIDTH}px", "height": f"{HEIGHT}px", "backgroundColor": PAPER}
    return _box(style | {"color": INK, "fontFamily": "text", "overflow": "hidden"}, left, right)


def _bubble(message: Kit, used: set[str]) -> Kit:
    fill, colour = COLOURS[message["role"]]
    mine = message["role"] == "customer"
    style = {
        "display": "block",
        "alignSelf": "flex-end" if mine else "flex-start",
        "maxWidth": "440px",
        "padding": "20px 28px",
        "borderRadius": "32px 32px 8px 32px" if mine else "32px 32px 32px 8px",
        "backgroundColor": fill,
        "color": colour,
        "fontSize": "34px",
        "lineHeight": 1.3,
    }
    return {"type": "container", "style": style, "children": _inline(message["text"], colour, used)}


def _inline(text: str, colour: str, used: set[str]) -> list[Kit]:
    """Return the text, the emoji and the masks of a message, in order."""
    nodes, end = [], 0
    for match in _INLINE.finditer(text):
        nodes.append(_text(text[end : match.start()], {"display": "inline"}))
        end = match.end()
        if match["mask"]:
            bar = {"display": "inline-block", "backgroundColor": colour, "borderRadius": "5px"}
            under = COLOURS["agent"][0] if colour == INK else INK
            bar |= {"color": under, "padding": "0 12px", "fontSize": "28px"}
            nodes.append(_box(bar, _text(match["mask"], {})))
            continue
        code = "-".join(f"{ord(one):x}" for one in match["emoji"] if one != "\ufe0f")
        used.add(code)
        size = {"display": "inline", "width": "39px", "height": "39px", "verticalAlign": "middle"}
        nodes.append({"type": "image", "src": f"memory://{code}", "style": size})
    return [*nodes, _text(text[end:], {"display": "inline"})]


def _box(style: Kit, *children: Kit) -> Kit:
    return {"type": "container", "style": {"display": "flex"} | style, "children": list(children)}


def _text(text: str, style: Kit) -> Kit:
    return {"type": "text", "text": text, "style": style}


def material(kit: Kit, folder: Path, *, blank: bool) -> None:
    """Build a site of bare pages whose social plugin has a layout of boxes."""
    work = folder / "site"
    for name, style, source in (("title", "Regular", "title"), ("text", "Regular", "text")):
        _copy(Path(kit["fonts"][source]), work / f".cache/plugin/social/fonts/{name}/{style}.ttf")
    _write(work / "theme/main.html", "<!doctype html><head></head>{{ page.content }}")
    _write(work / "layouts/card.yml", json.dumps(_layers()))
    for card in kit["cards"]:
        texts = {f"m{n}": message["text"] for n, message in enumerate(card["messages"])}
        meta = json.dumps({"title": card["title"], **texts}, ensure_ascii=False)
        _write(work / f"docs/{card['slug']}.md", f"---\n{meta}\n---\n")
    _write(work / "docs/index.md", "---\nsocial: {cards: false}\n---\n")
    plugin = {"cards_layout": "card", "concurrency": 2, "cards": not blank}
    settings = {
        "site_name": NAME,
        "site_url": "https://example.org/",
        "theme": {"name": None, "custom_dir": "theme"},
        "plugins": [{"material/social": plugin}],
    }
    _write(work / "mkdocs.yml", json.dumps(settings))
    _run("-m", "mkdocs", "build", "-q", folder=work)
    for file in (work / "site/assets/images/social").glob("carte-*.png"):
        file.rename(folder / file.name)


def _layers() -> Kit:
    def box(x: int, y: int, size: tuple[int, int], **more: Any) -> Kit:
        return {"size": dict(zip(("width", "height"), size, strict=True))} | {
            "offset": {"x": x, "y": y}, **more
        }  # fmt: skip

    def words(content: str, colour: str, lines: int, height: float, font: str = "text") -> Kit:
        line = {"amount": lines, "height": height}
        return {"content": content, "color": colour, "line": line, "font": {"family": font}}

    layers = [
        box(0, 0, (WIDTH, HEIGHT), background={"color": PAPER}),
        box(60, 60, (560, 48), typography=words(NAME, INK, 1, 1, "title")),
        box(60, 190, (580, 250), typography=words("{{ page.title }}", INK, 3, 1, "title")),
        box(60, 530, (580, 36), typography=words(ASIDE, MUTED, 1, 1)),
    ]
    places = ((736, 52, 220, "customer"), (700, 298, 260, "agent"), (736, 584, 220, "customer"))
    for n, (x, y, height, role) in enumerate(places):
        fill, colour = COLOURS[role]
        words_of = words(f"{{{{ page.meta.m{n} }}}}", colour, 5, 1.25)
        layers += [
            box(x, y, (420, height), background={"color": fill}),
            box(x + 28, y + 20, (364, height - 40), typography=words_of),
        ]
    return {"size": {"width": WIDTH, "height": HEIGHT}, "layers": layers}


def pelican(kit: Kit, folder: Path, *, blank: bool) -> None:
    """Build a site of bare pages; the plugin writes on a picture of the bubbles' places."""
    from PIL import Image  # noqa: PLC0415

    work = folder / "site"
    work.mkdir()
    Image.new("RGB", (WIDTH, HEIGHT), PAPER).save(work / "card.png")
    _write(work / "theme/templates/article.html", "{{ article.content }}")
    for card in kit["cards"]:
        texts = (card["title"], *(message["text"] for message in card["messages"]))
        lines = "\\n".join(line for text in texts for line in (*textwrap.wrap(text, 44), ""))
        page = f"<html><head><title>{card['title']}</title>"
        page += '<meta name="date" content="2021-03-04">'
        page += f'<meta name="slug" content="{card["slug"]}">'
        page += f'<meta name="og_image_text" content="{lines}">'
        _write(work / f"content/{card['slug']}.html", page + "</head><body></body></html>")
    unwanted = ("CATEGORY", "AUTHOR", "TAG", "ARCHIVES", "CATEGORIES", "AUTHORS", "TAGS")
    settings: Kit = {f"{name}_SAVE_AS": "" for name in unwanted} | {
        "PATH": "content", "THEME": "theme", "TIMEZONE": "Europe/Paris", "SITENAME": NAME,
        "DIRECT_TEMPLATES": [], "FEED_ALL_ATOM": None, "CATEGORY_FEED_ATOM": None,
        "TRANSLATION_FEED_ATOM": None, "PLUGINS": [] if blank else ["pelican.plugins.social_cards"],
        "SOCIAL_CARDS_TEMPLATE": "card.png", "SOCIAL_CARDS_FONT_FILENAME": kit["fonts"]["text"],
        "SOCIAL_CARDS_FONT_SIZE": 36, "SOCIAL_CARDS_CANVAS_WIDTH": WIDTH,
        "SOCIAL_CARDS_CANVAS_HEIGHT": HEIGHT, "SOCIAL_CARDS_LEADING": 8,
        "SOCIAL_CARDS_FONT_FILL": INK,
    }  # fmt: skip
    code = "".join(f"{name} = {value!r}\n" for name, value in settings.items())
    _write(work / "pelicanconf.py", code)
    _run("-m", "pelican", "-q", "-s", "pelicanconf.py", folder=work)
    for file in (work / "content/social-cards").glob("carte-*.png"):
        file.rename(folder / file.name)


PEERS: dict[str, tuple[str, Callable[..., None]]] = {
    "takumi-py": ("takumi_py", takumi),
    "mkdocs-material": ("material.plugins.social", material),
    "pelican-social-cards": ("pelican.plugins.social_cards", pelican),
}
"""What each peer is called, the module that tells whether it is here, and what runs it."""


def _run(*words: str, folder: Path) -> None:
    subprocess.run([sys.executable, *words], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _copy(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)


if __name__ == "__main__":
    kit_read = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    PEERS[sys.argv[1]][1](kit_read, Path(sys.argv[3]), blank="--blank" in sys.argv)
