"""`unsure`: what could not be read is told by its kind, never by its text."""

from plugins.gate.kept import UnreadableError
from plugins.gate.unsure import UNREAD, failed, unknown, unreadable


def test_an_error_of_ours_says_why() -> None:
    """In words that quote nothing of the file."""
    finding = unreadable("a.zip", UnreadableError("archive chiffrée"))
    assert (finding.path, finding.rule) == ("a.zip", UNREAD)
    assert "(archive chiffrée)" in finding.advice


def test_any_other_error_only_gives_its_kind() -> None:
    """Its message may quote the file."""
    for finding in (
        unreadable("a.json", ValueError("06 39 98 12 34")),
        failed("", "links", ValueError("06 39 98 12 34")),
        unknown("a.docx"),
    ):
        assert finding.rule == UNREAD
        assert "06" not in finding.advice
