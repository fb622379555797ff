"""The kit of a post: cards, carousel, text, links, and how they will look; and LinkedIn's own look.

`texts` asks Pelican for an article, `facts` makes values of it, `post`, `pictures`, `alts` and
`memory` say what the kit holds, `kit` gathers it, `store` puts it in place, `command` tells it.
`carousel` and `pdf` make the document post. `checking` reads a page as LinkedIn's robot does;
`gallery` shows what all the layouts make of every text.
"""
