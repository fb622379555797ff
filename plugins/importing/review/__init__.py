"""The review in the terminal: a person confirms what is replaced, before anything is written.

state.py says what was answered, cards.py what is asked, desk.py where one is; screen.py draws it
and answers.py reads keys and words, all pure; run.py alone touches the terminal.
"""
