"""The reader: CommonMark by pyromark, YAML front matter, `dm` and `figures` blocks.

Mistakes are collected while all the texts are read, and end the build together, without a
traceback: `SystemExit` with a message is what bare `pelican` turns into a clean exit 1.
"""

from typing import Any

from pelican import readers, signals

from plugins.documents.mistakes import summary
from plugins.markdown import checks
from plugins.markdown.reader import MarkdownReader


def register() -> None:
    """Connect to Pelican."""
    # Pelican's own reader, disabled without Python-Markdown, would warn of every `.md` file.
    readers.MarkdownReader.file_extensions = []
    signals.initialized.connect(begin)
    signals.readers_init.connect(add_reader)
    signals.all_generators_finalized.connect(finish)


def begin(pelican: Any) -> None:
    """Start a build without mistakes."""
    pelican.settings["MISTAKES"] = []


def add_reader(found: Any) -> None:
    """Give the `.md` files to this reader."""
    found.reader_classes["md"] = MarkdownReader


def finish(generators: list[Any]) -> None:
    """Raise SystemExit with every mistake of the build, if there is one."""
    context = generators[0].context
    mistakes = generators[0].settings["MISTAKES"]
    contents = [content for content in context["generated_content"].values() if content]
    settings = generators[0].settings
    names = settings["DIRECT_TEMPLATES"]
    own = [settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html") for name in names]
    mistakes += checks.same_address(contents, own)
    if not mistakes:
        mistakes += checks.unseen_targets(contents, context["generated_content"])
        mistakes += checks.attached_twice(contents)
    if mistakes:
        raise SystemExit(summary(mistakes))
