"""The words and the forms of lines of the `dm` block, shared by its parser and its writer."""

import re

from plugins.model import Origin, State

FLAGS: dict[str, State] = {
    "auto": "automated",
    "modifié": "edited",
    "supprimé": "deleted",
    "vu": "seen",
}
"""What may stand between parentheses after a name, in the order in which it is written."""

ORIGINS: tuple[Origin, ...] = ("imported", "transcribed", "reconstructed", "imagined")
DETAILS = ("reaction", "reply", "attachment", "lang")
DELETED = "(supprimé)"

_SPACE = "[ \t\u00a0\u202f]"

_TIME = rf"\d{{1,2}}(?::|{_SPACE}?h{_SPACE}?)\d{{2}}"  # 09:12, and 9h12 or 9 h 12 as one types

DAY = re.compile(r"==(?P<rest>.*)$")
CUT = re.compile(rf"(?:\.\.\.|…){_SPACE}*(?P<count>\d{{0,6}}){_SPACE}*$")
NOTICE = re.compile(rf"--{_SPACE}+(?P<text>\S.*)$")
NOTE = re.compile(rf"##{_SPACE}+(?P<text>\S.*)$")
MESSAGE = re.compile(
    rf"(?P<name>(?!{_SPACE})[^:(\\]*?[^:(\\\s])"
    rf"(?:{_SPACE}+(?P<time>{_TIME}))?"
    rf"(?:{_SPACE}*\((?P<flags>[^()]*)\))?"
    rf"{_SPACE}*:(?:{_SPACE}+(?P<text>.*))?$"
)
DETAIL = re.compile(rf"(?P<key>{'|'.join(DETAILS)}){_SPACE}*:{_SPACE}*(?P<value>.*)$")
REACTION = re.compile(rf"(?P<emoji>\S+){_SPACE}+(?P<name>\S.*)$")
REPLY = re.compile(rf"(?P<name>\S.*?)(?:{_SPACE}+(?P<time>{_TIME}))?$")
ATTACHMENT = re.compile(rf"(?P<path>\S+)(?:{_SPACE}+«{_SPACE}*(?P<description>.+?){_SPACE}*»)?$")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")

_MEANT = (DAY, CUT, NOTICE, NOTE, MESSAGE, DETAIL)


def means_something(line: str) -> bool:
    """Tell whether a line, read without its indentation, is more than plain text."""
    return line.startswith(("==", "...", "--", "##")) or any(f.match(line) for f in _MEANT)


def escape(line: str) -> str:
    """Return a line of a message as the block holds it: `\\` before what would mean something."""
    bare = line.lstrip("\\")
    return "\\" + line if means_something(bare) else line


def unescape(line: str) -> str:
    """Take off the `\\` that `escape` put; any other line is returned as it is."""
    bare = line.lstrip("\\")
    return line[1:] if line.startswith("\\") and means_something(bare) else line


def clock(hour: str) -> str:
    """Return an hour as `HH:MM`, however it was typed.

    >>> clock("9 h 12")
    '09:12'
    """
    return ":".join(re.findall(r"\d+", hour)).zfill(5)
