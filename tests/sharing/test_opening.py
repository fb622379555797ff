"""`opening`: what a post takes from the HTML of an article."""

from plugins.sharing.opening import Opening, opening

PAGE = """<p>Je t’écris.<sup class="call"><a href="#n">1</a></sup> Tu <em>réponds</em>
vite.</p>
<blockquote><p>Cité.</p></blockquote>
<figure class="figures"><dl><div><dt>mots</dt><dd>3</dd></div></dl></figure>
<p>Un <a href="/x/">lien</a> &amp; un&nbsp;: rien.</p>
<figure class="dm" id="dm-1"><figcaption>SMS.</figcaption>
<ol><li><p>Moi : privé</p></li></ol></figure>
<p>Après. <mark>La phrase
qui compte.</mark> Fin. <mark>Une autre.</mark></p>"""


def test_the_paragraphs_before_the_conversation_are_kept() -> None:
    """Without calls of notes, quotations nor figures; inline tags joined, lines too."""
    expected = ("Je t’écris. Tu réponds vite.", "Un lien & un\u00a0: rien.")
    assert expected == opening(PAGE).paragraphs


def test_the_first_marked_sentence_is_kept_wherever_it_stands() -> None:
    """It is what the carousel ends on."""
    assert opening(PAGE).marked == "La phrase qui compte."


def test_an_article_that_begins_with_a_conversation_opens_on_nothing() -> None:
    """What people say is not the author's prose."""
    assert Opening() == opening(
        '<figure class="dm"><ol><li><p>Allô</p></li></ol></figure><p>Oui.</p>'
    )
