"""What is known of an article -> the text of the post that shares it. Pure.

A post is a hook, a body, hashtags and a link, in this order. LinkedIn folds it after about three
lines, near 140 characters on a phone and 210 on a desktop, and refuses more than 3,000: its API
answers « ShareCommentary text length exceeded the maximum allowed (3000 characters) » (quoted by
n8n-io/n8n, issue 22899). It does not say what a character is. We count UTF-16 units everywhere, as
Java and JavaScript do, so that an emoji is two or more: the larger count, safe whichever is right.
"""

import re
from dataclasses import dataclass
from math import ceil

from plugins.documents.mistakes import Mistake, Mistakes
from plugins.sharing.cutting import begun, clause, length, whole_sentences
from plugins.typography import apply as typographic
from plugins.typography.numbers import number

HOOK = 140
"""Characters: what a phone shows before « …voir plus »."""
PHONE, DESKTOP = 140, 210
"""Characters shown before the fold."""
ROWS = 3
"""Lines shown before the fold; an empty one counts."""
LONGEST = 3000
BODY = 600
"""Characters of a body that nobody wrote: enough to tell what it is about."""
INVITATION = "La suite est au bout du lien."
"""What ends a body that nobody wrote, in French."""


@dataclass(frozen=True, slots=True)
class Facts:
    """An article as its post sees it: texts are typographic, `link` is absolute.

    `hook` and `body` are what its author wrote for the post, `paragraphs` its own first ones,
    `marked` its highlighted sentence; `path` is its file, from the content folder; `absence` says
    in French why no reader may see it, where that is so.
    """

    slug: str
    title: str
    link: str
    path: str
    standfirst: str = ""
    summary: str = ""
    paragraphs: tuple[str, ...] = ()
    marked: str = ""
    tags: tuple[str, ...] = ()
    hook: str | None = None
    body: str | None = None
    absence: str = ""
    lang: str = "fr"
    author: str = ""
    site: str = ""
    day: str = ""
    part: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """The parts of a post; `text` is what is pasted."""

    hook: str
    body: str
    hashtags: tuple[str, ...]
    link: str

    @property
    def text(self) -> str:
        """The whole post, without a line break at its end."""
        parts = (self.hook, self.body, " ".join(self.hashtags), self.link)
        return "\n\n".join(filter(None, parts))


def post_of(facts: Facts) -> Post:
    """Return the post of an article. Raises `Mistakes` for a hook or a text that is too long."""
    hook, rest = _hook(facts)
    body = _lines(facts.body) if facts.body else _body(facts, rest)
    post = Post(hook, body, hashtags(facts.tags), facts.link)
    _check(facts, post)
    return post


def hashtags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return tags as hashtags, each once, accents kept; one without a letter is no hashtag.

    >>> hashtags(("service client", "à la une", "5G", "3900", "Service Client"))
    ('#ServiceClient', '#ÀLaUne', '#5G')
    """
    kept: dict[str, str] = {}
    for tag in tags:
        name = "".join(word[0].upper() + word[1:] for word in re.findall(r"[^\W_]+", tag))
        if re.search(r"[^\W\d]", name):
            kept.setdefault(name.casefold(), f"#{name}")
    return tuple(kept.values())


def fold(text: str, most: int) -> tuple[str, str]:
    """Return what a feed shows of a post, and what it folds away, cut after a word.

    `most` characters make `ROWS` lines, so that a short line, or an empty one, takes the room of a
    whole one.
    """
    row = most / ROWS
    left, end = ROWS, 0
    for line in text.split("\n"):
        rows = max(1, ceil(length(line) / row))
        if rows > left:
            taken = begun(line, int(left * row))
            end += len(taken) if taken == line else len(taken.rpartition(" ")[0] or taken)
            break
        left -= rows
        end += len(line) + 1
        if left == 0:
            break
    shown = text[:end].rstrip()
    return shown, text[len(shown) :]


def punchline(facts: Facts, post: Post) -> str:
    """Return the sentence that a carousel ends on: the highlighted one, else the hook.

    It is empty when there is none but the title, which the cover says.
    """
    title = _bare(facts.title)
    return next((one for one in (facts.marked, post.hook) if _bare(one) not in ("", title)), "")


def _bare(text: str) -> str:
    """Return the words of a text alone, in small letters."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _hook(facts: Facts) -> tuple[str, str]:
    """Return the hook, and what it leaves of the text that it comes from."""
    if facts.hook:
        return " ".join(typographic(facts.hook).split("\n")).strip(), ""
    source = facts.standfirst or next(iter(facts.paragraphs), "") or facts.summary or facts.title
    kept, rest = whole_sentences(source, HOOK)
    if kept:
        return kept, rest
    return clause(source, HOOK)


def _body(facts: Facts, rest: str) -> str:
    """Return a body made of the article: what the hook left, then its first paragraphs."""
    opening = facts.paragraphs if facts.standfirst else facts.paragraphs[1:]
    kept: list[str] = []
    room = BODY
    for paragraph in filter(None, (rest, *(it for it in opening if it != facts.standfirst))):
        part, left = whole_sentences(paragraph, room)
        kept += [part] if part else []
        room -= length(part)
        if left:
            break
    invitation = [INVITATION] if facts.lang.startswith("fr") else []
    return "\n\n".join((*kept, *invitation))


def _lines(text: str) -> str:
    """Return what an author wrote, line by line: a single break is kept, as LinkedIn does."""
    lines = (typographic(line.rstrip()) for line in text.strip().split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _check(facts: Facts, post: Post) -> None:
    mistakes = []
    if (count := length(post.hook)) > HOOK:
        message = (
            f"clé « post.hook » : {count} signes, attendu {HOOK} au plus. "
            "Au-delà, un téléphone replie l’accroche avant sa fin."
        )
        if length(facts.hook or "") <= HOOK:
            message += " Les espaces insécables que la typographie ajoute comptent aussi."
        if count > len(post.hook):
            message += " Un émoji vaut deux signes ou plus."
        mistakes.append(Mistake(facts.path, None, message))
    if (count := length(post.text)) > LONGEST:
        message = (
            f"clé « post.body » : le message fait {number(count)} signes avec l’accroche, les "
            f"mots-dièse et le lien ; LinkedIn en prend {number(LONGEST)} au plus. "
            f"Ôtez-en {number(count - LONGEST)}."
        )
        mistakes.append(Mistake(facts.path, None, message))
    if mistakes:
        raise Mistakes(*mistakes)
