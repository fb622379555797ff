"""The HTML of the tags that are nothing else, and of addresses."""

import re
from html import escape
from urllib.parse import quote as percent_encode

WRAPPED = {
    "Paragraph": ("<p>", "</p>\n"),
    "BlockQuote": ("<blockquote>\n", "</blockquote>\n"),
    "Item": ("<li>", "</li>\n"),
    "DefinitionList": ("<dl>\n", "</dl>\n"),
    "DefinitionListTitle": ("<dt>", "</dt>\n"),
    "DefinitionListDefinition": ("<dd>", "</dd>\n"),
    "TableRow": ("<tr>", "</tr>\n"),
    "Emphasis": ("<em>", "</em>"),
    "Strong": ("<strong>", "</strong>"),
    "Strikethrough": ("<del>", "</del>"),
    "HtmlBlock": ("", ""),
}
"""Tags that are nothing but their HTML."""

INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "HtmlBlock"})


def address_of(address: str) -> str:
    """Percent-encode an address and escape it for an attribute, Pelican's `{filename}` kept."""
    match = re.match(r"(\{[a-z]+\})?(.*)", address, re.DOTALL)
    prefix, rest = (match[1] or "", match[2]) if match else ("", address)
    return escape(prefix + percent_encode(rest, safe="/:?#[]@!$&'()*+,;=%~-._"))
