"""The author's guide says what the code does: its lists, its messages and its examples hold."""

import ast
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest

import pelicanconf
import publishconf
import tasks
from plugins.bubbles import grammar, parse
from plugins.bubbles.header import KEYS as HEADER_KEYS
from plugins.bubbles.html import ORIGINS
from plugins.cases.figures import COUNTS
from plugins.conversations import threads
from plugins.gate.rules import RULES
from plugins.gate.unsure import UNREAD
from plugins.importers import IMPORTERS
from plugins.importing.review.keys import KEYS
from plugins.importing.rosters import roster_of
from plugins.markdown import front_matter
from plugins.markdown.front_matter import CardOptions, FrontMatter
from plugins.masks import MASKS
from tests.conftest import ROOT, pelican
from tests.docs import GUIDE, first_column, prose, section, text
from tests.golden import plain

FRONT_MATTER = "L’en-tête, clé par clé"
CONVERSATION = "Écrire une conversation"
THREAD = "Citer une conversation gardée à part"
FIGURES = "Les dossiers et les chiffres"
EXPORTS = "Obtenir l’export"
REVIEW = "La relecture"
SETTINGS = "Les réglages et les mentions légales"
MESSAGES = (
    "À l’installation",
    "En commençant un article",
    "Dans vos textes",
    "À l’import",
    "Pour une image",
    "À la publication",
    "À l’aperçu",
)


def test_it_explains_every_key_of_the_front_matter() -> None:
    """In the order of the code; the card's own options stand in its example."""
    table = section(GUIDE, FRONT_MATTER)
    assert list(FrontMatter.__struct_fields__) == first_column(table)
    assert [] == [option for option in CardOptions.__struct_fields__ if f"{option}:" not in table]


def test_every_example_of_a_key_is_right() -> None:
    """The examples of the table, put together, are read without a mistake."""
    rows = re.findall(r"(?m)^\| `\w+` \| `(.+?)` \|", section(GUIDE, FRONT_MATTER))
    found = front_matter.read("\n".join(rows), GUIDE, dated=True)
    assert "le-colis-fantome" == found.slug


def test_it_lists_the_header_of_a_block() -> None:
    """Each key that may open a `dm` block."""
    rows = first_column(section(GUIDE, CONVERSATION))
    assert list(HEADER_KEYS) == [row.partition(":")[0] for row in rows[: len(HEADER_KEYS)]]


@pytest.mark.parametrize("name", [*grammar.DETAILS, *grammar.FLAGS])
def test_it_shows_every_detail_and_every_flag_of_a_message(name: str) -> None:
    """As they are written."""
    assert re.search(rf"`  {name}: |\({name}\)", section(GUIDE, CONVERSATION))


def test_it_explains_every_key_of_a_conversation_file() -> None:
    """No more and no fewer than an item may hold."""
    expected = [field.encode_name for field in msgspec.structs.fields(threads._Item)]
    assert sorted(expected) == sorted(first_column(section(GUIDE, THREAD)))


@pytest.mark.parametrize("document", [GUIDE, "content/pages/methode.md"])
def test_the_list_of_masks_is_that_of_the_code(document: str) -> None:
    """Readers are told that the list is closed: it is the same everywhere."""
    assert f"\n> {', '.join(MASKS)}\n" in text(document)


def test_it_lists_every_origin_with_its_caption() -> None:
    """And quotes what readers see."""
    rows = re.findall(r"(?m)^\| `(\w+)` \|.*« (.+) » \|$", section(GUIDE, "Les origines"))
    captions = {origin: caption.replace("’", "'") for origin, caption in rows}
    assert set(ORIGINS) == set(captions)
    assert [] == [name for name, told in ORIGINS.items() if not told.startswith(captions[name])]


def test_it_lists_every_figure_as_it_is_counted() -> None:
    """The names, in order, and the words of the code."""
    rows = re.findall(r"(?m)^\| `([a-z-]+)` \| (.+?) \|$", section(GUIDE, FIGURES))
    assert list(COUNTS) == [name for name, _ in rows]
    assert [] == [name for name, told in rows if not told.startswith(COUNTS[name][2])]


def test_it_lists_every_rule_of_the_gate() -> None:
    """And the name of what could not be judged."""
    assert [*(rule.RULE for rule in RULES), UNREAD] == first_column(section(GUIDE, "Vérifier"))


def test_every_setting_that_it_names_exists_where_it_says() -> None:
    """A word in capitals between backquotes is a setting; all start from `pelicanconf.py`."""
    table = first_column(section(GUIDE, SETTINGS))
    named = set(re.findall(r"`([A-Z][A-Z_]{3,})`", prose(GUIDE)))
    assert set(table) <= named
    assert set() == {name for name in named if not hasattr(publishconf, name)}
    assert [] == [name for name in table if not hasattr(pelicanconf, name)]


def test_it_says_how_to_get_an_export_of_each_format() -> None:
    """Under the name that the software gives it."""
    told = first_column(section(GUIDE, EXPORTS))
    assert sorted(plain(importer.NAME) for importer in IMPORTERS) == sorted(told)


def test_it_explains_every_key_of_the_review() -> None:
    """And no other, whatever the step."""
    shown = {key.shown for step in KEYS.values() for key in step}
    assert shown == set(first_column(section(GUIDE, REVIEW)))


@pytest.mark.parametrize(
    ("heading", "options"),
    [("La commande", tasks.import_export.help), ("Captures d’écran", tasks.screenshot.help)],
)
def test_it_explains_every_option(heading: str, options: dict[str, str]) -> None:
    """Of `inv import` and of `inv screenshot`, each in a row of its own."""
    rows = first_column(section(GUIDE, heading))
    assert {f"--{name}" for name in options} == {row.split()[0] for row in rows}


def test_the_short_roster_that_it_shows_is_read() -> None:
    """Each line, as `--roster` takes it."""
    (shown,) = re.findall(r"(?ms)^~~~~yaml\n(Claude: .*?)^~~~~$", text(GUIDE))
    found = roster_of(shown, GUIDE)
    assert found.confirmed
    assert ["Moi", "Agent A", "Robot", "[nom]"] == [person.alias for person in found.people]
    assert (("les Tilleuls", "lieu"),) == found.marked


def test_every_message_that_it_explains_can_be_printed() -> None:
    """Each piece between the `…` of a row is in a text of the code, or of the Makefile."""
    said = "\n".join([*_texts_of_the_code(), text("Makefile")])
    rows = [row for heading in MESSAGES for row in first_column(section(GUIDE, heading))]
    assert len(rows) > 40
    assert [] == [row for row in rows if not all(piece in said for piece in row.split(" … "))]


def _texts_of_the_code() -> Iterator[str]:
    """Yield every constant text of the plugins."""
    for file in (ROOT / "plugins").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield plain(node.value)


@pytest.mark.parametrize("document", [GUIDE, "README.md"])
def test_every_conversation_of_a_document_is_right(document: str) -> None:
    """Blocks written by hand parse; those that quote have nothing of their own."""
    blocks = re.findall(r"(?ms)^```dm([^\n]*)\n(.*?)^```$", text(document))
    written = [source for quoted, source in blocks if not quoted]
    assert [""] == list({source for quoted, source in blocks if quoted})
    for source in written:
        assert parse(source, document, 1, ZoneInfo("Europe/Paris"), timedelta(hours=1)).messages


def test_its_files_make_a_site(tmp_path: Path) -> None:
    """Whoever copies its examples, its quotation and its figures gets the page that it tells."""
    guide = text(GUIDE)
    files = dict(re.findall(r"(?ms)`(content/[^`]+)` :\n\n~~~~\w+\n(.*?)^~~~~$", guide))
    shown = r"(?ms)^~~~~markdown\n(\{Figure:.*?|```figures.*?|```dm colis.*?)^~~~~$"
    article = "content/articles/mon-colis/01-le-colis-fantome.md"
    head = files[article].replace("status:", "case: colis-2026\nstatus:")
    files[article] = "\n".join([head, *re.findall(shown, guide)])
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    done = pelican(tmp_path / "content", tmp_path / "out")
    assert 0 == done.returncode, done.stderr
    page = (tmp_path / "out/le-colis-fantome/index.html").read_text("utf-8")
    assert "[1 message omis]" in page
    assert "Deux messages de ma part pour deux signatures différentes" in page
    assert '<figure class="figures">' in page
    assert (tmp_path / "out/series/mon-colis/index.html").is_file()
