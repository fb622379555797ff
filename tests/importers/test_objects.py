"""JSON read object by object, and refused where it is hostile."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importers.errors import ExportError
from plugins.importers.objects import DEEPEST, Depth, objects, walk
from plugins.importers.source import open_source

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a test may write."""
    return tmp_path / "a.json"


def found(path: Path, data: bytes, prefix: str = "item", skip: str = "") -> list[Any]:
    """Return the objects at a prefix of a file of these bytes."""
    path.write_bytes(data)
    with open_source(path) as source:
        return list(objects(source, path.name, prefix, skip))


def refused(path: Path, data: bytes) -> str:
    """Return what the error says of a file of these bytes."""
    with pytest.raises(ExportError) as caught:
        found(path, data)
    return caught.value.what


def test_javascript_is_cut_at_its_first_equals_sign(path: Path) -> None:
    """Others stand in messages."""
    assert found(path, b'window.YTD.a.part0 = ["a = b"]', skip="=") == ["a = b"]


def test_a_mark_and_utf_16_are_read(path: Path) -> None:
    """ijson itself reads UTF-8 alone."""
    assert found(path, '["é"]'.encode("utf-8-sig")) == ["é"]
    assert found(path, '["é"]'.encode("utf-16")) == ["é"]


@pytest.mark.parametrize(
    "data",
    [b"[1", b'["a', b'["a\\', b"[1,]", b"{", b"[nul]", b"[1]]", b"", b"[" + b"9" * 9999 + b"]"],
)
def test_what_is_not_json_is_refused_with_the_place(data: bytes, path: Path) -> None:
    """Nothing of the file is quoted."""
    assert refused(path, data).startswith(f"JSON tronqué ou invalide vers l’octet {len(data)}")


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":', b'[["\\"[",'])
def test_deep_json_is_refused_before_it_is_built(opening: bytes, path: Path) -> None:
    """A million brackets would fill the memory."""
    assert "imbriqué" in refused(path, opening * 100_000)


def test_json_as_deep_as_an_export_is_read(path: Path) -> None:
    """Brackets in strings do not count."""
    deep = b"[" * 40 + b'"' + b"[{" * 500 + b'"' + b"]" * 40
    assert len(found(path, deep)) == 1


def test_a_huge_string_is_refused(path: Path) -> None:
    """No message is of five megabytes."""
    assert "démesurée" in refused(path, b'["' + b"a" * 5_000_000 + b'"]')


def test_walking_gives_values_and_ends_in_the_order_of_the_file(path: Path) -> None:
    """What is not wanted is passed over."""
    path.write_text('{"a": 1, "b": [{"c": [2]}, {"d": {"e": []}}], "z": {"y": [9]}, "f": "g"}')
    with open_source(path) as source:
        walked = list(walk(source, "a.json", ("a", "b.item", "b$", "f", "$")))
    assert walked == [
        ("a", 1),
        ("b.item", {"c": [2]}),
        ("b.item", {"d": {"e": []}}),
        ("b$", None),
        ("f", "g"),
        ("$", None),
    ]


@given(VALUES, st.integers(1, 7))
def test_depth_is_that_of_the_json_however_it_is_cut(value: Any, size: int) -> None:
    """Whatever stands in its strings, JSON under the limit passes, one bracket over does not."""
    data = json.dumps([value, '\\"[{']).encode()
    passing, refusing = Depth(), Depth()
    assert {passing.feed(data[i : i + size]) for i in range(0, len(data), size)} == {None}
    assert refusing.feed(data[:-1] + b"," + b"[1," * DEEPEST) is not None
