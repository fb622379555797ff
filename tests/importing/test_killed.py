"""An import that is killed, or meets a full disk, leaves whole files; the next one ends it."""

import shutil
from collections.abc import Callable
from itertools import count

import pytest

from plugins.importing import forget
from tests.importing.conftest import Project
from tests.importing.disk import full, killed, meeting

Files = dict[str, bytes]
KILLED = 128 + 9
CHANGES = 12
"""At least as many changes of the disk as a command is stopped at: fewer, and nothing is tried."""


def files(project: Project) -> Files:
    """Return every file, public and private, by its path; one half written has another name."""
    found = {**project.private()}
    if project.public.parent.exists():
        paths = (path for path in project.public.parent.iterdir())
        found |= {str(path.relative_to(project.root)): path.read_bytes() for path in paths}
    return {name: data for name, data in found.items() if not name.endswith(".partial")}


def restore(project: Project, before: Files) -> None:
    """Put everything back as it was."""
    for folder in (project.root / "private", project.public.parent):
        shutil.rmtree(folder, ignore_errors=True)
    for name, data in before.items():
        path = project.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        path.chmod(0o600)
    for path in (project.root / "private", *(project.root / "private").rglob("*")):
        if path.is_dir():
            path.chmod(0o700)


def outcomes(project: Project, work: Callable[[], int]) -> tuple[Files, Files]:
    """Return the files before some work and after it, and put them back."""
    before = files(project)
    assert 0 == work()
    after = files(project)
    restore(project, before)
    return before, after


def first(project: Project) -> Callable[[], int]:
    """Import a conversation that nobody knows."""
    return lambda: project.run(me="Léa Martin")


def again(project: Project) -> Callable[[], int]:
    """Import a conversation that has grown."""
    project.run(me="Léa Martin")
    project.later()
    return project.run


def forgetting(project: Project) -> Callable[[], int]:
    """Forget a conversation."""
    project.run()
    return lambda: forget(project.root, "colis")


@pytest.mark.parametrize("prepared", [first, again, forgetting])
def test_a_killed_command_leaves_whole_files_and_the_next_one_ends_it(
    project: Project, prepared: Callable[[Project], Callable[[], int]]
) -> None:
    """Each file is the former one or the new one, wherever the command was killed."""
    work = prepared(project)
    before, after = outcomes(project, work)
    for times in count():
        status = meeting(killed, times, work)
        for name, data in files(project).items():
            assert data in (before.get(name), after.get(name)), (times, name)
        private_only(project)
        if status != KILLED:
            break
        if files(project) != after:
            assert 0 == work(), times
        assert after == files(project), times
        restore(project, before)
    assert times > CHANGES


@pytest.mark.parametrize("prepared", [first, again])
def test_a_full_disk_is_a_sentence_and_leaves_whole_files(
    project: Project, prepared: Callable[[Project], Callable[[], int]]
) -> None:
    """Nothing half written, not even beside; what is public is never without what explains it."""
    work = prepared(project)
    before, after = outcomes(project, work)
    public = str(project.public.relative_to(project.root))
    vault = "private/vaults/colis.json"
    for times in count():
        status = meeting(full, times, work)
        if status is None:
            break
        now = files(project)
        assert status == (0 if now.get(public) == after[public] else 2), times
        assert now.get(public) in (before.get(public), after[public]), times
        if status == 0:
            assert after[vault] == now[vault], times
        assert 0 == work(), times
        assert after == files(project), times
        restore(project, before)
    assert times > CHANGES


def private_only(project: Project) -> None:
    """Check that nobody else may read what lies in the private folder, half written or not."""
    folder = project.root / "private"
    if folder.exists():
        modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in folder.rglob("*")}
        assert modes <= {(True, 0o700), (False, 0o600)}
