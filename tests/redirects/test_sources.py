"""`sources`: what front matters say of old addresses and of withdrawals."""

from datetime import UTC, date
from pathlib import Path

import pytest

from plugins.documents.mistakes import Mistakes
from plugins.redirects.sources import Alias, source, sources

TEXT = """---
title: Un ancien titre
slug: un
aliases:
- /ancien-titre/
- ancien
withdrawn: 2021-03-05
---
Texte.
"""


def test_each_alias_has_its_line() -> None:
    """The line of the file on which it is written, not that of a longer one."""
    found = source("a.md", TEXT, UTC)
    assert (Alias("/ancien-titre/", 5), Alias("ancien", 6)) == found.aliases
    assert date(2021, 3, 5) == found.withdrawn


def test_aliases_on_one_line_have_the_line_of_the_key() -> None:
    """As in `aliases: [a, b]`."""
    text = "---\ntitle: Un\nslug: un\naliases: [a, b]\n---\n"
    assert (Alias("a", 4), Alias("b", 4)) == source("a.md", text, UTC).aliases


@pytest.mark.parametrize("value", ["", " oui", " 08:30", " true"])
def test_a_withdrawal_without_a_day_is_a_mistake(value: str) -> None:
    """It is never taken for a text that may be online."""
    with pytest.raises(Mistakes, match=r"a\.md:4 : clé « withdrawn »"):
        source("a.md", f"---\ntitle: Un\nslug: un\nwithdrawn:{value}\n---\n", UTC)


def test_texts_that_are_wrong_are_left_to_the_reader(tmp_path: Path) -> None:
    """Which fails the build; the others are found in folders too."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "un.md").write_text(TEXT, "utf-8")
    (tmp_path / "faux.md").write_text("rien", "utf-8")
    assert ["articles/un.md"] == [it.path for it in sources(tmp_path, UTC)]
