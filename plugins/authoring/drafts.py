"""The text of a new article and of a new series, and the little that is read back. Pure."""

import json
import re
from datetime import datetime

import yaml

from plugins.documents.mistakes import Mistakes
from plugins.markdown.front_matter import split

ARTICLE_SUMMARY = (
    "Une phrase qui donne envie de lire : elle paraît sous le titre et dans les partages."
)
SERIES_SUMMARY = "Une phrase qui dit de quoi parle la série : elle paraît sous son titre."

_ARTICLE = """---
title: {title}
slug: {slug}
date: {now:%Y-%m-%d %H:%M}
summary: {summary}
tags: []
status: draft
---

Une première phrase qui va droit au but.

Puis la conversation, telle qu’elle s’est passée : un jour, des messages, des coupes, vos notes.

```dm
channel: MP Twitter
with: le nom du service
origin: reconstructed

== {now:%Y-%m-%d}
Moi 09:12: Ma ligne [téléphone] est coupée.
Robot 09:13 (auto): Votre demande a bien été prise en compte.
Agent A 14:02: Je comprends votre insatisfaction.
... 6
## Ce que vous en pensez, à côté de l’échange.
```

Une conversation de `content/conversations/` se cite sans rien recopier : la première ligne du
bloc donne son nom et les numéros de ses messages, « dm fibre-2021 4-9 », et le reste s’efface.

Et la chute.
"""


def article_text(title: str, slug: str, now: datetime) -> str:
    """Return the text of a draft, dated `now`, which is on the site's clock."""
    return _ARTICLE.format(
        title=scalar(title),
        slug=scalar(slug),
        summary=scalar(ARTICLE_SUMMARY),
        now=now,
    )


def series_text(title: str) -> str:
    """Return the text of a `_series.yaml`."""
    return f"title: {scalar(title)}\nsummary: {scalar(SERIES_SUMMARY)}\n"


def scalar(text: str) -> str:
    """Write a text as a YAML value: plain if it is read back as the same text, else in quotes.

    >>> scalar("Tu captes ?"), scalar("Acte II: le robot")
    ('Tu captes ?', '"Acte II: le robot"')
    """
    return (
        text if value_of("text", f"text: {text}") == text else json.dumps(text, ensure_ascii=False)
    )


def slug_in(article: str) -> str | None:
    """Return the `slug:` of an article's front matter, whatever mistakes stand beside it."""
    try:
        front_matter, _, _ = split(article, "")
    except Mistakes:
        return None
    return value_of("slug", front_matter)


def value_of(key: str, text: str) -> str | None:
    """Return the text that stands after `key:` on a line of YAML, or None.

    One line is read, not the document: a mistake in one article must not forbid to begin another.
    """
    line = re.search(rf"^{key}:[ \t].*$", text, re.MULTILINE)
    try:
        read = yaml.load(line.group(), Loader=yaml.BaseLoader) if line else {}  # noqa: S506 - texts only
    except yaml.YAMLError:
        return None
    value = read.get(key)
    return value if isinstance(value, str) else None
