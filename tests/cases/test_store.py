"""Cases on disk."""

from pathlib import Path

import pytest

from plugins.cases import store


def test_a_case_is_read_with_its_threads(tmp_path: Path) -> None:
    """The file names its conversations."""
    for name, text in {
        "cases/c.yaml": "title: T\nbrand: B\nconversations: [x]\nclosed: 2021-03-04\n",
        "conversations/x.yaml": "origin: imagined\nchannel: SMS\nparticipants: {Moi: customer}\n"
        "items: [{n: 1, from: Moi, text: a}]\n",
    }.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    case, threads = store.load(tmp_path, "c", "Europe/Paris")
    assert ("T", "B", ("x",), ["x"]) == (
        case.title,
        case.brand,
        case.conversations,
        [t.slug for t in threads],
    )


def test_a_missing_case_is_explained(tmp_path: Path) -> None:
    """Its name, and those that exist."""
    with pytest.raises(ValueError, match="le dossier « c » n’existe pas ; connus : aucun"):
        store.load(tmp_path, "c", "Europe/Paris")
