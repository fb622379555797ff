"""What the system refuses, in French."""

import errno
import os
from pathlib import Path

import pytest

from plugins.documents.refused import refusal, why
from tests.golden import plain


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "disque plein"),
        (errno.EROFS, "disque en lecture seule"),
        (errno.EACCES, "accès refusé"),
        (errno.ENOTDIR, "le chemin passe par un fichier"),
        (errno.EISDIR, "c’est un dossier"),
        (errno.EEXIST, "ce nom est déjà pris"),
        (errno.ENAMETOOLONG, "nom trop long"),
        (errno.EMFILE, "trop de fichiers ouverts"),
        (errno.EBUSY, f"« {os.strerror(errno.EBUSY)} »"),
    ],
)
def test_the_system_is_translated(number: int, expected: str) -> None:
    """What is seldom met stays in its own words, between guillemets."""
    assert expected == plain(why(OSError(number, os.strerror(number), "Camille")))


def test_an_error_without_a_number_is_not_quoted_where_nothing_may_be() -> None:
    """Its words might be anybody's; where they are ours, they are told as they are."""
    error = OSError("a.png n’a pas été écrit entier")
    assert ("erreur du disque", str(error)) == (why(error), refusal(error))
    assert "erreur du disque" == refusal(OSError())


def test_a_real_refusal_names_its_place(tmp_path: Path) -> None:
    """The path that the system gives."""
    with pytest.raises(OSError) as caught:  # noqa: PT011 - whichever it is, its words are compared
        (tmp_path / "absent").read_bytes()
    assert f"introuvable : {tmp_path / 'absent'}" == plain(refusal(caught.value))


@pytest.mark.parametrize(
    "name", ["a/.x.png.12.tmp", "a/.x.png-zz.partial", "a/.kit-zz.partial/x.png"]
)
def test_a_file_that_has_no_name_yet_is_told_by_its_folder(name: str) -> None:
    """Nobody knows the temporary one."""
    for given in (name, name.encode(), Path(name)):
        error = OSError(errno.ENOSPC, "", given)
        assert "disque plein : a" == plain(refusal(error))


def test_a_copy_that_fails_is_told_by_where_it_goes() -> None:
    """The disk that is full is not the one that is read."""
    error = OSError(errno.ENOSPC, "", "theme/a.css", None, "output/a.css")
    assert "disque plein : output/a.css" == plain(refusal(error))
