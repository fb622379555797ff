"""What the tests of the documents read in them: prose, sections, tables, commands, blocks."""

import re

from tests.conftest import ROOT
from tests.golden import plain

GUIDE = "docs/guide.md"
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", GUIDE)

_FENCED = re.compile(r"(?ms)^(`{3,}|~{3,})[^\n]*\n(?P<block>.*?)^\1$")
_SPAN = re.compile(r"`([^`\n]+)`")


def raw(name: str) -> str:
    """Return a document of the project as it is."""
    return (ROOT / name).read_text("utf-8")


def text(name: str) -> str:
    """Return a document with ordinary spaces."""
    return plain(raw(name))


def prose(name: str) -> str:
    """Return a document without its fenced blocks, with ordinary spaces."""
    return plain(_FENCED.sub("", raw(name)))


def section(document: str, heading: str) -> str:
    """Return what stands under a heading of a document, down to the next one of its level."""
    found = re.search(rf"(?ms)^(#+) {re.escape(heading)}\n(.*?)(?=^#{{1,3}} |\Z)", prose(document))
    assert found, heading
    return found[2]


def first_column(table: str) -> list[str]:
    """Return what the first cells of a section's tables hold between backquotes."""
    return re.findall(r"(?m)^\| `(.+?)` \|", table)


def commands(document: str, program: str) -> set[str]:
    """Return the first words given to a program, in the code of a document."""
    spans = _SPAN.findall(prose(document))
    blocks = [match["block"] for match in _FENCED.finditer(raw(document))]
    code = "\n".join([*spans, *blocks])
    return set(re.findall(rf"(?m)(?:^|/|&& ){program} ([a-z]\w*)", code))


def links(document: str) -> list[str]:
    """Return the targets of the links and pictures of a document, other sites apart."""
    return re.findall(r"\]\((?!https?:)([^)\s]+)\)", _SPAN.sub("", prose(document)))


def anchors(document: str) -> set[str]:
    """Return the ids that a Git host gives to the headings of a document."""
    headings = re.findall(r"(?m)^#+ (.+)$", _FENCED.sub("", raw(document)))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
