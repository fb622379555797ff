"""`html`: what is read on a page, in its messages, in its attributes and out of sight."""

from plugins.gate.documents import fragment, page
from plugins.gate.passages import Passage, Surface
from plugins.gate.surfaces.code import strings
from plugins.gate.surfaces.html import passages


def said(html: str, surface: Surface) -> list[str]:
    """Return what a page says on a surface, spaces collapsed."""
    found = passages(page("p.html", "https://example.org/p", f"<!doctype html>{html}"))
    return [" ".join(it.text.split()) for it in found if it.surface == surface]


def test_inline_tags_do_not_part_words() -> None:
    """A name in two colours is a name; blocks are apart, hidden ones are read too."""
    assert said("<p>Cla<b>ire</b> M<i>artin</i></p><p hidden>Fin</p>", "text") == [
        "Claire Martin Fin"
    ]


def test_blocks_are_apart() -> None:
    """Paragraphs, cells and line breaks part words, with a line break."""
    (text,) = (
        it.text
        for it in passages(page("p", "u", "<!doctype html><p>un</p><p>deux<br>trois</p>"))
        if it.surface == "text"
    )
    assert text.split() == ["un", "deux", "trois"]
    assert "un\n\ndeux" in text


def test_a_feed_says_the_same_in_its_own_surface() -> None:
    """A fragment is what a feed reader shows."""
    found = list(passages(fragment("f.xml", "u", "<p>Un</p>")))
    assert [(it.surface, it.text.strip()) for it in found] == [
        ("feed", "Un"),
        ("code", "<p>Un</p>"),
    ]


def test_messages_are_read_one_after_the_other() -> None:
    """Without who speaks, when, and what it answers."""
    html = (
        '<figure class="dm"><ol><li data-from="customer"><p class="who">Moi (9 h 12) :</p>'
        '<p>06 39</p></li><li class="silence"><p>Silence</p></li><li data-from="customer">'
        '<p class="reply">En réponse à</p><p>98</p><p class="reactions">Réaction</p></li>'
        "</ol></figure>"
    )
    assert said(html, "text")[1] == "06 39 98"


def test_what_is_spoken_or_dialled_is_a_text() -> None:
    """Other attributes are attributes; percent signs are decoded in both."""
    html = '<img alt="Une box" class="c"><a href="tel:+33%201">a</a><a href="x%20y">b</a>'
    assert said(html, "text")[1:] == ["Une box", "tel:+33 1"]
    assert said(html, "attribute") == ["Une box c tel:+33 1 x y"]


def test_comments_scripts_and_data_are_read() -> None:
    """Out of sight is not out of reach; the whole source is read as it is written too."""
    html = '<!-- un --><script type="application/ld+json">{"a": "b"}</script><style>c{}</style>'
    assert said(html, "comment") == ["un"]
    assert said(html, "text") == ["a", "b"]
    assert said(html, "code")[:2] == ['{"a": "b"}', "c{}"]


def test_a_line_is_that_of_the_file() -> None:
    """In a text made of pieces, each keeps its own."""
    text = "<!doctype html>\n<p>un</p>\n\n<p>deux\ntrois</p>\n<!-- quatre -->"
    found = list(passages(page("p", "u", text)))
    (flow,) = (it for it in found if it.surface == "text")
    assert [flow.line_at(flow.text.index(word)) for word in ("un", "deux")] == [2, 4]
    assert [it.line for it in found if it.surface == "comment"] == [6]


def test_strings_of_data_come_in_order() -> None:
    """Keys and values, however deep."""
    deep: list[object] = ["fin"]
    for _ in range(5000):
        deep = [deep]
    assert list(strings({"a": ["b", {"c": 1}], "d": deep})) == ["a", "b", "c", "d", "fin"]


def test_a_passage_of_one_piece_counts_its_lines() -> None:
    """From its first one."""
    assert Passage("p", 3, "code", "a\nb\nc").line_at(4) == 5
