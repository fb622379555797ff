r"""Chat View blocks in the lines of a note -> their messages, comments and cuts.

Version 2: `{{name|body|time}}`, the body on one line or several, `|` in it written `\|`; a name
left empty goes on with the one before; `> Name` puts a speaker on the right. Version 1 (fences
`chat` then, `chat-old` now): `> Name | body | time`, on one line, `>` for the right side.
Both: `# text` is a comment, `...` a cut. What the plugin would not show is not read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_OPENS = re.compile(r"\s*(?P<fence>`{3,}|~{3,})\s*chat(?:-old)?\s*\Z")
_BEGINS = re.compile(r"\s*[<>^]?\{\{(?:[^|\\\n]|\\.)*\|")
_ENDS = re.compile(r"\}\}\s*\Z")
_OLD = re.compile(r"\s*(?P<side>[<>^])(?P<rest>.*\S)", re.DOTALL)
_PIPE = re.compile(r"(?<!\\)\|")
_RIGHT = re.compile(r"\s*>(?P<names>[^|{}]+)\Z")


@dataclass(frozen=True, slots=True)
class Node:
    """A message, or where `name` is None a comment or a cut (whose `body` is then empty)."""

    name: str | None
    body: str
    subtext: str = ""


@dataclass(slots=True)
class Block:
    """A block's nodes, in order, and the names that it puts on the right."""

    nodes: list[Node] = field(default_factory=list)
    right: list[str] = field(default_factory=list)

    @property
    def me(self) -> str | None:
        """Whoever is alone on the right, facing someone: in the note's author's place."""
        names = {node.name for node in self.nodes if node.name}
        right = names.intersection(self.right)
        return next(iter(right)) if len(right) == 1 < len(names) else None


def blocks(lines: Iterable[str]) -> Iterator[Block]:
    """Yield each block that has a message: fenced ones, or the whole text when it begins as one."""
    fence = ""
    inside: list[str] = []
    for line in _fenced_if_bare(lines):
        opens = None if fence else _OPENS.match(line)
        if opens:
            fence = opens["fence"]
        elif fence and line.strip().startswith(fence) and not line.strip(" \t`~"):
            yield from _with_messages(inside)
            fence, inside = "", []
        elif fence:
            inside.append(line)
    yield from _with_messages(inside)


def _fenced_if_bare(lines: Iterable[str]) -> Iterator[str]:
    before = True
    for line in lines:
        if before and line.strip():
            before = bool(_RIGHT.match(line))
            if _BEGINS.match(line):
                yield "~~~chat"
        yield line


def _with_messages(lines: list[str]) -> Iterator[Block]:
    block = _new(lines) if any(map(_BEGINS.match, lines)) else _old(lines)
    if any(node.name is not None for node in block.nodes):
        yield block


def _new(lines: list[str]) -> Block:
    block = Block()
    message: list[str] = []
    for line in lines:
        if message or _BEGINS.match(line):
            message.append(line)
            if _ENDS.search(line):
                block.nodes.append(_message("\n".join(message), block.nodes))
                message = []
        elif right := _RIGHT.match(line):
            block.right += filter(None, map(str.strip, right["names"].split(",")))
        else:
            block.nodes += _aside(line)
    if message:
        block.nodes.append(_message("\n".join(message), block.nodes))
    return block


def _message(text: str, before: list[Node]) -> Node:
    inside = _ENDS.sub("", text.strip().lstrip("<>^"))[2:]
    header, *rest = _PIPE.split(inside)
    body, subtext = ("|".join(rest[:-1]), rest[-1]) if len(rest) > 1 else ("".join(rest), "")
    if "\n" in subtext.strip():
        body, subtext = "|".join(rest), ""
    return Node(_plain(header) or _speaker(before), _plain(body), _plain(subtext))


def _old(lines: list[str]) -> Block:
    block = Block()
    for line in lines:
        old = _OLD.match(line)
        parts = [_plain(part) for part in _PIPE.split(old["rest"])] if old else []
        if old and len(parts) > 1:
            name = parts[0] or _speaker(block.nodes)
            block.nodes.append(Node(name, parts[1], " ".join(parts[2:])))
            block.right += [name] if old["side"] == ">" else []
        else:
            block.nodes += _aside(line)
    return block


def _aside(line: str) -> list[Node]:
    text = line.strip()
    if text == "...":
        return [Node(None, "")]
    return [Node(None, text.lstrip("# "))] if text.startswith("#") else []


def _speaker(before: list[Node]) -> str:
    return next((node.name for node in reversed(before) if node.name is not None), "")


def _plain(part: str) -> str:
    return part.strip().replace("\\|", "|")
