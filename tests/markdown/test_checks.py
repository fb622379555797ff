"""What is said once every text is read."""

from types import SimpleNamespace as Content

from plugins.markdown.checks import attached_twice, same_address, unseen_targets


def test_two_texts_cannot_have_one_address() -> None:
    """The second, by name, is told whose address it is."""
    contents = [
        Content(save_as="a/index.html", relative_source_path=path) for path in ("b.md", "a.md")
    ]
    (mistake,) = same_address(contents)
    assert "b.md : clé « slug » : l’adresse « a/ » est déjà celle de a.md." == str(mistake)


def test_a_text_cannot_have_the_address_of_a_page_of_the_site() -> None:
    """A text called « archives » would erase the archives."""
    contents = [Content(save_as="archives/index.html", relative_source_path="a.md")]
    (mistake,) = same_address(contents, ["index.html", "archives/index.html"])
    assert "est déjà celle du site lui-même" in str(mistake)


def test_a_link_to_a_text_that_is_not_published_is_told() -> None:
    """A published text may not lead to a draft."""
    html = '<a href="{filename}/articles/b.md#x">b</a> <a href="{filename}/articles/c.md">c</a>'
    content = Content(_content=html, relative_source_path="articles/a.md")
    (mistake,) = unseen_targets([content], ["articles/a.md", "articles/c.md"])
    assert str(mistake).startswith(
        "articles/a.md : lien vers « articles/b.md », qui n’est pas publié"
    )


def test_a_link_to_a_file_with_accents_is_followed() -> None:
    """An address is percent-encoded, a file is not."""
    content = Content(
        _content='<a href="{filename}/%C3%A9t%C3%A9.md">b</a>', relative_source_path="a.md"
    )
    assert [] == list(unseen_targets([content], ["a.md", "été.md"]))


def test_an_attached_file_follows_one_text() -> None:
    """A second text that uses it is told; several files each with their own text are not."""
    one = Content(_content='<img src="{attach}/x.png">', relative_source_path="a.md")
    two = Content(_content='<img src="{static}/x.png">', relative_source_path="b.md")
    other = Content(_content='<img src="{attach}/y.png">', relative_source_path="c.md")
    (mistake,) = attached_twice([one, two, other])
    assert "b.md : le fichier « x.png » est attaché ({attach}) à a.md" in str(mistake)
    assert [] == list(attached_twice([one, other]))
