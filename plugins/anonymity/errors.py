"""Why something private is not touched, not written or not read, said in French."""


class PrivacyError(Exception):
    """A refusal: going on could let out something private. Its text quotes nothing private."""
