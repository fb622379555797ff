"""What the key of a card holds besides the card."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from plugins.cards import tools
from plugins.cards.shapes import Face
from plugins.cards.text import faces

PLUGINS = Path(tools.__file__).parent.parent


def _names() -> set[str]:
    return {file.relative_to(PLUGINS).as_posix() for file in tools.sources()}


def _says_nothing(file: Path) -> bool:
    """Tell whether a module is a docstring alone, as those of most packages are."""
    return len(ast.parse(file.read_text("utf-8")).body) < 2


def test_the_code_that_draws_counts() -> None:
    """Layouts, palette, text, pixels: a change in any of them draws the cards anew."""
    wanted = {"draw", "lettering", "png", "palette", "layouts/conversation"}
    wanted |= {"text/faces", "text/typeset", "talk/bubble", "choosing/worth"}
    assert {f"cards/{name}.py" for name in wanted} <= _names()
    assert {"masks.py", "model.py", "typography/dates.py"} <= _names()


def test_the_code_that_only_chooses_does_not_count() -> None:
    """What makes cards of articles, tells them in words or keeps them leaves pictures alone."""
    left = {"alt", "batch", "compose", "site", "store", "sweeping", "tools", "__init__"}
    assert {f"cards/{name}.py" for name in left} & _names() == set()


def test_nothing_that_drawing_imports_is_forgotten() -> None:
    """Every module of the cards that a drawing loads is among them."""
    code = (
        "import sys, plugins.cards.draw, plugins.cards.layouts;"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('plugins.cards.')))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PLUGINS.parent)
    files = [Path(name) for name in done.stdout.split()]
    loaded = {file.relative_to(PLUGINS).as_posix() for file in files if not _says_nothing(file)}
    assert loaded - _names() == set()


def test_imports_are_read_as_python_reads_them() -> None:
    """On several lines or on one, they are those of the syntax tree."""
    for source in tools.sources():
        code = source.read_text(encoding="utf-8")
        wanted = {
            node.module
            for node in ast.walk(ast.parse(code))
            if isinstance(node, ast.ImportFrom)
            and node.module
            and node.module.startswith("plugins.")
        }
        found = {
            ".".join(file.relative_to(PLUGINS.parent).with_suffix("").parts).removesuffix(
                ".__init__"
            )
            for file in tools._imported(code)
        }
        assert {name for name in wanted if not any(one.startswith(name) for one in found)} == set()


@pytest.mark.parametrize("name", ["ENGINE", "PACKAGES"])
def test_libraries_and_packages_count(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of what shapes, draws, or holds fonts and pictures draws the cards anew."""
    before = tools.tools()
    monkeypatch.setattr(tools, name, {"ENGINE": "pillow 0", "PACKAGES": ("pillow",)}[name])
    assert tools.tools() != before


@pytest.mark.parametrize("face", ["mono", "text"])
def test_a_font_that_changes_under_the_same_version_counts(
    face: Face, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file whose letter is wider draws the cards anew; an equal one, wherever it is, does not."""
    own, before = faces.path, tools.tools()
    shown = own(face)
    equal, wider = tmp_path / "equal.ttf", tmp_path / "wider.ttf"
    equal.write_bytes(shown.read_bytes())
    with TTFont(shown) as font:
        width, bearing = font["hmtx"]["A"]
        font["hmtx"]["A"] = width + 9, bearing
        font.save(wider)
    keys = []
    for file in (equal, wider):
        monkeypatch.setattr(faces, "path", lambda one, at=file: at if one == face else own(one))
        keys.append(tools.tools())
    assert [key == before for key in keys] == [True, False]
