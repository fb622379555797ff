"""The review in the terminal: a person confirms what is replaced, before anything is written.

state.py says what was answered, cards.py what is asked, work.py what comes of it, desk.py where one
is; screen.py draws it, keys.py and typed.py read keys and lines, all pure; run.py alone touches
the terminal.
"""
