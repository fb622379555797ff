"""The review on a terminal: keys in, rows out, nothing decided here (prompt_toolkit).

Reading 200,000 messages again takes a while. Meanwhile the screen says so, Ctrl-C works, and
whatever was typed is dropped: nobody accepts a question before it is shown.
"""

import sys
import time
from asyncio import get_running_loop, sleep
from collections import deque
from collections.abc import Callable
from dataclasses import replace

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import ConditionalContainer, HSplit, Layout, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.output import create_output

from plugins.importing.review.keys import press
from plugins.importing.review.screen import label, screen
from plugins.importing.review.state import Event
from plugins.importing.review.typed import suggestions, typed
from plugins.importing.review.view import View

Save = Callable[[tuple[Event, ...]], None]
Typed = tuple[str, str]
"""The name of a key, and what it writes."""

ESCAPE_WAIT = 0.05
"""Seconds before a lone Escape is one, and not the beginning of an arrow."""
SLOW = 0.5
"""Seconds beyond which a person must be told to wait, and what he types meanwhile is dropped."""
WAITING = "Un instant : l’échange est relu en entier."

_NAMES = {"c-m": "enter", "c-j": "enter"}


def run(view: View, save: Save) -> View:
    """Show the review until it ends; return its last view, whose `outcome` says how it ended.

    `save` keeps the events after every answer, so that a review can be taken up again however it
    stops. Draws on the standard error when the standard output is not a terminal. Raises
    KeyboardInterrupt on Ctrl-C and Ctrl-D.
    """
    return _Screen(view, save).run()


class _Screen:
    def __init__(self, view: View, save: Save) -> None:
        self.view = view
        self.save = save
        self.queue: deque[Typed] = deque()
        self.since: float | None = None
        words = WordCompleter(lambda: suggestions(self.view), ignore_case=True)
        self.buffer = Buffer(completer=words, multiline=False)
        self.rows = Window(FormattedTextControl(self._rows, focusable=True, show_cursor=False))
        asking = ConditionalContainer(self._asking(), Condition(lambda: self.view.ask is not None))
        self.app: Application[None] = Application(
            layout=Layout(HSplit([self.rows, asking])),
            key_bindings=self._keys(),
            full_screen=True,
            output=create_output(sys.stdout if sys.stdout.isatty() else sys.stderr),
        )
        self.app.ttimeoutlen = self.app.timeoutlen = ESCAPE_WAIT

    def run(self) -> View:
        self.app.run()
        return self.view

    def _asking(self) -> VSplit:
        line = Window(BufferControl(self.buffer), height=1)
        return VSplit([Window(FormattedTextControl(self._label), dont_extend_width=True), line])

    def _label(self) -> str:
        return f" {label(self.view.ask)}" if self.view.ask else ""

    def _rows(self) -> StyleAndTextTuples:
        if self.since is None:
            self.view = self._sized(self.view)
        rows: StyleAndTextTuples = []
        for line in screen(self.view):
            rows += [*line, ("", "\n")]
        return rows[:-1]

    def _sized(self, view: View) -> View:
        size = self.app.output.get_size()
        height = size.rows - (view.ask is not None)
        return replace(view, width=max(size.columns, 20), height=max(height, 6))

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        idle = Condition(lambda: self.since is None and self.view.ask is not None)
        for name in ("c-c", "c-d"):
            keys.add(name, eager=True)(self._interrupted)
        keys.add("<any>", filter=~idle)(self._pressed)
        for name in ("enter", "escape", "up", "down", "left", "right", "pageup", "pagedown"):
            keys.add(name, filter=~idle, eager=True)(self._pressed)
        keys.add("enter", filter=idle, eager=True)(self._pressed)
        keys.add("escape", filter=idle)(self._pressed)
        return keys

    def _interrupted(self, _event: KeyPressEvent) -> None:
        self._end(KeyboardInterrupt())

    def _end(self, error: BaseException | None = None) -> None:
        if self.app.future is None or self.app.future.done():
            return
        if error is None:
            self.app.exit()
        else:
            self.app.exit(exception=error)

    def _pressed(self, event: KeyPressEvent) -> None:
        key = event.key_sequence[0]
        name = str(getattr(key.key, "value", key.key))
        self.queue.append((_NAMES.get(name, name), key.data))
        if self.since is None:
            self.since = time.monotonic()
            event.app.create_background_task(self._work())

    async def _work(self) -> None:
        """Obey the keys one after the other, in a thread; drop those typed during a long wait."""
        self.app.create_background_task(self._tell_to_wait())
        try:
            while self.queue and self.view.outcome is None:
                self.since = time.monotonic()
                key = self.queue.popleft()
                view = await get_running_loop().run_in_executor(None, self._after, key)
                if time.monotonic() - self.since > SLOW:
                    self.queue.clear()
                self._become(view)
        except Exception as error:
            self._end(error)
        self.since = None
        self.app.invalidate()

    async def _tell_to_wait(self) -> None:
        await sleep(SLOW)
        if self.since is not None and time.monotonic() - self.since > SLOW / 2:
            self.view = replace(self.view, told=WAITING)
            self.app.invalidate()

    def _after(self, key: Typed) -> View:
        """Return the view after a key, its rows worked out."""
        name, data = key
        if self.view.ask is None:
            view = press(self.view, name)
        elif name == "enter":
            view = typed(self.view, self.buffer.text)
        elif name == "escape":
            view = typed(self.view, "")
        else:
            # Typed before the question was on the screen: the line goes on from there.
            self.buffer.insert_text(data if data.isprintable() else "")
            return self.view
        screen(self._sized(view))
        return view

    def _become(self, view: View) -> None:
        before, self.view = self.view, view
        if view.desk.events != before.desk.events:
            self.save(view.desk.events)
        if view.ask != before.ask:
            self.buffer.reset()
            self.app.layout.focus(self.buffer if view.ask else self.rows)
        if view.outcome:
            self._end()
        self.app.invalidate()
