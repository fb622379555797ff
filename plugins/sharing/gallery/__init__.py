"""`inv cards`: the cards of the whole site, and a page that shows every layout as it can be.

`samples` are texts that try the layouts, `shown` the cards of samples and of the site, `page` the
page, `summary` what is told, `command` does it.
"""
