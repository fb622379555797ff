"""A sound little site under a path, which each test spoils in one place."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from plugins.gate import gathering, reading, sources
from plugins.gate import site as sites
from plugins.gate.gathering import Told
from plugins.gate.rules import RULES, Rule
from plugins.gate.scan import scan
from plugins.gate.unsure import UNREAD
from plugins.model import Finding

SITEURL = "https://user.example.org/repo"
NOW = datetime(2021, 3, 6, tzinfo=UTC)


def picture(kind: str = "PNG", size: tuple[int, int] = (1200, 627), **options: Any) -> bytes:
    """Return the bytes of a plain picture."""
    file = io.BytesIO()
    Image.new("RGB", size, "#2B3FF2").save(file, kind, **options)
    return file.getvalue()


def page(path: str, body: str, head: str = "") -> str:
    """Return a sound page, whose body begins on line 14."""
    return f"""<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Tu captes ?</title>
<meta name="description" content="Une série.">
<meta property="og:title" content="Tu captes ?">
<meta property="og:type" content="website"><meta property="og:locale" content="fr_FR">
<meta property="og:url" content="{SITEURL}/{path}">
<meta property="og:image" content="{SITEURL}/card.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="627">
<meta property="og:image:alt" content="Une carte."><meta name="twitter:card" content="summary">
<link rel="stylesheet" href="{SITEURL}/theme/site.css">
{head}
</head><body>
<h1>Tu captes ?</h1>
{body}
</body></html>
"""


LEGAL = """<dl><dt id="hébergeur">Hébergeur</dt><dd>Hébergeur SA, 1 rue Inventée</dd>
<dt>Contact</dt><dd><a href="mailto:contact@example.org">contact</a></dd></dl>"""

ALLOW = """[[text]]
text = "contact@example.org"
reason = "l’adresse de contact du site"

[[text]]
text = "1 rue Inventée"
reason = "l’adresse de l’hébergeur, que la loi demande"
"""


def approval(path: str, data: bytes) -> str:
    """Return the lines that let a picture through."""
    mark = sha256(data).hexdigest()
    return f'[[image]]\npath = "{path}"\nsha256 = "{mark}"\ndate = 2021-03-05\ntool = "inv"\n'


FIGURE = """<figure class="dm" id="dm-1"><figcaption>SMS. Échange reconstitué, coupes signalées.
</figcaption><ol><li id="dm-1-1"><p>Moi : bonjour</p></li></ol></figure>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:example.org,2021:serie</id><title>Tu captes ?</title>
<updated>2021-03-05T08:30:00+01:00</updated><author><name>L’abonné</name></author>
<entry><id>tag:example.org,2021:un</id><title>Un</title><updated>2021-03-05T08:30:00+01:00</updated>
<link rel="alternate" href="{SITEURL}/un/"/><link rel="enclosure" href="{SITEURL}/card.png"/>
<content type="html">&lt;p id="un"&gt;Un &lt;a href="#un"&gt;un&lt;/a&gt;.&lt;/p&gt;</content>
</entry></feed>"""

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Tu captes ?</title><link>{SITEURL}/</link>
<description>Une série.</description>
<item><guid isPermaLink="false">tag:example.org,2021:un</guid><title>Un</title>
<link>{SITEURL}/un/</link><pubDate>Fri, 05 Mar 2021 08:30:00 +0100</pubDate>
<enclosure url="{SITEURL}/card.png" length="10" type="image/png"/></item></channel></rss>"""

JSON = f"""{{"version": "https://jsonfeed.org/version/1.1", "title": "Tu captes ?",
"home_page_url": "{SITEURL}/", "feed_url": "{SITEURL}/feeds/feed.json",
"items": [{{"id": "tag:example.org,2021:un", "url": "{SITEURL}/un/", "content_html": "<p>Un</p>",
"image": "{SITEURL}/card.png", "date_published": "2021-03-05T08:30:00+01:00"}}]}}"""


@dataclass
class Site:
    """Files of a built site and of its sources, written when they are read."""

    folder: Path
    files: dict[str, str | bytes]
    content: dict[str, str] = field(default_factory=dict)
    told: Told = field(default_factory=Told)
    allow: str = ALLOW

    def write(self) -> None:
        """Write everything."""
        pictures = {path: it for path, it in self.files.items() if isinstance(it, bytes)}
        approved = {"images/approved.toml": "".join(approval(*it) for it in pictures.items())}
        every: dict[str, Mapping[str, str | bytes]] = {
            "site": self.files,
            "content": approved | self.content,
            ".": {"allow.toml": self.allow},
        }
        for folder, files in every.items():
            for path, text in files.items():
                file = self.folder / folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, *rules: Rule) -> sites.Site:
        """Write everything, and read it as the gate does."""
        self.write()
        content = self.folder / "content"
        terms = gathering.terms(self.folder, content, SITEURL, self.told)
        texts = sources.told_by(content, NOW, UNREAD)
        seen = reading.read(self.folder / "site", terms, None, rules)
        return replace(seen, withheld=texts.withheld, answering=texts.answering)

    def scan(self, *rules: Rule) -> tuple[Finding, ...]:
        """Return what these rules find, or all of them."""
        return scan(self.read(*(rules or RULES)), rules or RULES)

    def found(self, rule: Rule) -> list[str]:
        """Return what one rule finds, as `path:line advice`."""
        found = (it for it in self.scan(rule) if it.rule == rule.RULE)
        return [f"{it.path}:{it.line} {it.advice}" for it in found]

    def body(self, body: str, head: str = "") -> None:
        """Give the article « un » another body."""
        self.files["un/index.html"] = page("un/", body, head)

    def replace(self, path: str, old: str, new: str) -> None:
        """Change a text that is there in a file."""
        text = self.files[path]
        assert isinstance(text, str)
        assert old in text
        self.files[path] = text.replace(old, new)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Make a site in which nothing is wrong."""
    files: dict[str, str | bytes] = {
        "index.html": page("", '<p><a href="un/">Un</a></p>'),
        "un/index.html": page("un/", f'{FIGURE}<p><a href="../">Accueil</a></p>'),
        "mentions-legales/index.html": page("mentions-legales/", LEGAL),
        "404.html": page("404.html", f'<p><a href="{SITEURL}/">Accueil</a></p>'),
        "theme/site.css": "body { background: url(../card.png) }\n",
        "card.png": picture(),
        "feeds/atom.xml": ATOM,
        "feeds/rss.xml": RSS,
        "feeds/feed.json": JSON,
    }
    (tmp_path / "content").mkdir()
    return Site(tmp_path, files)
