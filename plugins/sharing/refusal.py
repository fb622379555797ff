"""Why a kit cannot be made, or a page cannot be read."""


class Refusal(Exception):  # noqa: N818 - it is what the author is told
    """The reason, in French, and what to do. The exit status is 2: nothing could be judged."""
