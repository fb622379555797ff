"""The plugins, a line each; ARCHITECTURE.md traces a message through them.

model          every noun, frozen
masks          the closed list of what may stand between brackets
slugs          a title -> the words of its address
documents      YAML that people write, decoded; their mistakes, in French
typography     French spaces, dates and numbers
detect         one kind of private thing per file: a text -> its spans
anonymity      names, aliases, masks; what stands behind them, in private/
importers      one export format per file -> raw threads, in memory
conversations  content/conversations/<slug>.yaml <-> Thread
cases          content/cases/<slug>.yaml -> Case, and the figures counted from its threads
bubbles        the `dm` block: text <-> Excerpt -> HTML
markdown       the reader: CommonMark and YAML front matter
series         folders of articles that are read in order
fonts          web fonts, subset once
cards          social cards
feeds          Atom, RSS and JSON Feed
redirects      what stands at an old address: the way to the new one, or that a text is gone
building       Pelican's build; Ctrl-C and a disk that refuses end it in French
screenshots    solid boxes on pictures, and the list of those that pages may show
importing      an export -> review -> a clean conversation
preview        the local server that rebuilds and reloads
authoring      new articles
sealing        vault.age: the vaults and rosters of private/, encrypted to travel
gate           what `inv check` reads and refuses
publishing     the gh-pages branch
sharing        the kit of a post: cards, carousel, text, links, and how they will look
"""
