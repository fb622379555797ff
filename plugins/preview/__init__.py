"""The local server behind `inv serve`: it rebuilds the site on a change and reloads the browser.

watch.py hears of changes, build.py runs Pelican, site.py keeps the last good build, answers.py
turns an address into an answer, pages.py writes what only the preview shows, server.py speaks HTTP,
loop.py turns changes into builds until Ctrl-C.
"""

from plugins.preview.loop import serve

__all__ = ["serve"]
