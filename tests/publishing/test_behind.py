"""A vault that travels, and is behind: CI would look for less than the author's own machine."""

import pytest

from tests.golden import plain
from tests.publishing.conftest import Author


@pytest.mark.parametrize(("state", "said"), [(True, True), (False, False)])
def test_a_vault_left_behind_is_told_once_published(
    author: Author,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    state: bool,
    said: bool,
) -> None:
    """It refuses nothing: this machine has looked for everything."""
    monkeypatch.setattr("plugins.publishing.transaction.behind", lambda _root: state)
    assert author.publish() == 0
    told = plain(capsys.readouterr().out)
    assert said == ("vault.age est en retard sur private/ : inv vault lock" in told)
