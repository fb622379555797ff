"""What a text says as markup is read too, wherever it stands."""

import pytest

from plugins.gate import views
from plugins.gate.surfaces import passages
from plugins.gate.views import kind_of, pieces

NAME = "Kergözien"
PARTED = "Kerg<em>ö</em>zien"
ESCAPED = "&lt;p&gt;Kerg&lt;b&gt;ö&lt;/b&gt;zien"


def said(path: str, text: str) -> str:
    """Return every passage of a file, one after the other."""
    kind = kind_of(path)
    assert kind is not None
    found = pieces(path, kind, "https://example.org/", text.encode())
    return "\n".join(it.text for piece in found for it in passages(views.view(piece)))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("p.html", f"<!doctype html><title>T</title><!-- <p>{PARTED}</p> --><p>Un</p>"),
        ("p.html", f"<!doctype html><title>T</title><p><code>{ESCAPED}</code></p>"),
        ("p.html", f"<!doctype html><title>T</title><script>// {PARTED}\n</script>"),
        ("p.html", f"<!doctype html><title>T</title><textarea>{ESCAPED}</textarea>"),
        ("i.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><!-- {PARTED} --></svg>'),
        ("s.css", f"/* {PARTED} */"),
        ("a.txt", PARTED),
    ],
)
def test_tags_part_no_name(path: str, text: str) -> None:
    """In a comment, in an example, in a plain text."""
    assert NAME not in text
    assert NAME in said(path, text)
