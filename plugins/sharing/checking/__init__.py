"""`inv share-check`: a page read as LinkedIn's robot reads it, what it would show, what is wrong.

`robot` fetches, `failures` says why it could not, `local` reads the disk; `head` reads the tags,
`pictures` the image; `look` puts them together, `verdict` judges and `card` draws it in a terminal.
"""
