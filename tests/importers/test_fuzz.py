"""Damaged exports: whatever their bytes, a thread or an `ExportError`, and never a wait for ever.

`IMPORT_FUZZ=10000 pytest tests/importers/test_fuzz.py` does more of it; the seed is fixed, and a
failure names the mutation that makes it again.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.importers import read
from plugins.importers.errors import ExportError
from tests.importers.exports import exports, members, name_of, zipped
from tests.importers.mutate import TOKENS, mutated, spliced
from tests.importers.plain import thread_text

EXPORTS = exports()
MUTATIONS = int(os.environ.get("IMPORT_FUZZ", "600"))
EACH = -(-MUTATIONS // len(EXPORTS))
PATIENCE = 20
"""Seconds for a few kilobytes: what takes longer never ends."""


@contextmanager
def no_waiting_for_ever(what: str) -> Iterator[None]:
    """Fail when the body does not end."""

    def stop(*_: object) -> None:
        pytest.fail(f"sans fin : {what}")

    former = signal.signal(signal.SIGALRM, stop)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, former)


def survives(path: Path, what: str) -> None:
    """Read an export: only `ExportError` may come out, or threads that can be shown."""
    with no_waiting_for_ever(what), suppress(ExportError):
        for thread in read(path):
            assert "\0" not in thread_text(thread)
            assert thread_text(thread).encode()


def damaged(export: Path, random: Random, folder: Path) -> Path:
    """Write a damaged copy of an export: one of its files, or its zip."""
    files = list(members(export))
    target = folder / export.name
    if random.random() < 0.2:
        archive = zipped(iter(files), target)
        archive.write_bytes(mutated(archive.read_bytes(), random))
        return archive
    chosen = random.randrange(len(files))
    files[chosen] = (files[chosen][0], mutated(files[chosen][1], random))
    if export.is_file() and random.random() < 0.5:
        target.write_bytes(files[0][1])
        return target
    return zipped(iter(files), target)


@pytest.mark.parametrize("export", EXPORTS, ids=name_of)
def test_a_damaged_export_gives_threads_or_an_error(export: Path, tmp_path: Path) -> None:
    """Bytes flipped, cut, moved, repeated; values of other types; other encodings; broken zips."""
    for seed in range(EACH):
        path = damaged(export, Random(f"{name_of(export)} {seed}"), tmp_path)  # noqa: S311
        survives(path, f"{name_of(export)}, mutation {seed}")


@settings(
    max_examples=max(MUTATIONS // 4, 50),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_an_export_spliced_by_hypothesis_gives_threads_or_an_error(
    data: st.DataObject, tmp_path: Path
) -> None:
    """Hypothesis chooses what to put where, and shrinks what it finds to the smallest."""
    export = data.draw(st.sampled_from(EXPORTS), "export")
    files = list(members(export))
    chosen = data.draw(st.integers(0, len(files) - 1), "file")
    name, whole = files[chosen]
    token = st.sampled_from(TOKENS) | st.binary(max_size=8)
    splices = st.tuples(st.floats(0, 1), st.integers(0, 40), token)
    for splice in data.draw(st.lists(splices, min_size=1, max_size=3), "splices"):
        whole = spliced(whole, *splice)
    files[chosen] = (name, whole)
    survives(zipped(iter(files), tmp_path / "export.zip"), "le cas de Hypothesis")
