"""The cards of a build."""

import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.cards import site
from plugins.cards.png import check
from plugins.model import Picture, Series
from tests.cards.samples import excerpt
from tests.golden import visible

SERIES = Series("tu-captes", "Tu captes ?", "", ())
TALK = excerpt("Moi: Allô ?\nAgent A: Oui.\nMoi: Ah.")


def article(**said: Any) -> Any:
    """Return what Pelican makes of an article, as far as cards look at it."""
    return SimpleNamespace(
        **{"title": "Allô ?", "slug": "allo", "relative_source_path": "articles/allo.md", **said}
    )


def build(folder: Path, *articles: Any, **settings: Any) -> dict[str, Any]:
    """Make the cards of a site in `folder`, and return its context."""
    context = settings.pop("context", {"articles": list(articles)})
    said = {
        "SITENAME": "Tu captes ?",
        "CACHE_PATH": str(folder / "cache"),
        "OUTPUT_PATH": str(folder / "output"),
        "MISTAKES": [],
        **settings,
    }
    site.add_cards([SimpleNamespace(settings=said, context=context)])
    return dict(context)


def test_every_article_and_the_site_have_a_card(tmp_path: Path) -> None:
    """Each is a PNG of 1200 by 627 under the output, with an alt text."""
    one = article(excerpts=(TALK,), series=SERIES, part=2, total=5)
    context = build(tmp_path, one, article(slug="seul"))
    for picture in (one.card_picture, context["site_card"]):
        assert isinstance(picture, Picture)
        check((tmp_path / "output" / picture.url).read_bytes(), (picture.width, picture.height))
    assert one.card_picture.alt.startswith("Allô ? Épisode 2 sur 5. Échange reconstitué. Moi")
    assert context["site_card"].url.startswith("cards/site-")
    assert len(list((tmp_path / "output" / "cards").iterdir())) == 3


def test_a_production_build_draws_no_draft(tmp_path: Path) -> None:
    """Drafts and hidden texts have cards on the author's machine only."""
    draft, hidden = article(slug="brouillon"), article(slug="cache")
    context = {"articles": [], "drafts": [draft], "hidden_articles": [hidden]}
    build(tmp_path, context=context, PUBLISHED_ONLY=True)
    assert not hasattr(draft, "card_picture")
    build(tmp_path, context=context)
    assert draft.card_picture.url.startswith("cards/brouillon-")
    assert hidden.card_picture.url.startswith("cards/cache-")


def test_nothing_is_drawn_when_texts_have_mistakes(tmp_path: Path) -> None:
    """The build is about to fail, for what is more urgent."""
    build(tmp_path, article(), MISTAKES=["une erreur"])
    assert list(tmp_path.iterdir()) == []


def test_mistakes_about_cards_are_told_with_the_others() -> None:
    """Each names its file and its key, before anything is drawn."""
    options = SimpleNamespace(layout=None, quote="7")
    first = article(excerpts=(TALK,), card_options=options)
    options = SimpleNamespace(layout="conversation", quote=None)
    second = article(relative_source_path="articles/seul.md", card_options=options)
    settings: dict[str, Any] = {"MISTAKES": []}
    site.check_options(
        SimpleNamespace(articles=[first], drafts=[second], hidden_articles=[], settings=settings)
    )
    told = [str(mistake) for mistake in settings["MISTAKES"]]
    assert "articles/allo.md : clé « card.quote » : aucun message ne porte le numéro 7" in told[0]
    assert "articles/seul.md : clé « card.layout » : ce texte ne cite aucun message" in told[1]


def test_options_choose_the_layout_and_the_messages(tmp_path: Path) -> None:
    """A title card may be asked for, or messages by their numbers."""
    title = article(excerpts=(TALK,), card_options=SimpleNamespace(layout="title", quote=None))
    asked = article(excerpts=(TALK,), card_options=SimpleNamespace(layout="quote", quote="2"))
    build(tmp_path, title, asked)
    assert title.card_picture.alt == "Allô ?"
    assert asked.card_picture.alt.endswith("Échange reconstitué. Agent A\u00a0: «\u202fOui.\u202f»")


def test_a_missing_character_is_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It names the card, the place and the character, once."""
    build(tmp_path, article(title="あ"))
    (record,) = caplog.records
    assert visible(record.getMessage()) == (
        "Carte de «_allo_», titre·: aucune police installée ne dessine «_あ_» (U+3042, HIRAGANA "
        "LETTER A)_; la carte montre «_\ufffd_» à la place."
    )


def test_a_missing_character_does_not_forbid_publishing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told all the same, where warnings are fatal."""
    build(tmp_path, article(title="あ"), PUBLISHED_ONLY=True)
    assert [] == caplog.records
    assert "aucune police installée ne dessine" in capsys.readouterr().err


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    """A file where the folder should be ends the build with a message, not a traceback."""
    (tmp_path / "output").write_text("")
    with pytest.raises(SystemExit, match="n’a pas pu être écrite"):
        build(tmp_path, article())


def test_a_production_build_wants_shaped_letters() -> None:
    """Without FriBiDi it refuses, and says what to install on each system."""
    with pytest.raises(SystemExit) as error:
        site.require_shaping(production=True, shaped=False)
    assert "apt install libfribidi0" in str(error.value)
    assert "brew install fribidi" in str(error.value)


def test_another_build_says_it_once(caplog: pytest.LogCaptureFixture) -> None:
    """On the author's machine, a warning, and only one."""
    site._warn_once.cache_clear()
    with caplog.at_level(logging.WARNING):
        site.require_shaping(production=False, shaped=False)
        site.require_shaping(production=False, shaped=False)
    assert [record.getMessage() for record in caplog.records] == [site.UNSHAPED]
