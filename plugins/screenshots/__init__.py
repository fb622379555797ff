"""Screenshots: what is private in them is covered by solid boxes, in a new image.

boxes.py and proposals.py reckon, containers/ looks at the structure of files, draw.py decodes and
draws, views.py shows an image in more than one light, tesseract.py reads, finding.py says what is
private in a text, desk.py, server.py and page.html are the local page, ledger.py is the list of
approved images, store.py the disk, approval.py says what pages may show, work.py does one image,
command.py speaks to the author.
"""

from plugins.screenshots.approval import approved, problem
from plugins.screenshots.boxes import Box
from plugins.screenshots.command import let_through, main

__all__ = ["Box", "approved", "let_through", "main", "problem"]
