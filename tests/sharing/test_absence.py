"""`absence`: why a text is not online."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.sharing.absence import absence
from tests.golden import plain

NOW = datetime(2021, 3, 10, tzinfo=UTC)
LATER = datetime(2031, 3, 1, tzinfo=UTC)


def article(status: str, date: datetime = NOW, **more: Any) -> SimpleNamespace:
    """Return an article as Pelican leaves it when no reader may see it."""
    return SimpleNamespace(metadata={"status": status}, status="draft", date=date, **more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (article("draft"), "est un brouillon : son lien ne mène encore nulle part. Écrivez"),
        (article("draft", LATER), "est un brouillon : son lien ne mène encore nulle part. Écrivez"),
        (article("hidden"), "est caché (status: hidden) : son lien ne mène nulle part. Écrivez"),
        (article("published", LATER), "est daté du 1er mars 2031 : jusque-là, son lien ne mène"),
        (
            article("draft", withdrawn=datetime(2021, 3, 9, tzinfo=UTC)),
            "a été retiré le 9 mars 2021 : son lien mène à un mot qui le dit. Ne le partagez pas",
        ),
    ],
)
def test_what_is_advised_is_what_would_put_it_online(text: Any, expected: str) -> None:
    """No command that would not publish it; what was withdrawn is not to be shared."""
    assert plain(absence(text, NOW)).startswith(expected)
