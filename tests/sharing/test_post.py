"""`post`: the text that shares an article."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.mistakes import Mistakes
from plugins.sharing.cutting import length
from plugins.sharing.post import (
    BODY,
    DESKTOP,
    HOOK,
    INVITATION,
    LONGEST,
    PHONE,
    fold,
    hashtags,
    post_of,
    punchline,
)
from tests.golden import plain, visible
from tests.sharing.samples import FACTS, LINK

LONG = "Une phrase qui n’en finit pas, " * 8 + "et qui finit quand même."


def test_a_post_is_a_hook_a_body_hashtags_and_a_link() -> None:
    """In this order, an empty line between."""
    assert [
        "Une ligne coupée. Un robot poli.",
        "Je t’écris. Tu réponds.",
        "C’était le robot.",
        INVITATION,
        "#Fibre #ServiceClient",
        LINK,
    ] == post_of(FACTS).text.split("\n\n")


def test_the_hook_keeps_whole_sentences_and_the_body_goes_on() -> None:
    """Nothing is lost, nothing is said twice."""
    end = (
        "Cette suite-là ne tient plus avant le pli d’un téléphone"
        + ", qui est bien étroit" * 3
        + "."
    )
    post = post_of(replace(FACTS, standfirst=f"Une ligne coupée. Un robot poli. {end}"))
    assert "Une ligne coupée. Un robot poli." == post.hook
    assert end == post.body.split("\n\n")[0]


def test_a_first_sentence_too_long_is_cut_after_a_clause() -> None:
    """And goes on in the body, where the cut shows again."""
    post = post_of(replace(FACTS, standfirst=LONG))
    assert len(post.hook) <= HOOK
    assert post.hook.endswith("qui n’en finit pas…")
    assert post.body.startswith("… Une phrase")


@pytest.mark.parametrize(
    ("without", "expected"),
    [
        ({"standfirst": ""}, "Je t’écris. Tu réponds."),
        ({"standfirst": "", "paragraphs": ()}, "Une ligne coupée. Un robot poli."),
        ({"standfirst": "", "paragraphs": (), "summary": ""}, "Allô_?"),
    ],
)
def test_without_a_standfirst_the_hook_is_the_first_thing_said(
    without: dict[str, str], expected: str
) -> None:
    """The first paragraph, else the summary, else the title."""
    assert expected == visible(post_of(replace(FACTS, **without)).hook)  # type: ignore[arg-type]


def test_the_first_paragraph_is_not_repeated_when_it_is_the_hook() -> None:
    """The body then begins with the second."""
    post = post_of(replace(FACTS, standfirst=""))
    assert ["C’était le robot.", INVITATION] == post.body.split("\n\n")


def test_a_paragraph_that_repeats_the_standfirst_is_left_out() -> None:
    """A post says nothing twice."""
    post = post_of(replace(FACTS, paragraphs=(FACTS.standfirst, "Puis rien.")))
    assert ["Puis rien.", INVITATION] == post.body.split("\n\n")


def test_an_article_in_another_language_has_no_french_invitation() -> None:
    """What its author wrote, and nothing else."""
    assert INVITATION not in post_of(replace(FACTS, lang="en")).text


def test_a_body_made_of_the_article_stays_short() -> None:
    """It stops after a sentence."""
    body = post_of(replace(FACTS, paragraphs=("Une phrase de plus. " * 60,))).body
    assert len(body) <= BODY + len(INVITATION) + 2
    assert body.split("\n\n")[0].endswith("plus.")


def test_what_its_author_wrote_is_kept_line_by_line() -> None:
    """With French typography, and no invitation added."""
    post = post_of(
        replace(FACTS, hook="Tu captes ?", body="Un : deux\n- trois !\n\n\n\nC'est tout.\n")
    )
    assert "Tu captes_?" == visible(post.hook)
    assert "Un·: deux\n- trois_!\n\nC’est tout." == visible(post.body)


def test_a_hook_too_long_is_a_mistake() -> None:
    """It names the key and what was expected."""
    with pytest.raises(Mistakes) as wrong:
        post_of(replace(FACTS, hook="a" * 141))
    (mistake,) = wrong.value.mistakes
    assert "articles/allo.md" == mistake.path
    assert "clé « post.hook » : 141 signes, attendu 140 au plus." in plain(mistake.message)


def test_spaces_that_typography_adds_are_told() -> None:
    """An author who counted 140 is not told 141 without a word."""
    with pytest.raises(Mistakes) as wrong:
        post_of(replace(FACTS, hook="a" * 139 + "!"))
    assert "Les espaces insécables que la typographie ajoute" in plain(str(wrong.value))


def test_an_emoji_counts_as_linkedin_counts_it() -> None:
    """In the hook as in the whole post: seventy of them make 140 characters."""
    assert "🙂" * 70 == post_of(replace(FACTS, hook="🙂" * 70)).hook
    with pytest.raises(Mistakes) as wrong:
        post_of(replace(FACTS, hook="🙂" * 71))
    (mistake,) = wrong.value.mistakes
    assert "clé « post.hook » : 142 signes, attendu 140 au plus." in plain(mistake.message)
    assert mistake.message.endswith("Un émoji vaut deux signes ou plus.")
    made = post_of(replace(FACTS, standfirst="🙂" * 60 + ". " + "🙂" * 60 + "."))
    assert "🙂" * 60 + "." == made.hook


def test_a_fold_cuts_no_emoji() -> None:
    """A line without a space is cut anywhere else."""
    shown, rest = fold("👩‍🔧" * 100, PHONE)
    assert ("👩‍🔧" * 28, "👩‍🔧" * 72) == (shown, rest)


def test_a_post_too_long_is_a_mistake_that_says_by_how_much() -> None:
    """LinkedIn would refuse it."""
    room = LONGEST - length(post_of(replace(FACTS, body="a")).text) + 1
    assert LONGEST == length(post_of(replace(FACTS, body="a" * room)).text)
    with pytest.raises(Mistakes) as wrong:
        post_of(replace(FACTS, body="a" * (room + 12)))
    assert "Ôtez-en 12." in str(wrong.value)


def test_characters_are_counted_as_utf_16() -> None:
    """The larger of the counts that LinkedIn may make."""
    assert [1, 2, 5] == [length("é"), length("🙂"), length("👩‍🔧")]


def test_hashtags_are_in_camel_case_and_keep_their_accents() -> None:
    """Once each, whatever their case; figures alone are no hashtag."""
    tags = ("expérience client", "IA", "l’abonné", "3900", "œuvre", "Service client", "Ia")
    expected = ("#ExpérienceClient", "#IA", "#LAbonné", "#Œuvre", "#ServiceClient")
    assert expected == hashtags(tags)


def test_the_fold_of_a_phone_comes_before_that_of_a_desktop() -> None:
    """After 140 and 210 characters of plain prose, at a word."""
    text = "mot " * 100
    assert (139, 207) == (len(fold(text, PHONE)[0]), len(fold(text, DESKTOP)[0]))


def test_an_empty_line_takes_the_room_of_a_whole_one() -> None:
    """Three lines are shown, no more."""
    assert ("a\n\nb", "\nc") == fold("a\n\nb\nc", PHONE)
    assert ("a", "\n\n\n\nb") == fold("a\n\n\n\nb", PHONE)


def test_a_short_post_is_not_folded() -> None:
    """There is nothing more to see."""
    assert ("Court.", "") == fold("Court.", PHONE)


@given(st.text(st.sampled_from("ab \n"), max_size=400).map(str.strip), st.sampled_from((140, 210)))
def test_a_fold_loses_nothing(text: str, most: int) -> None:
    """What is shown and what is folded away make the text, within the limit."""
    shown, rest = fold(text, most)
    assert text == shown + rest
    assert len(shown) <= most + 3


def test_what_repeats_the_title_ends_no_carousel() -> None:
    """Its cover has said it."""
    facts = replace(FACTS, marked="Allô !", standfirst="Allô…")
    assert "" == punchline(facts, post_of(facts))
    assert "Non." == punchline(facts, post_of(replace(facts, hook="Non.")))


def test_a_carousel_ends_on_the_marked_sentence() -> None:
    """Else on the hook."""
    assert "Il répond toujours." == punchline(FACTS, post_of(FACTS))
    bare = replace(FACTS, marked="")
    assert "Une ligne coupée. Un robot poli." == punchline(bare, post_of(bare))
